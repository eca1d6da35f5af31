import { GUIDELINES, recordPage } from '../addresses.ts';
import type { PageData, Site } from '../pages/page.ts';
import { parallelNames } from '../parallel/names.ts';
import { onSite } from '../site-address.ts';
import { atomFeed } from './atom.ts';
import { sitemap } from './sitemap.ts';

/** Where the feed of an edition lies. */
export const FEED = 'feed.xml';

/**
 * The sitemap and the feed: none where edition.json does not give the address of the edition.
 *
 * @param pages all pages but those of records and the guidelines
 */
export function feeds(
  site: Site,
  pages: readonly Pick<PageData, 'path'>[],
): readonly { readonly path: string; readonly text: string }[] {
  const { project, catalogue, hasGuidelines } = site;
  const { url, views } = project;
  if (url === undefined) return [];
  const listed = (path: string, changed?: string) => ({
    url: onSite(project, path) ?? '',
    ...(changed !== undefined && { changed }),
  });
  const all = [
    ...pages.map(({ path }) => listed(path)),
    ...catalogue.records.flatMap((record) =>
      [...views, ...parallelNames(record, project)].map((name) =>
        listed(recordPage(record, name), record.statements.changed),
      ),
    ),
    ...(hasGuidelines ? [listed(GUIDELINES)] : []),
  ];
  const feed = atomFeed(project, catalogue.records);
  return [...sitemap(all, url), ...(feed === undefined ? [] : [{ path: FEED, text: feed }])];
}

/** Whether there is a feed, which pages then lead to. */
export function hasFeed({ project, catalogue }: Pick<Site, 'project' | 'catalogue'>): boolean {
  return (
    project.url !== undefined && catalogue.records.some(({ statements }) => statements.changed !== undefined)
  );
}
