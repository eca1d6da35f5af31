import { listedAs } from '../../document/register.ts';
import { sortKey } from '../../project/letters.ts';
import { type Message, type Messages, say } from '../../project/messages.ts';
import { inOrder } from '../../project/order.ts';
import type { MentionedEntry } from '../catalogue.ts';
import type { PageKind } from './page.ts';

/** What the script says while it searches, by the last part of the key in the messages. */
const WORDS = [
  'bad-date',
  'beginnings',
  'examine',
  'examining',
  'failed',
  'found',
  'found-so-far',
  'more-places',
  'next',
  'no-words',
  'none',
  'none-so-far',
  'not-examined',
  'pages',
  'previous',
  'searching',
  'stop',
] as const;

/** Each after those that it needs; the first is made of modules of ../search. */
const SCRIPTS = [
  'search-words',
  'search-load',
  'search-find',
  'search-hits',
  'search-say',
  'search-pages',
  'search-phrases',
  'search',
] as const;

/** The search: a form that works as an address, and what it can filter by. xslt/assets/search.js answers it. */
export const search: PageKind = {
  name: 'search',
  navigated: true,
  pages({ catalogue, messages }) {
    const mentioned = (kind: string) =>
      catalogue.registers
        .filter((register) => register.kind === kind)
        .flatMap(({ entries }) => entries.filter(({ mentions }) => mentions.length > 0))
        .map(asOption);
    const kinds = [...new Set(catalogue.records.flatMap((record) => record.kinds))].sort((a, b) =>
      inOrder(sortKey(a, messages.language), sortKey(b, messages.language)),
    );
    return [
      {
        path: 'search.html',
        title: say(messages, 'search.heading'),
        data: {
          words: JSON.stringify(Object.fromEntries(WORDS.map((name) => [name, wordsOf(messages, name)]))),
          filters: [
            { name: 'kind', options: kinds.map((kind) => ({ value: kind, title: kind })) },
            { name: 'person', options: mentioned('persons') },
            { name: 'place', options: mentioned('places') },
          ].filter(({ options }) => options.length > 0),
          elsewhere: [
            { href: 'records.html', title: say(messages, 'records.heading') },
            ...catalogue.registers.map(({ kind }) => ({
              href: `registers/${kind}.html`,
              title: say(messages, `registers.${kind}`),
            })),
          ],
        },
        frame: {
          scripts: SCRIPTS.map((name) => `assets/${name}.js`),
        },
      },
    ];
  },
};

function asOption(entry: MentionedEntry): { readonly value: string; readonly title: string } {
  return { value: entry.id, title: listedAs(entry) };
}

function wordsOf({ words, language }: Messages, name: string): Message {
  const message = words[`search.${name}`];
  if (message === undefined) throw new Error(`There are no words for search.${name} in ${language}`);
  return message;
}
