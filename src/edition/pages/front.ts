import { say, sayCount } from '../../project/messages.ts';
import { registerPage } from '../addresses.ts';
import { FEED, hasFeed } from '../feeds/feeds.ts';
import { editionJsonLd } from '../json-ld/edition.ts';
import type { PageKind } from './page.ts';
import { recordRow } from './record-row.ts';

/** As many records as a reader takes in at a glance; there is a table of all. */
const SHOWN = 12;

/** The first page: what the edition is, its registers, and its records. */
export const front: PageKind = {
  name: 'front',
  navigated: false,
  pages(site) {
    const { project, catalogue, messages } = site;
    const { records, registers } = catalogue;
    return [
      {
        path: 'index.html',
        title: project.title,
        description: project.description,
        data: {
          subtitle: project.subtitle,
          description: project.description,
          parts: [
            ...(records.length > 0
              ? [{ href: 'chronology.html', title: say(messages, 'chronology.heading') }]
              : []),
            ...registers.map(({ kind, entries }) => ({
              href: registerPage(kind),
              title: say(messages, `registers.${kind}`),
              count: entries.length,
            })),
            { href: 'about.html', title: say(messages, 'about.heading') },
          ],
          books: site.books.map(({ path, title }) => ({ href: path, title })),
          caption: sayCount(messages, 'records.count', records.length),
          records: records.slice(0, SHOWN).map((record) => recordRow(record, site)),
          all:
            records.length > SHOWN
              ? { href: 'records.html', title: sayCount(messages, 'records.all', records.length) }
              : undefined,
        },
        frame: {
          jsonLd: editionJsonLd(project),
          links: hasFeed(site)
            ? [{ rel: 'alternate', type: 'application/atom+xml', href: FEED, title: project.title }]
            : [],
        },
      },
    ];
  },
};
