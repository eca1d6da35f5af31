import { createHash } from 'node:crypto';

/** The algorithms of our manifests: RFC 8493 (2.4) asks for SHA-512, and SHA-256 is what other programs tell. */
export const ALGORITHMS = ['sha256', 'sha512'] as const;

export type Algorithm = (typeof ALGORITHMS)[number];

/** The size of a file and its digests, in hexadecimal digits. */
export interface Digests extends Readonly<Record<Algorithm, string>> {
  readonly size: number;
}

/** Reads bytes once, piece by piece; `look` sees each piece. */
export async function digestsOf(
  bytes: AsyncIterable<Uint8Array>,
  look: (piece: Uint8Array) => void = () => {},
): Promise<Digests> {
  const [sha256, sha512] = [createHash('sha256'), createHash('sha512')];
  let size = 0;
  for await (const piece of bytes) {
    sha256.update(piece);
    sha512.update(piece);
    size += piece.length;
    look(piece);
  }
  return { size, sha256: sha256.digest('hex'), sha512: sha512.digest('hex') };
}
