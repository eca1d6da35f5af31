import { createHash } from 'node:crypto';

/** The kinds of images that every reader shows (EPUB 3.3, section 3.2), by their first bytes. SVG is none: it may hold scripts. */
const KINDS: readonly { readonly type: string; readonly extension: string; readonly begins: string }[] = [
  { type: 'image/png', extension: 'png', begins: '89504e470d0a1a0a' },
  { type: 'image/jpeg', extension: 'jpg', begins: 'ffd8ff' },
  { type: 'image/gif', extension: 'gif', begins: '47494638' },
];

/** The address of an image in the book, by what it holds: one image that stands twice is one file. */
export function imagePath(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  const kind = KINDS.find(({ begins }) => start.startsWith(begins));
  return kind && `images/${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.${kind.extension}`;
}

/** The media type of a file of the book. */
export function mediaType(path: string): string {
  const extension = path.slice(path.lastIndexOf('.') + 1);
  if (extension === 'css') return 'text/css';
  return KINDS.find((kind) => kind.extension === extension)?.type ?? 'application/xhtml+xml';
}
