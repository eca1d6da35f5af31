import { attribute, childElements, elements, textOf, type XmlElement } from '../xml/tree.ts';
import { beginOf, datingOf } from './dating.ts';
import { first, isTei, type TeiDocument } from './tei.ts';
import { wordsOf } from './words.ts';

/** What a list of records shows of one; what the header doesn't say is undefined. */
export interface RecordMetadata {
  readonly title: string;
  /** In words, as the header has it: “28 June 1960”. */
  readonly date: string | undefined;
  /** For sorting, in W3C form: 1960, 1960-06 or 1960-06-28. */
  readonly when: string | undefined;
  readonly sender: string | undefined;
  /** Where it was sent from, or else written. */
  readonly place: string | undefined;
  readonly addressee: string | undefined;
  readonly archive: string | undefined;
}

/** Reads the teiHeader (TEI Guidelines, 2) of a record. */
export function metadata(document: TeiDocument): RecordMetadata {
  const { header } = document;
  const date = documentDate(header);
  const when = beginOf(date && datingOf(date));
  const { sender, place, addressee } = correspondents(header, when);
  return {
    title: titleOf(document),
    date: date && (textOf(date).trim() === '' ? when : wordsOf(date)),
    when,
    sender: inWords(sender),
    place: inWords(place) ?? originPlace(header),
    addressee: inWords(addressee),
    archive: archive(header),
  };
}

/** The main title, not that of the volume or series that a text belongs to (TEI Guidelines, att.typed and title/@level); the name of the file where there is none. */
export function titleOf({ header, file }: TeiDocument): string {
  const statement = first(header, 'fileDesc', 'titleStmt');
  const titles = statement
    ? childElements(statement).filter((each) => each.local === 'title' && wordsOf(each) !== '')
    : [];
  const of = (name: string, value: string | undefined) =>
    titles.filter((title) => attribute(title, name) === value);
  const [main] = [
    ...of('type', 'main').filter((title) => !['s', 'j', 'm'].includes(attribute(title, 'level') ?? '')),
    ...of('level', 'a'),
    ...of('type', 'main').filter((title) => attribute(title, 'level') !== 's'),
    ...of('type', undefined).filter((title) => attribute(title, 'level') !== 's'),
    ...of('type', 'main'),
    ...titles,
  ];
  return (main && wordsOf(main)) || file;
}

/**
 * The date of the document itself, not that of a catalogue: creation/date (TEI Guidelines, 2.4.1); where there is none, the date on
 * which it was sent (2.4.6), or else that of what it tells of.
 */
export function documentDate(header: XmlElement | undefined): XmlElement | undefined {
  return createdDate(header) ?? sentDate(header) ?? occasionDate(header);
}

/**
 * When that was said which a text records (TEI Guidelines, 16.2.3), or the meeting was held of which it comes (2.2.1), or else its
 * origin, as the description of a manuscript has it (11.4.1).
 */
export function occasionDate(header: XmlElement | undefined): XmlElement | undefined {
  return (
    dateWithin(first(header, 'profileDesc', 'settingDesc', 'setting')) ??
    dateWithin(first(header, 'fileDesc', 'titleStmt', 'meeting')) ??
    originDate(header)
  );
}

function dateWithin(element: XmlElement | undefined): XmlElement | undefined {
  return element && childElements(element).find((part) => isTei(part, 'date') && saysWhen(part));
}

/** An empty date is left of a template. */
function saysWhen(date: XmlElement): boolean {
  const inside = childElements(date).filter((part) => isTei(part, 'date'));
  return datingOf(date) !== undefined || wordsOf(date) !== '' || inside.some(saysWhen);
}

function sentDate(header: XmlElement | undefined): XmlElement | undefined {
  const letter = first(header, 'profileDesc', 'correspDesc');
  return letter && action(letter, 'sent').find((part) => isTei(part, 'date') && saysWhen(part));
}

/** The first date of origin (TEI Guidelines, 11.4.1). */
function originDate(header: XmlElement | undefined): XmlElement | undefined {
  const source = first(header, 'fileDesc', 'sourceDesc');
  return source && [...elements(source)].find((element) => isTei(element, 'origDate') && saysWhen(element));
}

function createdDate(header: XmlElement | undefined): XmlElement | undefined {
  const creation = first(header, 'profileDesc', 'creation');
  const dates = creation
    ? [...elements(creation)].filter((element) => isTei(element, 'date') && saysWhen(element))
    : [];
  return (
    dates.find((date) => attribute(date, 'type') === 'document') ??
    dates.find((date) => attribute(date, 'type') === undefined)
  );
}

/** Of several correspDesc (TEI Guidelines, 2.4.6) the one sent on the date of the document, else the first. */
export function correspondence(
  header: XmlElement | undefined,
  when: string | undefined,
): XmlElement | undefined {
  const profile = first(header, 'profileDesc');
  const all = profile ? childElements(profile).filter(({ local }) => local === 'correspDesc') : [];
  const sentThen = (letter: XmlElement) =>
    [...elements(letter)].some((element) => isTei(element, 'date') && datingOf(element)?.when === when);
  return (when && all.find(sentThen)) || all[0];
}

/** What names who sent the letter of a record, whence, and to whom. */
export function correspondents(header: XmlElement | undefined, when: string | undefined) {
  const letter = correspondence(header, when);
  const [sent, received] = letter ? [action(letter, 'sent'), action(letter, 'received')] : [[], []];
  const isAgent = (part: XmlElement) => !isTei(part, 'date', 'note', 'desc', ...PLACES);
  return {
    sender: sent.filter(isAgent),
    place: sent.filter((part) => isTei(part, ...PLACES)),
    addressee: received.filter(isAgent),
  };
}

const inWords = (parts: readonly XmlElement[]) => parts.map(wordsOf).filter(Boolean).join(', ') || undefined;

const PLACES = ['placeName', 'settlement', 'region', 'country', 'geogName', 'address'];

export function action(letter: XmlElement, type: string): readonly XmlElement[] {
  const found = childElements(letter).find(
    (element) => element.local === 'correspAction' && attribute(element, 'type') === type,
  );
  return found ? childElements(found) : [];
}

/** Where the document was written, as its description says (TEI Guidelines, 11.8). */
function originPlace(header: XmlElement | undefined): string | undefined {
  const source = first(header, 'fileDesc', 'sourceDesc');
  const place = source && [...elements(source)].find((element) => isTei(element, 'origPlace'));
  if (!place) return undefined;
  const isSentence = place.children.some((child) => child.kind === 'text' && child.value.trim() !== '');
  const names = childElements(place).filter((part) => !isTei(part, 'geo'));
  return (
    (isSentence ? wordsOf(place) : [...new Set(names.map(wordsOf))].filter(Boolean).join(', ')) || undefined
  );
}

function archive(header: XmlElement | undefined): string | undefined {
  const source = first(header, 'fileDesc', 'sourceDesc');
  const identifier = source && [...elements(source)].find((element) => isTei(element, 'msIdentifier'));
  if (!identifier) return undefined;
  const parts = childElements(identifier);
  const named = (...names: readonly string[]) =>
    parts.filter(({ local }) => names.includes(local)).map(wordsOf);
  return [
    [...named('repository', 'institution'), ...named('settlement')].filter(Boolean).join(', '),
    ...named('collection', 'idno'),
  ]
    .filter(Boolean)
    .join('; ');
}
