import type { DateReading } from '../../dates/date.ts';
import { readDates } from '../../dates/read-dates.ts';
import { element, type Piece, words } from '../../pieces.ts';
import type { Profile } from '../../profile.ts';
import { trimmed } from '../../transcript.ts';
import type { Block, BlockPlace } from '../block.ts';
import { contentOf, lineBreak } from '../content.ts';
import { dateIn, datePiece } from '../dated.ts';
import { countWords } from '../sentence.ts';
import { isWide } from '../wording.ts';

/** Words that may stand beside the place and the date. */
const SMALL =
  /^(?:in|from|von|aus|z|ze|из|od|on|at|the|of|this|day|den|dem|am|vom|im|dne|dňa|dnia|ve?|k|к|от|в|г|года|год|le|à|il|a|la|el|de|del|r|roku|rok|received|sent|dispatched|issued|eingegangen|přijato|odesláno|получен[ао]|отправлен[ао]|date|dated|datum|dat|dátum|data|дата|time|zeit|čas|время|uhr|hours?|hrs?|a\.?m|p\.?m|a|p|m|d|dn|noon|evening|morning|s\.?d|ul|str)$/iu;
const FIRST_HALF = /(?:^|\s)(?:on|the|den|dne|dňa|dnia|am|vom|le|от|in)$/iu;
/** “8 p. m.”, “8 [11] p.m.” */
const HOUR = /\d{1,2}(?:[:.]\d\d)?(?: \[\d{1,2}\])?\s?[ap]\.\s?m\./iu;
/** Kinds of documents: a title with a date is no dateline. */
const KIND =
  /^(?:letter|telegram|cable|memo|memorandum|report|record|minutes|diary|journal|notes?|circular|meeting|session|conversation|draft|translation|transcript|copy|order|decree|speech|statement|brief|schreiben|telegramm|bericht|aktennotiz|vermerk|protokoll|tagebuch|sitzung|lettre|dépêche|télégramme|rapport|dopis|zpráva|zápis|záznam|протокол|письмо|телеграмма|записка|запись|справка|list|notatka|pismo)$/iu;
const WEEKDAY =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)$|^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$|^(?:pondělí|úterý|středa|čtvrtek|pátek|sobota|neděle)$|^(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)$/iu;
const LABEL = /^(?:date|dated|datum|dat\.|dátum|data|дата|place and date|ort und datum|le)\s*:\s*/iu;

/** Place and date (TEI Guidelines 4.2.2). */
export const dateline: Block = {
  name: 'dateline',
  about: 'A line with a date, and mostly a place.',
  opens: true,
  read(at) {
    const [line, next] = [at.lines[at.index], at.lines[at.index + 1]];
    if (!line || line.words.length > 80) return undefined;
    if (at.part === 'top' && isWide(line.words)) return undefined;
    const span = trimmed(at.transcript, line);
    if (isDateline(line.words, at.profile)) {
      return { lines: 1, slot: 'opener', pieces: [element('dateline', {}, datelineOf(at, span), { span })] };
    }
    if (!next || next.blank || !FIRST_HALF.test(line.words) || countWords(line.words) > 4) return undefined;
    const date = dateIn(next.words, at.profile);
    if (!date || date.start > 3 || date.end < next.words.length - 5) return undefined;
    const second = trimmed(at.transcript, next);
    const pieces = [...placed(at, span), lineBreak(span.end, second.start), ...datelineOf(at, second)];
    return {
      ...{ lines: 2, slot: 'opener' },
      pieces: [element('dateline', {}, pieces, { span: { start: span.start, end: second.end } })],
    };
  },
  examples: [
    {
      text: 'Lovrin , April 11, 1949—8 p. m.',
      tei: '<opener>\n  <dateline><placeName>Lovrin</placeName> , <date when="1949-04-11">April 11, 1949</date>—8 p. m.</dateline>\n</opener>',
    },
    {
      text: 'In Prague on\nJuly 1960',
      tei: '<opener>\n  <dateline>In <placeName>Prague</placeName> on<lb/><date when="1960-07">July 1960</date></dateline>\n</opener>',
    },
    {
      text: 'Pyongyang 28th June 1960',
      tei: '<opener>\n  <dateline><placeName>Pyongyang</placeName> <date when="1960-06-28">28th June 1960</date></dateline>\n</opener>',
    },
    {
      text: 'Berlin, den 3. Mai 1956',
      tei: '<opener>\n  <dateline><placeName>Berlin</placeName>, den <date when="1956-05-03">3. Mai 1956</date></dateline>\n</opener>',
    },
    {
      text: 'Москва, 5 марта 1953 г.',
      tei: '<opener>\n  <dateline><placeName>Москва</placeName>, <date when="1953-03-05">5 марта 1953 г.</date></dateline>\n</opener>',
    },
    {
      text: 'V Praze dne 12. června 1968',
      tei: '<opener>\n  <dateline>V <placeName>Praze</placeName> dne <date when="1968-06-12">12. června 1968</date></dateline>\n</opener>',
    },
    {
      text: '“13” June 1956',
      tei: '<opener>\n  <dateline><date when="1956-06-13">“<add place="inspace" hand="Day written into a form">13</add>” June 1956</date></dateline>\n</opener>',
      doubts: ['import/form'],
    },
    {
      text: 'Washington, 01/11/1962',
      tei: '<opener>\n  <dateline><placeName>Washington</placeName>, <date when="1962">01/11/1962</date></dateline>\n</opener>',
      doubts: ['import/date'],
    },
    {
      text: 'Warszawa, dnia 28 października 1956 r.',
      tei: '<opener>\n  <dateline><placeName>Warszawa</placeName>, dnia <date when="1956-10-28">28 października 1956 r.</date></dateline>\n</opener>',
    },
    {
      text: 'Friday, 3 March 1953',
      tei: '<opener>\n  <dateline>Friday, <date when="1953-03-03">3 March 1953</date></dateline>\n</opener>',
    },
    { text: 'From A. B. Holm   3 March 1953', tei: '<p>From A. B. Holm   3 March 1953</p>' },
    {
      text: 'Letter – Anna Holm, 3 March 1953',
      tei: '<head type="main">Letter – Anna Holm, 3 March 1953</head>',
    },
    {
      text: 'Port Sel Oct. 8th [1861?]\n\nMy dear Sister,',
      tei: '<opener>\n  <dateline><placeName>Port Sel</placeName> <date when="--10-08">Oct. 8th</date> <unclear frame="[…?]">1861</unclear></dateline>\n  <salute>My dear Sister,</salute>\n</opener>',
      doubts: ['import/uncertain'],
    },
    {
      text: 'Lovrin, 3/4 April 1961',
      tei: '<opener>\n  <dateline><placeName>Lovrin</placeName>, <date from="1961-04-03" to="1961-04-04">3/4 April 1961</date></dateline>\n</opener>',
      doubts: ['import/date'],
    },
    { text: 'On 3 March 1953 he fell ill.', tei: '<p>On 3 March 1953 he fell ill.</p>' },
  ],
};

