import type { Diagnostic } from '../diagnostic.ts';
import type { TeiDocument } from '../document/tei.ts';
import { address, mainPage } from '../edition/addresses.ts';
import type { Edition, EditionRecord } from '../edition/edition.ts';
import { countedIn, findingsIn, type Panel, panel } from './panel.ts';

/** What is known of an edition that is shown, beside its pages. */
export interface Known {
  readonly edition: Edition | undefined;
  /** What the last check found, and what reading it has found since. */
  readonly found: readonly Diagnostic[];
  /** What keeps the edition from being made as it is now: told beside every page. */
  readonly stopped: readonly Diagnostic[];
  /** What was found while a page was made. */
  readonly heard: (path: string) => readonly Diagnostic[];
  readonly read: (record: EditionRecord) => TeiDocument | undefined;
  readonly isUnderWay: boolean;
}

/** The record that a page is made from. */
export function recordAt(path: string, edition: Edition | undefined): EditionRecord | undefined {
  const [, stem] = /^records\/(.+)\/[^/]+$/.exec(path) ?? [];
  return stem === undefined ? undefined : edition?.records.find((record) => record.stem === stem);
}

/**
 * What stands beside a page: beside that of a record what was found in it, beside registers what was found in their files, and
 * beside the first page all else, with the way to each record in which something was found.
 */
export function panelAt(path: string, known: Known): Panel {
  const { edition, stopped, isUnderWay } = known;
  const record = recordAt(path, edition);
  const found = once([...stopped, ...known.found, ...known.heard(path)]);
  const byFile = new Map<string, Diagnostic[]>();
  for (const each of found) byFile.set(each.location.file, [...(byFile.get(each.location.file) ?? []), each]);
  const records = new Map(edition?.records.map((each) => [each.file, each]));
  const isStopping = new Set(stopped.map(({ location }) => location.file));
  const shown = [...byFile].filter(([file]) => {
    if (isStopping.has(file) || path === FIRST || file === record?.file) return true;
    return path.startsWith('registers/') && (edition?.registers ?? []).includes(file);
  });
  const groups = shown.map(([file, diagnostics]) => {
    const other = path === FIRST ? records.get(file) : undefined;
    if (other && edition)
      return countedIn(file, diagnostics, `/${address(mainPage(other, edition.project))}`);
    return findingsIn(file, diagnostics, record && file === record.file ? known.read(record) : undefined);
  });
  return panel(
    shown.flatMap(([, diagnostics]) => diagnostics),
    groups,
    isUnderWay,
  );
}

const FIRST = 'index.html';

/** What reading finds a check finds again. */
function once(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((each) => [identity(each), each])).values()];
}

/** The same for a finding that is found again. */
export function identity({ code, message, location: { file, range } }: Diagnostic): string {
  return JSON.stringify([file, range?.start.offset, code, message]);
}
