import type { DomNode } from '../../xml/dom.ts';
import { anchorOf, blocksOf, idsIn, isDivided, isSection, lengthOf } from './blocks.ts';

/** What stands on two sides of a page: blocks beside each other, or what holds rows of both sides. */
export type Rows = readonly (Row | Section | Part)[];

/** Blocks that stand side by side: children of one parent on each side, but for the parts of a long text. */
export interface Row {
  readonly kind: 'row';
  readonly left: readonly DomNode[];
  readonly right: readonly DomNode[];
}

/** A division of the left side, and its rows. */
export interface Section {
  readonly kind: 'section';
  readonly element: DomNode;
  readonly rows: Rows;
}

/** Some of many rows: a browser lays out the part that is looked at. */
export interface Part {
  readonly kind: 'part';
  readonly rows: Rows;
}

const PART_SIZE = 40;

/** Rows of a long list, table or poem begin at so many characters from each other, of which an item takes some by itself. */
const ROW_LENGTH = 400;
const ITEM_LENGTH = 50;

/** The sides that are compared. */
interface Sides {
  /** Whether the right side is a view, too; if not, all rows are of the left one. */
  readonly both: boolean;
  /** Anchors that both sides have. */
  readonly anchors: ReadonlySet<string>;
}

/** A block, and what it goes by. */
interface Anchored {
  readonly block: DomNode;
  readonly anchor: string | undefined;
}

/**
 * Which blocks stand beside which: those of one anchor; what holds blocks and has no anchor goes by the first one in it. What has none, or
 * none on the other side, stays with the block before it.
 *
 * @param left the text of a view
 * @param right that of a second view, or undefined where something else stands beside each block
 */
export function rowsOf(left: DomNode, right: DomNode | undefined): Rows {
  const ids = new Set(idsIn(left));
  const anchors = right ? new Set(Array.from(idsIn(right)).filter((id) => ids.has(id))) : ids;
  return pair(left, right, { both: right !== undefined, anchors });
}

/** The rows of two containers. */
function pair(left: DomNode, right: DomNode | undefined, sides: Sides): Rows {
  const lefts = anchored(left, sides);
  const rights = right ? anchored(right, sides) : [];
  const common = sides.both ? inOrderOfBoth(lefts, rights) : lefts.flatMap(({ anchor }) => anchor ?? []);
  const begin = new Set(isSection(left) ? common : spaced(lefts, new Set(common)));
  const [first, ...groups] = grouped(lefts, begin);
  const [firstRight, ...groupsRight] = grouped(rights, begin);
  const rows = groups.map((blocks, at) => beside(blocks, groupsRight[at] ?? [], sides));
  return [...row(first, firstRight), ...inParts(rows)];
}

function anchored(container: DomNode, { anchors }: Sides): readonly Anchored[] {
  return blocksOf(container).map((block) => ({ block, anchor: anchorOf(block, anchors) }));
}

/** The anchors of both sides, in the order of both: one that stands elsewhere on the other side is none. */
function inOrderOfBoth(lefts: readonly Anchored[], rights: readonly Anchored[]): readonly string[] {
  const places = new Map(rights.map(({ anchor }, at) => [anchor, at]));
  let after = -1;
  return lefts.flatMap(({ anchor }) => {
    const at = places.get(anchor);
    if (anchor === undefined || at === undefined || at <= after) return [];
    after = at;
    return [anchor];
  });
}

/** Of the anchors of blocks those with which a row begins, so that short items share one. */
function spaced(blocks: readonly Anchored[], common: ReadonlySet<string>): readonly string[] {
  let filled = ROW_LENGTH;
  return blocks.flatMap(({ block, anchor }) => {
    const begins =
      filled >= ROW_LENGTH && block.localName !== 'dd' && anchor !== undefined && common.has(anchor);
    filled = (begins ? 0 : filled) + lengthOf(block) + ITEM_LENGTH;
    return begins ? [anchor] : [];
  });
}

/** What stands before the first block that begins a row; then for each of them the block, and what follows up to the next one. */
function grouped(blocks: readonly Anchored[], begin: ReadonlySet<string>): [DomNode[], ...DomNode[][]] {
  const groups: [DomNode[], ...DomNode[][]] = [[]];
  for (const { block, anchor } of blocks) {
    if (anchor !== undefined && begin.has(anchor)) groups.push([block]);
    else groups.at(-1)?.push(block);
  }
  return groups;
}

/** The blocks of an anchor: what has rows of its own with them, or a row. */
function beside(left: readonly DomNode[], right: readonly DomNode[], sides: Sides): Rows {
  const [first, ...others] = left;
  const [firstRight, ...othersRight] = right;
  const areAlike = !sides.both || firstRight?.localName === first?.localName;
  if (!first || !areAlike || !isDivided(first)) return row(left, right);
  const rows = pair(first, firstRight, sides);
  return [
    ...(isSection(first) ? [{ kind: 'section', element: first, rows } as const] : rows),
    ...row(others, othersRight),
  ];
}

/** Blocks beside each other, where there are any. */
export function row(left: readonly DomNode[], right: readonly DomNode[]): readonly Row[] {
  return left.length + right.length > 0 ? [{ kind: 'row', left, right }] : [];
}

/** Rows by the anchors that they begin with. */
function inParts(rows: readonly Rows[]): Rows {
  if (rows.length <= PART_SIZE) return rows.flat();
  const count = Math.ceil(rows.length / PART_SIZE);
  return Array.from({ length: count }, (_, at) => ({
    kind: 'part',
    rows: rows.slice(at * PART_SIZE, (at + 1) * PART_SIZE).flat(),
  }));
}
