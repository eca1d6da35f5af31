/** What keeps an archive, or a file in it, from being read. */
export interface ZipFault {
  /**
   * `foreign`: no ZIP archive at all. `damaged`: it contradicts itself, or breaks off. `unsupported`: it may be read elsewhere.
   * `bomb`: made to fill memory and disks. `unsafe`: a name that leads out of the archive.
   */
  readonly kind: 'foreign' | 'damaged' | 'unsupported' | 'bomb' | 'unsafe';
  readonly message: string;
  readonly hint: string;
  /** The name of the file in the archive that is meant; the archive itself if left out. */
  readonly entry?: string;
}

/** A fault that is met while the bytes of a file are read. */
export class ZipBroken extends Error {
  readonly fault: ZipFault;

  constructor(fault: ZipFault) {
    super(fault.message);
    this.fault = fault;
  }
}

const AGAIN = 'Get the archive again from where it came from, and compare its size.';

export function damaged(message: string, entry?: string): ZipFault {
  return { kind: 'damaged', message, hint: AGAIN, ...(entry !== undefined && { entry }) };
}
