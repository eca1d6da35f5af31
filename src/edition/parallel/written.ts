import { attributeOf, type DomAttribute, type DomNode, hasClass } from '../../xml/dom.ts';
import { endTag, htmlOf, startTag, textAsHtml } from '../../xml/html.ts';
import { anchorAround, aroundOf, attributeAround } from './around.ts';
import { elementsOf, idsIn } from './blocks.ts';
import type { Rows } from './rows.ts';
import { isOurs, leadsNowhere, type Named, type Side, valueOn } from './sides.ts';

/** The lines of the transcript, by the anchor of their block. */
export type Lines = ReadonlyMap<string, string>;

/** The two sides of a page, and what is known of what stands there. */
interface Written {
  readonly left: Named;
  readonly right: Named;
  /** What stands on the right side, where that is no view. */
  readonly lines: Lines | undefined;
}

/**
 * HTML of lists of rows: `<div class="row">` with a `<div class="cell NAME">` for each side.
 *
 * @param lines the right side, where that is the transcript
 */
export function writtenRows(
  lists: readonly Rows[],
  sides: readonly [Side, Side],
  lines?: Lines,
): readonly string[] {
  const left = { side: sides[0], ids: new Set<string>(), taken: new Set<string>() };
  const right = { side: sides[1], ids: new Set<string>(), taken: left.ids };
  for (const rows of lists) gather(rows, left.ids, right.ids);
  return lists.map((rows) => written(rows, { left, right, lines }));
}

/** The ids of what stands on each side. */
function gather(rows: Rows, left: Set<string>, right: Set<string>): void {
  for (const each of rows) {
    if (each.kind === 'row') {
      for (const id of idsOf(each.left)) left.add(id);
      for (const id of idsOf(each.right)) right.add(id);
      continue;
    }
    const id = each.kind === 'section' ? attributeOf(each.element, 'id') : undefined;
    if (id !== undefined && !isOurs(id)) for (const ids of [left, right]) ids.add(id);
    gather(each.rows, left, right);
  }
}

function idsOf(blocks: readonly DomNode[]): readonly string[] {
  return [
    ...aroundOf(blocks).flatMap((around) => anchorAround(around) ?? []),
    ...blocks.flatMap((block) => [attributeOf(block, 'id') ?? [], ...idsIn(block)].flat()),
  ];
}

function written(rows: Rows, sides: Written): string {
  return rows.map((each) => writtenRow(each, sides)).join('');
}

function writtenRow(each: Rows[number], sides: Written): string {
  switch (each.kind) {
    case 'section': {
      const tag = startTag(each.element, { attribute: ofSection });
      return `${tag}${written(each.rows, sides)}${endTag(each.element)}`;
    }
    case 'part':
      return `<div class="rows-part">${written(each.rows, sides)}</div>`;
    case 'row': {
      const { left, right, lines } = sides;
      const second = lines ? transcribed(each.left, lines) : cell(each.right, right);
      return `<div class="row">${framed(left, cell(each.left, left))}${framed(right, second)}</div>`;
    }
  }
}

/** Attributes of a division that its rows stand in. */
const OF_SECTION = new Set(['class', 'id', 'lang', 'dir']);

function ofSection({ name, value }: DomAttribute): string | undefined {
  return OF_SECTION.has(name) ? value : undefined;
}

const framed = ({ side }: Named, content: string) => `<div class="cell ${side.name}">${content}</div>`;

/** Blocks, in what holds them within their division. */
function cell(blocks: readonly DomNode[], named: Named): string {
  const content = blocks
    .map((block) =>
      htmlOf(block, {
        attribute: (attribute, element) => valueOn(named, attribute, element),
        instead: (node) => (leadsNowhere(named, node) ? '' : undefined),
      }),
    )
    .join('');
  return aroundOf(blocks).reduceRight((inner, around) => {
    const tag = startTag(around.element, {
      attribute: (attribute) => {
        const value = attributeAround(attribute, around);
        return value === undefined ? undefined : valueOn(named, { ...attribute, value }, around.element);
      },
    });
    return `${tag}${inner}${endTag(around.element)}`;
  }, content);
}

/** The lines of the transcript that blocks give back; a list of notes gives none. */
function transcribed(blocks: readonly DomNode[], lines: Lines): string {
  return blocks
    .filter((block) => !hasClass(block, 'notes'))
    .flatMap((block) => linesOf(block, lines))
    .map((each) => `<p class="lines">${textAsHtml(each)}</p>`)
    .join('');
}

/** The lines of a block, or else those of the outermost blocks in it. */
function linesOf(block: DomNode, lines: Lines): readonly string[] {
  const own = lines.get(attributeOf(block, 'id') ?? '');
  return own === undefined ? elementsOf(block).flatMap((child) => linesOf(child, lines)) : [own];
}
