import { isAbsolute, relative, resolve, sep } from 'node:path';
import { type EditionImage, imagePath } from '../edition/images.ts';
import { foldPath, ownPaths } from '../edition/on-disk.ts';
import { hashOf } from './cache.ts';
import { readBytes } from './read.ts';

/**
 * The images that records name and that lie in the folder of the edition. What isn’t there, or lies elsewhere, is left out.
 *
 * @param files as `path.normalize` gives them
 */
export function editionImages(folder: string, files: Iterable<string>): ReadonlyMap<string, EditionImage> {
  const images = new Map<string, EditionImage>();
  const first = new Map<string, string>();
  const own = ownPaths();
  for (const file of files) {
    const path = relative(resolve(folder), resolve(file));
    if (images.has(file) || path === '' || isAbsolute(path) || path.split(sep)[0] === '..') continue;
    const { value } = readBytes(file);
    if (!value) continue;
    const asked = imagePath(path.split(sep).join('/'));
    const sameAs = first.get(foldPath(asked));
    first.set(foldPath(asked), sameAs ?? file);
    images.set(file, {
      path: own(asked),
      ...(sameAs !== undefined && { sameAs }),
      hash: hashOf(value),
      read: async () => readBytes(file).value,
    });
  }
  return images;
}
