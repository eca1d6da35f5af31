import { createHash } from 'node:crypto';

interface Kind {
  readonly type: string;
  readonly extension: string;
  /** The first bytes. */
  readonly begins: string;
}

/** The kinds of images that every reader shows (EPUB 3.3, section 3.2). SVG of a record is none: it may hold scripts. */
const IMAGES: readonly Kind[] = [
  { type: 'image/png', extension: 'png', begins: '89504e470d0a1a0a' },
  { type: 'image/jpeg', extension: 'jpg', begins: 'ffd8ff' },
  { type: 'image/gif', extension: 'gif', begins: '47494638' },
];

/** The kinds of fonts that a book may hold (EPUB 3.3, section 3.2). */
const FONTS: readonly Kind[] = [
  { type: 'font/woff2', extension: 'woff2', begins: '774f4632' },
  { type: 'font/woff', extension: 'woff', begins: '774f4646' },
  { type: 'font/otf', extension: 'otf', begins: '4f54544f' },
  { type: 'font/ttf', extension: 'ttf', begins: '00010000' },
  { type: 'font/ttf', extension: 'ttf', begins: '74727565' },
];

const OTHERS: Readonly<Record<string, string>> = { css: 'text/css', svg: 'image/svg+xml' };

/** The address of an image in the book, by what it holds: one image that stands twice is one file. */
export function imagePath(bytes: Uint8Array): string | undefined {
  const extension = imageExtension(bytes);
  return extension && `images/${shortHash(bytes)}.${extension}`;
}

/** By which a file of the book is called after what it holds. */
export function shortHash(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

/** `png`, `jpg` or `gif`. */
export const imageExtension = (bytes: Uint8Array) => kindOf(bytes, IMAGES)?.extension;

/** `woff2`, `woff`, `otf` or `ttf`. */
export const fontExtension = (bytes: Uint8Array) => kindOf(bytes, FONTS)?.extension;

function kindOf(bytes: Uint8Array, kinds: readonly Kind[]): Kind | undefined {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  return kinds.find(({ begins }) => start.startsWith(begins));
}

/** The media type of a file of the book. */
export function mediaType(path: string): string {
  const extension = path.slice(path.lastIndexOf('.') + 1);
  const kind = [...IMAGES, ...FONTS].find((each) => each.extension === extension);
  return kind?.type ?? OTHERS[extension] ?? 'application/xhtml+xml';
}
