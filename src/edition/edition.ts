import type { Diagnostic } from '../diagnostic.ts';
import type { SchemaDescription } from '../odd/odd.ts';
import type { Messages } from '../project/messages.ts';
import type { Project } from '../project/project.ts';
import type { Books } from './books.ts';
import type { NotesByFile } from './entries.ts';
import type { Images } from './images.ts';
import type { RecordNotes } from './notes/record-notes.ts';
import type { RecordPlans, SitePlan } from './plans.ts';
import type { SearchEntries, SearchMemory } from './search-output.ts';
import type { OwnFile } from './show/books.ts';

/** All that an edition is made of, as plain values; no record is open. */
export interface Edition {
  readonly project: Project;
  /** Its edition.json, as the user named it. */
  readonly settings: string;
  /** The words of the interface. */
  readonly messages: Messages;
  readonly records: readonly EditionRecord[];
  /** The paths of the registers. */
  readonly registers: readonly string[];
  /** What is known of the records, the registers, and what they point to. */
  readonly files: NotesByFile;
  /** The key of each stylesheet by name, one for each view, `site` and `text`: pages of another version are made again. */
  readonly stylesheets: ReadonlyMap<string, string>;
  /** The key of the program: what another version has made is made again. */
  readonly program: string;
  /** What is remembered of the search of an earlier build. */
  readonly search?: SearchMemory | undefined;
  /** What is remembered of the files of records. */
  readonly plans?: RecordPlans | undefined;
  /** What is remembered of the files that tell of all records. */
  readonly sitePlan?: SitePlan | undefined;
  /** What the search was made of. */
  readonly entries?: SearchEntries | undefined;
  readonly images: Images;
  /** The books that are wanted beside the pages. */
  readonly books: Books;
  /** The files that the theme names, for books; pages have them among the assets. */
  readonly own?: readonly OwnFile[];
  /** What ships beside the pages, by name. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  /** The schema that the records follow; without it there are no guidelines. */
  readonly guidelines?: Guidelines;
}

export interface EditionRecord {
  /** As the user named it. */
  readonly file: string;
  /** Its path in the folder of records, with `/`, without its extension. */
  readonly stem: string;
  /** The hash of its bytes. */
  readonly hash: string;
  /** What is known of it; undefined where it can't be read. */
  readonly notes: RecordNotes | undefined;
  /** Why it can't be read. */
  readonly problems: readonly Diagnostic[];
}

export interface Guidelines {
  readonly key: string;
  readonly read: () => SchemaDescription;
}
