import { createHash } from 'node:crypto';
import { dirname, resolve } from 'node:path';
import type { Diagnostic, Result } from '../diagnostic.ts';
import { isTextAlone } from '../edition/image-bytes.ts';
import { type EditionImage, type Images, imagePath } from '../edition/images.ts';
import type { NamedImage } from '../edition/notes/images.ts';
import { foldPath, ownPaths } from '../edition/on-disk.ts';
import { kindOf } from './edition-folder.ts';
import { inPieces } from './pieces.ts';
import { isOutside, pathWithin, readBytes } from './read.ts';

/**
 * The images that records name and that lie in the folder of the edition. What isn’t there, lies elsewhere or is no image is left
 * out; of the latter two `edition/image` tells.
 *
 * @param files as `path.normalize` gives them
 */
export function editionImages(folder: string, files: Iterable<string>): Result<Images> {
  const diagnostics: Diagnostic[] = [];
  const images = new Map<string, EditionImage>();
  const first = new Map<string, string>();
  const own = ownPaths();
  for (const file of files) {
    if (images.has(file) || kindOf(file) !== 'file') continue;
    if (isOutside(file, folder)) {
      diagnostics.push(leftOut(file, OUTSIDE));
      continue;
    }
    const hash = hashOfFile(file);
    if (hash === undefined) continue;
    if (hash === 'no image') {
      diagnostics.push(leftOut(file, NO_IMAGE));
      continue;
    }
    const asked = imagePath(pathWithin(resolve(file), resolve(folder)));
    const sameAs = first.get(foldPath(asked));
    first.set(foldPath(asked), sameAs ?? file);
    images.set(file, {
      path: own(asked),
      ...(sameAs !== undefined && { sameAs }),
      hash,
      read: async () => readBytes(file).value,
    });
  }
  return { value: images, diagnostics };
}

const OUTSIDE = {
  message: 'This image lies outside of the folder of the edition: it is not published with it',
  hint: 'Copy it into the folder images/ of the edition, and correct what points to it.',
};
const NO_IMAGE = {
  message: 'This is a text and no image: it is not published',
  hint: 'Save the image as PNG or JPEG; for something else than an image write a ref that leads to it.',
};

function leftOut(file: string, what: { readonly message: string; readonly hint: string }): Diagnostic {
  return { code: 'edition/image', severity: 'warning', ...what, location: { file } };
}

/** Piece by piece: scans of pages can be large. */
function hashOfFile(file: string): string | undefined {
  return inPieces(file, (read) => {
    const hash = createHash('sha256');
    let piece = read();
    if (piece && isTextAlone(piece)) return 'no image';
    for (; piece; piece = read()) hash.update(piece);
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
      const bytes = isOutside(file, folder) ? undefined : readBytes(file).value;
      return bytes ? [[url, bytes] as const] : [];
    }),
  );
}
