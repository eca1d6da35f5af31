import { serialise } from '../../xml/serialise.ts';
import { XMLNS_NAMESPACE } from '../../xml/tree.ts';
import type { Let } from '../schema.ts';
import { OWN } from './names.ts';
import { copied, empty, instruction } from './write.ts';

/** A variable of XSLT. */
export function variable({ name, as, value }: Let): string {
  if (!('content' in value)) return empty('variable', { name, as, select: value.text });
  const declared = value.content.attributes.filter(({ namespace }) => namespace === XMLNS_NAMESPACE);
  const inside = value.content.children.map((each) =>
    each.kind === 'element'
      ? copied({ ...plain(each), attributes: [...declared, ...each.attributes] })
      : serialise(each),
  );
  return instruction('variable', { name, as }, inside);
}

function plain({
  kind,
  name,
  local,
  prefix,
  namespace,
  children,
  parent,
  range,
  startTag,
  nameRange,
}: Parameters<typeof copied>[0]) {
  return { kind, name, local, prefix, namespace, children, parent, range, startTag, nameRange };
}

export interface PatternLets {
  /** Declarations of the stylesheet. */
  readonly global: readonly string[];
  /** What the rules of the pattern begin with. */
  readonly local: readonly string[];
}

/**
 * The variables of a pattern. One whose name nothing else has is a variable of the stylesheet; others have a name of our own there, and
 * theirs in each rule.
 */
export function patternLets(
  lets: readonly Let[],
  pattern: number,
  taken: (name: string) => boolean,
): PatternLets {
  const global: string[] = [];
  const local: string[] = [];
  for (const each of lets) {
    if (!taken(each.name)) {
      global.push(variable(each));
      continue;
    }
    const own = `${OWN}:let-${pattern}-${local.length + 1}`;
    global.push(
      instruction(
        'variable',
        {
          name: own,
          ...(each.as && { as: each.as }),
          ...(!('content' in each.value) && { as: each.as ?? 'item()*' }),
        },
        [...local, ...valueOfLet(each)],
      ),
    );
    local.push(empty('variable', { name: each.name, select: `$${own}` }));
  }
  return { global, local };
}

function valueOfLet(each: Let): readonly string[] {
  return 'content' in each.value
    ? [variable({ ...each, as: undefined }), empty('sequence', { select: `$${each.name}` })]
    : [empty('sequence', { select: each.value.text })];
}
