import { join } from 'node:path';
import { check } from '../checks/checks.ts';
import type { Diagnostic, Result } from '../diagnostic.ts';
import { readCorpus } from '../document/corpus.ts';
import { kindOf } from '../files/edition-folder.ts';
import { diskHost } from '../files/host.ts';
import { listFiles } from '../files/read.ts';
import type { ExitCode } from '../report/exit-code.ts';
import { conclude, type Reporting } from './conclude.ts';
import { openEdition } from './open-edition.ts';
import type { Shell } from './shell.ts';
import { distinct, readSources, STDIN } from './sources.ts';

/** `tei check [PATH…]`: every finding in an edition, or in any TEI files. */
export async function checkCommand(
  paths: readonly string[],
  options: Reporting,
  shell: Shell,
): Promise<ExitCode> {
  const { value: files, diagnostics: unfound } = filesToCheck(paths);
  const { value: sources, diagnostics: unread } = await readSources(files, shell);
  shell.progress(`Checking ${sources.length} files`);
  const { value: corpus, diagnostics: found } = await readCorpus(sources, diskHost(shell.progress));
  const diagnostics = [...unfound, ...unread, ...found, ...check(corpus)];
  return conclude(diagnostics, { files: files.length, sources }, shell, options, 'result');
}

/** The files that paths stand for: an edition’s records and registers, the XML files of a folder, a file. */
function filesToCheck(paths: readonly string[]): Result<readonly string[]> {
  const results = paths.length === 0 ? [ofEdition(undefined)] : paths.map(ofPath);
  return {
    value: distinct(results.flatMap(({ value }) => value)),
    diagnostics: results.flatMap(({ diagnostics }) => diagnostics),
  };
}

function ofPath(path: string): Result<readonly string[]> {
  if (path === STDIN || kindOf(path) !== 'folder') return { value: [path], diagnostics: [] };
  if (kindOf(join(path, 'edition.json')) === 'file') return ofEdition(path);
  const { value, diagnostics } = listFiles(path, ['.xml']);
  const none: Diagnostic = {
    code: 'edition/nothing-to-check',
    severity: 'error',
    message: 'This folder holds no XML files, and it is not the folder of an edition',
    location: { file: path },
    hint: 'Name a TEI file, or a folder with TEI files.',
  };
  const nothing = value.length === 0 && diagnostics.length === 0;
  return { value: value.map((name) => join(path, name)), diagnostics: nothing ? [none] : diagnostics };
}

function ofEdition(dir: string | undefined): Result<readonly string[]> {
  const { value, diagnostics } = openEdition(dir, '.');
  return { value: value ? [...value.records, ...value.registers] : [], diagnostics };
}
