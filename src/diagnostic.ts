/** A place in a text: line and column count from 1, offset from 0, all in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A stretch of a text; `end` is the position after its last code unit. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Where a finding is: a file as the user named it, a range in it, the XPath of a node. */
export interface Location {
  readonly file: string;
  readonly range?: Range;
  readonly path?: string;
}

export type Severity = 'error' | 'warning' | 'info';

/** One finding. `code` never changes and begins with its layer: `xml/`, `reference/`, `view/`, `edition/` … */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  /** What other layers call the same thing in the same place: `schematron/AR-E05` beside `reference/wrong-kind`. */
  readonly also?: readonly string[];
  /** What is there, and what was expected. */
  readonly message: string;
  readonly location: Location;
  /** How to mend it. */
  readonly hint?: string;
  /** All that could stand there, likely first, where that can be told; the message names a few. */
  readonly expected?: readonly string[];
  readonly related?: readonly Related[];
  /** What would mend it, where that is mechanical. */
  readonly fix?: Fix;
}

/** A change of the file in which a finding is: nothing but the named stretches of its text is touched. */
export interface Fix {
  /** What is done: “Write #hand-1”. */
  readonly title: string;
  /** In order of place; they do not overlap. */
  readonly edits: readonly Edit[];
  /** Whether it can be done without a person looking at it: it claims nothing that the file does not say already. */
  readonly safe: boolean;
}

/** The text that is put into the place of a range; an empty range is a place between two characters. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** Another place that explains a finding. */
export interface Related {
  readonly message: string;
  readonly location: Location;
}

/** What a stage gives back: its value, and everything that it found on the way. */
export interface Result<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

const COMPARE = new Intl.Collator('en');

/** The order of findings of one file; what has no place comes first. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (a.location.range?.start.offset ?? -1) - (b.location.range?.start.offset ?? -1);
}

/** The order in which findings are shown: by file, by place, by code. */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      COMPARE.compare(a.location.file, b.location.file) || byPlace(a, b) || COMPARE.compare(a.code, b.code),
  );
}

/** What something that was thrown says of itself, for a message. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
