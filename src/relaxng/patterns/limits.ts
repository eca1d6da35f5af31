/** The parts of a pattern, counted as often as they stand; a content model of the TEI has some hundreds. */
export const LARGEST_PATTERN = 300_000;

/** Patterns and steps that are remembered before all but those of the schema are forgotten. */
export const MOST_REMEMBERED = 300_000;

/** Thrown where a content model grows beyond what can be checked; the validator makes a finding of it. */
export class TooComplex extends Error {}

export function checkSize<T extends { readonly size: number }>(pattern: T): T {
  if (pattern.size > LARGEST_PATTERN) throw new TooComplex('The content model is too complex.');
  return pattern;
}
