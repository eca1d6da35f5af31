import type { RegisterEntry } from '../../document/register.ts';
import { keyOf } from '../catalogue.ts';
import type { Mention } from './mentions.ts';
import type { Name } from './name.ts';
import type { RecordNotes } from './record-notes.ts';

/**
 * A letter whose header says by pointers alone who sent it, whom to, and where (`<persName ref="…"/>`, TEI Guidelines, 2.4.6) has the
 * names of the register.
 */
export function withRegisterNames(record: RecordNotes, entries: readonly RegisterEntry[]): RecordNotes {
  if (!record.mentions.some(isNameless)) return record;
  const known = new Map(entries.map((entry) => [keyOf(entry), entry]));
  const named = (as: Mention['as']) =>
    record.mentions
      .filter((mention) => mention.as === as && isNameless(mention))
      .flatMap((mention) => known.get(keyOf(mention)) ?? []);
  const [senders, addressees, places] = [named('sender'), named('addressee'), named('place')];
  const sender = record.sender ?? inWords(senders);
  const place = record.place ?? inWords(places);
  const sent = [sender, place].filter(Boolean).join(', ') || undefined;
  const addressee = record.addressee ?? inWords(addressees);
  const by = new Map([
    ['sent', sent],
    ['received', addressee],
  ]);
  return {
    ...record,
    ...{ sender, place, addressee },
    dates: record.dates.map((dated) => ({ ...withBy(by.get(dated.what)), ...dated })),
    ...(record.cited && {
      cited: {
        ...record.cited,
        authors: record.cited.authors.length > 0 ? record.cited.authors : senders.map(nameOf),
        addressees: record.cited.addressees.length > 0 ? record.cited.addressees : addressees.map(nameOf),
      },
    }),
  };
}

const isNameless = ({ as, name }: Mention) => as !== undefined && name === '';

const withBy = (by: string | undefined) => (by === undefined ? {} : { by });

const inWords = (entries: readonly RegisterEntry[]) =>
  entries.map(({ name }) => name).join(', ') || undefined;

/** The surname is known where lists have it first. */
function nameOf({ name, listed }: RegisterEntry): Name {
  const [family, given] = (Object.hasOwn(listed, name) ? (listed[name] ?? '') : '').split(', ', 2);
  return { whole: name, ...(family && { family }), ...(given && { given }) };
}
