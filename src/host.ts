/** What a stage may ask of the outside. It is made in `files/` and handed in as a value. */
export interface Host {
  /** The bytes of a file that a document names, or undefined where there is none. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Told what is being done now: “Rendering 0012.xml”. */
  progress(step: string): void;
}
