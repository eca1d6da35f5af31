import type { Diagnostic } from '../diagnostic.ts';
import { keyOf } from '../edition/output-file.ts';

/** A file that is packed: its bytes, each time from the beginning. */
export interface PackageFile {
  /** With `/` between its parts; never absolute, never upwards. */
  readonly path: string;
  /** A hash of all that it is made of: the same key, the same bytes. */
  readonly key: string;
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

/** A file whose text is at hand. */
export function textFile(path: string, text: string): PackageFile {
  const bytes = new TextEncoder().encode(text);
  return {
    path,
    key: keyOf(text),
    async *bytes() {
      yield bytes;
    },
  };
}

/** A file that can’t be packed after all: thrown while its bytes are read. */
export class Unpackable extends Error {
  readonly finding: Diagnostic;

  constructor(finding: Diagnostic) {
    super(finding.message);
    this.finding = finding;
  }
}
