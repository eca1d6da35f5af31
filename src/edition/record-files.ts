import { normalize } from 'node:path';
import { say } from '../project/messages.ts';
import type { Page } from '../views/render.ts';
import { type View, views } from '../views/view.ts';
import { address, mainPage, recordPage, up } from './addresses.ts';
import { type EditionRecord, type Shelf, shownFile } from './edition.ts';
import { pointedEntries } from './entries.ts';
import { frame } from './frame.ts';
import type { RecordNotes } from './notes/record-notes.ts';
import { keyOf, type OutputFile } from './output-file.ts';
import { failedPage } from './pages/failed.ts';
import { citationFiles, recordBeside, teiFile } from './record-extras.ts';
import { recordMetadata } from './record-metadata.ts';
import { besideRecord, recordFileNames } from './record-place.ts';
import type { PageTask } from './show.ts';
import { shownWithText } from './shown-with-text.ts';

/** What a page of a record can do more where scripts run. */
const SCRIPTS = ['mark', 'cards', 'hands', 'copy', 'margin'].map((name) => `assets/${name}.js`);

/** A record, and where it stands in the edition. */
export interface ShelvedRecord extends Shelf {
  readonly source: EditionRecord;
  readonly record: RecordNotes;
  /** The records before and after it, by date. */
  readonly previous: RecordNotes | undefined;
  readonly next: RecordNotes | undefined;
}

/** The files of one record: a page for each view of the edition, its text, its TEI, and citations of it. */
export function recordFiles(shelved: ShelvedRecord): readonly OutputFile[] {
  const { edition, source, record } = shelved;
  const pages = views
    .filter(({ name }) => edition.project.views.includes(name))
    .flatMap((view) => viewFiles(view, shelved));
  return source.notes
    ? [...pages, teiFile(source, record, shelved), ...citationFiles(record, shelved)]
    : pages;
}

function viewFiles(view: View, shelved: ShelvedRecord): readonly OutputFile[] {
  const { edition, source, record, navigation, words, workshop } = shelved;
  const path = recordPage(record, view.name);
  const notes = edition.files.get(normalize(source.file));
  const targets = notes?.targets ?? [];
  const { links = [], ...metadata } = recordMetadata(record, view.name, targets, shelved);
  const framed = frame(edition.project, navigation, {
    path,
    section: 'records.html',
    scripts: SCRIPTS,
    ...metadata,
    links: [...neighbours(shelved, view.name), ...links],
  });
  if (!source.notes) {
    const page = failedPage(path, record.title, source.problems, edition.messages);
    const task: PageTask = { kind: 'site', page, frame: framed };
    return [shownFile(path, keyOf(edition.stylesheets.get('site'), words, task), task, workshop)];
  }
  const entries = notes ? pointedEntries(notes, edition.files) : [];
  const beside = recordBeside(record, targets, shelved);
  const page = { frame: framed, views: switchOf(shelved), beside };
  const { file, hash } = source;
  const made = entries.map((entry) => entry.key);
  const key = keyOf(edition.stylesheets.get(view.name), words, hash, page, made);
  const withText = path === mainPage(record, edition.project);
  const task: PageTask = {
    kind: 'record',
    ...{ file, hash, view: view.name, page, title: record.title, withText },
    entries: entries.map(({ key: _, ...entry }) => entry),
  };
  if (!withText) return [shownFile(path, key, task, workshop)];
  const textPath = besideRecord(record, recordFileNames(record).text);
  return shownWithText(
    { path, textPath, key, textKey: keyOf(key, edition.stylesheets.get('text')) },
    task,
    workshop,
  );
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
