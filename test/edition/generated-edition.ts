import { readFileSync } from 'node:fs';
import { type Chance, chance } from './chance.ts';
import { body } from './generated-text.ts';

/** An edition by chance, the same for the same numbers: its files by path. All in it is invented. */
export interface GeneratedEdition {
  readonly files: ReadonlyMap<string, string>;
}

export interface Wanted {
  readonly records: number;
  readonly seed?: number;
  /** About how many characters each record has. */
  readonly size?: number;
  /** Entries of each register. */
  readonly entries?: number;
}

const TEI = 'http://www.tei-c.org/ns/1.0';

const FIRST = 'Ada Bořek Celestin Dvora Élise Fyodor Gréta Halvard Ivana Jószef Käthe Łucja'.split(' ');
const LAST = 'Orsin Torvane Wynn Lindqvist Nováček Ångström Müller Żeromska Петров כהן O’Hara'.split(' ');
const PLACES = 'Velsund Orlind Telmarn Karst Østby Žabnice Санкт-Велен Brașov'.split(' ');
const BODIES = ['Ministry of External Relations', 'Timber Board', 'Harbour Office', 'Legation', 'State Bank'];
const KINDS = ['letter', 'minutes', 'telegram', 'report'];

/** The schemas that the files of an edition name, by path. */
export const SCHEMA_FILES = ['archival-record.rng', 'archival-record.sch'].map((name): [string, string] => [
  `schemas/${name}`,
  readFileSync(new URL(`../../schemas/${name}`, import.meta.url), 'utf8'),
]);
const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<?xml-model href="../schemas/archival-record.rng" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"?>
<?xml-model href="../schemas/archival-record.sch" type="application/xml" schematypens="http://purl.oclc.org/dsdl/schematron"?>`;
const PEOPLE = [
  ['resp-transcription', 'trc', 'Transcript'],
  ['resp-translation', 'trl', 'Translation'],
  ['resp-encoding', 'mrk', 'Encoding'],
];
const RESPONSIBLE = PEOPLE.map(
  ([id, key, does]) =>
    `<respStmt xml:id="${id}"><resp key="${key}">${does}</resp><persName>Nobody Inparticular</persName></respStmt>`,
).join('\n');
const AVAILABILITY =
  '<availability status="free"><p>Nobody owns what nobody wrote: do with it what you like.</p></availability>';
const LANGUAGES = Object.entries({ en: 'English', de: 'German', ru: 'Russian', cs: 'Czech', he: 'Hebrew' })
  .map(([ident, name]) => `<language ident="${ident}">${name}</language>`)
  .join('');

/** Records with every phenomenon that the views know, registers that they point to, and settings. */
export function generatedEdition({
  records,
  seed = 1,
  size = 15_000,
  entries = 40,
}: Wanted): GeneratedEdition {
  const settings = {
    title: 'The invented correspondence',
    subtitle: 'Letters, minutes and telegrams that nobody wrote',
    description: 'Records made by chance, with every phenomenon that the views know.',
    editors: [{ name: 'Nobody Inparticular' }],
    publisher: 'The press of nowhere',
  };
  const files = new Map<string, string>([
    ['edition.json', `${JSON.stringify(settings, undefined, 2)}\n`],
    ['registers/persons.xml', register('persons', 'listPerson', persons(entries, chance(seed)))],
    ['registers/places.xml', register('places', 'listPlace', places(entries, chance(seed + 1)))],
    ['registers/organisations.xml', register('organisations', 'listOrg', bodies(entries))],
    ['registers/works.xml', register('works', 'listBibl', works(entries))],
    ['registers/events.xml', register('events', 'listEvent', events(entries, chance(seed + 2)))],
    ...SCHEMA_FILES,
  ]);
  for (let number = 1; number <= records; number++) {
    const name = `record-${String(number).padStart(5, '0')}`;
    files.set(`records/${name}.xml`, record(name, number, size, entries, chance(seed * 1_000_003 + number)));
  }
  return { files };
}

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

function persons(count: number, { number }: Chance): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const born = 1870 + number(50);
    return `<person xml:id="person-${index}"><persName type="preferred">${at(LAST, index)}, ${at(FIRST, index + Math.floor(index / LAST.length))} ${index}</persName>
<persName type="variant">${at(FIRST, index).slice(0, 1)}. ${at(LAST, index)}</persName><birth when="${born}">${born}</birth><death notBefore="${born + 90}" notAfter="${born + 92}" cert="low">about ${born + 91}</death>
<occupation>secretary no. ${index}</occupation><note type="identification" cert="medium" resp="#resp-encoding"><p>Probably the one of that name.</p></note>
<idno type="VIAF">https://viaf.org/viaf/${1000 + index}</idno></person>`;
  });
}

