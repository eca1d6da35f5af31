import { element, type Piece, words } from '../../pieces.ts';
import { trimmed } from '../../transcript.ts';
import type { Block, BlockPlace } from '../block.ts';
import { contentOf } from '../content.ts';
import { dateIn, dateOf } from '../dated.ts';
import { isProse } from '../sentence.ts';
import { isWide } from '../wording.ts';

/** Words before a reference number, in several languages. */
const LABEL = new RegExp(
  `^(?:(?:our|your|file|journal|registry|registration|register|serial|document|doc\\.?|telegram|tel\\.?|cable|protocol|order|ref\\.?|reference)\\s+)?` +
    `(?:no\\.?|nr\\.?|nos\\.?|n[º°o]\\.?|№|number|numer|szám|ref\\.?|reference|referenz|az\\.?|aktenzeichen|akz\\.?|tgb\\.?|` +
    `geschäftszeichen|gz\\.?|zeichen|g\\.?\\s?rs\\.?|č\\.?\\s?j\\.?|čj\\.?|č\\.|číslo|čís\\.?|zn\\.?|značka|sygn\\.?|l\\.?\\s?dz\\.?|исх\\.?|вх\\.?|` +
    `дело|протокол|our ref\\.?|your ref\\.?|ihr zeichen|unser zeichen|file|iktatószám|telegram|telegramm|fernschreiben|nota)` +
    `(?:\\s*[.\\-–]?\\s*(?:no|nr|№|n[º°])\\.?)?\\s*[.:]?\\s*`,
  'iu',
);

/** The number itself: digits, and what numbers of registries are joined with. */
const NUMBER = /[\p{Lu}]{0,5}[-/. ]?\d[\d\p{L}]*(?:\s?[-–—/.:]\s?[\p{L}\d]+|\s(?=\d))*/u;

/** Numbers and letters of registries, joined: `23 –26/324`, `021.456/56-3`. */
const BARE = /^\d[\d ]*(?:\s?[-–—/.]\s?(?:\p{L}{0,3}\d[\d\p{L}]*|\p{L}{1,3}))+$/u;
/** Which of several copies it is. */
const COPY =
  /^(?:\d{1,3}\.?\s*(?:exemplare?|ausfertigung(?:en)?|cop(?:y|ies)|výtisk\p{L}*|экз\p{L}*)\.?|(?:copy|copies|ex\.|exemplar|ausfertigung|výtisk|экз\.|экземпляр|egz\.|példány)\s*(?:no\.?|nr\.?|č\.?|№|n[º°])?\s*[:.]?\s*(?:\d{1,3}|_+)(?:\s+(?:of|von|z|из)\s+\d{1,3}(?:\s+copies)?)?)\.?$/iu;

/** How many sheets it has; below a text it is a line of a form. */
const SHEETS =
  /^(?:počet listů|sheets|number of (?:sheets|pages)|blattzahl|anzahl der blätter|листов)\s*:\s*\d{1,4}\.?$/iu;

/** A number by which an office finds a document again (TEI Guidelines 2.2.4, 14.3). */
export const reference: Block = {
  name: 'reference',
  about: 'A line with the number that an office gave to a document.',
  opens: true,
  read(at) {
    const line = at.lines[at.index];
    if (!line || line.words.length > 90 || isProse(line.words) || at.part === 'middle') return undefined;
    if (at.part === 'top' && isWide(line.words)) return undefined;
    const isCount = COPY.test(line.words) || (at.part === 'top' && SHEETS.test(line.words));
    const pieces = isCount ? contentOf(at, line) : (labelled(at) ?? bare(at));
    if (!pieces) return undefined;
    return {
      lines: 1,
      slot: 'opener',
      pieces: [element('seg', { type: 'reference' }, pieces, { span: line })],
    };
  },
  examples: [
    {
      text: 'No. 003923/60-7',
      tei: '<opener>\n  <seg type="reference">No. <idno type="reference">003923/60-7</idno></seg>\n</opener>',
    },
    {
      text: 'No. 395\n23 –26/324',
      tei: '<opener>\n  <seg type="reference">No. <idno type="reference">395</idno></seg>\n  <seg type="reference"><idno type="unresolved">23 –26/324</idno></seg>\n</opener>',
    },
    {
      text: 'Nº 395 - 9 August 1960',
      tei: '<opener>\n  <seg type="reference">Nº <idno type="reference">395</idno> - <date when="1960-08-09">9 August 1960</date></seg>\n</opener>',
    },
    {
      text: 'Az.: IV 2/20/136',
      tei: '<opener>\n  <seg type="reference">Az.: <idno type="reference">IV 2/20/136</idno></seg>\n</opener>',
    },
    {
      text: 'Č.j.: 021.456/56-3',
      tei: '<opener>\n  <seg type="reference">Č.j.: <idno type="reference">021.456/56-3</idno></seg>\n</opener>',
    },
    {
      text: '№ 58-сс',
      tei: '<opener>\n  <seg type="reference">№ <idno type="reference">58-сс</idno></seg>\n</opener>',
    },
    {
      text: 'Nº [illegible]/58',
      tei: '<opener>\n  <seg type="reference">Nº <gap reason="illegible" extent="unknown" unit="words" frame="[illegible]"/>/58</seg>\n</opener>',
    },
    { text: 'Copy No. 2 of 3', tei: '<opener>\n  <seg type="reference">Copy No. 2 of 3</seg>\n</opener>' },
    { text: '3. Ausfertigung', tei: '<opener>\n  <seg type="reference">3. Ausfertigung</seg>\n</opener>' },
    { text: 'No, I did not go there in 1956.', tei: '<p>No, I did not go there in 1956.</p>' },
  ],
};

function labelled(at: BlockPlace): readonly Piece[] | undefined {
  const { text } = at.transcript;
  const span = trimmed(at.transcript, at.lines[at.index] ?? { start: 0, end: 0 });
  const line = text.slice(span.start, span.end);
  const label = LABEL.exec(line)?.[0];
  if (!label || !/\d/.test(line)) return undefined;
  const rest = line.slice(label.length);
  const start = span.start + label.length;
  if (rest.startsWith('[') || rest.includes('['))
    return /^.{0,12}\[|^\S*\d\S*/.test(rest) ? contentOf(at, span) : undefined;
  const date = dateIn(rest, at.profile);
  const before = date ? rest.slice(0, date.start) : rest;
  const prefix = /^(?:[IVX]{1,4}\s|[\p{Lu}\p{Ll}]{1,6}[-/.\s]{0,2})?/u.exec(before)?.[0] ?? '';
  const number = NUMBER.exec(before);
  if (!number || number.index > prefix.length) return undefined;
  const end = number.index + number[0].length;
  if (/\p{L}{4,}\s+\p{L}{3,}/u.test(before.slice(end))) return undefined;
  const pieces: Piece[] = [
    words(text, { start: span.start, end: start }),
    element('idno', { type: 'reference' }, [words(text, { start, end: start + end })]),
  ];
  return [...pieces, ...dateOf(at, { start: start + end, end: span.end })];
}

/** A number of several parts without a word before it: what it counts is not said. */
function bare(at: BlockPlace): readonly Piece[] | undefined {
  const line = at.lines[at.index];
  if (!line || at.part !== 'top' || dateIn(line.words, at.profile)) return undefined;
  if (!BARE.test(line.words) || !/[/–—-]/.test(line.words)) return undefined;
  if (/^[-–— ]*\d{1,3}[-–— ]*$/.test(line.words)) return undefined;
  const span = trimmed(at.transcript, line);
  return [element('idno', { type: 'unresolved' }, [words(at.transcript.text, span)], { span })];
}
