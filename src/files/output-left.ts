import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ifPossible } from './failure.ts';
import { asWritten, readManifest, sha256 } from './output-manifest.ts';
import { leftovers, MANIFEST, obstacles } from './output-path.ts';

/** A hash of the list of files that builds have made in a folder; undefined where there is none. */
export function listOfFiles(folder: string): string | undefined {
  const bytes = ifPossible(() => readFileSync(join(folder, MANIFEST)));
  return bytes && sha256(bytes);
}

/** Whether a folder is as a build left it: the same list of files, each as it was written, and none on the way to another place. */
export function isAsLeft(folder: string, list: string): boolean {
  return (
    ifPossible(() => {
      if (listOfFiles(folder) !== list || leftovers(folder).length > 0) return false;
      const manifest = readManifest(folder);
      if (!manifest) return false;
      const isThere = asWritten(folder, manifest);
      const obstacle = obstacles(folder);
      return [...manifest.keys()].every((path) => !obstacle(path) && isThere(path));
    }) ?? false
  );
}
