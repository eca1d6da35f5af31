import { createHash } from 'node:crypto';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { type EditionImage, imagePath } from '../edition/images.ts';
import { kindOf } from './edition-folder.ts';
import { inPieces } from './pieces.ts';
import { readBytes } from './read.ts';

/**
 * The images that records name and that lie in the folder of the edition. What isn’t there, or lies elsewhere, is left out.
 *
 * @param files as `path.normalize` gives them
 */
export function editionImages(folder: string, files: Iterable<string>): ReadonlyMap<string, EditionImage> {
  const images = new Map<string, EditionImage>();
  for (const file of files) {
    const path = relative(resolve(folder), resolve(file));
    if (images.has(file) || path === '' || isAbsolute(path) || path.split(sep)[0] === '..') continue;
    const hash = hashOfFile(file);
    if (hash === undefined) continue;
    images.set(file, {
      path: imagePath(path.split(sep).join('/')),
      hash,
      read: async () => readBytes(file).value,
    });
  }
  return images;
}

/** Piece by piece: scans of pages can be large. */
function hashOfFile(file: string): string | undefined {
  if (kindOf(file) !== 'file') return undefined;
  return inPieces(file, (read) => {
    const hash = createHash('sha256');
    for (let piece = read(); piece; piece = read()) hash.update(piece);
    return hash.digest('hex');
  }).value;
}
