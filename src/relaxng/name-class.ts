import type { Name } from './name.ts';

/** Which names an element or attribute pattern takes (RELAX NG sections 3 and 6.1). */
export type NameClass =
  | { readonly kind: 'name'; readonly namespace: string; readonly local: string }
  | { readonly kind: 'nsName'; readonly namespace: string; readonly except: NameClass | undefined }
  | { readonly kind: 'anyName'; readonly except: NameClass | undefined }
  | { readonly kind: 'nameChoice'; readonly members: readonly NameClass[] };

/** Whether a name belongs to a name class (section 6.1). */
export function contains(nameClass: NameClass, namespace: string, local: string): boolean {
  switch (nameClass.kind) {
    case 'name':
      return nameClass.local === local && nameClass.namespace === namespace;
    case 'nsName':
      return (
        nameClass.namespace === namespace &&
        !(nameClass.except && contains(nameClass.except, namespace, local))
      );
    case 'anyName':
      return !(nameClass.except && contains(nameClass.except, namespace, local));
    case 'nameChoice':
      return nameClass.members.some((member) => contains(member, namespace, local));
  }
}

/** Whether infinitely many names belong to it. */
export function isInfinite(nameClass: NameClass): boolean {
  return nameClass.kind === 'nameChoice' ? nameClass.members.some(isInfinite) : nameClass.kind !== 'name';
}

/** The names that are named in it, outside of `except`. */
export function namesIn(nameClass: NameClass): readonly Name[] {
  if (nameClass.kind === 'name') return [nameClass];
  return nameClass.kind === 'nameChoice' ? nameClass.members.flatMap(namesIn) : [];
}

/** A name that belongs to both, if there is one: some is found among those that the two classes tell apart. */
export function overlap(one: NameClass, other: NameClass): Name | undefined {
  return [...witnesses(one), ...witnesses(other)].find(
    ({ namespace, local }) => contains(one, namespace, local) && contains(other, namespace, local),
  );
}

/** No name or namespace of a schema contains a NUL, so it stands for all that are not named. */
const UNNAMED = '\0';

function witnesses(nameClass: NameClass): readonly Name[] {
  switch (nameClass.kind) {
    case 'name':
      return [nameClass];
    case 'nsName':
      return [
        { namespace: nameClass.namespace, local: UNNAMED },
        ...(nameClass.except ? witnesses(nameClass.except) : []),
      ];
    case 'anyName':
      return [
        { namespace: UNNAMED, local: UNNAMED },
        ...(nameClass.except ? witnesses(nameClass.except) : []),
      ];
    case 'nameChoice':
      return nameClass.members.flatMap(witnesses);
  }
}

/** In words, for messages. */
export function describe(nameClass: NameClass): string {
  switch (nameClass.kind) {
    case 'name':
      return nameClass.local;
    case 'nsName':
      return `any name of ${nameClass.namespace || 'no namespace'}${nameClass.except ? ' but some' : ''}`;
    case 'anyName':
      return nameClass.except ? 'any name but some' : 'any name';
    case 'nameChoice':
      return nameClass.members.map(describe).join(' or ');
  }
}
