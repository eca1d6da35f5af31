import type { RegisterEntry } from '../../document/register.ts';
import { keyOf } from '../catalogue.ts';
import type { CitedFacts } from './cited-facts.ts';
import type { DatedThing } from './dates.ts';
import type { Name } from './name.ts';
import { isPointed, type Pointed } from './pointed.ts';
import type { RecordNotes } from './record-notes.ts';

/**
 * Where a header says by a pointer alone who sent a letter, whom to, and where (`<persName ref="…"/>`, TEI Guidelines, 2.4.6), its record
 * has the names of the register, each in the place of its pointer.
 *
 * @param entries the entries of registers by their keys
 */
export function withRegisterNames(
  record: RecordNotes,
  entries: ReadonlyMap<string, RegisterEntry>,
): RecordNotes {
  const { letter, dates, cited } = record;
  if (!letter && !cited?.pointed && !dates.some(({ parts }) => parts)) return record;
  const inWords = (parts: readonly (string | Pointed)[] = []) =>
    parts.flatMap((part) => (isPointed(part) ? (entries.get(keyOf(part))?.name ?? []) : [part])).join(', ') ||
    undefined;
  const named = (parts: readonly (Name | Pointed)[]) =>
    parts.flatMap((part) => {
      if (!isPointed(part)) return [part];
      const entry = entries.get(keyOf(part));
      return entry ? [nameOf(entry)] : [];
    });
  const dated = (thing: DatedThing): DatedThing => {
    const by = inWords(thing.parts);
    return by === undefined ? thing : { ...thing, by };
  };
  const citedBy = ({ pointed, ...facts }: CitedFacts): CitedFacts =>
    pointed ? { ...facts, authors: named(pointed.authors), addressees: named(pointed.addressees) } : facts;
  return {
    ...record,
    sender: inWords(letter?.sender) ?? record.sender,
    place: inWords(letter?.place) ?? record.place,
    addressee: inWords(letter?.addressee) ?? record.addressee,
    dates: dates.map(dated),
    ...(cited && { cited: citedBy(cited) }),
  };
}

/** The surname is known where lists have it first. */
function nameOf({ name, listed }: RegisterEntry): Name {
  const [family, given] = (Object.hasOwn(listed, name) ? (listed[name] ?? '') : '').split(', ', 2);
  return { whole: name, ...(family && { family }), ...(given && { given }) };
}
