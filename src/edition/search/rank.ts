import { endsOf } from './dates.ts';
import { isInTitle, type Posting, timesOf } from './postings.ts';
import type { RecordTable } from './shards.ts';

/** A record that was found. */
export interface Hit {
  readonly shard: number;
  readonly record: number;
  readonly stem: string;
  readonly when: string;
  readonly score: number;
  /** Whether all that was looked for stands in its title. */
  readonly titled: boolean;
}

/** What the index has for one lookup: for each shard the postings of its term, or of each term that begins so. */
export type Found = readonly (readonly (readonly Posting[])[])[];

/** The usual constants of Okapi BM25 (Robertson and Zaragoza 2009, section 3.5). */
const SATURATION = 1.2;
const BY_LENGTH = 0.6;

/** The records that have everything that was looked for, the best first: those with all of it in their titles, then by BM25. */
export function rank(
  lookups: readonly Found[],
  tables: readonly RecordTable[],
  accepts: (shard: number, record: number) => boolean,
): readonly Hit[] {
  const records = tables.reduce((sum, { stems }) => sum + stems.length, 0);
  const words = tables.reduce((sum, { lengths }) => sum + lengths.reduce((a, b) => a + b, 0), 0);
  const average = Math.max(1, words / Math.max(1, records));
  const merged = lookups.map((found) => found.map(mergeTerms));
  const weights = merged.map((shards) => {
    const having = shards.reduce((sum, { size }) => sum + size, 0);
    return Math.log(1 + (records - having + 0.5) / (having + 0.5));
  });
  const hits = tables.flatMap((table, shard) => {
    const columns = merged.map((shards) => shards[shard] ?? new Map<number, Standing>());
    const shortest = columns.toSorted((a, b) => a.size - b.size)[0];
    return Array.from(shortest?.keys() ?? table.stems.keys()).flatMap((record): readonly Hit[] => {
      const standings = columns.flatMap((column) => column.get(record) ?? []);
      if (standings.length < columns.length || !accepts(shard, record)) return [];
      const longer = 1 - BY_LENGTH + (BY_LENGTH * (table.lengths[record] ?? 0)) / average;
      const score = standings.reduce(
        (sum, { times }, i) =>
          sum + ((weights[i] ?? 0) * times * (SATURATION + 1)) / (times + SATURATION * longer),
        0,
      );
      const titled = standings.length > 0 && standings.every(({ inTitle }) => inTitle);
      return [
        { shard, record, stem: table.stems[record] ?? '', when: table.when[record] ?? '', score, titled },
      ];
    });
  });
  return hits.sort(byRelevance);
}

interface Standing {
  readonly times: number;
  readonly inTitle: boolean;
}

function mergeTerms(terms: readonly (readonly Posting[])[]): ReadonlyMap<number, Standing> {
  const merged = new Map<number, Standing>();
  for (const postings of terms) {
    for (const { record, grade } of postings) {
      const before = merged.get(record);
      merged.set(record, {
        times: (before?.times ?? 0) + timesOf(grade),
        inTitle: (before?.inTitle ?? false) || isInTitle(grade),
      });
    }
  }
  return merged;
}

function byRelevance(a: Hit, b: Hit): number {
  return Number(b.titled) - Number(a.titled) || b.score - a.score || byDate(a, b);
}

/** The earliest first, of those that begin together the less exact first; those without a date last. */
export function byDate(a: Pick<Hit, 'when' | 'stem'>, b: Pick<Hit, 'when' | 'stem'>): number {
  const [own, other] = [daysOfHit(a.when), daysOfHit(b.when)];
  return own.first - other.first || other.last - own.last || (a.stem < b.stem ? -1 : 1);
}

interface Days {
  readonly first: number;
  readonly last: number;
}

/** After all that can be. */
const UNDATED: Days = { first: Number.MAX_SAFE_INTEGER, last: Number.MAX_SAFE_INTEGER };

/** Many records may have one date, and each is compared with many. */
const KNOWN = new Map<string, Days>();

/** Of a record whose beginning is not known, those of its end. */
function daysOfHit(when: string): Days {
  const known = KNOWN.get(when);
  if (known) return known;
  const { first, last } = endsOf(when);
  const days = { first: (first ?? last ?? UNDATED).first, last: (last ?? UNDATED).last };
  KNOWN.set(when, days);
  return days;
}
