import type { Diagnostic } from '../diagnostic.ts';

/** Looks for paths of this machine in the bytes of a file. */
export interface Searched {
  readonly look: (piece: Uint8Array) => void;
  readonly found: (path: string) => readonly Diagnostic[];
}

/** Of two folders at least: `/data` may stand in any text. */
const DEEP = /^(?:[A-Za-z]:)?[\\/][^\\/]+[\\/][^\\/]+/;

/** @param paths absolute paths that no file of a package may tell; short ones are passed over */
export function localPaths(paths: readonly string[]): Searched {
  // As it is, and in an address.
  const deep = paths.filter((path) => DEEP.test(path)).flatMap((path) => [path, encodeURI(path)]);
  const words = [...new Set(deep)].map((path) => Buffer.from(path));
  const overlap = Math.max(0, ...words.map(({ length }) => length - 1));
  const seen = new Set<string>();
  let before: Uint8Array = new Uint8Array(0);
  return {
    look(piece) {
      if (words.length === 0) return;
      const text = Buffer.concat([before, piece]);
      for (const word of words) if (text.includes(word)) seen.add(word.toString());
      before = text.subarray(Math.max(0, text.length - overlap));
    },
    found: (path) =>
      Array.from(seen, (local) => ({
        code: 'deposit/local-path',
        severity: 'error',
        message: `“${local}” stands in this file: a path of this machine, which leads nowhere for others and tells who you are`,
        location: { file: path },
        hint: 'Write a path relative to the file, or leave it out.',
      })),
  };
}
