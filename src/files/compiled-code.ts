import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { hashOf } from './cache.ts';
import { ifPossible } from './failure.ts';
import { writeFileAtomic } from './write.ts';

/** Of SHA-256, in hexadecimal digits. */
const LENGTH = 64;

export interface Loaded {
  readonly exports: unknown;
  /** Whether it was compiled at an earlier time. */
  readonly kept: boolean;
}

/**
 * Loads a CommonJS module with the code that V8 compiled of it at an earlier time, which a folder keeps (V8 code cache,
 * `cachedData` of Node.js `vm.Script`). The file there is named by the hash of the source and begins with the hash of what
 * follows; V8 itself refuses what another version of it has made. A folder that can’t be written keeps nothing.
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
  const cachedData = keptCode(keeper);
  // The same wrapper as that of Node.js: https://nodejs.org/docs/latest-v20.x/api/modules.html#the-module-wrapper
  const wrapped = `(function (exports, require, module, __filename, __dirname) { ${source}\n})`;
  const script = new Script(wrapped, { filename: file, ...(cachedData && { cachedData }) });
  const kept = cachedData !== undefined && script.cachedDataRejected === false;
  const requireHere = createRequire(file);
  const module = { exports: {} };
  const required = (name: string) => (Object.hasOwn(instead, name) ? instead[name] : requireHere(name));
  script.runInThisContext()(module.exports, required, module, file, dirname(file));
  if (!kept) keepCode(keeper, script.createCachedData());
  return { exports: module.exports, kept };
}

function keptCode(keeper: string): Buffer | undefined {
  const bytes = ifPossible(() => readFileSync(keeper));
  const code = bytes?.subarray(LENGTH);
  return code && bytes?.toString('latin1', 0, LENGTH) === hashOf(code) ? code : undefined;
}

function keepCode(keeper: string, code: Buffer): void {
  writeFileAtomic(keeper, Buffer.concat([Buffer.from(hashOf(code)), code]));
}
