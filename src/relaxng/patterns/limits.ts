/** Patterns, their members and the steps that are remembered, before all but those of the schema are forgotten. */
export const MOST_REMEMBERED = 500_000;

/** The same, for what a single event may add: then the content model is too complex. */
export const MOST_AT_ONCE = 4 * MOST_REMEMBERED;

/** Visits to patterns for steps that are not remembered yet, in one document … */
export const MOST_EFFORT = 50_000_000;

/** … and how many more there may be for each tag and attribute. A step in the TEI’s schema takes some hundreds. */
export const EFFORT_PER_EVENT = 1000;

/** Thrown where a content model grows beyond what can be checked; the validator makes a finding of it. */
export class TooComplex extends Error {}
