import { spawnSync } from 'node:child_process';

/** Without options that Java would speak of. */
const { JAVA_TOOL_OPTIONS: _, ...OTHERS } = process.env;
const ENVIRONMENT = { ...OTHERS, LC_ALL: 'C.UTF-8' };

export const haveTrang = spawnSync('trang', []).error === undefined;

/** Converts a schema, with all files that it names, beside the output; what trang has to say is given back. */
export function trang(input: string, output: string): string {
  const { stdout, stderr } = spawnSync('trang', [input, output], {
    encoding: 'utf8',
    env: ENVIRONMENT,
  });
  return stdout + stderr;
}

/** What `jing -c` says of a schema alone. */
export function jingCompact(schema: string): string {
  const { stdout } = spawnSync('jing', ['-c', schema], {
    encoding: 'utf8',
    env: ENVIRONMENT,
  });
  return stdout;
}
