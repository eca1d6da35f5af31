import type { Diagnostic, Severity } from '../diagnostic.ts';
import { type Anchors, anchorsOf } from '../document/anchors.ts';
import type { TeiDocument } from '../document/tei.ts';
import { codesOf, sum } from '../report/reporter.ts';

/** What is shown beside a page: what was found in the files that it is made of. Plain data, which the page makes text of. */
export interface Panel {
  readonly title: string;
  /** “2 errors, 1 warning”; what is under way while there is nothing to tell yet. */
  readonly summary: string;
  readonly groups: readonly PanelGroup[];
}

/** What was found in one file. */
export interface PanelGroup {
  readonly file: string;
  /** The page of the record that it is; none on that page. */
  readonly href?: string;
  /** “2 errors”, where the findings themselves are told on that page. */
  readonly summary?: string;
  readonly findings: readonly PanelFinding[];
}

export interface PanelFinding {
  readonly severity: Severity;
  /** “line 3, column 7” */
  readonly place?: string;
  /** The block of the page that the place lies in. */
  readonly anchor?: string;
  readonly message: string;
  readonly hint?: string;
  readonly codes: string;
}

const TITLE = 'Findings of tei check';

/** @param diagnostics all that was found in the files of the groups; undefined while nobody has looked */
export function panel(
  diagnostics: readonly Diagnostic[],
  groups: readonly PanelGroup[],
  isUnderWay: boolean,
): Panel {
  const found = sum(diagnostics, 0);
  return { title: TITLE, summary: isUnderWay ? `${found} – checking …` : found, groups };
}

/** The findings of one file, each with the block that it lies in. */
export function findingsIn(
  file: string,
  diagnostics: readonly Diagnostic[],
  document: TeiDocument | undefined,
): PanelGroup {
  const anchors = document && anchorsOf(document);
  return {
    file,
    findings: diagnostics.map((diagnostic) => {
      const { severity, message, hint, location } = diagnostic;
      const start = location.range?.start;
      const anchor = start && anchors && anchorAt(anchors, start.offset);
      return {
        severity,
        ...(start && { place: `line ${start.line}, column ${start.column}` }),
        ...(anchor !== undefined && { anchor }),
        message,
        ...(hint !== undefined && { hint }),
        codes: codesOf(diagnostic),
      };
    }),
  };
}

/** The innermost block around a place: of those that hold it, it begins last. */
export function anchorAt(anchors: Anchors, offset: number): string | undefined {
  let found: string | undefined;
  for (const [{ range }, anchor] of anchors)
    if (range.start.offset <= offset && offset < range.end.offset) found = anchor;
  return found;
}

/** How many findings there are in a record, with the way to its page. */
export function countedIn(file: string, diagnostics: readonly Diagnostic[], href: string): PanelGroup {
  return { file, href, summary: sum(diagnostics, 0), findings: [] };
}
