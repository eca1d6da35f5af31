import { element, type Piece, words } from '../../pieces.ts';
import { trimmed } from '../../transcript.ts';
import type { Block } from '../block.ts';
import { contentOf } from '../content.ts';

const THINGS =
  '(?:attachments?|enclosures?|encls?\\.?|annex(?:es|ures?)?|appendix|appendices|supplements?|anlagen?|beilagen?|příloh[ay]?|príloh[ay]?|приложени[еяй]|прил\\.|załącznik(?:i|ów)?|melléklet(?:ek)?|anex[aăe]?|annexes?|pièces? jointes?|allegat[oi]|anexos?)';
const NUMBERS: Readonly<Record<string, number>> = {
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ eine: 1, zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, jedna: 1, dvě: 2, tři: 3, čtyři: 4, pět: 5 },
};
const COUNTED = new RegExp(
  `^(\\d{1,3}|${Object.keys(NUMBERS).join('|')})\\s+(?:\\p{Ll}+\\s+)?${THINGS}(?![\\p{L}])`,
  'iu',
);
const LABELLED = new RegExp(`^${THINGS}\\s*:\\s*\\S`, 'iu');

/** What is enclosed in a letter. */
export const enclosures: Block = {
  name: 'enclosures',
  about: 'A line that says what is enclosed.',
  opens: true,
  read(at) {
    const line = at.lines[at.index];
    if (!line || line.words.length > 80 || (/[.!?]$/.test(line.words) && !LABELLED.test(line.words)))
      return undefined;
    const span = trimmed(at.transcript, line);
    const counted = COUNTED.exec(line.words);
    if (!counted && !LABELLED.test(line.words)) return undefined;
    if (at.part === 'middle' && !counted && !at.afterBlank) return undefined;
    const pieces: Piece[] = [];
    if (counted?.[1]) {
      const number = { start: span.start, end: span.start + counted[1].length };
      const value = NUMBERS[counted[1].toLowerCase()] ?? Number(counted[1]);
      pieces.push(element('num', { value: String(value) }, [words(at.transcript.text, number)]));
      pieces.push(...at.reader.read({ start: number.end, end: span.end }));
    } else pieces.push(...contentOf(at, span));
    const slot = at.part === 'top' ? 'opener' : 'closer';
    return { lines: 1, slot, pieces: [element('seg', { type: 'enclosures' }, pieces, { span })] };
  },
  examples: [
    {
      text: '4 attachments',
      tei: '<opener>\n  <seg type="enclosures"><num value="4">4</num> attachments</seg>\n</opener>',
    },
    {
      text: 'Dear Sir,\n\nI send you a report.\n\nYours sincerely\n(signed) Hielscher\n\n2 Anlagen',
      tei: '<opener>\n  <salute>Dear Sir,</salute>\n</opener><p>I send you a report.</p><closer>\n  <salute>Yours sincerely</salute>\n  <signed>(signed) <persName>Hielscher</persName></signed>\n  <seg type="enclosures"><num value="2">2</num> Anlagen</seg>\n</closer>',
    },
    {
      text: 'Приложение: на 3 листах',
      tei: '<opener>\n  <seg type="enclosures">Приложение: на 3 листах</seg>\n</opener>',
    },
    { text: '2 attachments were lost on the way.', tei: '<p>2 attachments were lost on the way.</p>' },
  ],
};
