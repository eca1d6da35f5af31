import { createHash, getHashes } from 'node:crypto';

/** A way to make a digest, by its name in BagIt: in small letters, without signs between them (RFC 8493, section 2.4). */
export interface Algorithm {
  readonly name: string;
  /** The same in `node:crypto`. */
  readonly known: string;
  /** How many hexadecimal digits a digest has. */
  readonly digits: number;
  /** Whether nobody can make two files of the same digest. */
  readonly strong: boolean;
}

const ALL: readonly Algorithm[] = [
  { name: 'md5', known: 'md5', digits: 32, strong: false },
  { name: 'sha1', known: 'sha1', digits: 40, strong: false },
  { name: 'sha224', known: 'sha224', digits: 56, strong: true },
  { name: 'sha256', known: 'sha256', digits: 64, strong: true },
  { name: 'sha384', known: 'sha384', digits: 96, strong: true },
  { name: 'sha512', known: 'sha512', digits: 128, strong: true },
  { name: 'sha3224', known: 'sha3-224', digits: 56, strong: true },
  { name: 'sha3256', known: 'sha3-256', digits: 64, strong: true },
  { name: 'sha3384', known: 'sha3-384', digits: 96, strong: true },
  { name: 'sha3512', known: 'sha3-512', digits: 128, strong: true },
  { name: 'blake2b512', known: 'blake2b512', digits: 128, strong: true },
];

/** Some builds of Node.js leave out MD5. */
const available = new Set(getHashes().map((name) => name.toLowerCase()));

export const algorithms: readonly Algorithm[] = ALL.filter(({ known }) =>
  [known, `rsa-${known}`].some((name) => available.has(name)),
);

/** The digests of one stream of bytes by several algorithms, in small letters; it is read once and never held. */
export async function digestsOf(
  bytes: AsyncIterable<Uint8Array>,
  by: Iterable<Algorithm>,
  progress: (bytes: number) => void,
): Promise<ReadonlyMap<Algorithm, string>> {
  const hashes = Array.from(by, (algorithm) => [algorithm, createHash(algorithm.known)] as const);
  for await (const piece of bytes) {
    for (const [, hash] of hashes) hash.update(piece);
    progress(piece.length);
  }
  return new Map(hashes.map(([algorithm, hash]) => [algorithm, hash.digest('hex')]));
}
