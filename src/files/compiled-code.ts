import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { hashOf, keep, readKept } from './cache.ts';

export interface Loaded {
  readonly exports: unknown;
  /** Whether it was compiled at an earlier time. */
  readonly kept: boolean;
}

/**
 * Loads a CommonJS module with the code that V8 compiled of it at an earlier time, which a folder keeps (V8 code cache,
 * `cachedData` of Node.js `vm.Script`). The file there is named by the hash of the source; V8 itself refuses what another version of it has made. A folder that can’t be written keeps nothing.
 *
 * @param file the absolute path of the module
 * @param instead what stands in for modules that it requires, by their names
 */
export function loadCompiled(
  file: string,
  folder: string,
  instead: Readonly<Record<string, unknown>> = {},
): Loaded {
  const source = readFileSync(file, 'utf8');
  const keeper = join(folder, 'code', `${hashOf(source)}.bin`);
  const cachedData = readKept(keeper);
  // The same wrapper as that of Node.js: https://nodejs.org/docs/latest-v20.x/api/modules.html#the-module-wrapper
  const wrapped = `(function (exports, require, module, __filename, __dirname) { ${source}\n})`;
  const script = new Script(wrapped, { filename: file, ...(cachedData && { cachedData }) });
  const kept = cachedData !== undefined && script.cachedDataRejected === false;
  const requireHere = createRequire(file);
  const module = { exports: {} };
  const required = (name: string) => (Object.hasOwn(instead, name) ? instead[name] : requireHere(name));
  script.runInThisContext()(module.exports, required, module, file, dirname(file));
  if (!kept) keep(keeper, script.createCachedData());
  return { exports: module.exports, kept };
}
