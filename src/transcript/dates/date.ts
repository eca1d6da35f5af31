import type { Span } from '../transcript.ts';

/**
 * A date that stands in a text, in W3C form (TEI Guidelines 3.6.4, att.datable.w3c; XML Schema part 2: `1960-06-28`,
 * `1960-06`, `1960`, `--06-28`). It says what the text says and no more: where day and month, or the century, are
 * uncertain, `when` has what is certain, if anything is, and `alternatives` lists what could be meant.
 */
export interface DateReading extends Span {
  readonly when?: string;
  readonly from?: string;
  readonly to?: string;
  readonly notBefore?: string;
  readonly notAfter?: string;
  readonly alternatives?: readonly string[];
  readonly precision: Precision;
}

/** `monthDay` has no year; `open` has nothing that is certain. */
export type Precision = 'day' | 'month' | 'year' | 'monthDay' | 'range' | 'decade' | 'open';

/** What is known of the dates of a document or a collection. */
export interface DateHabits {
  /** Whether day or month stands first where both are numbers; where nobody says, it is open. */
  readonly order?: 'day-month' | 'month-day';
  /** Years between which all dates lie: the century of a year in two digits is certain where only one year fits. */
  readonly years?: { readonly from: number; readonly to: number };
}

/** One way of writing a date, and what it means; undefined where it is no date. */
export interface DateForm {
  readonly name: string;
  /** A text without it has no such date: most texts need not be looked through. */
  readonly needs: RegExp;
  /** Global. */
  readonly pattern: RegExp;
  read(groups: Readonly<Record<string, string | undefined>>, habits: DateHabits): Meant | undefined;
  /** A text, and the date in it: attributes, then what else it could be. They are its tests. */
  readonly examples: readonly DateExample[];
}

export type Meant = Omit<DateReading, 'start' | 'end'>;

export interface DateExample {
  readonly text: string;
  readonly habits?: DateHabits;
  /** `when=1960-06-28`, `from=… to=…`, `when=2002 or 2002-11-01 or 2002-01-11`; empty where there is none. */
  readonly reads: string;
}
