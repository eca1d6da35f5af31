import type { Bag } from '../package.ts';
import type { PackageFile } from '../package-file.ts';

/** All that targets choose from. */
export interface Made {
  readonly bag: Bag;
  /** The name of the edition in names of files. */
  readonly slug: string;
  /** The pages of the edition, by their paths on the site. */
  readonly pages: readonly PackageFile[];
  /** The edition as a book. */
  readonly book: PackageFile | undefined;
  /** Records as TEI that stands alone, by the names that they have where there are no folders. */
  readonly records: readonly PackageFile[];
  /** The metadata in a form, by its name: CITATION.cff. */
  readonly text: (name: string) => string;
  /** An archive of files, with an entry for each folder. */
  readonly zip: (path: string, files: readonly PackageFile[]) => PackageFile;
}

/** What is made for an archive of some kind. */
export interface Target {
  readonly name: string;
  readonly about: string;
  /** The files, by their paths in the output folder. */
  readonly pack: (made: Made) => readonly PackageFile[];
}

/** Files in a folder. */
export function within(folder: string, files: readonly PackageFile[]): readonly PackageFile[] {
  return files.map((file) => ({ ...file, path: `${folder}/${file.path}` }));
}