function places(count: number, { pick }: Chance): readonly string[] {
  return Array.from(
    { length: count },
    (_, index) =>
      `<place xml:id="place-${index}"><placeName type="preferred">${at(PLACES, index)} ${index}</placeName><note type="identification" cert="high" resp="#resp-encoding"><p>A ${pick(['town', 'port', 'village'])}.</p></note></place>`,
  );
}

function bodies(count: number): readonly string[] {
  return Array.from(
    { length: count },
    (_, index) =>
      `<org xml:id="org-${index}"><orgName type="preferred">${at(BODIES, index)} ${index}</orgName></org>`,
  );
}

function works(count: number): readonly string[] {
  return Array.from(
    { length: count },
    (_, index) =>
      `<bibl xml:id="work-${index}"><title level="a">On ${at(PLACES, index)}, part ${index}</title></bibl>`,
  );
}

function events(count: number, { number }: Chance): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const year = 1900 + number(60);
    return `<event xml:id="event-${index}" when="${year}"><label>Conference no. ${index}</label><desc>Held in ${year}.</desc></event>`;
  });
}

function register(name: string, list: string, entries: readonly string[]): string {
  return `${HEAD}
<TEI xmlns="${TEI}" type="register" xml:id="register-${name}" xml:lang="en"><teiHeader><fileDesc>
<titleStmt><title type="main">Register of ${name}</title>
${RESPONSIBLE}</titleStmt><publicationStmt><publisher>The press of nowhere</publisher>${AVAILABILITY}</publicationStmt>
<sourceDesc><p>Invented.</p></sourceDesc></fileDesc><profileDesc><langUsage>${LANGUAGES}</langUsage></profileDesc></teiHeader>
<standOff><${list}>
${entries.join('\n')}
</${list}></standOff></TEI>
`;
}

/** Dates of every precision, and none. */
function dateOf({ number, pick }: Chance): string {
  const [year, month, day] = [1900 + number(60), 1 + number(12), 1 + number(28)];
  const padded = (value: number) => String(value).padStart(2, '0');
  return pick([
    `<date type="document" when="${year}-${padded(month)}-${padded(day)}">${day}. ${month}. ${year}</date>`,
    `<date type="document" when="${year}-${padded(month)}" cert="medium">month ${month} of ${year}</date>`,
    `<date type="document" notBefore="${year}" notAfter="${year + 3}" cert="low">between ${year} and ${year + 3}</date>`,
    '',
  ]);
}

function record(name: string, number: number, size: number, entries: number, random: Chance): string {
  const { pick } = random;
  const person = () => `../registers/persons.xml#person-${random.number(entries)}`;
  const place = `../registers/places.xml#place-${random.number(entries)}`;
  const kind = at(KINDS, number);
  return `${HEAD}
<TEI xmlns="${TEI}" type="archival-record" xml:id="${name}" xml:lang="en"><teiHeader><fileDesc>
<titleStmt><title type="main">No. ${number}: ${kind} on ${pick(['timber', 'ferries', 'the tariff', '“nothing &amp; all”'])}</title>
${RESPONSIBLE}</titleStmt>
<publicationStmt><publisher>The press of nowhere</publisher>${AVAILABILITY}</publicationStmt>
<sourceDesc><msDesc><msIdentifier><settlement>Telmarn</settlement><repository>Archive of the Republic</repository>
<idno type="local">Box ${number % 40}, no. ${number}</idno></msIdentifier><physDesc><handDesc>
<handNote xml:id="hand-a" scope="major">Typewriter</handNote><handNote xml:id="hand-b" scope="minor">Unidentified hand: corrections</handNote>
</handDesc></physDesc></msDesc></sourceDesc></fileDesc>
<encodingDesc><editorialDecl><normalization><p>Nothing is normalised silently.</p></normalization></editorialDecl>
<tagsDecl><rendition scheme="free" xml:id="frame-stamp">[Stamp: …]</rendition>
<rendition scheme="free" xml:id="frame-above">[Inserted above the line: …]</rendition></tagsDecl>
<classDecl><taxonomy xml:id="kinds"><category xml:id="kind"><catDesc>${kind}</catDesc></category></taxonomy></classDecl></encodingDesc>
<profileDesc><creation>${dateOf(random)}</creation><langUsage>${LANGUAGES}</langUsage>
<abstract><p>What ${kind} no. ${number} says of timber and ferries.</p></abstract>
<textClass><catRef target="#kind"/><keywords><term>timber</term><term>ferries</term></keywords></textClass>
<correspDesc><correspAction type="sent"><persName ref="${person()}">The sender</persName><placeName ref="${place}">a place</placeName></correspAction>
<correspAction type="received"><persName ref="${person()}">The addressee</persName></correspAction></correspDesc></profileDesc>
<revisionDesc status="draft"><change type="encoded" when="2024-0${1 + (number % 9)}-11">First encoding.</change></revisionDesc></teiHeader>
${body(size, entries, random)}
</TEI>
`;
}
