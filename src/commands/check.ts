import { join } from 'node:path';
import { isLarge, LARGEST_TREE } from '../checks/large-file.ts';
import type { Diagnostic, Result } from '../diagnostic.ts';
import type { Source } from '../document/corpus.ts';
import { kindOf } from '../files/edition-folder.ts';
import { diskHost } from '../files/host.ts';
import { inPieces, sizeOf } from '../files/pieces.ts';
import { listFiles, readBytes } from '../files/read.ts';
import type { ExitCode } from '../report/exit-code.ts';
import { type Checker, type Checking, checker } from './checker.ts';
import { conclude, type Reporting } from './conclude.ts';
import { openEdition } from './open-edition.ts';
import type { Shell } from './shell.ts';
import { distinct, STDIN, STDIN_NAME, standardInput } from './sources.ts';

export interface CheckOptions extends Reporting, Checking {}

/** `tei check [PATH…]`: every finding in an edition, or in any TEI files. */
export async function checkCommand(
  paths: readonly string[],
  options: CheckOptions,
  shell: Shell,
): Promise<ExitCode> {
  const { value: files, diagnostics: unfound } = filesToCheck(paths);
  const found = [...unfound];
  const sources: Source[] = [];
  const checking = checker(options, diskHost(shell.progress, LARGEST_TREE));
  await checking.expect(files.filter((file) => file !== STDIN));
  for (const [index, file] of files.entries()) {
    shell.progress(`Checking ${index + 1} of ${files.length}: ${file}`);
    if (file === STDIN) {
      const { value: bytes, diagnostics } = await standardInput(shell);
      found.push(...diagnostics);
      if (bytes) sources.push({ file: STDIN_NAME, bytes });
      if (bytes) found.push(...(await checkBytes(STDIN_NAME, bytes, checking)));
    } else found.push(...(await checkFile(file, checking)));
  }
  found.push(...checking.found());
  return conclude(found, { files: files.length, sources }, shell, options, 'result');
}

async function checkFile(file: string, checking: Checker): Promise<readonly Diagnostic[]> {
  const size = sizeOf(file);
  if (size !== undefined && isLarge(size)) {
    return checking.checkLarge({ file, size, read: (use) => inPieces(file, use) });
  }
  const { value: bytes, diagnostics } = readBytes(file);
  return bytes ? checkBytes(file, bytes, checking) : diagnostics;
}

async function checkBytes(
  file: string,
  bytes: Uint8Array,
  checking: Checker,
): Promise<readonly Diagnostic[]> {
  if (!isLarge(bytes.length)) return checking.check(file, bytes);
  return checking.checkLarge({
    file,
    size: bytes.length,
    read: (use) => {
      let rest: Uint8Array | undefined = bytes;
      const next = () => {
        const all = rest;
        rest = undefined;
        return all;
      };
      return { value: use(next), diagnostics: [] };
    },
  });
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
