import type { Algorithm, Digests } from './digests.ts';

/** The declaration of a bag (RFC 8493, 2.1.1). */
export const DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** Where the content of a bag lies. */
export const PAYLOAD = 'data/';

export interface Digested extends Digests {
  readonly path: string;
}

/** A manifest (RFC 8493, 2.1.3, 2.2.1): a line for each file, in the order of their names by code points. */
export function manifest(files: readonly Digested[], algorithm: Algorithm): string {
  return [...files]
    .sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)))
    .map((file) => `${file[algorithm]}  ${encoded(file.path)}\n`)
    .join('');
}

/** Line ends would end the line, and a percent sign begins what stands for one. */
function encoded(path: string): string {
  return path.replace(/[%\r\n]/g, encodeURIComponent);
}

/** What a bag says of itself: names and values, in this order; those without a value are left out. */
export function bagInfo(elements: readonly (readonly [name: string, value: string | undefined])[]): string {
  return elements
    .flatMap(([name, value]) => {
      const words = value?.replace(/\s+/g, ' ').trim();
      return words ? [`${name}: ${words}\n`] : [];
    })
    .join('');
}

/** How many bytes and files the payload has (RFC 8493, 2.2.2). */
export function oxum(payload: readonly Digests[]): string {
  return `${payload.reduce((sum, { size }) => sum + size, 0)}.${payload.length}`;
}
