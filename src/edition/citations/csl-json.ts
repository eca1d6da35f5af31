import type { Name } from '../notes/name.ts';
import type { Cited } from './cited.ts';
import { type Day, dayOf, span } from './days.ts';
import type { CitationForm } from './form.ts';

/** Citation Style Language, JSON (schema 1.0.2): a list of one item. */
export const cslJson: CitationForm = {
  name: 'json',
  title: () => 'CSL-JSON',
  type: 'application/vnd.citationstyles.csl+json',
  write(record) {
    return list(item(record));
  },
  writeEdition({ key, title, editors, publisher, version, date, language, doi, url }) {
    const day = dayOf(date);
    return list(
      known([
        ['id', key],
        ['type', 'book'],
        ['title', title],
        ['editor', people(editors)],
        ['issued', day && { 'date-parts': [parts(day)] }],
        ['version', version],
        ['publisher', publisher],
        ['language', language],
        ['DOI', doi],
        ['URL', url],
      ]),
    );
  },
};

const list = (item: object): string => `${JSON.stringify([item], null, 2)}\n`;

function item(record: Cited): object {
  const { repository, settlement, collections = [], shelfmark } = record.holding ?? {};
  const location = [...collections, shelfmark].filter((part) => part !== undefined).join('; ');
  return known([
    ['id', record.key],
    ['type', record.isLetter ? 'personal_communication' : 'manuscript'],
    ['title', record.title],
    ['author', people(record.authors)],
    ['recipient', people(record.addressees)],
    ['translator', people(record.translators)],
    ['issued', issued(record)],
    ['archive', repository],
    ['archive-place', settlement],
    ['archive_location', location],
    ['container-title', record.edition],
    ['editor', people(record.editors)],
    ['publisher', record.publisher],
    ['language', record.language],
    ['DOI', record.doi],
    ['URL', record.url],
  ]);
}

/** Without what is not known. */
function known(all: readonly (readonly [string, unknown])[]): object {
  return Object.fromEntries(
    all.filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

function people(names: readonly Name[]): readonly object[] {
  return names.map(({ whole, family, given }) =>
    family === undefined ? { literal: whole } : { family, ...(given !== undefined && { given }) },
  );
}

/** Its parts are as many as are known; a span has two of them. */
function issued({ dating, doubtful, date }: Cited): object | undefined {
  const { first, last } = span(dating);
  if (!first) return date === undefined ? undefined : { literal: date };
  const exact = dating.when !== undefined;
  const both = !exact && last ? [parts(first), parts(last)] : [parts(first)];
  const circa =
    doubtful || (dating.when === undefined && dating.from === undefined && dating.to === undefined);
  return { 'date-parts': both, ...(circa && { circa: true }) };
}

function parts({ year, month, day }: Day): readonly number[] {
  return [year, month, day].filter((part) => part !== undefined).map(Number);
}
