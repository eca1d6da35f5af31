import type { Diagnostic } from '../../diagnostic.ts';
import { BOOK, type Books } from '../../edition/books.ts';
import { editionFiles } from '../../edition/edition-files.ts';
import type { OutputFile } from '../../edition/output-file.ts';
import { type Written, writeOutput } from '../../files/output.ts';
import type { Shell } from '../shell.ts';
import type { Remembered, Said } from './build-memory.ts';
import { makers } from './make-files.ts';
import type { ReadyToBuild } from './ready-to-build.ts';

/** Writes what has changed; all findings on files are told, also on those that are as they were. */
export async function writeEdition(
  { edition, work, memory, noted }: ReadyToBuild,
  output: string,
  jobs: number | undefined,
  shell: Shell,
): Promise<{ readonly isBuilt: boolean; readonly said: readonly Diagnostic[] }> {
  const said = new Map<string, Said>();
  const found: Diagnostic[] = [];
  let remembered: Remembered = {};
  const isBuilt = await shell.guarded(async (pause) => {
    const { show, make } = makers(work, { jobs, progress: shell.progress, pause });
    const heard = new Map<string, readonly Diagnostic[]>();
    const files = editionFiles(edition, {
      show,
      report: (path, more) => heard.set(path, more),
      keepSearch: (kept) => {
        remembered = { ...remembered, search: kept };
      },
      keepPlans: (kept) => {
        remembered = { ...remembered, plans: kept };
      },
      keepSite: (kept) => {
        remembered = { ...remembered, sitePlan: kept };
      },
    });
    const forgotten = ({ path, key, record }: OutputFile) =>
      record !== undefined && memory.said(path)?.key !== key;
    const { value, diagnostics } = await writeOutput(output, files, { make, again: forgotten });
    for (const { path, key, record } of files) {
      const before = memory.said(path);
      const diagnostics = heard.get(path);
      const hasWords = record !== undefined || (diagnostics?.length ?? 0) > 0;
      if (diagnostics && hasWords) said.set(path, { key, diagnostics });
      else if (!diagnostics && before?.key === key) said.set(path, before);
      found.push(...(said.get(path)?.diagnostics ?? []));
    }
    found.push(...diagnostics);
    const books = value && madeOf(edition.books, value);
    if (!books) return value !== undefined;
    // The front page leads to each book that is wanted: those that could not be made are known when all is made.
    const again = editionFiles({ ...edition, books }, { show, report: () => {} });
    const without = await writeOutput(output, again, { make });
    found.push(...without.diagnostics);
    return without.value !== undefined;
  });
  memory.keep(noted, said, remembered);
  return { isBuilt, said: found };
}

/** The books that are there; undefined where that is all of them. A PDF always is: that there can be none is known before. */
function madeOf(wanted: Books, { written, unchanged }: Written): Books | undefined {
  const isThere = [...written, ...unchanged].includes(BOOK.epub);
  return wanted.epub && !isThere ? { ...wanted, epub: false } : undefined;
}
