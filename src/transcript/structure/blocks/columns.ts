import type { Doubt } from '../../doubt.ts';
import { element, type Piece } from '../../pieces.ts';
import { trimmed } from '../../transcript.ts';
import type { Block, BlockPlace } from '../block.ts';
import { spanOfLines } from '../block.ts';
import { contentOf, lineBreak } from '../content.ts';
import { bracketAt } from '../line.ts';
import { isSpaced } from '../wording.ts';

/** White space that lays out columns: a tab, or more spaces than a typist puts between sentences. */
const GAP = /\S(?:[ \u00a0]*\t[ \t\u00a0]*|[ \u00a0]{4,})\S/u;

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
    if (end - index < 2 && at.part !== 'top') return undefined;
    const pieces: Piece[] = [];
    for (let line = index; line < end; line++) {
      const [before, here] = [lines[line - 1], lines[line]];
      if (line > index && before && here) pieces.push(lineBreak(before.end, here.start));
      if (here) pieces.push(...contentOf(at, here));
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
    if (at.part === 'top') {
      return { lines: end - index, slot: 'opener', pieces: addressOf(at, end, doubts) };
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
      tei: '<p>They got:</p><ab type="unparsed">Wheat\t100<lb/>Cotton\t10</ab>',
      doubts: ['import/columns'],
    },
    {
      text: 'USSR EMBASSY IN THE DPRK          Copy Nº 3\nMFA          Nº 58\n\nDear Sir,',
      tei: '<opener>\n  <address rend="letterhead">\n    <addrLine>USSR EMBASSY IN THE DPRK          Copy Nº 3</addrLine>\n    <addrLine>MFA          Nº 58</addrLine>\n  </address>\n  <salute>Dear Sir,</salute>\n</opener>',
      doubts: ['import/columns'],
    },
  ],
};

function hasGap({ lines, transcript, groups }: BlockPlace, index: number): boolean {
  const line = lines[index];
  if (!line || line.blank || isSpaced(line.words)) return false;
  const written = transcript.text.slice(line.start, line.end).trim();
  const group = bracketAt(groups, line.end);
  return GAP.test(written) && !(group && group.end > line.end);
}

function addressOf(at: BlockPlace, end: number, doubts: readonly Doubt[]): readonly Piece[] {
  const lines: Piece[] = [];
  for (let index = at.index; index < end; index++) {
    const span = trimmed(at.transcript, at.lines[index] ?? { start: 0, end: 0 });
    lines.push(element('addrLine', {}, contentOf(at, span), { span }));
  }
  const span = trimmed(at.transcript, spanOfLines(at.lines, at.index, end));
  return [element('address', { rend: 'letterhead' }, lines, { span, doubts })];
}
