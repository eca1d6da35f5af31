import type { Diagnostic, Result } from '../../diagnostic.ts';
import type { TeiDocument } from '../../document/tei.ts';
import type { Frame } from '../../views/frame.ts';
import { type Rendered, renderedHtml, renderedText } from '../../views/render.ts';
import { sheetFailed } from '../../views/sheet-failed.ts';
import type { View } from '../../views/view.ts';
import { encoded } from '../output-file.ts';
import { failedPage } from '../pages/failed.ts';
import { parallelPage, transcriptBlocks } from '../parallel/page.ts';
import { otherRecords } from '../record/place.ts';
import type { ParallelPart, RecordPart, RecordTask, TeiPart, TextPart, ViewPart } from '../record/task.ts';
import { standaloneTei } from '../standalone.ts';
import { inView } from './in-view.ts';
import type { Materials, Shown } from './materials.ts';
import { siteShown } from './site.ts';

/** The record in a view, shown when it is first asked for. */
type InView = (name: View['name']) => Promise<Result<Rendered | undefined>>;

/** What the files of a record are made of. */
interface Opened {
  readonly task: RecordTask;
  readonly materials: Materials;
  readonly document: Result<TeiDocument | undefined>;
  readonly inView: InView;
}

/** Makes the files of a record, in their order. */
export async function showRecord(task: RecordTask, materials: Materials): Promise<readonly Shown[]> {
  const document = materials.read(task.file, task.hash);
  const known = new Map<string, ReturnType<InView>>();
  const shownIn: InView = (name) => {
    const shown = known.get(name) ?? rendered(document, task, name, materials);
    known.set(name, shown);
    return shown;
  };
  const shown: Shown[] = [];
  for (const part of task.parts)
    shown.push(await showPart(part, { task, materials, document, inView: shownIn }));
  return shown;
}

async function showPart(part: RecordPart, opened: Opened): Promise<Shown> {
  switch (part.kind) {
    case 'view':
      return showView(part, opened);
    case 'text':
      return showText(part, opened);
    case 'parallel':
      return showParallel(part, opened);
    case 'tei':
      return showTei(part, opened);
  }
}

/** In the frame of its page, whichever files are made; those that are made of it leave out what the frame adds. */
async function rendered(
  document: Opened['document'],
  { entries, pages }: RecordTask,
  name: View['name'],
  materials: Materials,
): ReturnType<InView> {
  return inView(document, entries, name, materials, pages[name]);
}

async function showView({ view }: ViewPart, opened: Opened): Promise<Shown> {
  const { value, diagnostics } = await opened.inView(view);
  const frame = opened.task.pages[view]?.frame;
  if (value) return { bytes: encoded(renderedHtml(value)), diagnostics };
  return frame ? failed(frame, diagnostics, opened) : { bytes: undefined, diagnostics };
}

/** What the view finds is told by its page. */
async function showText({ view }: TextPart, { task, materials, inView }: Opened): Promise<Shown> {
  const { value } = await inView(view);
  try {
    return {
      bytes: encoded(value ? renderedText(value, materials.stylesheet('text')) : ''),
      diagnostics: [],
    };
  } catch (error) {
    const problem = sheetFailed('The text', 'text', task.file, error);
    return { bytes: encoded(`${problem.message}\n`), diagnostics: [problem] };
  }
}

/** What the views find is told by their own pages. */
async function showParallel(part: ParallelPart, opened: Opened): Promise<Shown> {
  const { name, sides, views: switchOf, frame } = part;
  const { messages, stylesheet } = opened.materials;
  const { value: document } = opened.document;
  const left = await opened.inView('diplomatic');
  const right = name === 'parallel' ? await opened.inView('reading') : undefined;
  const lines = !right && document ? transcriptBlocks(document) : undefined;
  const second = right ? right.value?.page : lines;
  if (!left.value || !second) return failed(frame, [], opened);
  const page = { name, sides, views: switchOf, frame, left: left.value.page, right: second };
  try {
    return { bytes: encoded(parallelPage(page, messages, stylesheet('parallel'))), diagnostics: [] };
  } catch (error) {
    const what = `The page ${frame.path}`;
    return failed(frame, [sheetFailed(what, 'parallel', opened.task.file, error)], opened);
  }
}

function failed(frame: Frame, diagnostics: readonly Diagnostic[], { task, materials }: Opened): Shown {
  const page = failedPage(frame.path, task.title, diagnostics, materials.messages);
  const shown = siteShown({ kind: 'site', page, frame }, materials);
  return { ...shown, diagnostics: [...diagnostics, ...shown.diagnostics] };
}

function showTei({ stem, copied, images }: TeiPart, { task, document }: Opened): Shown {
  const { value, diagnostics } = document;
  if (!value) return { bytes: encoded(''), diagnostics };
  const others = otherRecords({ file: task.file, stem });
  const moved = (other: string) => (Object.hasOwn(images, other) ? images[other] : others(other));
  return { bytes: encoded(standaloneTei(value, copied, moved)), diagnostics: [] };
}
