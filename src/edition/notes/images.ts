import { resolve } from '../../document/pointers.ts';
import { isTei, type TeiDocument } from '../../document/tei.ts';
import { attribute } from '../../xml/tree.ts';

/** An image that a record names. */
export interface NamedImage {
  /** The address as it is written, without space round it. */
  readonly url: string;
  /** The file that it leads to, as `path.normalize` gives it. */
  readonly file: string;
}

/** The images of a record (TEI Guidelines, 3.10) that are files beside it, each address once. */
export function imagesIn(document: TeiDocument): readonly NamedImage[] {
  const images = new Map<string, NamedImage>();
  for (const element of document.elements) {
    if (!isTei(element, 'graphic', 'media')) continue;
    const url = attribute(element, 'url')?.trim();
    if (url === undefined || url === '' || images.has(url)) continue;
    const target = resolve({ token: url, element }, document);
    if (target.kind === 'file') images.set(url, { url, file: target.file });
  }
  return [...images.values()];
}
