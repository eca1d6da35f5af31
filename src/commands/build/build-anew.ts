import { type Diagnostic, hasErrors, type Result } from '../../diagnostic.ts';
import type { Books } from '../../edition/books.ts';
import { findingsOnce } from '../../findings-once.ts';
import type { Cache } from '../../host.ts';
import { openEdition } from '../open-edition.ts';
import type { Shell } from '../shell.ts';
import { withMissingRegisters } from './missing-registers.ts';
import { amongSources } from './output-place.ts';
import { readyToBuild } from './ready-to-build.ts';
import type { NewlyBuilt, Since, ToBuild } from './standing-build.ts';
import { writeEdition } from './write-edition.ts';

export interface Working {
  /** How many threads work; by the size of the task if it is left out. */
  readonly jobs: number | undefined;
  /** What is known of files that were not written since the last build. */
  readonly since: Since | undefined;
}

const NOTHING = { isBuilt: false, noted: {}, isSettled: false };

/** Reads an edition, and makes what has changed of its files. */
export async function buildAnew(
  { dir, output, books: wanted }: ToBuild,
  { jobs, since }: Working,
  cache: Cache,
  shell: Shell,
): Promise<NewlyBuilt> {
  const { value: opened, diagnostics: problems } = openEdition(dir, '.', cache);
  if (!opened) return { ...NOTHING, files: 1, records: 0, diagnostics: problems };
  const { records, registers } = opened;
  const seen = { files: records.length + registers.length, records: records.length };
  const stopped = (found: readonly Diagnostic[], first?: string): NewlyBuilt => ({
    ...NOTHING,
    ...seen,
    diagnostics: [...found, nothingWritten(output, first)],
  });
  if (hasErrors(problems)) return stopped(problems);
  const misplaced = amongSources(opened.folder, output);
  if (misplaced) return stopped([...problems, misplaced]);
  const { value: books, diagnostics: unprintable } = await printable(wanted);
  const { value: ready, diagnostics } = await readyToBuild(opened, { books, jobs, cache, since }, shell);
  const found = [...problems, ...unprintable, ...withMissingRegisters(diagnostics, opened.folder)];
  if (!ready) {
    const unread = diagnostics.find(
      ({ code, severity, location }) =>
        severity === 'error' && code.startsWith('xml/') && registers.includes(location.file),
    );
    return stopped(found, unread?.location.file);
  }
  const { isBuilt, said } = await writeEdition(ready, output, jobs, shell);
  // The book and the PDF of each view lack the same characters.
  const once = findingsOnce();
  for (const each of [...found, ...said]) once.add(each);
  const noted = Object.fromEntries(Array.from(ready.noted, ([file, { key }]) => [file, key]));
  const isSettled = ready.isSettled && unprintable.length === 0;
  return { ...seen, diagnostics: once.found, isBuilt, noted, isSettled };
}

/** The books that can be made on this machine: no page leads to a PDF where there is nothing that prints it. */
async function printable(books: Books): Promise<Result<Books>> {
  if (!books.pdf) return { value: books, diagnostics: [] };
  const { findPress } = await import('../../views/pdf/press.ts');
  const { value: press, diagnostics } = await findPress();
  return { value: { ...books, pdf: press !== undefined }, diagnostics };
}

/** `first`: a register that can’t be read, which is what keeps the edition from being built. */
function nothingWritten(folder: string, first?: string): Diagnostic {
  return {
    code: 'edition/not-built',
    severity: 'info',
    message: 'Nothing was written: pages of an earlier build, if there are any, are as they were',
    location: { file: folder },
    hint:
      first === undefined
        ? 'Mend the errors, then build again.'
        : `Mend ${first} first: names lead to what it holds, so no page can be made without it.`,
  };
}
