import type { Diagnostic } from '../diagnostic.ts';
import type { Corpus } from '../document/corpus.ts';
import type { RegisterEntry } from '../document/register.ts';
import { registerEntries } from '../document/register.ts';
import type { TeiDocument } from '../document/tei.ts';
import { type SchemaDescription, schemaPage } from '../odd/odd.ts';
import type { Messages } from '../project/messages.ts';
import type { Project } from '../project/project.ts';
import type { Stylesheet } from '../xml/transform.ts';
import { GUIDELINES } from './addresses.ts';
import { catalogue } from './catalogue.ts';
import { frame, STYLESHEET } from './frame.ts';
import { type RecordNotes, recordNotes } from './notes/record-notes.ts';
import type { PageData, Site } from './pages/page.ts';
import { pageKinds } from './pages.ts';
import { recordFiles } from './record-files.ts';
import { searchBlocks } from './search/blocks.ts';
import { namedInRecords, searchDocument } from './search/search-document.ts';
import { searchFiles } from './search/search-files.ts';
import { sitePage } from './site-page.ts';

/** A file of the published edition, with `/` between the parts of its path. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** All that an edition is made of. */
export interface Edition {
  readonly project: Project;
  /** The words of the interface. */
  readonly messages: Messages;
  /** The records, and what they point to. */
  readonly corpus: Corpus;
  /** The stem of each record: its path in the folder of records, with `/`, without its extension. */
  readonly stems: ReadonlyMap<TeiDocument, string>;
  readonly registers: readonly TeiDocument[];
  /** Compiled stylesheets by name: one for each view, `site` and `text`. */
  readonly stylesheets: ReadonlyMap<string, Stylesheet>;
  /** What ships beside the pages, by name. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  /** The schema that the records follow; without it there are no guidelines. */
  readonly guidelines?: SchemaDescription;
}

/** Told of each finding and each step while the pages are made. */
export interface Witness {
  readonly report: (diagnostics: readonly Diagnostic[]) => void;
  readonly progress: (step: string) => void;
}

/**
 * Makes the files of the edition, one after the other: the pages of the site, those of each record and view, the
 * encoding guidelines, and what they need. A record that a view fails on has no page, and is reported.
 */
export async function* editionFiles(edition: Edition, witness: Witness): AsyncGenerator<OutputFile> {
  const notes = new Map(
    Array.from(edition.stems, ([document, stem]): [TeiDocument, RecordNotes] => [
      document,
      recordNotes(document, stem),
    ]),
  );
  const entries: readonly RegisterEntry[] = edition.registers.flatMap(registerEntries);
  const site: Site = {
    project: edition.project,
    messages: edition.messages,
    catalogue: catalogue([...notes.values()], entries),
    hasGuidelines: edition.guidelines !== undefined,
  };
  const pages = pageKinds.map((kind) => ({ kind, made: kind.pages(site) }));
  const navigation = pages.flatMap(({ kind, made }) => (kind.navigated ? made.slice(0, 1) : []));
  const stylesheet = compiled(edition.stylesheets, 'site');
  for (const { kind, made } of pages) {
    for (const page of made) {
      const framed = frame(edition.project, navigation, { path: page.path, ...page.frame });
      const html = sitePage({ ...page, kind: kind.name }, framed, edition.messages, stylesheet);
      yield { path: page.path, bytes: encoded(html) };
    }
  }
  const documents = new Map(Array.from(notes, ([document, record]) => [record, document]));
  const { records } = site.catalogue;
  for (const [index, record] of records.entries()) {
    const document = documents.get(record);
    if (!document) continue;
    witness.progress(`Rendering ${document.file}`);
    const around = { previous: records[index - 1], next: records[index + 1] };
    yield* recordFiles({ edition, site, document, record, navigation, ...around }, witness);
  }
  const about = { project: edition.project, named: namedInRecords(site.catalogue) };
  const searched = Array.from(notes, ([document, record]) =>
    searchDocument(record, searchBlocks(document, edition.messages), about),
  );
  for (const { path, text } of searchFiles(searched)) yield { path, bytes: encoded(text) };
  if (edition.guidelines) yield guidelinesPage(edition.guidelines, edition.project);
  for (const [name, bytes] of edition.assets) yield { path: `assets/${name}`, bytes };
}

function guidelinesPage(schema: SchemaDescription, { title: edition }: Project): OutputFile {
  const page = schemaPage(schema, { edition, home: 'index.html', stylesheet: STYLESHEET });
  return { path: GUIDELINES, bytes: encoded(page) };
}

/** Pages that every page leads to. */
export type Navigation = readonly Pick<PageData, 'path' | 'title'>[];

export function compiled(stylesheets: ReadonlyMap<string, Stylesheet>, name: string): Stylesheet {
  const stylesheet = stylesheets.get(name);
  if (!stylesheet) throw new Error(`The stylesheet ${name} was not handed in`);
  return stylesheet;
}

export function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
