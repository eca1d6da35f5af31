import type { Group } from '../brackets/group.ts';
import { frameOf } from '../framed.ts';
import { element } from '../pieces.ts';
import { trimmed } from '../transcript.ts';
import type { Convention, Place } from './convention.ts';
import { isLetter } from './word-before.ts';

/** “Page 3 of 7”, “fol. 3r”, “p. [12]”; what stands behind the number says how many pages there are. */
const MARK =
  /^(\p{L}+)\.?\s*(?:No\.?\s*)?(\d{1,4}\s?(?:[rvab]|rev|об|recto|verso)?|[ivxlc]+|\p{L}+)\.?(?:\s*(?:of|from|von|de|z|из|\/)\s*(?:\d{1,4}|\p{L}+))?$/iu;
/** In round brackets “(p. 12)” is a reference; only the word in full, with a capital, is a mark. */
const ROUND = /^(?:Page|Seite|Blatt|Folio|Sheet|Strana|Strona|Feuille|Страница|Лист)\s/u;
const OTHER_WORDS: Readonly<Record<string, true>> = { f: true, ff: true, fol: true, leaf: true };

/** TEI Guidelines 3.11.3: a page begins. It may do so in the middle of a sentence, which goes on. */
export const pageMarker: Convention = {
  id: 'C29',
  name: 'page-marker',
  about: 'A report that a page begins, with its number.',
  round: true,
  bracket(group, at) {
    const source = at.transcript.text;
    if (group.close === '') return undefined;
    const own = trimmed(at.transcript, group.inner);
    const words = source.slice(own.start, own.end);
    if (words.length > 40 || (group.open === '(' && !ROUND.test(words))) return undefined;
    const n = numberIn(words, group, at);
    if (n === undefined) return undefined;
    const attributes = {
      n: n || undefined,
      break: isLetter(source, group.start - 1) && isLetter(source, group.end) ? 'no' : undefined,
    };
    const doubts = at.alone
      ? []
      : [
          {
            ...{ code: 'import/page', span: group },
            read: 'the beginning of a page, within a sentence that goes on',
            alternatives: ['a reference to a page', 'the end of a page'],
            reason: 'It does not stand on a line of its own.',
          },
        ];
    const pb = element('pb', attributes, [], { span: group, frame: frameOf(source, group), doubts });
    return { start: group.start, end: group.end, pieces: [pb] };
  },
  examples: [
    { text: '[Page two]', tei: '<pb n="2" frame="[Page two]"/>' },
    { text: '[page one of seven]', tei: '<pb n="1" frame="[page one of seven]"/>' },
    { text: '[Page 3 of 7]', tei: '<pb n="3" frame="[Page 3 of 7]"/>' },
    {
      text: 'he lay in (Page 2) the woods',
      tei: 'he lay in <pb n="2" frame="(Page 2)"/> the woods',
      doubts: ['import/page'],
    },
    {
      text: 'the com[p. 12]mittee met',
      tei: 'the com<pb n="12" break="no" frame="[p. 12]"/>mittee met',
      doubts: ['import/page'],
    },
    { text: '[fol. 3r]', tei: '<pb n="3r" frame="[fol. 3r]"/>' },
    { text: '[f. 12v]', tei: '<pb n="12v" frame="[f. 12v]"/>' },
    { text: '[12r]', tei: '<pb n="12r" frame="[12r]"/>' },
    { text: '[page iv]', tei: '<pb n="iv" frame="[page iv]"/>' },
    { text: '[page break]', tei: '<pb frame="[page break]"/>' },
    { text: 'see his report (p. 12)', tei: 'see his report (p. 12)' },
    { text: 'see his report (page 12)', tei: 'see his report (page 12)' },
    {
      text: '[page missing]',
      tei: '<gap reason="lost" extent="unknown" unit="pages" frame="[…]"><desc>page missing</desc></gap>',
    },
  ],
};

/** The number of the page; empty where none is said, undefined where the bracket is no mark of a page. */
function numberIn(words: string, group: Group, at: Place): string | undefined {
  if (/^(?:page break|new page|next page|neue Seite|Seitenwechsel)$/i.test(words)) return '';
  if (group.open === '[' && /^\d{1,4}\s?(?:[rv]|об\.?)$/.test(words)) return words.replace(/\s/g, '');
  const match = MARK.exec(words);
  const [, word = '', number = ''] = match ?? [];
  if (!match) return undefined;
  const own = trimmed(at.transcript, group.inner);
  const isPage =
    OTHER_WORDS[word.toLowerCase()] ||
    at.labelIn({ start: own.start, end: own.start + word.length }).means.has('page');
  if (!isPage) return undefined;
  if (/^\d/.test(number)) return number.replace(/\s/g, '');
  if (/^[ivxlc]+$/.test(number)) return number;
  const from = words.indexOf(number, word.length) + own.start;
  const spelt = at.labelIn({ start: from, end: from + number.length });
  return spelt.quantity && spelt.unknown.length === 0 ? String(spelt.quantity.atLeast) : undefined;
}
