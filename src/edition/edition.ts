import type { Diagnostic } from '../diagnostic.ts';
import type { Corpus } from '../document/corpus.ts';
import { entriesOf } from '../document/entries.ts';
import { type SchemaDescription, schemaPage } from '../odd/odd.ts';
import type { Messages } from '../project/messages.ts';
import type { Project } from '../project/project.ts';
import { render, renderedHtml } from '../views/render.ts';
import { views } from '../views/view.ts';
import { type Stylesheet, toHtml, toXdm, transform } from '../xml/transform.ts';
import { GUIDELINES, type Shelf, STYLESHEET, shelf, up } from './addresses.ts';
import { summary } from './summary.ts';

/** A file of the published edition, with `/` between the parts of its path. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** All that an edition is made of. */
export interface Edition {
  readonly project: Project;
  /** The words of the interface, in the language that the settings name. */
  readonly messages: Messages;
  /** The records, and what they point to. */
  readonly corpus: Corpus;
  /** The folder of the records, as the files of the corpus name it. */
  readonly folder: string;
  /** Compiled stylesheets by name: one for each view, and `index`. */
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
 * Makes the files of the edition, one after the other: a first page, a page for each record and view, the
 * encoding guidelines, and what they need. A record that a view fails on has no page, and is reported.
 */
export async function* editionFiles(edition: Edition, witness: Witness): AsyncGenerator<OutputFile> {
  const shelves = edition.corpus.documents.map((document) => shelf(document, edition));
  yield await firstPage(edition, shelves);
  for (const each of shelves) {
    witness.progress(`Rendering ${each.document.file}`);
    yield* recordPages(edition, each, witness);
  }
  if (edition.guidelines) yield guidelinesPage(edition.guidelines, edition.project);
  for (const [name, bytes] of edition.assets) yield { path: `assets/${name}`, bytes };
}

async function firstPage(
  { project, messages, stylesheets, guidelines }: Edition,
  shelves: readonly Shelf[],
): Promise<OutputFile> {
  const about = summary(project, shelves, guidelines && GUIDELINES);
  const { result } = transform(compiled(stylesheets, 'index'), await toXdm(about), {
    'Q{urn:tei-edition}messages': messages,
  });
  return { path: 'index.html', bytes: encoded(`${toHtml(result)}\n`) };
}

function guidelinesPage(schema: SchemaDescription, { title: edition }: Project): OutputFile {
  const page = schemaPage(schema, { edition, home: 'index.html', stylesheet: STYLESHEET });
  return { path: GUIDELINES, bytes: encoded(page) };
}

async function* recordPages(
  edition: Edition,
  { document, pages }: Shelf,
  witness: Witness,
): AsyncGenerator<OutputFile> {
  const entries = entriesOf(document, edition.corpus);
  for (const page of pages) {
    const view = views.find(({ name }) => name === page.view);
    if (!view) continue;
    const { value, diagnostics } = await render(
      document,
      entries,
      view,
      compiled(edition.stylesheets, view.name),
      edition.messages,
      {
        edition: edition.project.title,
        home: `${up(page.path)}index.html`,
        views: pages.map(({ view: name, title, name: href }) => ({ name, title, href })),
        stylesheet: `${up(page.path)}${STYLESHEET}`,
      },
    );
    witness.report(diagnostics);
    if (value) yield { path: page.path, bytes: encoded(renderedHtml(value)) };
  }
}

function compiled(stylesheets: ReadonlyMap<string, Stylesheet>, name: string): Stylesheet {
  const stylesheet = stylesheets.get(name);
  if (!stylesheet) throw new Error(`The stylesheet ${name} was not handed in`);
  return stylesheet;
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
