import { entriesOf } from '../document/entries.ts';
import type { TeiDocument } from '../document/tei.ts';
import { say } from '../project/messages.ts';
import { render, renderedHtml } from '../views/render.ts';
import { views } from '../views/view.ts';
import { address, recordPage } from './addresses.ts';
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

/** Marks the words of a search on the page that it led to. */
const MARK = 'assets/mark.js';

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

/** The files of one record: a page for each view of the edition. */
export async function* recordFiles(shelved: ShelvedRecord, witness: Witness): AsyncGenerator<OutputFile> {
  const { edition, document, record, navigation } = shelved;
  const entries = entriesOf(document, edition.corpus);
  const chosen = views.filter(({ name }) => edition.project.views.includes(name));
  for (const view of chosen) {
    const path = recordPage(record, view.name);
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
          scripts: [MARK],
          links: neighbours(shelved, view.name),
        }),
        views: chosen.map(({ name }) => ({
          name,
          title: say(edition.messages, `view.${name}.title`),
          href: `${name}.html`,
        })),
      },
    );
    witness.report(diagnostics);
    if (value) yield { path, bytes: encoded(renderedHtml(value)) };
  }
}

function neighbours({ record, previous, next }: ShelvedRecord, view: string) {
  const up = '../'.repeat(recordPage(record, view).split('/').length - 1);
  const to = (rel: string, other: RecordNotes | undefined) =>
    other ? [{ rel, href: up + address(recordPage(other, view)), title: other.title }] : [];
  return [...to('prev', previous), ...to('next', next)];
}
