import { say, sayCount } from '../../project/messages.ts';
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
          parts: registers.map(({ kind, entries }) => ({
            href: `registers/${kind}.html`,
            title: say(messages, `registers.${kind}`),
            count: entries.length,
          })),
          caption: sayCount(messages, 'records.count', records.length),
          records: records.slice(0, SHOWN).map((record) => recordRow(record, site)),
          all:
            records.length > SHOWN
              ? { href: 'records.html', title: sayCount(messages, 'records.all', records.length) }
              : undefined,
        },
      },
    ];
  },
};
