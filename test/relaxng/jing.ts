import { spawnSync } from 'node:child_process';
import { JAVA } from '../java.ts';

export const haveJing = spawnSync('jing', ['--version'], { env: JAVA }).error === undefined;

/** What it says of some files, identifiers too, and its exit code: 0 where all are valid. */
export function jingSays(
  schema: string,
  files: readonly string[],
): { status: number | null; stdout: string } {
  const { status, stdout } = spawnSync('jing', [schema, ...files], { encoding: 'utf8', env: JAVA });
  return { status, stdout };
}

/** The lines with errors by file; a file without any is valid. `-i` leaves identifiers aside. */
export function jing(
  schema: string,
  files: readonly string[],
  ids = false,
): ReadonlyMap<string, readonly string[]> {
  const { stdout } = spawnSync('jing', [...(ids ? [] : ['-i']), schema, ...files], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    env: JAVA,
  });
  const found = new Map<string, string[]>(files.map((file) => [file, []]));
  for (const line of stdout.split('\n')) {
    const [, file = '', at, message] = /^(.*?):(\d+):\d+: (?:error|fatal): (.*)$/.exec(line) ?? [];
    if (at === undefined) continue;
    const errors = found.get(file);
    if (!errors) throw new Error(`jing speaks of another file: ${line}`);
    errors.push(`${at}: ${message}`);
  }
  return found;
}
