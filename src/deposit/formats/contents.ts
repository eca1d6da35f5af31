/** The folders and files of a package and what each is for, in the order in which they are described. */
export const CONTENTS = [
  { path: 'README.md', about: 'What this package is, how to cite it, and how to verify it.' },
  { path: 'LICENSE.txt', about: 'What is known of the rights.' },
  { path: 'CITATION.cff', about: 'How to cite the edition, for programs.' },
  {
    path: 'tei/',
    about:
      'The edition in TEI XML, laid out as its editors have it: records, registers, transcripts, schemas, settings.',
  },
  {
    path: 'html/',
    about:
      'The edition as pages for a browser: open index.html. Beside each record lie its TEI standing alone, its text, its PDF and citations.',
  },
  { path: 'pdf/', about: 'The edition as a book (PDF/A).' },
  { path: 'reports/', about: 'What the checks of these very files found, with a checksum of each.' },
  {
    path: 'cmif.xml',
    about: 'The letters for correspSearch, in the Correspondence Metadata Interchange Format.',
  },
] as const;

/** A file of a package, described. */
export interface Described {
  /** From the folder of the crate, with `/` between its parts. */
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}
