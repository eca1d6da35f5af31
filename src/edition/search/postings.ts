/** A record that has a term: its number in the shard, and how the term stands in it. */
export interface Posting {
  readonly record: number;
  readonly grade: Grade;
}

/** How often a term stands in a record: 0 for once, 1 twice, 2 up to five times, 3 more often; and 4 more if it stands in the title. */
export type Grade = number;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value] as const));

export function gradeOf(times: number, inTitle: boolean): Grade {
  const often = times >= 6 ? 3 : times >= 3 ? 2 : times >= 2 ? 1 : 0;
  return often + (inTitle ? 4 : 0);
}

/** How often a term of this grade stands, about. */
export function timesOf(grade: Grade): number {
  return 2 ** (grade & 3);
}

export function isInTitle(grade: Grade): boolean {
  return grade >= 4;
}

/** Postings that are being written. */
export interface Written {
  text: string;
  last: number;
}

/**
 * Adds a record to a list in rising order: the step from the one before and the grade, five bits a character, a sixth for
 * “more follows”.
 */
export function addPosting(to: Written, record: number, grade: Grade): void {
  let value = (record - to.last) * 8 + grade;
  to.last = record;
  while (value > 31) {
    to.text += DIGITS.charAt(32 + (value & 31));
    value >>= 5;
  }
  to.text += DIGITS.charAt(value);
}

export function readPostings(written: string): Posting[] {
  const postings: Posting[] = [];
  let record = 0;
  let value = 0;
  let shift = 0;
  for (const digit of written) {
    const bits = VALUES.get(digit) ?? 0;
    value += (bits & 31) << shift;
    shift += 5;
    if (bits > 31) continue;
    record += value >> 3;
    postings.push({ record, grade: value & 7 });
    value = 0;
    shift = 0;
  }
  return postings;
}
