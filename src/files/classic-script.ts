import { join } from 'node:path';
import { textIn } from './disk.ts';

/** What the scripts of the pages share with the build of the index, each after those that it needs. */
const SHARED = [
  '../isolated',
  '../../project/fold',
  'words',
  'runs',
  'hash',
  'postings',
  'query',
  'sequences',
  'matches',
  'excerpt',
  'dates',
  'lookup',
  'rank',
] as const;

/**
 * Modules of src/edition, and what they need, as one classic script, for pages that are opened from a disk can load no module: what they
 * export is in `tei.search`. They are read as tsc has written them.
 */
export function searchWordsScript(root: string): string {
  const folder = join(root, 'dist/edition/search');
  const modules = SHARED.map((name) => asFunction(textIn(join(folder, `${name}.js`))));
  return `'use strict';\nglobalThis.tei = { search: {} };\n${modules.join('')}`;
}

function asFunction(module: string): string {
  const exported = Array.from(module.matchAll(/^export (?:function|const) (\w+)/gm), ([, name]) => name);
  const body = module
    .replace(/^import (\{[^}]*\}) from '[^']+';$/gm, 'const $1 = tei.search;')
    .replace(/^export \{\};?$/gm, '')
    .replace(/^export /gm, '');
  return `(() => {\n${body}Object.assign(tei.search, { ${exported.join(', ')} });\n})();\n`;
}
