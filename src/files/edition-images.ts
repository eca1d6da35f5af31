import { createHash } from 'node:crypto';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { type EditionImage, type Images, imagePath } from '../edition/images.ts';
import type { NamedImage } from '../edition/notes/images.ts';
import { foldPath, ownPaths } from '../edition/on-disk.ts';
import { kindOf } from './edition-folder.ts';
import { inPieces } from './pieces.ts';
import { readBytes } from './read.ts';

/**
 * The images that records name and that lie in the folder of the edition. What isn’t there, or lies elsewhere, is left out.
 *
 * @param files as `path.normalize` gives them
 */
export function editionImages(folder: string, files: Iterable<string>): Images {
  const images = new Map<string, EditionImage>();
  const first = new Map<string, string>();
  const own = ownPaths();
  for (const file of files) {
    const path = relative(resolve(folder), resolve(file));
    if (images.has(file) || !isWithin(path)) continue;
    const hash = hashOfFile(file);
    if (hash === undefined) continue;
    const asked = imagePath(path.split(sep).join('/'));
    const sameAs = first.get(foldPath(asked));
    first.set(foldPath(asked), sameAs ?? file);
    images.set(file, {
      path: own(asked),
      ...(sameAs !== undefined && { sameAs }),
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

/**
 * The bytes of the images of a record that is shown by itself, by the addresses that it gives; never from above the folder of its
 * edition: `records/` lies in it.
 */
export function imagesBeside(record: string, images: readonly NamedImage[]): ReadonlyMap<string, Uint8Array> {
  const folder = resolve(dirname(record), '..');
  return new Map(
    images.flatMap(({ url, file }) => {
      const bytes = isWithin(relative(folder, resolve(file))) ? readBytes(file).value : undefined;
      return bytes ? [[url, bytes] as const] : [];
    }),
  );
}

/** Whether a relative path leads to something within the folder that it begins at. */
const isWithin = (path: string): boolean => path !== '' && !isAbsolute(path) && path.split(sep)[0] !== '..';
