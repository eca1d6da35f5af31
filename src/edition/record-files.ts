import { normalize } from 'node:path';
import { say } from '../project/messages.ts';
import type { Page } from '../views/render.ts';
import { type View, views } from '../views/view.ts';
import { address, recordPage, up } from './addresses.ts';
import { type EditionRecord, type Shelf, shownFile } from './edition.ts';
import { pointedEntries } from './entries.ts';
import { frame } from './frame.ts';
import type { RecordNotes } from './notes/record-notes.ts';
import { keyOf, type OutputFile } from './output-file.ts';
import { failedPage } from './pages/failed.ts';
import type { PageTask } from './show.ts';

/** Marks the words of a search on the page that it led to. */
const MARK = 'assets/mark.js';

/** A record, and where it stands in the edition. */
export interface ShelvedRecord extends Shelf {
  readonly source: EditionRecord;
  readonly record: RecordNotes;
  /** The records before and after it, by date. */
  readonly previous: RecordNotes | undefined;
  readonly next: RecordNotes | undefined;
}

/** The files of one record: a page for each view of the edition. */
export function recordFiles(shelved: ShelvedRecord): readonly OutputFile[] {
  const { edition } = shelved;
  return views
    .filter(({ name }) => edition.project.views.includes(name))
    .map((view) => viewFile(view, shelved));
}

function viewFile(view: View, shelved: ShelvedRecord): OutputFile {
  const { edition, source, record, navigation, words, workshop } = shelved;
  const path = recordPage(record, view.name);
  const framed = frame(edition.project, navigation, {
    path,
    section: 'records.html',
    scripts: [MARK],
    links: neighbours(shelved, view.name),
  });
  if (!source.notes) {
    const page = failedPage(path, record.title, source.problems, edition.messages);
    const task: PageTask = { kind: 'site', page, frame: framed };
    return shownFile(path, keyOf(edition.stylesheets.get('site'), words, task), task, workshop);
  }
  const notes = edition.files.get(normalize(source.file));
  const entries = notes ? pointedEntries(notes, edition.files) : [];
  const page = { frame: framed, views: switchOf(shelved) };
  const { file, hash } = source;
  const made = entries.map((entry) => entry.key);
  const key = keyOf(edition.stylesheets.get(view.name), words, hash, page, made);
  const task: PageTask = {
    kind: 'record',
    ...{ file, hash, view: view.name, page, title: record.title },
    entries: entries.map(({ key: _, ...entry }) => entry),
  };
  return shownFile(path, key, task, workshop);
}

/** The pages of the same record. */
function switchOf({ edition: { project, messages } }: Shelf): NonNullable<Page['views']> {
  const chosen = views.filter(({ name }) => project.views.includes(name));
  return chosen.map(({ name }) => ({
    name,
    title: say(messages, `view.${name}.title`),
    href: `${name}.html`,
  }));
}

function neighbours({ record, previous, next }: ShelvedRecord, view: string) {
  const top = up(recordPage(record, view));
  const to = (rel: string, other: RecordNotes | undefined) =>
    other ? [{ rel, href: top + address(recordPage(other, view)), title: other.title }] : [];
  return [...to('prev', previous), ...to('next', next)];
}
