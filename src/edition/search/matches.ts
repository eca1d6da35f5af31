import { isFound, type Lookup, type Wanted } from './query.ts';
import { type Run, textOfRuns } from './runs.ts';
import { type Part, type Word, words } from './words.ts';

/** A place of a text, in UTF-16 units; end exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where each of the things that were looked for stands in a text, by their order. */
export function placesOf(text: string, wanted: readonly Wanted[]): readonly (readonly Place[])[] {
  const all = words(text);
  return wanted.map(({ lookups, sequence }) =>
    sequence
      ? sequences(all, sequence)
      : all.filter((word) => lookups.some((lookup) => isFound(word, lookup))),
  );
}

/** All of these places in their order; those that touch or overlap are one. */
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

function sequences(all: readonly Word[], sequence: readonly Lookup[]): readonly Place[] {
  const parts = all.flatMap((word) => word.parts);
  return parts.flatMap((first, at) => {
    const last = parts[at + sequence.length - 1];
    const here = last !== undefined && sequence.every((lookup, i) => isPart(parts[at + i], lookup));
    return here ? [{ start: first.start, end: last.end }] : [];
  });
}

function isPart(part: Part | undefined, { term, prefix }: Lookup): boolean {
  if (!part) return false;
  return [part.whole, ...part.pieces].some((form) => (prefix ? form.startsWith(term) : form === term));
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

/** The blocks in which something was found: in the text for readers, else in the transcript. */
export function blocksWithHits(
  blocks: readonly (readonly [anchor: string, ...runs: Run[]])[],
  wanted: readonly Wanted[],
): readonly BlockHits[] {
  return blocks.flatMap(([anchor, ...runs]) => {
    const sides = runs.every((run) => typeof run === 'string')
      ? (['reading'] as const)
      : (['reading', 'original'] as const);
    let best: BlockHits | undefined;
    for (const side of sides) {
      const text = textOfRuns(runs, side);
      const places = placesOf(text, wanted);
      const found = [...places.keys()].filter((i) => places[i]?.length);
      if (found.length > (best?.found.length ?? 0))
        best = { anchor, side, text, places: joined(places), found };
    }
    return best ? [best] : [];
  });
}
