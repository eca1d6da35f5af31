import type { Occurs } from '../content.ts';
import { type Markup, markup } from './markup.ts';

/** Patterns of RELAX NG in XML syntax, with notAllowed and empty absorbed as in section 4.20 of its specification. */
export const EMPTY = markup('empty');
export const NOT_ALLOWED = markup('notAllowed');
export const TEXT = markup('text');

export const isNotAllowed = ({ name }: Markup) => name === 'notAllowed';
const isEmpty = ({ name }: Markup) => name === 'empty';

export function ref(name: string): Markup {
  return markup('ref', { name });
}

export function choice(members: readonly Markup[]): Markup {
  const possible = members.filter((member) => !isNotAllowed(member));
  const [first] = possible;
  if (!first) return NOT_ALLOWED;
  if (possible.length === 1) return first;
  return markup(
    'choice',
    {},
    possible.flatMap((member) => (member.name === 'choice' ? member.children : [member])),
  );
}

export function group(members: readonly Markup[]): Markup {
  return sequence('group', members);
}

export function interleave(members: readonly Markup[]): Markup {
  return sequence('interleave', members);
}

function sequence(name: 'group' | 'interleave', members: readonly Markup[]): Markup {
  if (members.some(isNotAllowed)) return NOT_ALLOWED;
  const kept = members.filter((member) => !isEmpty(member));
  const [first] = kept;
  if (!first) return EMPTY;
  return kept.length === 1 ? first : markup(name, {}, kept);
}

export function optional(member: Markup): Markup {
  if (isNotAllowed(member) || isEmpty(member)) return EMPTY;
  return ['optional', 'zeroOrMore'].includes(member.name) ? member : markup('optional', {}, [member]);
}

export function zeroOrMore(member: Markup): Markup {
  return isNotAllowed(member) || isEmpty(member) ? EMPTY : markup('zeroOrMore', {}, [member]);
}

export function oneOrMore(member: Markup): Markup {
  return isNotAllowed(member) || isEmpty(member) ? member : markup('oneOrMore', {}, [member]);
}

/** A pattern as often as minOccurs and maxOccurs say. */
export function repeated(member: Markup, { min, max }: Occurs): Markup {
  if (max === 0) return EMPTY;
  if (min === 1 && max === 1) return member;
  if (min === 0 && max === 1) return optional(member);
  const required: Markup[] = Array.from({ length: min }, () => member);
  if (max !== Number.POSITIVE_INFINITY)
    return group([...required, ...Array.from({ length: max - min }, () => optional(member))]);
  if (min === 0) return zeroOrMore(member);
  return group([...required.slice(1), oneOrMore(member)]);
}
