import { normalize } from 'node:path';
import type { Edition } from './edition.ts';
import { feeds } from './feeds/feeds.ts';
import { frame } from './frame.ts';
import { keyOf, type OutputFile, textFile } from './output-file.ts';
import type { Navigation, PageData } from './pages/page.ts';
import { pageKinds } from './pages.ts';
import type { PlannedFile, SitePlan } from './plans.ts';
import type { Shelf } from './shelf.ts';
import type { SiteTask } from './show/site.ts';
import { shownFile } from './workshop.ts';

/** The files of an edition that tell of all its records: pages and feeds. */
export interface SiteFiles {
  readonly navigation: Navigation;
  readonly pages: readonly OutputFile[];
  readonly feeds: readonly OutputFile[];
}

/** The key of what all files of the site depend on: of a record what others are told of it, which is seldom the whole. */
export function siteKey({ records, files, guidelines }: Edition, basis: string): string {
  const told = records.map(({ file, stem, notes }) => [
    file,
    stem,
    notes ? (files.get(normalize(file))?.told ?? notes) : null,
  ]);
  return keyOf(basis, guidelines !== undefined, told);
}

/**
 * The files of the site.
 *
 * @param known their plan as it was once; taken if it still holds
 * @param keep takes the plan
 */
export function siteFiles(
  shelf: Omit<Shelf, 'navigation'>,
  key: string,
  known: SitePlan | undefined,
  keep: (plan: SitePlan) => void,
): SiteFiles {
  if (known?.key === key) {
    keep(known);
    return later(known, () => made(shelf));
  }
  const files = made(shelf);
  const planned = ({ path, key }: OutputFile) => ({ path, key });
  const { navigation } = files;
  keep({ key, navigation, pages: files.pages.map(planned), feeds: files.feeds.map(planned) });
  return files;
}

function made(shelf: Omit<Shelf, 'navigation'>): SiteFiles {
  const { site } = shelf;
  const all = pageKinds.map((kind) => ({ kind, pages: kind.pages(site) }));
  const navigation = all
    .flatMap(({ kind, pages }) => (kind.navigated ? pages.slice(0, 1) : []))
    .map(({ path, title, navigatedAs = title }) => ({ path, title: navigatedAs }));
  const framed = { ...shelf, navigation };
  return {
    navigation,
    pages: all.flatMap(({ kind, pages }) => pages.map((page) => sitePageFile(kind.name, page, framed))),
    feeds: feeds(
      site,
      all.flatMap(({ pages }) => pages),
    ).map(({ path, text }) => textFile(path, keyOf(path, text), () => text)),
  };
}

/** Files that are found out only where one of them has to be made. */
function later({ navigation, pages, feeds }: SitePlan, make: () => SiteFiles): SiteFiles {
  let known: ReadonlyMap<string, OutputFile> | undefined;
  const file = ({ path, key }: PlannedFile): OutputFile => ({
    path,
    key,
    async bytes() {
      if (!known) {
        const made = make();
        known = new Map([...made.pages, ...made.feeds].map((each) => [each.path, each]));
      }
      return known.get(path)?.bytes();
    },
  });
  return { navigation, pages: pages.map(file), feeds: feeds.map(file) };
}

/** A page that is not one of a record. */
export function sitePageFile(kind: string, page: PageData, shelf: Shelf): OutputFile {
  const { edition, navigation } = shelf;
  const framed = frame(edition.project, navigation, { path: page.path, ...page.frame });
  return siteTaskFile({ kind: 'site', page: { ...page, kind }, frame: framed }, shelf);
}

/** What site.xsl makes. */
export function siteTaskFile(task: SiteTask, { edition, words, workshop }: Shelf): OutputFile {
  const key = keyOf(edition.stylesheets.get('site'), edition.program, words, task);
  return shownFile(task.page.path, key, task, workshop);
}
