/** What a stage may ask of the outside. It is made in `files/` and handed in as a value. */
export interface Host {
  /** What stands at a path that a document names, or undefined where there is nothing. */
  look(path: string): Promise<Found | undefined>;
  /** The names in a folder, sorted; undefined where it can’t be listed. */
  names(folder: string): Promise<readonly string[] | undefined>;
  /** The bytes of a file, or undefined where it can’t be read. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Told what is being done now: “Rendering 0012.xml”. */
  progress(step: string): void;
}

/** `large`: a file that is too large to be looked into. */
export type Found = 'file' | 'folder' | 'large' | 'unreadable';

/**
 * Where results are kept that take long to make. A key tells everything that a result depends on, so that nothing in it
 * is ever out of date; what can’t be kept is made again. It is made in `files/`.
 */
export interface Cache {
  /** What was kept, unless it is gone or damaged. */
  get(key: string): string | undefined;
  put(key: string, value: string): void;
}
