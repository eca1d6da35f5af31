import { element, type Piece } from '../../pieces.ts';
import { trimmed } from '../../transcript.ts';
import type { Block, BlockPlace } from '../block.ts';
import { spanOfLines } from '../block.ts';
import { contentOf } from '../content.ts';
import { bracketAt, type Line } from '../line.ts';
import { boundary } from './paragraph.ts';

const DASH = /^(?:[-–—•*·●▪○]|o(?=\s{2,}))\s+\S/u;
const NUMBERED = /^\(?(\d{1,3}|\p{Ll}|[ivx]{1,5}|[IVX]{1,5})[.)]\s+\S/u;

/** Items on lines that follow each other (TEI Guidelines 3.8); numbered paragraphs between empty lines are paragraphs. */
export const listItems: Block = {
  name: 'list-items',
  about: 'Lines that begin with a dash or a number, one after the other.',
  read(at) {
    const all = startsOf(at);
    // An item that is over before the next begins is the last: what follows it is text between lists.
    const over = all.findIndex((start, index) => {
      const limit = all[index + 1] ?? at.end;
      return endOf(at, start, limit) < limit;
    });
    const starts = over < 0 ? all : all.slice(0, over + 1);
    if (starts.length < 2 || at.part === 'bottom') return undefined;
    const end = endOf(at, starts.at(-1) ?? at.index, at.end);
    return { lines: end - at.index, slot: 'body', pieces: [listOf(at, starts, end)] };
  },
  examples: [
    {
      text: 'He asked for:\n\n- 100 tons of wheat\n- 10 tons of cotton,\nwhich is little',
      tei: '<p>He asked for:</p><list>\n  <item>- 100 tons of wheat</item>\n  <item>- 10 tons of cotton,\nwhich is little</item>\n</list>',
    },
    {
      text: 'Agenda\n1. Wheat\n2. Cotton',
      tei: '<head type="main">Agenda</head><list>\n  <item n="1">1. Wheat</item>\n  <item n="2">2. Cotton</item>\n</list>',
    },
    {
      text: '* First meeting of the board.\nNever were so many of us in the hall at one time, as far as I can remember it.\n* Old members have left.\n* New ones came.',
      tei: '<p>* First meeting of the board.</p><p>Never were so many of us in the hall at one time, as far as I can remember it.</p><list>\n  <item>* Old members have left.</item>\n  <item>* New ones came.</item>\n</list>',
    },
    {
      text: '1. The committee has been working on an appeal for some\nmonths, and all of the members of it have agreed to that.\n2. It should be sent before the end of the month, by ship.\nHOLM',
      tei: '<list>\n  <item n="1">1. The committee has been working on an appeal for some\nmonths, and all of the members of it have agreed to that.</item>\n  <item n="2">2. It should be sent before the end of the month, by ship.</item>\n</list><p>HOLM</p>',
    },
    {
      text: '1. They need\n   (a) ropes\n   (b) tar\n       (i) black\n2. They left',
      tei: '<list>\n  <item n="1">1. They need<list>\n  <item n="a">(a) ropes</item>\n  <item n="b">(b) tar<list>\n  <item n="i">(i) black</item>\n</list></item>\n</list></item>\n  <item n="2">2. They left</item>\n</list>',
    },
    { text: '1. He came.\n\n2. He left.', tei: '<p>1. He came.</p><p>2. He left.</p>' },
    { text: '– Who is there?', tei: '<p>– Who is there?</p>' },
  ],
};

/** The index after an item, whose lines end as those of a paragraph do, at the latest at `limit`. */
function endOf(at: BlockPlace, start: number, limit: number): number {
  let line = start;
  while (line + 1 < limit && (inBracket(at, line) || boundary(at, line) !== 'end')) line++;
  return line + 1;
}

function inBracket({ lines, groups }: BlockPlace, line: number): boolean {
  const end = lines[line]?.end ?? 0;
  const group = bracketAt(groups, end);
  return group !== undefined && group.end > end;
}

/** A list of the items that begin on some lines; those set in under one, with signs of another kind, are a list in it. */
function listOf(at: BlockPlace, starts: readonly number[], end: number): Piece {
  const items: Piece[] = [];
  for (let place = 0; place < starts.length; ) {
    const start = starts[place] ?? end;
    let next = place + 1;
    while (next < starts.length && isUnder(at.lines, start, starts[next] ?? end)) next++;
    const inner = starts.slice(place + 1, next);
    const after = starts[next] ?? end;
    const own = trimmed(at.transcript, spanOfLines(at.lines, start, inner[0] ?? after));
    const n = NUMBERED.exec(at.lines[start]?.words ?? '')?.[1];
    const children = [...contentOf(at, own), ...(inner.length > 0 ? [listOf(at, inner, after)] : [])];
    const span = trimmed(at.transcript, spanOfLines(at.lines, start, after));
    items.push(element('item', { n }, children, { span }));
    place = next;
  }
  const span = trimmed(at.transcript, spanOfLines(at.lines, starts[0] ?? end, end));
  return element('list', {}, items, { span });
}

function isUnder(lines: readonly Line[], item: number, other: number): boolean {
  const [above, below] = [lines[item], lines[other]];
  return (
    above !== undefined &&
    below !== undefined &&
    below.indent > above.indent + 1 &&
    kindOf(above) !== kindOf(below)
  );
}

/** `1.` and `(a)` are signs of two kinds. */
function kindOf({ words }: Line): string {
  return (
    words.slice(0, 2).replace(/\d/g, '1').replace(/\p{L}/gu, 'a') + (/^\(?[ivx]+[.)]/i.test(words) ? 'i' : '')
  );
}

/** The lines on which items begin: the first of them all, each like the one before it. */
function startsOf({ lines, index, end, groups }: BlockPlace): readonly number[] {
  const first = lines[index]?.words ?? '';
  const pattern = DASH.test(first) ? DASH : NUMBERED.test(first) ? NUMBERED : undefined;
  if (!pattern) return [];
  const starts: number[] = [];
  for (let line = index; line < end; line++) {
    const here = lines[line];
    if (!here || !pattern.test(here.words)) continue;
    const group = bracketAt(groups, here.start + 1);
    if (!group || group.start >= here.start) starts.push(line);
  }
  return starts;
}
