import { normalize } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import type { Examined } from './examined.ts';

/**
 * What rules found in other documents than the one that was checked, by the name of the file in this check: each once, whichever
 * and however many files asked for it, and also if the file itself was checked by the same rules.
 */
export function elsewhere(examined: readonly Examined[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const found = examined.flatMap((each) => each.elsewhere ?? []);
  if (found.length === 0) return new Map();
  const names = new Map(examined.map(({ file }) => [normalize(file), file]));
  const files = new Set(found.map(({ location }) => location.file));
  const known = new Set(
    examined.filter(({ file }) => files.has(normalize(file))).flatMap((each) => each.diagnostics.map(keyOf)),
  );
  const byFile = new Map<string, Diagnostic[]>();
  for (const each of found) {
    const key = keyOf(each);
    if (known.has(key)) continue;
    known.add(key);
    const file = names.get(each.location.file) ?? each.location.file;
    const same = byFile.get(file) ?? [];
    byFile.set(file, same);
    same.push({ ...each, location: { ...each.location, file } });
  }
  return byFile;
}

const keyOf = ({ code, message, location: { file, range } }: Diagnostic) =>
  [normalize(file), code, range?.start.offset, range?.end.offset, message].join('\0');
