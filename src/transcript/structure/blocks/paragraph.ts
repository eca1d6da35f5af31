import { append, element, type Piece } from '../../pieces.ts';
import { trimmed } from '../../transcript.ts';
import type { Block, BlockPlace } from '../block.ts';
import { inLine, lineBreak } from '../content.ts';
import { bracketAt } from '../line.ts';
import { goesOn, isFinished } from '../sentence.ts';
import { isTurn } from '../turns.ts';
import { pageMark } from './page-mark.ts';
import { isRule } from './separator.ts';

/** What no other kind recognises. */
export const paragraph: Block = {
  name: 'paragraph',
  about: 'Running text; a page that begins in a sentence does not end it.',
  read(at) {
    const { end, breaks, marks } = paragraphSpan(at);
    const { transcript, lines, index } = at;
    const span = trimmed(transcript, { start: lines[index]?.start ?? 0, end: lines[end - 1]?.end ?? 0 });
    const pieces: Piece[] = [];
    let from = span.start;
    const read = (to: number) => {
      if (to > from) append(pieces, inLine(at.reader.read({ start: from, end: to }), transcript));
    };
    const isMark = new Set(marks);
    for (const line of [...breaks, ...marks].sort((a, b) => a - b)) {
      const start = lines[line]?.start ?? 0;
      if (isMark.has(line)) {
        const mark = pageMark(at, line);
        if (!mark?.span) continue;
        read(mark.span.start);
        pieces.push(mark);
        from = mark.span.end;
      } else {
        const before = trimmed(transcript, { start: from, end: start });
        const next = trimmed(transcript, { start, end: lines[line]?.end ?? start });
        read(before.end);
        pieces.push(lineBreak(before.end, next.start));
        from = next.start;
      }
    }
    read(span.end);
    return { lines: end - index, slot: 'body', pieces: [element('p', {}, pieces, { span })] };
  },
  examples: [
    { text: 'He knew\nnothing.', tei: '<p>He knew\nnothing.</p>' },
    {
      text: 'he lay in\n\n- 2 -\n\nthe woods',
      tei: '<p>he lay in\n\n<pb n="2" frame="- 2 -"/>\n\nthe woods</p>',
    },
    {
      text: 'They sent us:\nWheat of Kyiv\nCotton\n\nIt was good.',
      tei: '<p>They sent us:<lb/>Wheat of Kyiv<lb/>Cotton</p><p>It was good.</p>',
    },
  ],
};

interface Extent {
  /** The index after its last line. */
  readonly end: number;
  /** Indexes of lines that begin where they do for a reason: a list, a verse. */
  readonly breaks: readonly number[];
  /** Indexes of lines that say that a page begins. */
  readonly marks: readonly number[];
}

/** How far a paragraph reaches that begins with the line at `index`. */
export function paragraphSpan(at: BlockPlace): Extent {
  const { lines, index, groups, profile } = at;
  const breaks: number[] = [];
  const marks: number[] = [];
  let last = index;
  for (;;) {
    const next = last + 1;
    const [line, following] = [lines[last], lines[next]];
    if (!line || !following) break;
    const group = bracketAt(groups, line.end);
    if (group && group.end > line.end && group.open.startsWith('[')) {
      last = next;
      continue;
    }
    if (following.blank || pageMark(at, next)) {
      const over = overPage(at, last);
      if (!over) break;
      marks.push(over.mark);
      last = over.line;
      continue;
    }
    if (isRule(following.words) || isTurn(lines, at.layout.speakers, next)) break;
    const how = profile.lines === 'keep' ? 'break' : profile.lines === 'flow' ? 'flow' : boundary(at, last);
    if (
      how === 'end' ||
      (how === 'break' && at.recognised(next)) ||
      (/^\[.*\]$/.test(following.words) && at.recognised(next))
    )
      break;
    if (how === 'break') breaks.push(next);
    last = next;
  }
  return { end: last + 1, breaks, marks };
}

/** What the end of a line within a paragraph means: the text flows on, the line counts, or the paragraph is over. */
export function boundary({ lines, layout, end }: BlockPlace, index: number): 'flow' | 'break' | 'end' {
  const [line, next] = [lines[index], lines[index + 1]];
  if (!line || !next) return 'end';
  const isOver = isFinished(line.words);
  if (goesOn(next.words) && !isOver) return 'flow';
  // The name of who sent a telegram, below its last sentence.
  if (isOver && index + 2 === end && /^\p{Lu}{3,}$/u.test(next.words)) return 'end';
  const length = line.indent + line.words.length;
  if (layout.width === undefined) {
    if (isOver) return length < 60 && next.words.length < 60 && /[:;]$/.test(line.words) ? 'break' : 'end';
    return length > 75 || (/[\p{Ll},–-]$/u.test(line.words) && next.words.length > 75) ? 'flow' : 'break';
  }
  // The next word would have had room: the line ends here for a reason.
  const word = /^\S+/.exec(next.words)?.[0].length ?? 0;
  const hasRoom = length + 1 + word <= layout.width * 0.85;
  if (next.indent >= line.indent + 2 && isOver && next.indent < 20) return 'end';
  if (!hasRoom) return 'flow';
  return isOver && !/[:;]$/.test(line.words) ? 'end' : 'break';
}

/** Where a sentence goes on behind a line that says that a page begins; empty lines around it don’t count. */
function overPage(
  at: BlockPlace,
  last: number,
): { readonly mark: number; readonly line: number } | undefined {
  const { lines } = at;
  const words = lines[last]?.words ?? '';
  if (isFinished(words)) return undefined;
  const mark = nextFull(at, last + 1);
  if (mark === undefined || !pageMark(at, mark)) return undefined;
  const line = nextFull(at, mark + 1);
  if (line === undefined) return undefined;
  const next = lines[line]?.words ?? '';
  const isSame = goesOn(next) || (words.length > 40 && next.length > 40 && !/^\[/.test(next));
  return isSame ? { mark, line } : undefined;
}

function nextFull({ lines }: BlockPlace, from: number): number | undefined {
  let index = from;
  while (lines[index]?.blank && index - from < 6) index++;
  return lines[index] && !lines[index]?.blank ? index : undefined;
}
