import type { Diagnostic } from '../diagnostic.ts';
import { unheldByWindows } from './on-disk.ts';

interface Named {
  readonly file: string;
  /** From the folder of the edition, with `/`. */
  readonly path: string;
}

/**
 * `edition/unportable-name` for each file whose name Windows can’t hold, or whose pages would lie in such a folder: the folder of
 * `aux.xml` is `aux`.
 */
export function unportable(
  files: readonly Named[],
  what: 'record' | 'register' | 'transcript' | 'image',
): readonly Diagnostic[] {
  return files.flatMap(({ file, path }) => {
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
