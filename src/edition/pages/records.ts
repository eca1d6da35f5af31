import { sortKey } from '../../project/letters.ts';
import { say, sayCount } from '../../project/messages.ts';
import { inOrder } from '../../project/order.ts';
import type { RecordNotes } from '../notes/record-notes.ts';
import type { PageData, PageKind, Site } from './page.ts';
import { recordRow } from './record-row.ts';

/** Rows on one page: as many as a browser lays out without a pause. */
const ROWS = 500;

/** The orders of the table; the first one is that of the catalogue. Each has pages of its own, so that no script is needed. */
const ORDERS: readonly { readonly name: string; readonly by: (record: RecordNotes) => string | undefined }[] =
  [
    { name: 'date', by: () => '' },
    { name: 'title', by: ({ title }) => title },
    { name: 'sender', by: ({ sender }) => sender },
    { name: 'addressee', by: ({ addressee }) => addressee },
    { name: 'place', by: ({ place }) => place },
    { name: 'kind', by: ({ kinds }) => kinds[0] },
  ];

/** The tables of all records, one for each order. */
export const records: PageKind = {
  name: 'records',
  navigated: true,
  pages: (site) => ORDERS.flatMap((order) => pagesInOrder(order, site)),
};

function pagesInOrder({ name, by }: (typeof ORDERS)[number], site: Site): readonly PageData[] {
  const { catalogue, messages } = site;
  const keyed = catalogue.records.map((record) => ({ record, key: keyOf(by(record), messages.language) }));
  // Array.prototype.sort is stable: within one key the order of dates stays.
  keyed.sort((a, b) => inOrder(a.key, b.key));
  const count = Math.max(1, Math.ceil(keyed.length / ROWS));
  return Array.from({ length: count }, (_, page) => ({
    path: pathOf(name, page),
    title: name === 'date' ? say(messages, 'records.heading') : say(messages, `records.by-${name}`),
    frame: { section: pathOf('date', 0) },
    data: {
      caption: sayCount(messages, 'records.count', keyed.length),
      orders: ORDERS.map((order) => ({
        name: order.name,
        href: pathOf(order.name, 0),
        current: order.name === name,
      })),
      records: keyed.slice(page * ROWS, (page + 1) * ROWS).map(({ record }) => recordRow(record, site)),
      pages:
        count > 1
          ? Array.from({ length: count }, (_, other) => ({
              href: pathOf(name, other),
              title: String(other + 1),
              current: other === page,
            }))
          : [],
    },
  }));
}

function pathOf(order: string, page: number): string {
  const base = order === 'date' ? 'records' : `records-by-${order}`;
  return `${base}${page === 0 ? '' : `-${page + 1}`}.html`;
}

/** What has no value comes last; accents and capitals do not count. */
const keyOf = (value: string | undefined, language: string): string =>
  value === undefined ? '\u{10FFFF}' : sortKey(value, language);
