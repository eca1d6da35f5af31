import { inOrder } from '../../project/order.ts';
import type { SearchEntry } from './entry.ts';
import { hash, partName } from './hash.ts';
import { addPosting, type Grade, type Written } from './postings.ts';
import { searchScript } from './script.ts';

/** A file of the search, from the top of the edition. */
export interface SearchFile {
  readonly path: string;
  readonly text: string;
}

/** A shard’s files, and the first terms of its parts. */
export interface Shard {
  readonly files: readonly SearchFile[];
  readonly parts: readonly string[];
}

/** Words of a shard: what has to be made again where one of its records has changed. */
const WORDS_IN_SHARD = 700_000;
/** Files that a query has to open for one word. */
export const MOST_SHARDS = 16;
/** UTF-16 units of a part. */
const SMALLEST = 12_000;
const LARGEST = 96_000;
const ONE_IN = 512;

/**
 * Divides records among shards by their names alone, so that a new or changed record touches one shard. The number of
 * shards is a power of two by the number of words: it seldom changes.
 */
export function intoShards<T extends Pick<SearchEntry, 'stem' | 'length'>>(
  entries: readonly T[],
): readonly (readonly T[])[] {
  const words = entries.reduce((sum, { length }) => sum + length, 0);
  let count = 1;
  while (count < MOST_SHARDS && words / count > WORDS_IN_SHARD) count *= 2;
  const shards = Array.from({ length: count }, (): T[] => []);
  for (const entry of entries) shards[hash(entry.stem) % count]?.push(entry);
  return shards.map((shard) => shard.sort((a, b) => (a.stem < b.stem ? -1 : 1)));
}

/** The files of one shard: its records, its terms in parts, and who and what its records name. */
export function shardFiles(number: number, entries: readonly SearchEntry[]): Shard {
  const parts = inParts(termLines(entries));
  const folder = `search/${number}`;
  return {
    parts: parts.map(({ first }) => first),
    files: [
      { path: `${folder}/records.js`, text: searchScript('records', number, recordTable(entries)) },
      { path: `${folder}/names.js`, text: searchScript('names', number, namesOf(entries)) },
      ...parts.map(({ first, lines }) => ({
        path: `${folder}/${partName(first)}.js`,
        text: searchScript('part', number, first, lines.join('\n')),
      })),
    ],
  };
}

/** What is known of all records of a shard: columns, in the order of the numbers by which postings name them. */
export interface RecordTable {
  readonly stems: readonly string[];
  readonly when: readonly string[];
  readonly lengths: readonly number[];
  readonly kinds: readonly string[];
  /** Places in `kinds`. */
  readonly kindsOf: readonly (readonly number[])[];
}

function recordTable(entries: readonly SearchEntry[]): RecordTable {
  const kinds = [...new Set(entries.flatMap((entry) => entry.kinds))].sort();
  return {
    stems: entries.map(({ stem }) => stem),
    when: entries.map(({ when }) => when),
    lengths: entries.map(({ length }) => length),
    kinds,
    kindsOf: entries.map((entry) => entry.kinds.map((kind) => kinds.indexOf(kind))),
  };
}

/** By identifier, the records that name somebody or some place. */
export interface NamesOfShard {
  readonly people: Readonly<Record<string, string>>;
  readonly places: Readonly<Record<string, string>>;
}

function namesOf(entries: readonly SearchEntry[]): NamesOfShard {
  const column = (of: (entry: SearchEntry) => readonly string[]) => {
    const found = new Map<string, Written>();
    for (const [record, entry] of entries.entries()) for (const id of of(entry)) add(found, id, record, 0);
    return Object.fromEntries(
      [...found].sort(([a], [b]) => inOrder(a, b)).map(([id, { text }]) => [id, text]),
    );
  };
  return { people: column(({ people }) => people), places: column(({ places }) => places) };
}

/** A line a term: `puzanov AEI`. */
function termLines(entries: readonly SearchEntry[]): readonly (readonly [term: string, line: string])[] {
  const found = new Map<string, Written>();
  for (const [record, { terms }] of entries.entries()) {
    for (const [term, grade] of terms) add(found, term, record, grade);
  }
  return [...found]
    .sort(([a], [b]) => inOrder(a, b))
    .map(([term, { text }]) => [term, `${term} ${text}`] as const);
}

function add(to: Map<string, Written>, key: string, record: number, grade: Grade): void {
  const written = to.get(key) ?? { text: '', last: 0 };
  if (written.text === '') to.set(key, written);
  addPosting(written, record, grade);
}

interface PartOfShard {
  /** Its first term; empty for the first part. */
  readonly first: string;
  readonly lines: string[];
}

/**
 * Parts begin at terms that their own hash chooses, so that a new term moves no other part’s beginning; only very small
 * ones are joined and very large ones cut.
 */
function inParts(lines: readonly (readonly [term: string, line: string])[]): readonly PartOfShard[] {
  let part: PartOfShard = { first: '', lines: [] };
  const parts = [part];
  const names = new Set([partName('')]);
  let size = 0;
  for (const [term, line] of lines) {
    const due = size > LARGEST || (size > SMALLEST && hash(term) % ONE_IN === 0);
    if (due && !names.has(partName(term))) {
      part = { first: term, lines: [] };
      parts.push(part);
      names.add(partName(term));
      size = 0;
    }
    part.lines.push(line);
    size += line.length + 1;
  }
  return parts;
}
