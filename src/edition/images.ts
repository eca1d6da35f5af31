import type { Diagnostic } from '../diagnostic.ts';
import { address, up } from './addresses.ts';
import type { RecordNotes } from './notes/record-notes.ts';
import type { OutputFile } from './output-file.ts';
import type { PrintedImage } from './record/task.ts';

/** An image of the edition that is there. */
export interface EditionImage {
  /** Where it lies in the published edition: `images/p1.png`. */
  readonly path: string;
  /** The file of another image, which lies where this one would: this one has a number in its name. */
  readonly sameAs?: string;
  /** The hash of its bytes. */
  readonly hash: string;
  readonly read: () => Promise<Uint8Array | undefined>;
}

/** The images that records name and that are there, by their files as `path.normalize` gives them. */
export type Images = ReadonlyMap<string, EditionImage>;

/** Where an image of the edition lies when it is published, by its path from the folder of the edition with `/`. */
export function imagePath(path: string): string {
  return path.startsWith('images/') ? path : `images/${path}`;
}

/** `edition/same-address` for each image that got another name, since an earlier one has it. */
export function sameImages(images: Images): readonly Diagnostic[] {
  return Array.from(images).flatMap(([file, { path, sameAs }]) =>
    sameAs === undefined
      ? []
      : {
          code: 'edition/same-address',
          severity: 'warning' as const,
          message: `This image would be published in the place of ${sameAs}, or of one file with it on many disks; it becomes ${path}`,
          location: { file },
          hint: 'Rename one of the two; until then the address of this one may change.',
        },
  );
}

/** The images that records name, each once. */
export function imageFiles(images: Images): readonly OutputFile[] {
  return Array.from(images.values(), ({ path, hash, read }) => ({ path, key: hash, bytes: read }));
}

/** The images of a record that books show: those of the edition that are there. */
export function printedImages(record: RecordNotes, images: Images): readonly PrintedImage[] {
  return record.images.flatMap(({ url, file }) => {
    const hash = images.get(file)?.hash;
    return hash === undefined ? [] : [{ url, file, hash }];
  });
}

/** Where the images of a record are, seen from a page of it, by the addresses that the record gives; those that are there. */
export function imagesFrom(
  page: string,
  record: RecordNotes,
  images: Images,
): Readonly<Record<string, string>> {
  const there = record.images.flatMap(({ url, file }) => {
    const image = images.get(file);
    return image ? [[url, up(page) + address(image.path)] as const] : [];
  });
  return Object.fromEntries(there);
}
