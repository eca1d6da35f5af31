import { join } from 'node:path';
import type { Diagnostic, Result } from '../diagnostic.ts';
import { foldPath } from '../edition/on-disk.ts';
import { unportable } from '../edition/unportable.ts';
import { findEdition, kindOf } from '../files/edition-folder.ts';
import { failure } from '../files/failure.ts';
import { listFiles, pathWithin, readText } from '../files/read.ts';
import type { Cache } from '../host.ts';
import type { Project } from '../project/project.ts';
import { keptProject } from './kept-project.ts';

/** An edition on the disk: its settings and the paths of its files. */
export interface OpenEdition {
  readonly folder: string;
  readonly project: Project;
  readonly records: readonly string[];
  readonly registers: readonly string[];
  readonly transcripts: readonly string[];
}

/** Finds and reads an edition; `dir` as the user gave it, or undefined for the nearest one. `cache` may keep its settings. */
export function openEdition(
  dir: string | undefined,
  cwd: string,
  cache?: Cache,
): Result<OpenEdition | undefined> {
  const { value: folder, diagnostics } = findEdition(dir, cwd);
  if (folder === undefined) return { value: undefined, diagnostics };
  const file = join(folder, 'edition.json');
  const { value: text, diagnostics: unread } = readText(file);
  if (text === undefined) return { value: undefined, diagnostics: unread };
  const { value: project, diagnostics: found } = keptProject(text, file, cache);
  const records = recordsOf(join(folder, 'records'));
  const registers = filesIn(join(folder, 'registers'), XML);
  const transcripts = filesIn(join(folder, 'transcripts'), TRANSCRIPTS);
  const named = (file: string) => ({ file, path: pathWithin(file, folder) });
  return {
    value: project && {
      folder,
      project,
      records: records.value,
      registers: registers.value,
      transcripts: transcripts.value,
    },
    diagnostics: [
      ...found,
      ...records.diagnostics,
      ...registers.diagnostics,
      ...transcripts.diagnostics,
      ...unportable(records.value.map(named), 'record'),
      ...unportable(registers.value.map(named), 'register'),
      ...unportable(transcripts.value.map(named), 'transcript'),
    ],
  };
}

const XML = ['.xml'];
const TRANSCRIPTS = ['.txt'];

/** The paths of the files of a folder that end so; a folder that is missing has none. */
function filesIn(folder: string, extensions: readonly string[]): Result<readonly string[]> {
  const links: string[] = [];
  const { value, diagnostics } = listFiles(folder, extensions, (path) => links.push(path));
  const unread = diagnostics.filter(({ code }) => code !== 'edition/no-such-file');
  return {
    value: value.map((name) => join(folder, name)),
    diagnostics: [...(kindOf(folder) === 'file' ? [noFolder(folder)] : unread), ...links.map(linked)],
  };
}

function noFolder(folder: string): Diagnostic {
  return failure(
    'edition/unreadable',
    folder,
    'This can’t be read: it is a file, and a folder was expected',
    'Where it is a link to a folder on another machine, git may have made a file of it: put the folder in its place.',
  );
}

function linked(path: string): Diagnostic {
  return {
    code: 'edition/linked-folder',
    severity: 'warning',
    message: 'This is a link to a folder: what lies there is no part of the edition',
    location: { file: path },
    hint: 'Put the folder itself in its place.',
  };
}

function recordsOf(folder: string): Result<readonly string[]> {
  const { value, diagnostics } = filesIn(folder, XML);
  if (diagnostics.some(({ severity }) => severity === 'error')) return { value, diagnostics };
  const found = value.length === 0 ? [noRecords(folder)] : sameAddress(value);
  return { value, diagnostics: [...diagnostics, ...found] };
}

/** An edition may begin empty; but where the folder is missing, pages of an earlier build would vanish by mistake. */
function noRecords(folder: string): Diagnostic {
  const missing = kindOf(folder) === undefined;
  return {
    code: missing ? 'edition/no-records-folder' : 'edition/no-records',
    severity: missing ? 'error' : 'warning',
    message: missing
      ? 'This folder is missing: the records of an edition lie in it, one TEI file each'
      : 'There is no record yet: this folder holds no file that ends in .xml',
    location: { file: folder },
    hint: missing ? 'Make the folder, and put the records there.' : 'Put the TEI files of the records there.',
  };
}

/** Records whose pages would be one file where capitals don’t count, as on Windows and macOS. */
function sameAddress(records: readonly string[]): readonly Diagnostic[] {
  const first = new Map<string, string>();
  return records.flatMap((file) => {
    const key = foldPath(file.replace(/\.xml$/i, ''));
    const other = first.get(key);
    first.set(key, other ?? file);
    if (other === undefined) return [];
    return {
      code: 'edition/same-name',
      severity: 'error' as const,
      message: `The name of this record differs from that of ${other} in capitals or accents only: on many disks their pages would be one file`,
      location: { file },
      hint: 'Rename one of the two.',
    };
  });
}
