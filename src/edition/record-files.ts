import { entriesOf } from '../document/entries.ts';
import type { TeiDocument } from '../document/tei.ts';
import { say } from '../project/messages.ts';
import { render, renderedHtml, renderedText } from '../views/render.ts';
import { views } from '../views/view.ts';
import { address, mainPage, recordPage } from './addresses.ts';
import {
  compiled,
  type Edition,
  encoded,
  type Navigation,
  type OutputFile,
  type Witness,
} from './edition.ts';
import { frame } from './frame.ts';
import type { RecordNotes } from './notes/record-notes.ts';
import type { Site } from './pages/page.ts';
import { recordBeside, recordExtras } from './record-extras.ts';
import { recordMetadata } from './record-metadata.ts';
import { besideRecord, recordFileNames } from './record-place.ts';

/** What a page of a record can do more where scripts run. */
const SCRIPTS = ['mark', 'cards', 'hands', 'copy', 'margin'].map((name) => `assets/${name}.js`);

/** A record, and where it stands in the edition. */
export interface ShelvedRecord {
  readonly edition: Edition;
  readonly site: Site;
  readonly document: TeiDocument;
  readonly record: RecordNotes;
  readonly navigation: Navigation;
  /** The records before and after it, by date. */
  readonly previous: RecordNotes | undefined;
  readonly next: RecordNotes | undefined;
}

/** The files of one record: a page for each view of the edition, its text, its TEI, and citations of it. */
export async function* recordFiles(shelved: ShelvedRecord, witness: Witness): AsyncGenerator<OutputFile> {
  const { edition, site, document, record, navigation } = shelved;
  const entries = entriesOf(document, edition.corpus);
  const shown = { ...edition, document, record, catalogue: site.catalogue };
  const beside = recordBeside(shown);
  const chosen = views.filter(({ name }) => edition.project.views.includes(name));
  for (const view of chosen) {
    const path = recordPage(record, view.name);
    const metadata = recordMetadata(shown, view.name);
    const { value, diagnostics } = await render(
      document,
      entries,
      view,
      compiled(edition.stylesheets, view.name),
      edition.messages,
      {
        frame: frame(edition.project, navigation, {
          path,
          section: 'records.html',
          scripts: SCRIPTS,
          ...metadata,
          links: [...neighbours(shelved, view.name), ...(metadata.links ?? [])],
        }),
        beside,
        views: chosen.map(({ name }) => ({
          name,
          title: say(edition.messages, `view.${name}.title`),
          href: `${name}.html`,
        })),
      },
    );
    witness.report(diagnostics);
    if (!value) continue;
    yield { path, bytes: encoded(renderedHtml(value)) };
    if (path === mainPage(record, edition.project)) {
      const text = renderedText(value, compiled(edition.stylesheets, 'text'));
      yield { path: besideRecord(record, recordFileNames(record).text), bytes: encoded(text) };
    }
  }
  for (const { path, text } of recordExtras(shown)) yield { path, bytes: encoded(text) };
}

function neighbours({ record, previous, next }: ShelvedRecord, view: string) {
  const up = '../'.repeat(recordPage(record, view).split('/').length - 1);
  const to = (rel: string, other: RecordNotes | undefined) =>
    other ? [{ rel, href: up + address(recordPage(other, view)), title: other.title }] : [];
  return [...to('prev', previous), ...to('next', next)];
}
