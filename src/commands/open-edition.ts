import { join, normalize } from 'node:path';
import type { Diagnostic, Result } from '../diagnostic.ts';
import type { Source } from '../document/corpus.ts';
import { editionSchema } from '../files/assets.ts';
import { findEdition } from '../files/edition-folder.ts';
import { listFiles, readBytes, readText } from '../files/read.ts';
import { type Project, readProject } from '../project/project.ts';

/** An edition on the disk: its settings and the paths of its files. */
export interface OpenEdition {
  readonly folder: string;
  readonly project: Project;
  readonly records: readonly string[];
  readonly registers: readonly string[];
}

/** Finds and reads an edition; `dir` as the user gave it, or undefined for the nearest one. */
export function openEdition(dir: string | undefined, cwd: string): Result<OpenEdition | undefined> {
  const { value: folder, diagnostics } = findEdition(dir, cwd);
  if (folder === undefined) return { value: undefined, diagnostics };
  const file = join(folder, 'edition.json');
  const { value: text, diagnostics: unread } = readText(file);
  if (text === undefined) return { value: undefined, diagnostics: unread };
  const { value: project, diagnostics: found } = readProject(text, file, editionSchema());
  const registers = xmlFiles(join(folder, 'registers'), false);
  const records = xmlFiles(join(folder, 'records'), true);
  const all = [...found, ...records.diagnostics, ...registers.diagnostics];
  return {
    value: project && { folder, project, records: records.value, registers: registers.value },
    diagnostics: all,
  };
}

/** The paths of the XML files of a folder; a folder that may be missing has none. */
function xmlFiles(folder: string, needed: boolean): Result<readonly string[]> {
  const { value, diagnostics } = listFiles(folder, ['.xml']);
  return {
    value: value.map((name) => normalize(join(folder, name))),
    diagnostics: needed ? diagnostics : diagnostics.filter(({ code }) => code !== 'edition/no-such-file'),
  };
}

/** Reads files; those that can’t be read are findings. */
export function readSources(paths: readonly string[]): Result<readonly Source[]> {
  const diagnostics: Diagnostic[] = [];
  const value = paths.flatMap((file) => {
    const { value: bytes, diagnostics: found } = readBytes(file);
    diagnostics.push(...found);
    return bytes ? [{ file, bytes }] : [];
  });
  return { value, diagnostics };
}
