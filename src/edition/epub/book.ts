import type { Diagnostic } from '../../diagnostic.ts';
import type { Messages } from '../../project/messages.ts';
import type { Project } from '../../project/project.ts';
import type { Stylesheet, XdmDocument } from '../../xml/transform.ts';

/** All that a book is made of. */
export interface Book {
  readonly project: Project;
  /** The words of the interface: of contents, headings and notices. */
  readonly messages: Messages;
  /** In the order of the chapters. */
  readonly records: readonly BookRecord[];
  /** The entries of all registers, in the order in which they are to be shown. */
  readonly entries: readonly BookEntry[];
  /** The editorial statement, a paragraph each. */
  readonly statement?: readonly Paragraph[];
  /** The newest date of the records, in W3C form: 2024, 2024-05 or 2024-05-17. */
  readonly date?: string;
  /** A DOI or another address that stays; made of the title where there is none. */
  readonly identifier?: string;
  /** Where the edition stands on the web, with a slash at its end. */
  readonly address?: string;
  /** xslt/epub.xsl, compiled. */
  readonly stylesheet: Stylesheet;
  /** The style sheet of the book. */
  readonly style: Uint8Array;
  /** The files that the theme names, by their paths from the folder of the edition. */
  readonly own?: ReadonlyMap<string, ThemeFile>;
  /** The bytes of an image that a page of a record shows, by its address there. */
  readonly image?: (source: string, record: BookRecord) => Promise<Uint8Array | undefined>;
}

/** A record and its pages. */
export interface BookRecord {
  /** The file, for findings. */
  readonly file: string;
  /** The folder of its pages within `records/`. */
  readonly stem: string;
  /** Each page as its view makes it, asked for once; undefined where the view failed. */
  readonly views: readonly { readonly name: string; readonly page: () => Promise<XdmDocument | undefined> }[];
}

export interface BookEntry {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  readonly language?: string;
  /** Other forms of the name. */
  readonly names: readonly string[];
  readonly facts: readonly { readonly text: string; readonly certainty?: string }[];
  readonly identifiers: readonly { readonly type: string; readonly value: string; readonly href?: string }[];
}

export interface Paragraph {
  readonly text: string;
  readonly language?: string;
}

/** A file of the book. */
export interface BookFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** An image that a book names and doesn’t show: it is not there, or no PNG, JPEG or GIF, which every reader shows. */
export interface NotShown {
  /** Its address on the page of the record. */
  readonly source: string;
  /** The file of the record. */
  readonly file: string;
  readonly found: boolean;
}

/** The files of a book, the images that are missing among them, and what was found of its theme. */
export interface MadeBook {
  readonly files: readonly BookFile[];
  readonly notShown: readonly NotShown[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A file that a theme names. */
export interface ThemeFile {
  /** As the user knows it, for findings. */
  readonly file: string;
  readonly bytes: Uint8Array;
}
