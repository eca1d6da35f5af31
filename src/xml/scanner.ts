import type { Fail } from './problem.ts';

/** Reads a text from left to right by sticky patterns. */
export interface Scanner {
  readonly source: string;
  /** The offset of what comes next. */
  at: number;
  /** What comes next if it is of the pattern, which then has been read. */
  take(pattern: RegExp): string | undefined;
  /** The same, but fatal if it is not there; `what` completes “expected …”. */
  expect(pattern: RegExp, what: string): string;
  /** Ends the reading, by default at what comes next. */
  fail(message: string, start?: number, end?: number): never;
}

export function scanner(source: string, start: number, fatal: Fail): Scanner {
  const scan: Scanner = {
    source,
    at: start,
    take(pattern) {
      pattern.lastIndex = scan.at;
      const found = pattern.exec(source)?.[0];
      if (found !== undefined) scan.at = pattern.lastIndex;
      return found;
    },
    expect(pattern, what) {
      return (
        scan.take(pattern) ?? scan.fail(`Here is ${excerpt(source, scan.at)}, where ${what} was expected.`)
      );
    },
    fail(message, from = scan.at, to = Math.min(from + 1, source.length)) {
      return fatal({ code: 'xml/well-formed', message, start: from, end: to });
    },
  };
  return scan;
}

/** The next few characters, for a message. */
function excerpt(source: string, at: number): string {
  const next = /^\s*\S{0,20}/u.exec(source.slice(at, at + 40))?.[0].trim();
  return next ? `“${next}”` : 'the end of the file';
}
