import { normalize } from 'node:path';
import { say } from '../../project/messages.ts';
import type { Beside } from '../../views/beside.ts';
import type { Frame } from '../../views/frame.ts';
import type { Page } from '../../views/render.ts';
import { type View, views } from '../../views/view.ts';
import { address, mainPage, recordPage, up } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import { frame } from '../frame.ts';
import type { FileNotes } from '../notes/file-notes.ts';
import type { RecordNotes } from '../notes/record-notes.ts';
import { keyOf, type OutputFile } from '../output-file.ts';
import { failedPage } from '../pages/failed.ts';
import { parallelNames } from '../parallel/names.ts';
import type { ParallelName } from '../parallel/page.ts';
import type { Side } from '../parallel/sides.ts';
import type { RecordPlan } from '../plans.ts';
import type { ShelvedRecord } from '../shelf.ts';
import { siteTaskFile } from '../site-files.ts';
import { type KeyedContent, recordContent } from './content.ts';
import { citationFiles, citationKey, recordBeside, standaloneFile } from './extras.ts';
import { madeTogether, type RecordFile, type RecordTold } from './made-together.ts';
import { recordMetadata } from './metadata.ts';
import { besideRecord, recordFileNames } from './place.ts';
import { planKey } from './plan.ts';

/** Marks the words of a search on the page that it led to. */
const MARK = 'assets/mark.js';
/** What a page of a view can do more where scripts run. */
const SCRIPTS = [MARK, ...['cards', 'hands', 'copy', 'margin'].map((name) => `assets/${name}.js`)];

/**
 * The files of one record: a page for each view, and those that show two sides of it; its text, its TEI, citations of it.
 *
 * @param known its plan as it was once; taken if it still holds
 * @param keep takes the plan
 */
export function recordFiles(
  shelved: ShelvedRecord,
  known: RecordPlan | undefined,
  keep: (plan: RecordPlan) => void,
): readonly OutputFile[] {
  const { edition, source, record, workshop } = shelved;
  const chosen = views.filter(({ name }) => edition.project.views.includes(name));
  if (!source.notes) return chosen.map((view) => unreadFile(view, shelved));
  const tell = () => told(chosen, shelved);
  const key = planKey(shelved);
  const plan =
    known?.key === key ? known : { key, files: planned(tell()), citations: citationKey(record, shelved) };
  keep(plan);
  return [
    ...madeTogether(tell, workshop, source.file, plan.files),
    ...citationFiles(record, shelved, plan.citations),
  ];
}

const planned = ({ files }: RecordTold) => files.map(({ path, key }) => ({ path, key }));

function told(chosen: readonly View[], shelved: ShelvedRecord): RecordTold {
  const { edition, source, record } = shelved;
  const { made, ...content } = recordContent(record, source, edition);
  const beside = recordBeside(record, source, targetsOf(shelved), shelved);
  const viewed = chosen.map(({ name }) => viewedPage(name, shelved, beside, made));
  const files = [
    ...viewed.flatMap((each) => viewFiles(each, shelved)),
    ...parallelNames(record, edition.project).map((name) => parallelFile(name, shelved, viewed)),
    standaloneFile(source, record, shelved),
  ];
  const pages = Object.fromEntries(viewed.map(({ view, page }) => [view, page]));
  return { content: { ...content, pages }, files };
}

function unreadFile(view: View, shelved: ShelvedRecord): OutputFile {
  const { edition, source, record } = shelved;
  const path = recordPage(record, view.name);
  const page = failedPage(path, record.title, source.problems, edition.messages);
  return siteTaskFile({ kind: 'site', page, frame: recordFrame(view.name, SCRIPTS, shelved) }, shelved);
}

/** A view on its page, and the key of all that is made of it. */
interface Viewed {
  readonly view: View['name'];
  readonly page: Page & { readonly frame: Frame };
  readonly key: string;
}

function viewedPage(
  view: View['name'],
  shelved: ShelvedRecord,
  beside: Beside,
  made: KeyedContent['made'],
): Viewed {
  const { edition, source, words } = shelved;
  const page = { frame: recordFrame(view, SCRIPTS, shelved), views: switchOf(shelved), beside };
  const key = keyOf(edition.stylesheets.get(view), edition.program, words, source.hash, page, made);
  return { view, page, key };
}

function viewFiles({ view, key }: Viewed, { edition, record }: ShelvedRecord): readonly RecordFile[] {
  const path = recordPage(record, view);
  const file: RecordFile = { path, key, part: { kind: 'view', view } };
  if (path !== mainPage(record, edition.project)) return [file];
  const textPath = besideRecord(record, recordFileNames(record).text);
  const textKey = keyOf(key, edition.stylesheets.get('text'));
  return [file, { path: textPath, key: textKey, part: { kind: 'text', view } }];
}

function parallelFile(name: ParallelName, shelved: ShelvedRecord, viewed: readonly Viewed[]): RecordFile {
  const { edition, record } = shelved;
  const path = recordPage(record, name);
  const switched = switchOf(shelved);
  const side = (of: string) => switched.find((each) => each.name === of) ?? sideOf(of, shelved);
  const sides = [side('diplomatic'), side(name === 'parallel' ? 'reading' : 'transcript')] as const;
  const page = { name, sides, views: switched, frame: recordFrame(name, [MARK], shelved) };
  const ofSides = viewed.flatMap(({ view, key }) => (sides.some((each) => each.name === view) ? key : []));
  const key = keyOf(edition.stylesheets.get('parallel'), ofSides, page);
  return { path, key, part: { kind: 'parallel', ...page } };
}

/** The pointers of a record that may lead to registers. */
function targetsOf({ edition, source }: ShelvedRecord): FileNotes['targets'] {
  return edition.files.get(normalize(source.file))?.targets ?? [];
}

function recordFrame(view: string, scripts: readonly string[], shelved: ShelvedRecord): Frame {
  const { edition, navigation, record } = shelved;
  const path = recordPage(record, view);
  // Of a record that can’t be read there is nothing to tell, and no TEI to lead to.
  const { links = [], ...metadata } = record.unread
    ? {}
    : recordMetadata(record, view, targetsOf(shelved), shelved);
  return frame(edition.project, navigation, {
    ...{ path, section: 'records.html', scripts, ...metadata },
    links: [...neighbours(shelved, view), ...links],
  });
}

/** The pages of the same record. */
function switchOf(shelved: ShelvedRecord): readonly Side[] {
  const { edition, record } = shelved;
  const chosen = views.map(({ name }) => name).filter((name) => edition.project.views.includes(name));
  return [...chosen, ...parallelNames(record, edition.project)].map((name) => sideOf(name, shelved));
}

function sideOf(name: string, { edition: { messages } }: ShelvedRecord): Side {
  return { name, title: say(messages, `view.${name}.title`), href: `${name}.html` };
}

/** The page of another record that is like this one. Not every record has each. */
function pageLike(view: string, other: RecordNotes, { project }: Edition): string {
  const has = [...project.views, ...parallelNames(other, project)].some((name) => name === view);
  return has ? recordPage(other, view) : recordPage(other, 'diplomatic');
}

function neighbours({ edition, record, previous, next }: ShelvedRecord, view: string) {
  const top = up(recordPage(record, view));
  const to = (rel: string, other: RecordNotes | undefined) =>
    other
      ? [
          {
            rel,
            href: top + address(pageLike(view, other, edition)),
            title: other.title,
          },
        ]
      : [];
  return [...to('prev', previous), ...to('next', next)];
}
