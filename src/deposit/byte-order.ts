import type { Diagnostic } from '../diagnostic.ts';

/** U+FEFF in UTF-8. */
const MARK = [0xef, 0xbb, 0xbf];

/** Looks whether the bytes of a file begin with a byte-order mark. */
export function byteOrder(path: string): {
  readonly look: (piece: Uint8Array) => void;
  readonly found: () => readonly Diagnostic[];
} {
  const first: number[] = [];
  return {
    look(piece) {
      if (first.length < MARK.length) first.push(...piece.subarray(0, MARK.length - first.length));
    },
    found: () =>
      MARK.every((byte, index) => first[index] === byte)
        ? [
            {
              code: 'deposit/byte-order-mark',
              severity: 'warning',
              message: 'The file begins with a byte-order mark; some archives take UTF-8 without one only',
              location: { file: path },
              hint: 'Save it as UTF-8 without a byte-order mark (BOM).',
            },
          ]
        : [],
  };
}
