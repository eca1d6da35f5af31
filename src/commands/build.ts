import { join } from 'node:path';
import { check } from '../checks/checks.ts';
import { type Diagnostic, hasErrors } from '../diagnostic.ts';
import { readCorpus } from '../document/corpus.ts';
import { editionFiles } from '../edition/edition.ts';
import { compiledStylesheets, viewAssets } from '../files/assets.ts';
import { diskHost } from '../files/host.ts';
import { writeOutput } from '../files/output.ts';
import type { ExitCode } from '../report/exit-code.ts';
import { loadStylesheet } from '../xml/transform.ts';
import { openEdition, readSources } from './open-edition.ts';
import { conclude, type Reporting, type Shell } from './shell.ts';

export interface BuildOptions extends Reporting {
  /** The folder for the pages. */
  readonly output?: string;
}

/** `tei build [DIR]`: the whole edition as a folder of pages. */
export async function buildCommand(
  dir: string | undefined,
  options: BuildOptions,
  shell: Shell,
): Promise<ExitCode> {
  const done = (diagnostics: readonly Diagnostic[], files: number) =>
    conclude(diagnostics, files, shell, options, options.format === 'json' ? 'out' : 'err');
  const { value: edition, diagnostics: problems } = openEdition(dir, '.');
  if (!edition || hasErrors(problems)) return done(problems, 1);
  const { folder, project, records } = edition;

  const sources = readSources(records);
  const host = diskHost(shell.progress);
  const { value: corpus, diagnostics: unread } = await readCorpus(sources.value, host);
  const sefs = compiledStylesheets([...project.views, 'index']);
  const before = [...problems, ...sources.diagnostics, ...unread, ...sefs.diagnostics];
  if (hasErrors(before)) return done([...before, nothingWritten(folder)], records.length);

  const found: Diagnostic[] = [...before, ...check(corpus)];
  const stylesheets = new Map(Array.from(sefs.value, ([name, sef]) => [name, loadStylesheet(name, sef)]));
  const output = options.output ?? 'output';
  const { value: written, diagnostics: unwritten } = await writeOutput(
    output,
    editionFiles(
      { project, corpus, folder: join(folder, 'records'), stylesheets, assets: viewAssets() },
      { report: (more) => found.push(...more), progress: shell.progress },
    ),
  );
  const code = done([...found, ...unwritten], records.length);
  if (written && !options.quiet) {
    const { length } = records;
    shell.err(`Built ${length === 1 ? 'one record' : `${length} records`} of ${folder}.\n`);
    shell.err(`Open ${join(output, 'index.html')} in a browser.\n`);
  }
  return code;
}

function nothingWritten(folder: string): Diagnostic {
  return {
    code: 'edition/not-built',
    severity: 'info',
    message: 'Nothing was written: what an earlier build made is still there',
    location: { file: folder },
    hint: 'Mend the errors above, then build again.',
  };
}
