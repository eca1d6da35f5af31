import type { Diagnostic } from '../diagnostic.ts';
import { unheldByWindows } from './on-disk.ts';

interface Named {
  readonly file: string;
  /** From the folder of the edition, with `/`. */
  readonly path: string;
}

/** In a name of a page they would be another address on some system. */
const NAMELESS = /[\\\p{Cc}]/u;

/**
 * `edition/unportable-name` for each file whose name Windows can’t hold, or whose pages would lie in such a folder: the folder of
 * `aux.xml` is `aux`. `edition/output-path` for a record after which no page can be named.
 */
export function unportable(
  files: readonly Named[],
  what: 'record' | 'register' | 'transcript' | 'image',
): readonly Diagnostic[] {
  return files.flatMap(({ file, path }) => {
    if (what === 'record' && NAMELESS.test(path)) return nameless(file, path);
    const pages = what === 'record' ? path.replace(/\.xml$/i, '') : path;
    const why = unheldByWindows(path) ?? unheldByWindows(pages);
    if (why === undefined) return [];
    return {
      code: 'edition/unportable-name',
      severity: 'warning' as const,
      message: `The name of this ${what} can’t be used on Windows: ${why}`,
      location: { file },
      hint: 'Rename it: otherwise neither the edition nor its pages can be copied to each machine.',
    };
  });
}

function nameless(file: string, path: string): Diagnostic {
  const sign = path.includes('\\') ? 'a backslash' : 'a control character, such as a line end';
  return {
    code: 'edition/output-path',
    severity: 'error',
    message: `No page can be named after this record: its name has ${sign}`,
    location: { file },
    hint: 'Rename it.',
  };
}
