/** The text that stands once in a file, and what is put into its place. */
export type Edit = readonly [from: string, to: string];

/** What must be found beside the rule, and why it can’t be otherwise. */
export interface Beside {
  readonly code: string;
  readonly why: string;
}

/** A change of one file: of itself, or of another of which it is made a copy. */
export interface Change {
  readonly file: string;
  readonly from?: string;
  readonly edits: readonly Edit[];
}

/** A mistake of an editor, made in a copy of the edition. */
export interface Spoilt {
  /** The mistake, so that it completes “… is found”. */
  readonly name: string;
  /** The code by which it is found. */
  readonly rule: string;
  /** The file in which it is made; the record, if it is left out. */
  readonly file?: string;
  readonly edits: readonly Edit[];
  /** Other files that are changed with it. */
  readonly others?: readonly Change[];
  readonly beside?: readonly Beside[];
  /** The pitfall of encoding that it is, by its number in the list of pitfalls. */
  readonly pitfall?: number;
}

/** What looks like a mistake and is none: nothing may be found. */
export type LeftAlone = Omit<Spoilt, 'rule' | 'beside'>;

export const RECORD = 'records/1960-06-28-puzanov.xml';
export const PERSONS = 'registers/persons.xml';
export const PLACES = 'registers/places.xml';
export const ORGANISATIONS = 'registers/organisations.xml';

/** Puts edits into a text; each must have exactly one place in it. */
export function edited(text: string, edits: readonly Edit[]): string {
  return edits.reduce((before, [from, to]) => {
    const parts = before.split(from);
    if (parts.length !== 2) throw new Error(`“${from}” stands ${parts.length - 1} times in the file.`);
    return parts.join(to);
  }, text);
}

/** The changes that a mistake makes, file by file. */
export function changes({ file = RECORD, edits, others = [] }: LeftAlone): readonly Change[] {
  return [{ file, edits }, ...others];
}
