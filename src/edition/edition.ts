import { normalize } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import type { SchemaDescription } from '../odd/odd.ts';
import type { Messages } from '../project/messages.ts';
import type { Project } from '../project/project.ts';
import { type Books, bookFiles, booksOf } from './books.ts';
import { catalogue } from './catalogue.ts';
import type { NotesByFile } from './entries.ts';
import { sameAddresses } from './entry-paths.ts';
import { guidelinesFrame, inGuidelines } from './guidelines-page.ts';
import { type EditionImage, imageFiles, sameImages } from './images.ts';
import { type RecordNotes, unreadRecord } from './notes/record-notes.ts';
import { fileOf, keyOf, type OutputFile } from './output-file.ts';
import type { PageData, Site } from './pages/page.ts';
import { recordContent } from './record-content.ts';
import { editionCitationFiles } from './record-extras.ts';
import { recordFiles } from './record-files.ts';
import { editionBasis, type RecordPlan, type RecordPlans } from './record-plan.ts';
import { type SearchEntries, type SearchMemory, searchOutput } from './search-output.ts';
import type { PageTask, Shown } from './show.ts';
import type { OwnFile } from './show-books.ts';
import { type SitePlan, siteFiles, siteKey, sitePageFile } from './site-files.ts';
import { unportable } from './unportable.ts';

/** All that an edition is made of, as plain values; no record is open. */
export interface Edition {
  readonly project: Project;
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
  /** The images that records name and that are there, by their files as `path.normalize` gives them. */
  readonly images: ReadonlyMap<string, EditionImage>;
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

/** What makes a page of an edition, in whichever thread. */
export type Show = (task: PageTask) => Promise<Shown>;

/** Told what was found while a file was made. */
export type Report = (path: string, diagnostics: readonly Diagnostic[]) => void;

/** What pages are made with. */
export interface Workshop {
  readonly show: Show;
  readonly report: Report;
  /** Takes what is to be remembered of the search. */
  readonly keepSearch?: (memory: SearchMemory) => void;
  /** Takes what is to be remembered of the files of records. */
  readonly keepPlans?: (plans: RecordPlans) => void;
  /** Takes what is to be remembered of the files that tell of all records. */
  readonly keepSite?: (plan: SitePlan) => void;
}

/**
 * The files of the edition: the pages of the site, those of each record and view, the encoding guidelines, and what they need.
 * Each is made when its bytes are asked for. The page of a record that a view fails on says what happened.
 */
export function editionFiles(edition: Edition, workshop: Workshop): readonly OutputFile[] {
  const { project, messages, records, files, guidelines } = edition;
  const notes = new Map(
    records.map((record): [RecordNotes, EditionRecord] => [
      record.notes ?? unreadRecord(record.file, record.stem),
      record,
    ]),
  );
  const entries = entriesOf(edition);
  const site: Site = {
    project,
    messages,
    catalogue: catalogue([...notes.keys()], entries),
    books: booksOf(edition.books, messages),
    hasGuidelines: guidelines !== undefined,
  };
  const basis = editionBasis(edition);
  const bare = { edition, site, workshop, words: keyOf(messages) };
  const ofSite = siteFiles(bare, siteKey(edition, basis), edition.sitePlan, (plan) =>
    workshop.keepSite?.(plan),
  );
  const shelf = { ...bare, navigation: ofSite.navigation };
  const search = searchOutput(
    {
      ...{ project, files, catalogue: site.catalogue },
      basis: keyOf(edition.program, shelf.words),
      hashOf: (record) => (notes.get(record)?.notes ? notes.get(record)?.hash : undefined),
      nameOf: ({ file }) => normalize(file),
    },
    edition.search,
    edition.entries,
  );
  workshop.keepSearch?.(search.memory);
  const plans = new Map<string, RecordPlan>();
  const ofRecords = site.catalogue.records.flatMap((record, index) => {
    const source = notes.get(record);
    if (!source) return [];
    const { [index - 1]: previous, [index + 1]: next } = site.catalogue.records;
    const { stem } = source;
    const known = edition.plans && Object.hasOwn(edition.plans, stem) ? edition.plans[stem] : undefined;
    return recordFiles({ ...shelf, source, record, previous, next, basis }, known, (plan) =>
      plans.set(stem, plan),
    );
  });
  workshop.keepPlans?.(Object.fromEntries(plans));
  return [
    ...ofSite.pages,
    ...ofRecords,
    ...bookFiles(
      // Most builds make none.
      (edition.books.pdf || edition.books.epub ? site.catalogue.records : []).flatMap((record) => {
        const source = notes.get(record);
        return source?.notes ? [{ record, content: recordContent(record, source, edition) }] : [];
      }),
      edition.books,
      shelf,
    ),
    ...editionCitationFiles(shelf),
    ...imageFiles(edition),
    ...search.files,
    ...ofSite.feeds,
    ...(guidelines ? [guidelinesFile(guidelines, shelf)] : []),
    ...Array.from(edition.assets, ([name, bytes]) => fileOf(`assets/${name}`, bytes)),
  ];
}

/**
 * What is found of the edition as a whole: `edition/same-address` for entries of registers and for images that would be one file
 * when they are published; `edition/unportable-name` for images.
 */
export function editionFindings(
  edition: Pick<Edition, 'registers' | 'files' | 'images'>,
): readonly Diagnostic[] {
  const { images } = edition;
  return [
    ...sameAddresses(entriesOf(edition)),
    ...sameImages(images),
    ...unportable(
      Array.from(images, ([file, { path }]) => ({ file, path })),
      'image',
    ),
  ];
}

function entriesOf({ registers, files }: Pick<Edition, 'registers' | 'files'>) {
  return registers.flatMap((file) => files.get(file)?.register?.entries ?? []);
}

/** What all pages have in common. */
export interface Shelf {
  readonly edition: Edition;
  readonly site: Site;
  readonly navigation: Navigation;
  readonly workshop: Workshop;
  /** The key of the words of the interface. */
  readonly words: string;
}

/** A file that a stylesheet makes. */
export function shownFile(path: string, key: string, task: PageTask, { show, report }: Workshop): OutputFile {
  return {
    path,
    key,
    ...('file' in task && { record: task.file }),
    async bytes() {
      const { bytes, diagnostics } = await show(task);
      report(path, diagnostics);
      return bytes;
    },
  };
}

function guidelinesFile({ key, read }: Guidelines, shelf: Shelf): OutputFile {
  const page = guidelinesFrame(shelf.edition.messages);
  const around = sitePageFile(page.kind, page, shelf);
  return {
    path: page.path,
    key: keyOf(shelf.edition.program, key, around.key),
    async bytes() {
      const frame = await around.bytes();
      return frame && inGuidelines(frame, read(), shelf.edition.messages);
    },
  };
}

/** Pages that every page leads to. */
export type Navigation = readonly Pick<PageData, 'path' | 'title'>[];
