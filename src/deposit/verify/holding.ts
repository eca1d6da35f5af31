import type { Diagnostic } from '../../diagnostic.ts';

/** A file, or what stands in the place of one. */
export interface HeldFile {
  /** Below the folder of the bag, with `/` between its parts. */
  readonly path: string;
  /** `other`: a device, a pipe, a socket. */
  readonly kind: 'file' | 'link' | 'other';
  readonly size: number;
  /** Its bytes, each time from the beginning; throws `BrokenOff` where they can’t be read. */
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

/** The folder of a bag, on a disk or in an archive: all that is in it. */
export interface Holding {
  /** The name of the folder. */
  readonly name: string;
  readonly files: readonly HeldFile[];
  /** The folders in it, empty ones too. */
  readonly folders: readonly string[];
  /** How findings name a file of it. */
  readonly located: (path: string) => string;
}

/** Bytes that can’t be read to their end. */
export class BrokenOff extends Error {
  readonly finding: Diagnostic;

  constructor(finding: Diagnostic) {
    super(finding.message);
    this.finding = finding;
  }
}
