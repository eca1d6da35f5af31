import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { textIn } from './disk.ts';
import { ifThere } from './failure.ts';

const require = createRequire(import.meta.url);

const IMPORT = /<xsl:(?:import|include)\s[^>]*?href\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * A hash of all that a compiled stylesheet is made of: the stylesheet, what it imports and includes (XSLT 3.0, 3.11), and the
 * version of the compiler. Where a file is missing, that is part of it.
 */
export function stylesheetHash(path: string): string {
  const { version } = require('xslt3/package.json') as { version: string };
  const hash = createHash('sha256').update(version);
  const folder = dirname(path);
  const files = [path];
  const seen = new Set(files);
  for (const file of files) {
    const text = ifThere(() => textIn(file));
    hash.update(`\0${relative(folder, file)}\0`).update(text ?? '\0');
    for (const [, one, other] of text?.matchAll(IMPORT) ?? []) {
      const imported = join(dirname(file), one ?? other ?? '');
      if (seen.has(imported)) continue;
      seen.add(imported);
      files.push(imported);
    }
  }
  return hash.digest('hex');
}
