import type { Diagnostic, Severity } from '../../diagnostic.ts';
import type { TeiDocument } from '../../document/tei.ts';
import type { Purpose } from '../purposes.ts';

/**
 * A rule across documents. What it has to know of each document is noted when that document is checked, and judged when
 * all are: so no document is kept, notes can be passed from one process to another, and kept for another run.
 */
export interface Rule<Note extends Json = Json> {
  readonly code: `rule/${string}`;
  readonly severity: Severity;
  /** The end for which files are checked if it speaks at all. */
  readonly for?: Purpose;
  /** What is wrong where it speaks, in a sentence. */
  readonly about: string;
  /** Why that matters to an editor or a reader. */
  readonly why: string;
  /** Where it is laid down: “TEI Guidelines, 14.3”, with its address. */
  readonly source?: Source;
  readonly mend: string;
  /** What is remembered of a document: little, for there may be ten thousand; a note holds the place that a finding will have. */
  readonly note: (document: TeiDocument) => Iterable<Note>;
  /** What is wrong, seen from all notes; those of a file stand together, files are in the order of the run. */
  readonly judge: (notes: readonly Noted<Note>[], edition: EditionFiles | undefined) => Iterable<RuleFinding>;
  /** Each a small edition: paths and texts of its files, below its folder. */
  readonly examples: { readonly good: readonly Files[]; readonly bad: readonly Files[] };
}

export interface Source {
  readonly name: string;
  readonly url: string;
}

/** A finding to which its rule gives code and severity. */
export type RuleFinding = Omit<Diagnostic, 'code' | 'severity' | 'hint'> & { readonly hint: string };

export interface Noted<Note extends Json = Json> {
  readonly file: string;
  readonly note: Note;
}

/** The files of the edition that is checked; undefined where single files or a folder are. Paths as the user would name them. */
export interface EditionFiles {
  readonly folder: string;
  readonly records: readonly string[];
  readonly registers: readonly string[];
  readonly transcripts: readonly string[];
}

/** `records/a.xml` → its text. A path below `transcripts/` is a transcript. */
export type Files = Readonly<Record<string, string>>;

/** What can be written as JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** A rule as one of a list: what its notes hold is its own affair, and it is handed no notes but those that it made. */
export function rule<Note extends Json>(definition: Rule<Note>): Rule {
  return {
    ...definition,
    judge: (notes, edition) => definition.judge(notes as readonly Noted<Note>[], edition),
  };
}
