import { normalize } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { bookFiles } from './book-files.ts';
import { booksOf } from './books.ts';
import { catalogue, keyOf as keyOfEntry } from './catalogue.ts';
import type { Edition, EditionRecord, Guidelines } from './edition.ts';
import { sameAddresses } from './entry-paths.ts';
import { guidelinesFrame, inGuidelines } from './guidelines-page.ts';
import { imageFiles, sameImages } from './images.ts';
import { type RecordNotes, unreadRecord } from './notes/record-notes.ts';
import { withRegisterNames } from './notes/register-names.ts';
import { fileOf, keyOf, type OutputFile } from './output-file.ts';
import type { Site } from './pages/page.ts';
import type { RecordPlan } from './plans.ts';
import { recordContent } from './record/content.ts';
import { editionCitationFiles } from './record/extras.ts';
import { recordFiles } from './record/files.ts';
import { editionBasis } from './record/plan.ts';
import { searchOutput } from './search-output.ts';
import type { Shelf } from './shelf.ts';
import { siteFiles, siteKey, sitePageFile } from './site-files.ts';
import { unportable } from './unportable.ts';
import type { Workshop } from './workshop.ts';

/**
 * The files of the edition: the pages of the site, those of each record and view, the encoding guidelines, and what they need.
 * Each is made when its bytes are asked for. The page of a record that a view fails on says what happened.
 */
export function editionFiles(edition: Edition, workshop: Workshop): readonly OutputFile[] {
  const { project, messages, records, files, guidelines } = edition;
  const entries = entriesOf(edition);
  const byKey = new Map(entries.map((entry) => [keyOfEntry(entry), entry]));
  const notes = new Map(
    records.map((record): [RecordNotes, EditionRecord] => [
      record.notes ? withRegisterNames(record.notes, byKey) : unreadRecord(record.file, record.stem),
      record,
    ]),
  );
  const site: Site = {
    project,
    messages,
    catalogue: catalogue([...notes.keys()], entries, messages.language),
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
      ...{ project, messages, files, catalogue: site.catalogue },
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
    ...imageFiles(edition.images),
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
