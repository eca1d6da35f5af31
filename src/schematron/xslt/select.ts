import type { Sought } from '../../xml/sought.ts';
import type { Namespace, Pattern, Schematron } from '../schema.ts';
import { type Head, headsOf } from './heads.ts';
import { OWN, OWN_NAMESPACE } from './names.ts';
import { quoted } from './test.ts';
import { empty } from './write.ts';

/**
 * Elements that patterns look at, as a parameter of the stylesheet. A stylesheet that is not given them finds them itself, by keys;
 * whoever has the tree finds all of them on one way through it, in a fraction of the time.
 */
export interface Selection {
  /** `Q{namespace}local` */
  readonly parameter: string;
  readonly sought: Sought;
}

/** The elements that the patterns look at which are about the document itself, each kind once. */
export function selectionsOf({ patterns, namespaces }: Schematron): readonly Selection[] {
  const kinds = new Map<string, Sought>();
  for (const pattern of patterns) {
    const heads = pattern.documents ? undefined : knownHeads(pattern, namespaces);
    for (const sought of [elementsOf(heads), ownersOf(heads)])
      if (sought) kinds.set(expressionOf(sought), sought);
  }
  return Array.from(kinds.values(), (sought, index) => ({
    parameter: `Q{${OWN_NAMESPACE}}elements-${index + 1}`,
    sought,
  }));
}

/** The declarations of these parameters. */
export function selectionParameters(selections: readonly Selection[]): readonly string[] {
  return selections.map(({ parameter, sought }) =>
    empty('param', { name: shortName(parameter), as: 'element()*', select: expressionOf(sought) }),
  );
}

/**
 * The nodes of a document on which a pattern is tried, as an expression of XPath; undefined where there are none.
 *
 * @param selections the elements that are at hand
 */
export function nodesFor(
  pattern: Pattern,
  namespaces: readonly Namespace[],
  selections: readonly Selection[],
): string | undefined {
  const heads = knownHeads(pattern, namespaces);
  if (!heads) return '., .//node(), .//@*';
  const atHand = (sought: Sought) => {
    const expression = expressionOf(sought);
    const selection = selections.find((each) => expressionOf(each.sought) === expression);
    return selection ? `$${shortName(selection.parameter)}` : expression;
  };
  const parts: string[] = [];
  if (heads.some(({ kind }) => kind === 'document')) parts.push('.');
  const [elements, owners] = [elementsOf(heads), ownersOf(heads)];
  if (elements) parts.push(atHand(elements));
  const attributes = heads.filter(({ kind }) => kind === 'attribute');
  if (attributes.some(({ name }) => name === undefined)) parts.push('.//@*');
  else if (owners) {
    const names = new Set(attributes.map(({ name = '' }) => `@${name.replace(/^Q\{\}/, '')}`));
    parts.push(`(${atHand(owners)}) ! (${[...names].join(', ')})`);
  }
  for (const kind of ['text', 'comment', 'processing-instruction'] as const)
    if (heads.some((head) => head.kind === kind)) parts.push(`.//${kind}()`);
  return parts.length > 0 ? parts.join(', ') : undefined;
}

/** What the rules of a pattern can be about, at most; undefined where that can’t be told of one of them. */
function knownHeads({ rules }: Pattern, namespaces: readonly Namespace[]): readonly Head[] | undefined {
  const heads = rules.map((rule) => headsOf(rule.context.text, namespaces));
  return heads.every((each) => each !== undefined) ? (heads.flat() as readonly Head[]) : undefined;
}

function elementsOf(heads: readonly Head[] = []): Sought | undefined {
  const elements = heads.filter(({ kind }) => kind === 'element');
  if (elements.length === 0) return undefined;
  const unnamed = elements.filter(({ name }) => name === undefined);
  const others = unnamed.filter(({ having }) => having === undefined);
  return sought(
    elements.map(({ name }) => name),
    unnamed.map(({ having }) => having),
    others.map(({ within }) => within),
    others.some(({ within }) => within === undefined),
  );
}

/** The elements that have the attributes which a pattern is about. */
function ownersOf(heads: readonly Head[] = []): Sought | undefined {
  const attributes = heads.filter(({ kind }) => kind === 'attribute');
  if (attributes.length === 0 || attributes.some(({ name }) => name === undefined)) return undefined;
  return sought(
    [],
    attributes.map(({ name }) => name),
    [],
    false,
  );
}

type Names = readonly (string | undefined)[];

/** By local names, which is faster than by full names: the contexts of the rules see to the rest. */
function sought(named: Names, having: Names, within: Names, all: boolean): Sought {
  const local = (names: Names) => [
    ...new Set(names.flatMap((name) => (name === undefined ? [] : name.replace(/^.*\}/s, '')))),
  ];
  if (all) return { named: [], having: [], within: [], all };
  return { named: local(named), having: local(having), within: local(within), all };
}

/** How a stylesheet finds them itself. */
function expressionOf({ named, having, within, all }: Sought): string {
  if (all) return './/*';
  const list = (names: readonly string[]) => `(${names.map(quoted).join(', ')})`;
  const parts = [
    ...(named.length > 0 ? [`key('${OWN}:element', ${list(named)})`] : []),
    ...(having.length > 0 ? [`key('${OWN}:attribute', ${list(having)})/..`] : []),
    ...(within.length > 0 ? [`.//*[ancestor-or-self::*/local-name() = ${list(within)}]`] : []),
  ];
  return parts.join(' | ');
}

const shortName = (parameter: string) => parameter.replace(/^.*\}/s, `${OWN}:`);
