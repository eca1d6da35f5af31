import type { Place } from './place.ts';
import type { Wanted } from './query.ts';
import { type Run, textOfRuns } from './runs.ts';
import { endOf, sequences, standings } from './sequences.ts';
import { termsOf, words } from './words.ts';

/** Where each of the things that were looked for stands in a text, by their order. */
export function placesOf(text: string, wanted: readonly Wanted[]): readonly (readonly Place[])[] {
  const all = words(text);
  const places = wanted.map((): Place[] => []);
  const { exact, begun, phrases } = sought(wanted);
  for (const word of all) {
    const { start, end, parts } = word;
    const found = { first: parts[0]?.first, end };
    for (const i of numbersOf(termsOf(word), exact, begun))
      places[i]?.push({ start, end: endOf(found, wanted[i]?.lookups[0]) });
  }
  if (phrases.length > 0) {
    const parts = standings(all);
    for (const [i, phrase] of phrases) places[i]?.push(...sequences(parts, phrase));
  }
  return places;
}

/** Which of the things that were looked for a word is, by its terms. */
function numbersOf(terms: readonly string[], exact: Exact, begun: Begun): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const term of terms) {
    for (const i of exact.get(term) ?? []) numbers.add(i);
    for (const [prefix, i] of begun) if (term.startsWith(prefix)) numbers.add(i);
  }
  return numbers;
}

type Exact = ReadonlyMap<string, readonly number[]>;
type Begun = readonly (readonly [prefix: string, number: number])[];

interface Sought {
  readonly exact: Exact;
  readonly begun: Begun;
  readonly phrases: readonly (readonly [number: number, phrase: NonNullable<Wanted['sequence']>])[];
}

/** A query may be long, and is the same for all blocks of all records. */
const KNOWN = new WeakMap<readonly Wanted[], Sought>();

function sought(wanted: readonly Wanted[]): Sought {
  const known = KNOWN.get(wanted);
  if (known) return known;
  const exact = new Map<string, number[]>();
  const begun: (readonly [string, number])[] = [];
  for (const [i, { lookups, sequence }] of wanted.entries()) {
    for (const { term, prefix } of sequence ? [] : lookups) {
      if (prefix) begun.push([term, i]);
      else exact.set(term, [...(exact.get(term) ?? []), i]);
    }
  }
  const phrases = wanted.flatMap(({ sequence }, i) => (sequence ? [[i, sequence] as const] : []));
  const made = { exact, begun, phrases };
  KNOWN.set(wanted, made);
  return made;
}

/** All of these places in their order; those that overlap are one. */
export function joined(places: readonly (readonly Place[])[]): readonly Place[] {
  const sorted = places.flat().sort((a, b) => a.start - b.start || b.end - a.end);
  const result: Place[] = [];
  for (const { start, end } of sorted) {
    const last = result.at(-1);
    if (last && start < last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else result.push({ start, end });
  }
  return result;
}

/** A block with hits: which text they stand in, and where. */
export interface BlockHits {
  readonly anchor: string;
  readonly side: 'original' | 'reading';
  readonly text: string;
  readonly places: readonly Place[];
  /** Which of the things that were looked for stand here. */
  readonly found: readonly number[];
}

/**
 * The blocks in which something was found: in the text for readers, else in the transcript; in both where each has something that
 * the other does not have.
 */
export function blocksWithHits(
  blocks: readonly (readonly [anchor: string, ...runs: Run[]])[],
  wanted: readonly Wanted[],
): readonly BlockHits[] {
  return blocks.flatMap(([anchor, ...runs]) => {
    const reading = hitsOn('reading');
    if (runs.every((run) => typeof run === 'string')) return reading.found.length > 0 ? [reading] : [];
    const original = hitsOn('original');
    const [best, other] =
      original.found.length > reading.found.length ? [original, reading] : [reading, original];
    const more = other.found.some((i) => !best.found.includes(i));
    return best.found.length === 0 ? [] : more ? [best, other] : [best];

    function hitsOn(side: BlockHits['side']): BlockHits {
      const text = textOfRuns(runs, side);
      const places = placesOf(text, wanted);
      const found = [...places.keys()].filter((i) => places[i]?.length);
      return { anchor, side, text, places: joined(places), found };
    }
  });
}
