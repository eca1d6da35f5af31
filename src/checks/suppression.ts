import { byPlace, type Diagnostic, type Range } from '../diagnostic.ts';

/**
 * A finding that is not to be told, and why. It is written as a processing instruction with pseudo-attributes (as those of
 * W3C, Associating Style Sheets with XML documents 1.0, section 3), before the element in which it holds, or before the
 * root element, where it holds for the whole file. Plain JSON, so that it can be kept until all findings are known.
 */
export interface Suppression {
  readonly file: string;
  /** Whole, `schematron/AR-E04`, or what follows the stroke, `AR-E04`; each with its place. */
  readonly codes: readonly { readonly code: string; readonly range: Range }[];
  readonly reason: string;
  /** The whole instruction. */
  readonly range: Range;
  /** Offsets of the element that it is about; `file`: what is found of the file as a whole, too. */
  readonly covers: { readonly start: number; readonly end: number } | 'file';
}

/** What a suppression did: the finding, and the reason for which it is not told. */
export interface Suppressed {
  readonly diagnostic: Diagnostic;
  /** In the words of the file. */
  readonly reason: string;
}

/**
 * Divides all findings of one file: those to tell and those that are suppressed; `unused` are findings about suppressions
 * that suppress nothing. Of several that could, the one that begins last does, which is the innermost.
 *
 * @param lookedFor whether a code, as it is written in a suppression, could be found in this run: if its layer did not run,
 *   nobody knows whether the suppression is needed
 */
export function suppress(
  findings: readonly Diagnostic[],
  suppressions: readonly Suppression[],
  lookedFor: (code: string) => boolean = () => true,
): {
  readonly kept: readonly Diagnostic[];
  readonly suppressed: readonly Suppressed[];
  readonly unused: readonly Diagnostic[];
} {
  if (suppressions.length === 0) return { kept: findings, suppressed: [], unused: [] };
  const used = new Set<Suppression['codes'][number]>();
  const kept: Diagnostic[] = [];
  const suppressed: Suppressed[] = [];
  const innermostFirst = suppressions
    .flatMap(({ codes, ...rest }) => codes.map((code) => ({ ...rest, code })))
    .sort((a, b) => b.range.start.offset - a.range.start.offset);
  for (const diagnostic of findings) {
    const by = isSuppressible(diagnostic)
      ? innermostFirst.find(({ code, covers }) => isMeant(code.code, diagnostic) && isIn(covers, diagnostic))
      : undefined;
    if (by) {
      used.add(by.code);
      suppressed.push({ diagnostic, reason: by.reason });
    } else kept.push(diagnostic);
  }
  const unused = suppressions.flatMap((suppression) =>
    suppression.codes
      .filter((code) => !used.has(code) && lookedFor(code.code))
      .map((code) => unusedFinding(code, suppression)),
  );
  return { kept, suppressed, unused: unused.sort(byPlace) };
}

/** What keeps a file from being read can’t be suppressed, nor what is said about suppressions. */
function isSuppressible({ code, severity }: Diagnostic): boolean {
  if (code.startsWith('xml/')) return severity !== 'error';
  return !/^rule\/(?:suppression-|unused-suppression$)/.test(code);
}

function isMeant(written: string, { code, also = [] }: Diagnostic): boolean {
  return [code, ...also].some((each) => each === written || each.slice(each.indexOf('/') + 1) === written);
}

function isIn(covers: Suppression['covers'], { location: { range } }: Diagnostic): boolean {
  if (covers === 'file') return true;
  return range !== undefined && covers.start <= range.start.offset && range.start.offset < covers.end;
}

/** Its fix is for a person: perhaps the suppression only stands at the wrong place. */
function unusedFinding(
  unused: Suppression['codes'][number],
  { file, codes, range, covers }: Suppression,
): Diagnostic {
  const where = covers === 'file' ? 'this file' : 'the element that follows';
  return {
    code: 'rule/unused-suppression',
    severity: 'warning',
    message: `“${unused.code}” is suppressed here, but nothing of that kind is found in ${where}`,
    location: { file, range: unused.range },
    hint: 'Delete it, so that it hides nothing that comes to be wrong later; or correct the code.',
    fix: {
      title: codes.length === 1 ? 'Delete the suppression' : `Delete ${unused.code}`,
      edits: [{ range: codes.length === 1 ? range : withSpace(unused, codes), text: '' }],
      safe: false,
    },
  };
}

/** A code with the space that divides it from the one after it, or before it. */
function withSpace(unused: Suppression['codes'][number], codes: Suppression['codes']): Range {
  const index = codes.indexOf(unused);
  const next = codes[index + 1];
  return next
    ? { start: unused.range.start, end: next.range.start }
    : { start: codes[index - 1]?.range.end ?? unused.range.start, end: unused.range.end };
}
