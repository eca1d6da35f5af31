import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './assets.ts';

/** What is added to pages that are shown while the edition is edited, by name: `live.js`, `live.css`. */
export function liveFiles(root = packageRoot): ReadonlyMap<string, Uint8Array> {
  return new Map(
    ['live.css', 'live.js'].map((name) => [name, readFileSync(join(root, 'xslt/live', name))] as const),
  );
}
