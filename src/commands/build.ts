import { join } from 'node:path';
import { type Diagnostic, hasErrors } from '../diagnostic.ts';
import { editionFiles } from '../edition/edition.ts';
import type { OutputFile } from '../edition/output-file.ts';
import type { SearchMemory } from '../edition/search-output.ts';
import { writeOutput } from '../files/output.ts';
import { findingsOnce } from '../findings-once.ts';
import type { ExitCode } from '../report/exit-code.ts';
import { visible } from '../report/visible.ts';
import type { Said } from './build-memory.ts';
import { conclude, type Reporting } from './conclude.ts';
import { makers } from './make-files.ts';
import { openEdition } from './open-edition.ts';
import { readyToBuild } from './ready-to-build.ts';
import type { Shell } from './shell.ts';

export interface BuildOptions extends Reporting {
  /** The folder for the pages. */
  readonly output?: string;
  /** Whether the edition and each record are printed as PDF, and the edition made as EPUB. */
  readonly pdf?: boolean;
  readonly epub?: boolean;
  /** How many threads work; by the size of the task if it is left out. */
  readonly jobs?: number;
}

/** `tei build [DIR]`: the whole edition as a folder of pages. Only what has changed since the last build is made. */
export async function buildCommand(
  dir: string | undefined,
  options: BuildOptions,
  cacheFolder: string,
  shell: Shell,
): Promise<ExitCode> {
  const { output = 'output', jobs, pdf = false, epub = false } = options;
  const { value: opened, diagnostics: problems } = openEdition(dir, '.');
  if (!opened) return conclude(problems, { files: 1 }, shell, options, 'message');
  const { records, registers } = opened;
  const seen = { files: records.length + registers.length };
  if (hasErrors(problems))
    return conclude([...problems, nothingWritten(output)], seen, shell, options, 'message');
  const { value: ready, diagnostics } = await readyToBuild(
    opened,
    { books: { pdf, epub }, jobs },
    cacheFolder,
    shell,
  );
  const found: Diagnostic[] = [...problems, ...diagnostics];
  if (!ready) {
    const unread = diagnostics.find(
      ({ code, severity, location }) =>
        severity === 'error' && code.startsWith('xml/') && registers.includes(location.file),
    );
    const first = unread?.location.file;
    return conclude([...found, nothingWritten(output, first)], seen, shell, options, 'message');
  }
  const { edition, work, memory, noted } = ready;
  const said = new Map<string, Said>();
  let search: SearchMemory | undefined;
  const built = await shell.guarded(async (pause) => {
    const { show, make } = makers(work, { jobs, progress: shell.progress, pause });
    const heard = new Map<string, readonly Diagnostic[]>();
    const files = editionFiles(edition, {
      show,
      report: (path, more) => heard.set(path, more),
      keepSearch: (kept) => {
        search = kept;
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
    return value !== undefined;
  });
  memory.keep(noted, said, search);
  // The book and the PDF of each view lack the same characters.
  const once = findingsOnce();
  for (const each of found) once.add(each);
  const code = conclude(once.found, seen, shell, options, 'message');
  if (!built) return code;
  if (!options.quiet) {
    const { length } = records;
    shell.err.write(`Built ${length === 1 ? 'one record' : `${length} records`}.\n`);
    shell.err.write(`Open ${visible(join(output, 'index.html'))} in a browser.\n`);
  }
  // A record that could not be read is an error of the content here: the edition was built.
  return code === 2 ? 1 : code;
}

/** `first`: a register that can’t be read, which is what keeps the edition from being built. */
function nothingWritten(folder: string, first?: string): Diagnostic {
  return {
    code: 'edition/not-built',
    severity: 'info',
    message: 'Nothing was written: what an earlier build made is as it was',
    location: { file: folder },
    hint:
      first === undefined
        ? 'Mend the errors, then build again.'
        : `Mend ${first} first: names lead to what it holds, so no page can be made without it.`,
  };
}
