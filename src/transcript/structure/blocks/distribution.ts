import { element, type Piece, words } from '../../pieces.ts';
import { trimmed } from '../../transcript.ts';
import type { Block } from '../block.ts';
import { spanOfLines } from '../block.ts';
import { contentOf } from '../content.ts';
import { isProse } from '../sentence.ts';

const HEAD =
  /^(?:(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)\s+(?:cop(?:y|ies)|exemplare?|výtisk(?:y|ů)?|экз(?:емпляр\p{L}*|\.)?)\b.{0,40}|(?:cop(?:y|ies)|carbon copy)\s+(?:were\s+|was\s+)?(?:sent\s+|given\s+|made\s+)?(?:to|for)\b.{0,3}|c\.?c\.?\s*:.*|bcc\s*:.*|distribution(?:\s+list)?\s*:?.{0,30}|distributed to\s*:?|verteiler\s*:?.{0,30}|durchschl[aä]g\p{L}*(?:\s+an)?\s*:?.{0,30}|rozdělovník\s*:?.{0,20}|отп(?:ечатано)?\.?\s+(?:в\s+)?\d+\s+экз.{0,20}|рассылка\s*:?|разослано\s*:?.{0,20}|rozdzielnik\s*:?|otrzymują\s*:?|kapják\s*:?|ampliation\s*:?)$/iu;
const ONE_LINE =
  /^(?:b?c\.?c\.?|cop(?:y|ies)(?: to)?|kopie|копи[ия]|verteiler|durchschlag|distribution|rozdělovník|рассылка)\s*:\s*\S|^c\.?\s?c\.?\s+(?:1\s?[).]|to\s)\s*\S/iu;
const ITEM = /^(?:(\d{1,3})(?:\s*[-–—.):]\s*|\s+)(?:to\s+)?(?=[\p{L}[])|[-–—•*·]\s*)/u;

/** Below what looks like an opening a list stands at the end of the text, if so few lines follow at most. */
const MOST_BELOW = 12;

/** Who received copies. */
export const distribution: Block = {
  id: 'C35',
  name: 'distribution',
  about: 'A list of those who received copies.',
  read(at) {
    const { lines, index, end, part } = at;
    const head = lines[index]?.words ?? '';
    const isOver = part !== 'top' || (at.before.length > 0 && at.layout.lastFull - index < MOST_BELOW);
    if (!isOver || head.length > 90 || !(HEAD.test(head) || ONE_LINE.test(head))) return undefined;
    const items: number[] = [];
    for (let line = index + 1; line < end; line++) {
      const written = lines[line]?.words ?? '';
      if (isProse(written) || /^\[/.test(written)) break;
      items.push(line);
    }
    const isOneLine = ONE_LINE.test(head);
    if (items.length === 0 && !isOneLine) return undefined;
    const last = (items.at(-1) ?? index) + 1;
    const span = trimmed(at.transcript, spanOfLines(lines, index, last));
    const title = trimmed(at.transcript, lines[index] ?? span);
    const pieces: Piece[] = isOneLine
      ? oneLine(at, title)
      : [element('head', {}, contentOf(at, title), { span: title })];
    for (const line of items) {
      const item = trimmed(at.transcript, lines[line] ?? span);
      const n = ITEM.exec(lines[line]?.words ?? '')?.[1];
      pieces.push(element('item', { n }, contentOf(at, item), { span: item }));
    }
    const list = element('list', { type: 'distribution' }, pieces, { span });
    const isBelow = part !== 'middle';
    return {
      ...{ lines: last - index, slot: isBelow ? 'trailer' : 'body' },
      pieces: [isBelow ? element('trailer', { type: 'distribution' }, [list], { span }) : list],
    };
  },
  examples: [
    {
      text: 'He came.\n\nFive copies printed\n1 - Cde. A. A. Gromyko\n2 - to file',
      tei: '<p>He came.</p><list type="distribution">\n  <head>Five copies printed</head>\n  <item n="1">1 - Cde. A. A. Gromyko</item>\n  <item n="2">2 - to file</item>\n</list>',
    },
    {
      text: 'He came.\n\n(signed) Hielscher\n\nVerteiler:\nGen. Ulbricht\nGen. Matern',
      tei: '<p>He came.</p><closer>\n  <signed>(signed) <persName>Hielscher</persName></signed>\n</closer><trailer type="distribution"><list type="distribution">\n  <head>Verteiler:</head>\n  <item>Gen. Ulbricht</item>\n  <item>Gen. Matern</item>\n</list></trailer>',
    },
    {
      text: 'He came.\n\n(signed) Hielscher\n\ncc: Mr. Adams',
      tei: '<p>He came.</p><closer>\n  <signed>(signed) <persName>Hielscher</persName></signed>\n</closer><trailer type="distribution"><list type="distribution">\n  <item>cc: Mr. Adams</item>\n</list></trailer>',
    },
    {
      text: 'He came.\n\n(signed) Hielscher\n\nc.c. 1) Comrade Halven;\n     2) archive.',
      tei: '<p>He came.</p><closer>\n  <signed>(signed) <persName>Hielscher</persName></signed>\n</closer><trailer type="distribution"><list type="distribution">\n  <item>c.c. 1) Comrade Halven;</item>\n  <item n="2">2) archive.</item>\n</list></trailer>',
    },
    {
      text: 'Two copies of the letter were lost, he said.',
      tei: '<p>Two copies of the letter were lost, he said.</p>',
    },
  ],
};

function oneLine(at: Parameters<Block['read']>[0], span: { start: number; end: number }): Piece[] {
  const pieces = contentOf(at, span);
  return [element('item', {}, pieces.length > 0 ? pieces : [words(at.transcript.text, span)], { span })];
}
