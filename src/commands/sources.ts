import { resolve } from 'node:path';
import { type Diagnostic, type Result, reasonOf } from '../diagnostic.ts';
import type { Source } from '../document/corpus.ts';
import { readBytes } from '../files/read.ts';
import type { Shell } from './shell.ts';
import { megabytes } from './showable.ts';

/** The path that stands for standard input, and its name in messages. */
export const STDIN = '-';
export const STDIN_NAME = 'standard input';

/** Documents that are held together take fifty times the room of their files. */
const TOGETHER = 64 * 1024 * 1024;

/**
 * Reads files, each once, under the names that the user gave them; `-` is standard input. Those that can’t be read
 * are findings, as is the first one that is too much to hold at a time: nothing is read after it.
 */
export async function readSources(
  paths: readonly string[],
  shell: Shell,
): Promise<Result<readonly Source[]>> {
  const diagnostics: Diagnostic[] = [];
  const value: Source[] = [];
  let total = 0;
  for (const file of distinct(paths)) {
    const { value: bytes, diagnostics: found } =
      file === STDIN ? await standardInput(shell) : readBytes(file);
    diagnostics.push(...found);
    if (!bytes) continue;
    const name = file === STDIN ? STDIN_NAME : file;
    total += bytes.length;
    if (total > TOGETHER) {
      diagnostics.push(tooMuch(name, total));
      break;
    }
    value.push({ file: name, bytes });
  }
  return { value, diagnostics };
}

/** Paths without those that name a file a second time in another way: `a.xml`, `./a.xml`. */
export function distinct(paths: readonly string[]): readonly string[] {
  const byPlace = new Map<string, string>();
  for (const path of paths) {
    const place = path === STDIN ? STDIN : resolve(path);
    if (!byPlace.has(place)) byPlace.set(place, path);
  }
  return [...byPlace.values()];
}

function tooMuch(file: string, total: number): Diagnostic {
  return {
    code: 'edition/too-large',
    severity: 'error',
    message: `With this file there are ${megabytes(total)} to hold at a time, and ${megabytes(TOGETHER)} is the limit`,
    location: { file },
    hint: 'Name fewer files at a time. This one, and those after it, were not read.',
  };
}

export async function standardInput(shell: Shell): Promise<Result<Uint8Array | undefined>> {
  try {
    return { value: await shell.input(), diagnostics: [] };
  } catch (error) {
    const problem: Diagnostic = {
      code: 'edition/unreadable',
      severity: 'error',
      message: `This can’t be read: ${reasonOf(error)}`,
      location: { file: STDIN_NAME },
    };
    return { value: undefined, diagnostics: [problem] };
  }
}
