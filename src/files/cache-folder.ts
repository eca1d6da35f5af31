import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** Where what was fetched, compiled and found is kept (XDG Base Directory Specification). */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>): string {
  const { XDG_CACHE_HOME: cache = '' } = env;
  return join(isAbsolute(cache) ? cache : join(homedir(), '.cache'), 'tei-edition');
}