/** The year that somebody supplied behind day and month: `Octr 8th [1861?]`. */
const YEAR_IN_BRACKETS = /\s*\[(?:ca?\.\s?)?1\d{3}\s?\??\]\.?$/;

function dateOfLine(line: string, profile: Profile): DateReading | undefined {
  const date = dateIn(line, profile);
  if (date || !YEAR_IN_BRACKETS.test(line)) return date;
  return readDates(line, profile.dates).find(({ precision }) => precision === 'monthDay');
}

/** A date, and beside it no more than a place, a label and small words. */
function isDateline(line: string, profile: Profile): boolean {
  const date = dateOfLine(line, profile);
  if (!date || !(date.when ?? date.from ?? date.alternatives ?? date.notBefore)) return false;
  const rest = `${line.slice(0, date.start)} ${line.slice(date.end).replace(YEAR_IN_BRACKETS, '')}`;
  // “8 [11] p. m.”: an hour that somebody corrected.
  if (/["“”()[\]]/.test(rest.replace(/(?<=\d )\[\d{1,2}\](?= [ap]\.)/, '')) || /\d{3,}/.test(rest))
    return false;
  const others = (rest.match(/[\p{L}\p{M}.’'-]+/gu) ?? []).map((word) => word.replace(/^[.-]+|[.-]+$/g, ''));
  const names = others.filter((word) => word !== '' && !SMALL.test(word));
  if (names.some((word) => !/^\p{Lu}/u.test(word)) || names.length > 4) return false;
  // Initials are those of a person.
  if (names.some((word) => KIND.test(word) || /^\p{Lu}$/u.test(word))) return false;
  // A sentence begins with a preposition as well, but it ends with a full stop and goes on behind the date.
  return !(/[.!?]$/.test(line) && countWords(line.slice(date.end).replace(HOUR, '')) > 1);
}

function datelineOf(at: BlockPlace, span: { start: number; end: number }): readonly Piece[] {
  const { text } = at.transcript;
  const date = dateOfLine(text.slice(span.start, span.end).replaceAll('\u00a0', ' '), at.profile);
  if (!date) return contentOf(at, span);
  const place = { start: span.start + date.start, end: span.start + date.end };
  const label = LABEL.exec(text.slice(span.start, place.start))?.[0].length ?? 0;
  const before = { start: span.start + label, end: place.start };
  return [
    ...(label > 0 ? [words(text, { start: span.start, end: before.start })] : []),
    ...(before.end > before.start ? placed(at, before) : []),
    datePiece(text, place, date, at.reader.read(place)),
    ...(span.end > place.end ? placed(at, { start: place.end, end: span.end }) : []),
  ];
}

/** The words beside a date: what is written with a capital and is no small word is a place. */
function placed(at: BlockPlace, span: { start: number; end: number }): readonly Piece[] {
  const { text } = at.transcript;
  const value = text.slice(span.start, span.end);
  const found = /\p{Lu}[\p{L}\p{M}’'-]*(?:[ ](?:am |an der |upon )?\p{Lu}[\p{L}\p{M}’'-]*)*/u;
  let from = 0;
  for (let match = found.exec(value); match; match = found.exec(value.slice(from))) {
    const start = from + match.index;
    const first = /^\S+/.exec(match[0])?.[0] ?? '';
    if (SMALL.test(first) || WEEKDAY.test(first) || match[0].length < 3) {
      from = start + Math.max(first.length, 1);
      continue;
    }
    const place = { start: span.start + start, end: span.start + start + match[0].length };
    return [
      ...(place.start > span.start ? [words(text, { start: span.start, end: place.start })] : []),
      element('placeName', {}, [words(text, place)], { span: place }),
      ...(span.end > place.end ? [words(text, { start: place.end, end: span.end })] : []),
    ];
  }
  return at.reader.read(span);
}
