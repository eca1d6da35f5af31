import { inverted, type Name } from '../notes/name.ts';
import type { Cited } from './cited.ts';
import { dayOf, span } from './days.ts';
import type { CitationForm } from './form.ts';
import { shelf } from './place.ts';

/** RIS: a line each, which a carriage return and a line feed end; the type comes first, `ER` last. */
export const ris: CitationForm = {
  name: 'ris',
  title: () => 'RIS',
  type: 'application/x-research-info-systems',
  write(record) {
    const { repository, settlement, collections = [], shelfmark } = record.holding ?? {};
    const { first } = span(record.dating);
    return written([
      ['TY', record.isLetter ? 'PCOMM' : 'MANSCPT'],
      ['ID', record.key],
      ...people('AU', record.authors),
      ['TI', record.title],
      ...people('A2', record.isLetter ? record.addressees : record.editors),
      ...people('A3', record.isLetter ? record.editors : []),
      ...people('A4', record.translators),
      ['T2', record.edition],
      ['DA', first && `${first.year}/${first.month ?? ''}/${first.day ?? ''}/${furtherDate(record)}`],
      ['PY', first?.year],
      ['DB', repository],
      ['CY', settlement],
      ['AN', [...collections, shelfmark].filter((part) => part !== undefined).join('; ')],
      ['PB', record.publisher],
      ['N1', shelf(record.holding)],
      ['LA', record.language],
      ['DO', record.doi],
      ['UR', record.url],
    ]);
  },
  writeEdition({ key, title, editors, publisher, version, date, language, doi, url }) {
    const day = dayOf(date);
    return written([
      ['TY', 'BOOK'],
      ['ID', key],
      ['TI', title],
      ...people('ED', editors),
      ['DA', day && `${day.year}/${day.month ?? ''}/${day.day ?? ''}/`],
      ['PY', day?.year],
      ['ET', version],
      ['PB', publisher],
      ['LA', language],
      ['DO', doi],
      ['UR', url],
    ]);
  },
};

/** What a date says beside year, month and day, which a stroke ends each: words for what is no day, or may be several. */
function furtherDate({ dating, date = '' }: Cited): string {
  return dayOf(dating.when)?.day === undefined ? date : '';
}

type Line = readonly [tag: string, value: string | undefined];

const people = (tag: string, names: readonly Name[]): readonly Line[] =>
  names.map((name): Line => [tag, inverted(name)]);

/** What is known, and the end. */
function written(lines: readonly Line[]): string {
  const known = lines.filter(([, value]) => value !== undefined && value !== '');
  return [...known, ['ER', ''] as const]
    .map(([tag, value = '']) => `${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`)
    .join('');
}
