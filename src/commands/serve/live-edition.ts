import { withSeverities } from '../../checks/severities.ts';
import { type Diagnostic, hasErrors, inOrder } from '../../diagnostic.ts';
import { readTei, type TeiDocument } from '../../document/tei.ts';
import type { EditionRecord } from '../../edition/edition.ts';
import { editionFiles } from '../../edition/edition-files.ts';
import { keyOf, type OutputFile } from '../../edition/output-file.ts';
import type { Show } from '../../edition/workshop.ts';
import { readBytes } from '../../files/read.ts';
import { panelAt } from '../../live/panels.ts';
import type { LiveFile, LiveSite } from '../../live/site.ts';
import { pageMaker } from '../build/page-maker.ts';
import { checkFiles } from '../check/check-files.ts';
import { unknownSeverities } from '../check/known-severities.ts';
import type { Shell } from '../shell.ts';
import { livePages } from './live-pages.ts';
import { liveReader, type ReadEdition } from './read-live.ts';

/** An edition in memory, as it is on the disk now. */
export interface LiveEdition {
  readonly site: LiveSite;
  /** Reads again what has changed. Pages are made when they are asked for. */
  readonly remake: () => Promise<Remade>;
  /** Finds what `tei check` finds. */
  readonly check: () => Promise<readonly Diagnostic[]>;
  /** The files and folders that it is made of. */
  readonly paths: () => readonly string[];
}

/** What came of reading an edition. */
export interface Remade {
  /** How many files of it there are, and how many of them are new or others than before. */
  readonly files: number;
  readonly changed: number;
  /** What keeps it from being made: then it is shown as it was before. */
  readonly stopped: readonly Diagnostic[];
}

/** In a record that is saved again and again a page may be made of what was there a moment ago. */
const ATTEMPTS = 3;

export function liveEdition(folder: string, cacheFolder: string, shell: Shell): LiveEdition {
  const read = liveReader(folder, cacheFolder);
  const pages = livePages();
  const heard = new Map<string, readonly Diagnostic[]>();
  let files: ReadonlyMap<string, OutputFile> = new Map();
  let beside: Beside = { all: '', search: '' };
  let now: ReadEdition | undefined;
  let maker: { readonly key: string; readonly show: Show } | undefined;
  let paths: readonly string[] = [];
  let stopped: readonly Diagnostic[] = [];
  let found: readonly Diagnostic[] = [];
  let checked: Checked | undefined;
  let isChecked = false;
  let ready: Promise<unknown> = Promise.resolve();
  let documents = new Map<string, TeiDocument | undefined>();

  async function remakeNow(): Promise<Remade> {
    const { edition: next, diagnostics, paths: made } = await read(shell.progress);
    paths = made;
    documents = new Map();
    isChecked = false;
    found = checked && next ? sinceChecked(checked, diagnostics, next.hashes) : diagnostics;
    if (!next) {
      stopped = diagnostics.filter(({ severity }) => severity === 'error');
      return { files: files.size, changed: 0, stopped };
    }
    stopped = [];
    now = next;
    if (maker?.key !== next.workKey) maker = { key: next.workKey, show: pageMaker(next.work) };
    const before = files;
    files = new Map(
      editionFiles(next.edition, {
        show: maker.show,
        report: (path, diagnostics) => heard.set(path, diagnostics),
        keepSearch: (search) => next.memory.keep(next.noted, new Map(), { search }),
        keepSite: (sitePlan) => next.memory.keep(next.noted, new Map(), { sitePlan }),
        keepPlans: (plans) => next.memory.keep(next.noted, new Map(), { plans }),
      }).map((file) => [file.path, file]),
    );
    beside = besideOf(files.values());
    for (const path of [...heard.keys()])
      if (before.get(path)?.key !== files.get(path)?.key) heard.delete(path);
    const changed = [...files.values()].filter(({ path, key }) => before.get(path)?.key !== key);
    return { files: files.size, changed: changed.length, stopped };
  }

  function remake(): Promise<Remade> {
    const next = ready.then(remakeNow);
    ready = next.catch(() => {});
    return next;
  }

  async function file(path: string): Promise<LiveFile | undefined> {
    for (let attempt = 1; ; attempt++) {
      await ready;
      const wanted = files.get(path);
      if (!wanted) return undefined;
      const { bytes } = await pages.made(wanted);
      if (!heard.get(path)?.some(({ code }) => code === 'edition/changed-meanwhile'))
        return bytes && { bytes, key: keyNow(path) };
      heard.delete(path);
      pages.forget(path);
      if (attempt === ATTEMPTS) return bytes && { bytes, key: keyNow(path) };
      await remake();
    }
  }

  function keyNow(path: string): string {
    const of = files.get(path);
    return keyOf(of?.key ?? '', of ? beside.all : '', path === 'search.html' ? beside.search : '');
  }

  function documentOf({ file: name, hash }: EditionRecord): TeiDocument | undefined {
    const key = `${hash} ${name}`;
    if (documents.has(key)) return documents.get(key);
    const bytes = readBytes(name).value;
    const document = bytes && readTei(bytes, name).value;
    documents.set(key, document);
    return document;
  }

  return {
    remake,
    paths: () => paths,
    async check() {
      const hashes = now?.hashes ?? new Map();
      const { seen } = await checkFiles([folder], {}, cacheFolder, shell);
      if ('unmerged' in seen) throw new Error('Reports were put together that nobody gave');
      const { report, judgement } = seen;
      const unknown = await unknownSeverities([], report.severity, report.edition?.folder);
      const all = [...report.before, ...unknown, ...judgement.diagnostics];
      found = inOrder(withSeverities(all, report.severity));
      checked = { found, hashes };
      isChecked = true;
      return found;
    },
    site: {
      file,
      keyOf: keyNow,
      panelOf: (path) =>
        panelAt(path, {
          ...{ edition: now?.edition, found, stopped, read: documentOf, isUnderWay: !isChecked },
          heard: (of) => heard.get(of)?.filter(({ severity }) => severity !== 'info') ?? [],
        }),
      missing: () => (now ? NO_PAGE : hasErrors(stopped) ? NOT_YET : NO_PAGE),
    },
  };
}

/** What a check found, and what the files held then. */
interface Checked {
  readonly found: readonly Diagnostic[];
  readonly hashes: ReadonlyMap<string, string>;
}

/** What the last check found in files that are as they were, and what reading found in the others. */
function sinceChecked(
  { found, hashes: then }: Checked,
  read: readonly Diagnostic[],
  now: ReadonlyMap<string, string>,
): readonly Diagnostic[] {
  const isSame = ({ location: { file } }: Diagnostic) => then.get(file) === now.get(file);
  return inOrder([...found.filter(isSame), ...read.filter((each) => !isSame(each))]);
}

const NO_PAGE = {
  title: 'There is no such page',
  words: 'The edition has no page of this address. If it comes, it is shown here.',
};

const NOT_YET = {
  title: 'The edition can’t be shown yet',
  words: 'The findings say why. As soon as that is mended, it is shown here.',
};

/** The keys of what pages load: where one of these changes, the page is another one. */
interface Beside {
  readonly all: string;
  /** What the search page alone loads. */
  readonly search: string;
}

function besideOf(files: Iterable<OutputFile>): Beside {
  const all: string[] = [];
  const search: string[] = [];
  for (const { path, key } of files) {
    if (/^(?:assets|images)\//.test(path)) all.push(key);
    else if (path.startsWith('search/')) search.push(key);
  }
  return { all: keyOf(all), search: keyOf(search) };
}
