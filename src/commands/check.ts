import { join } from 'node:path';
import { isLarge, LARGEST_TREE } from '../checks/large-file.ts';
import { type SeveritySetting, withSeverities } from '../checks/severities.ts';
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

export interface CheckOptions extends Reporting, Checking {
  /** How severe findings are; these count before those of edition.json. */
  readonly severity?: readonly SeveritySetting[];
}

/** What is checked. */
interface ToCheck {
  readonly files: readonly string[];
  /** As the editions want it that are checked. */
  readonly severity: readonly SeveritySetting[];
}

/** `tei check [PATH…]`: every finding in an edition, or in any TEI files. */
export async function checkCommand(
  paths: readonly string[],
  options: CheckOptions,
  shell: Shell,
): Promise<ExitCode> {
  const { value: toCheck, diagnostics: unfound } = filesToCheck(paths);
  const { files } = toCheck;
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
  const told = withSeverities(found, [...toCheck.severity, ...(options.severity ?? [])]);
  const names = files.map((file) => (file === STDIN ? STDIN_NAME : file));
  return conclude(told, { files: files.length, names, sources }, shell, options, 'result');
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
function filesToCheck(paths: readonly string[]): Result<ToCheck> {
  const results = paths.length === 0 ? [ofEdition(undefined)] : paths.map(ofPath);
  return {
    value: {
      files: distinct(results.flatMap(({ value }) => value.files)),
      severity: results.flatMap(({ value }) => value.severity),
    },
    diagnostics: results.flatMap(({ diagnostics }) => diagnostics),
  };
}

function ofPath(path: string): Result<ToCheck> {
  if (path === STDIN || kindOf(path) !== 'folder') {
    return { value: { files: [path], severity: [] }, diagnostics: [] };
  }
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
  const files = value.map((name) => join(path, name));
  return { value: { files, severity: [] }, diagnostics: nothing ? [none] : diagnostics };
}

function ofEdition(dir: string | undefined): Result<ToCheck> {
  const { value, diagnostics } = openEdition(dir, '.');
  const severity = Object.entries(value?.project.severity ?? {}).map(([code, level]) => ({ code, level }));
  return { value: { files: value ? [...value.records, ...value.registers] : [], severity }, diagnostics };
}
