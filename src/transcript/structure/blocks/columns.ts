import type { Doubt } from '../../doubt.ts';
import { append, element, type Piece, text } from '../../pieces.ts';
import { trimmed } from '../../transcript.ts';
import type { Block, BlockPlace } from '../block.ts';
import { spanOfLines } from '../block.ts';
import { contentOf, lineBreak } from '../content.ts';
import { bracketAt, type Line } from '../line.ts';
import { isProse, isSentence } from '../sentence.ts';
import { isSpaced } from '../wording.ts';

/** White space that lays out columns: a tab, or more spaces than a typist puts between sentences. */
const GAP = /\S(?:[ \u00a0]*\t[ \t\u00a0]*|[ \u00a0]{4,})\S/u;

const MAY_HAVE_GAP = /\t|[ \u00a0]{4}/;

/** So wide that one line is enough. */
const WIDE = /\S {8,}\S/;

/** A name or an office beside what somebody said; a number stands before a paragraph. */
const BESIDE = /^\p{Lu}[\p{L}.]{2,12} {4,}\S/u;

/** Columns that a transcript puts beside each other: they can’t be told apart, and stay as they are. */
export const columns: Block = {
  id: 'C13',
  name: 'column-lines',
  about: 'Lines with columns side by side.',
  read(at) {
    const { lines, index } = at;
    if (!hasGap(at, index)) return undefined;
    let end = index + 1;
    while (end < at.end && hasGap(at, end)) end++;
    const first = lines[index]?.words ?? '';
    if (end - index < 2 && at.part !== 'top' && !WIDE.test(first) && !BESIDE.test(first)) return undefined;
    const note = element('note', { type: 'import' }, [text('Columns were run together here.')], {
      resp: 'importer',
    });
    const pieces: Piece[] = [note];
    for (let line = index; line < end; line++) {
      const [before, here] = [lines[line - 1], lines[line]];
      if (line > index && before && here) pieces.push(lineBreak(before.end, here.start));
      if (here) append(pieces, contentOf(at, here));
    }
    const span = trimmed(at.transcript, spanOfLines(lines, index, end));
    const doubts: readonly Doubt[] = [
      {
        ...{ code: 'import/columns', severity: 'warning', span, read: 'lines as they stand' },
        alternatives: [
          'columns, to be read one after the other',
          'a table',
          'the heads of two columns and a stamp between them',
        ],
        reason: 'Wide gaps part the lines into columns.',
      },
    ];
    if (at.part === 'top' && !holdsText(at, end)) {
      return { lines: end - index, slot: 'opener', pieces: cellsOf(at, end, doubts) };
    }
    return {
      lines: end - index,
      slot: at.part === 'bottom' ? 'trailer' : 'body',
      pieces: [
        at.part === 'bottom'
          ? element('trailer', { type: 'form' }, pieces, { span, doubts })
          : element('ab', { type: 'unparsed' }, pieces, { span, doubts }),
      ],
    };
  },
  examples: [
    {
      text: 'They got:\n\nWheat\t100\nCotton\t10',
      tei: '<p>They got:</p><ab type="unparsed"><note type="import" resp="importer">Columns were run together here.</note>Wheat\t100<lb/>Cotton\t10</ab>',
      doubts: ['import/columns'],
    },
    {
      text: 'USSR EMBASSY IN THE DPRK          Copy Nº 3\nMFA          Nº 58\n\nDear Sir,',
      tei: '<opener>\n  <address rend="letterhead">\n    <addrLine>USSR EMBASSY IN THE DPRK</addrLine>\n  </address>\n  <seg type="reference">Copy Nº 3</seg>\n  <address rend="letterhead">\n    <addrLine>MFA</addrLine>\n  </address>\n  <seg type="reference">Nº <idno type="reference">58</idno></seg>\n  <salute>Dear Sir,</salute>\n</opener>',
      doubts: ['import/columns'],
    },
    {
      text: 'They spoke of timber, and of the harbour.\n\nF.Sec.    We promised it.\n\n1.    We promised it.',
      tei: '<p>They spoke of timber, and of the harbour.</p><ab type="unparsed"><note type="import" resp="importer">Columns were run together here.</note>F.Sec.    We promised it.</ab><p>1.    We promised it.</p>',
      doubts: ['import/columns'],
    },
    {
      text: '3 May 1952\n\nP.M.          We must decide today. It can’t go on.',
      tei: '<opener>\n  <dateline><date when="1952-05-03">3 May 1952</date></dateline>\n</opener><ab type="unparsed"><note type="import" resp="importer">Columns were run together here.</note>P.M.          We must decide today. It can’t go on.</ab>',
      doubts: ['import/columns'],
    },
  ],
};

function hasGap({ lines, transcript, groups }: BlockPlace, index: number): boolean {
  const line = lines[index];
  if (!line || line.blank) return false;
  const written = transcript.text.slice(line.start, line.end).trim();
  if (!MAY_HAVE_GAP.test(written) || isSpaced(line.words)) return false;
  const group = bracketAt(groups, line.end);
  return GAP.test(written) && !(group && group.end > line.end);
}

/** What is said in a cell is no head of a paper: the columns are names of speakers, or days, and text. */
function holdsText(at: BlockPlace, end: number): boolean {
  const cells = at.lines.slice(at.index, end).flatMap((line) => cellsIn(at, line));
  return cells.some(({ words }) => isProse(words) || isSentence(words));
}

/** Cells of an opening that are known by their words are read as lines; the others are an address. */
function cellsOf(at: BlockPlace, end: number, doubts: readonly Doubt[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let unknown: Line[] = [];
  const finish = () => {
    const [first, last] = [unknown[0], unknown.at(-1)];
    if (!first || !last) return;
    const lines = unknown.map((line) => element('addrLine', {}, contentOf(at, line), { span: line }));
    pieces.push(
      element('address', { rend: 'letterhead' }, lines, { span: { start: first.start, end: last.end } }),
    );
    unknown = [];
  };
  for (const cell of at.lines.slice(at.index, end).flatMap((line) => cellsIn(at, line))) {
    const reading = at.readCell(cell);
    if (reading) {
      finish();
      pieces.push(...reading.pieces);
    } else unknown.push(cell);
  }
  finish();
  const [first, ...rest] = pieces;
  if (!first || first.kind === 'text') return pieces;
  return [{ ...first, doubts: [...(first.doubts ?? []), ...doubts] }, ...rest];
}

/** The parts of a line between wide gaps that stand outside brackets. */
function cellsIn(at: BlockPlace, line: Line): readonly Line[] {
  const { text } = at.transcript;
  const cells: Line[] = [];
  let start = line.start;
  const add = (end: number) => {
    const span = trimmed(at.transcript, { start, end });
    const words = text.slice(span.start, span.end).replaceAll('\u00a0', ' ').trim();
    if (words !== '') cells.push({ ...span, words, blank: false, indent: 0 });
  };
  for (const gap of text.slice(line.start, line.end).matchAll(/[ \u00a0]*\t[ \t\u00a0]*|[ \u00a0]{4,}/gu)) {
    const end = line.start + gap.index;
    const group = bracketAt(at.groups, end);
    if (end === line.start || (group && group.end > end)) continue;
    add(end);
    start = end + gap[0].length;
    if (gap[0].includes('\u00a0')) start = end;
  }
  add(line.end);
  return cells;
}
