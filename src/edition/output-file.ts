import { createHash } from 'node:crypto';

/** A file of the published edition, made when it is asked for. */
export interface OutputFile {
  /** From the top of the edition, with `/` between its parts. */
  readonly path: string;
  /** A hash of all that the file is made of: the same key, the same bytes. */
  readonly key: string;
  /** The record that it is made from, as the user named its file; what is found on the way is a finding in it. */
  readonly record?: string;
  /** Undefined where it can’t be made: then there is no such file, and a finding says why. */
  readonly bytes: () => Promise<Uint8Array | undefined>;
}

/** A hash of plain values: texts, numbers, lists and objects of them. */
export function keyOf(...values: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, LENGTH);
}

/** Of SHA-256, in hexadecimal digits: 160 bits, as much as the names of commits have. */
const LENGTH = 40;

/** A file whose text is at hand, or soon made. */
export function textFile(path: string, key: string, text: () => string): OutputFile {
  return { path, key, bytes: async () => encoded(text()) };
}

/** A file whose bytes are at hand. */
export function fileOf(path: string, bytes: Uint8Array): OutputFile {
  const key = createHash('sha256').update(bytes).digest('hex').slice(0, LENGTH);
  return { path, key, bytes: async () => bytes };
}

export function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
