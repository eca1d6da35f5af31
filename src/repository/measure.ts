import { createHash, type Hash } from 'node:crypto';
import { Stopped } from './stopped.ts';
import type { Token } from './token.ts';

/** A file that is to be sent. */
export interface DepositFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Its bytes, each time from the beginning; they are never held as a whole. */
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

export interface MeasuredFile extends DepositFile {
  readonly sha256: string;
  /** Its checksum by an algorithm, in hexadecimal digits; undefined where that is not known here. */
  readonly sum: (algorithm: string) => Promise<string | undefined>;
}

const ALGORITHMS: ReadonlySet<string> = new Set(['md5', 'sha1', 'sha256', 'sha512']);

/** Reads a file once, for the checksums that repositories tell; one in which the token stands is not sent. */
export async function measure(
  file: DepositFile,
  token: Token,
  progress: (read: number) => void,
): Promise<MeasuredFile> {
  const hashes = { md5: createHash('md5'), sha256: createHash('sha256') };
  const isIn = token.finder();
  let [read, leaks] = [0, false];
  for await (const piece of whole(file)) {
    for (const hash of Object.values(hashes)) hash.update(piece);
    leaks ||= isIn(piece);
    read += piece.length;
    progress(read);
  }
  if (leaks) throw new Stopped(leaking(file.name));
  const known = new Map(Object.entries(hashes).map(([name, hash]) => [name, hash.digest('hex')]));
  return {
    ...file,
    bytes: () => whole(file),
    sha256: known.get('sha256') ?? '',
    sum: async (algorithm) => {
      const name = algorithm.toLowerCase();
      if (!known.has(name) && ALGORITHMS.has(name)) known.set(name, await digest(file, createHash(name)));
      return known.get(name);
    },
  };
}

async function digest(file: DepositFile, hash: Hash): Promise<string> {
  for await (const piece of whole(file)) hash.update(piece);
  return hash.digest('hex');
}

/** The bytes of a file; what has become longer or shorter meanwhile is no file that could be sent. */
async function* whole({ name, size, bytes }: DepositFile): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const piece of bytes()) {
    read += piece.length;
    if (read > size) break;
    yield piece;
  }
  if (read !== size)
    throw new Stopped({
      code: 'deposit/changed',
      severity: 'error',
      message: `The file “${name}” was changed while it was sent`,
      location: { file: name },
      hint: 'Pack the edition again, and let no other program write into the package.',
    });
}

function leaking(name: string) {
  return {
    code: 'deposit/token-inside',
    severity: 'error',
    message: `The token stands in the file “${name}”: whoever reads the package could use it`,
    location: { file: name },
    hint: 'Take it out of the edition, make a new token and delete the old one: it may have been read.',
  } as const;
}
