import { spawnSync } from 'node:child_process';
import { JAVA, withoutOptions } from '../java.ts';

export const haveTrang = spawnSync('trang', [], { env: JAVA }).error === undefined;

/** Converts a schema, with all files that it names, beside the output; what trang has to say is given back. */
export function trang(input: string, output: string): string {
  const { stdout, stderr } = spawnSync('trang', [input, output], { encoding: 'utf8', env: JAVA });
  return withoutOptions(stdout + stderr);
}

/** What `jing -c` says of a schema alone. */
export function jingCompact(schema: string): string {
  const { stdout } = spawnSync('jing', ['-c', schema], { encoding: 'utf8', env: JAVA });
  return stdout;
}
