import { dateInWords, datingInWords } from '../../project/dates-in-words.ts';
import { type Messages, say, sayCount } from '../../project/messages.ts';
import { address, mainPage } from '../addresses.ts';
import type { MentionedEntry } from '../catalogue.ts';
import { type Moment, momentsOf, undated } from '../moments.ts';
import type { DatedThing } from '../notes/dates.ts';
import type { RecordNotes } from '../notes/record-notes.ts';
import { certaintyWords } from './fact.ts';
import type { PageData, PageKind, Site } from './page.ts';

/** As many moments as one page holds: more are divided by years, and a year that has more by months. */
const MOMENTS = 500;

/** All that is dated, in the order of time. */
export const chronology: PageKind = {
  name: 'chronology',
  navigated: true,
  pages(site) {
    const { catalogue, messages } = site;
    if (catalogue.records.length === 0) return [];
    const moments = momentsOf(catalogue);
    const without = undated(catalogue);
    const parts = moments.length + without.length > MOMENTS ? divided(moments) : [];
    const heading = say(messages, 'chronology.heading');
    const links = [
      ...parts.map(({ name, moments: found }) => ({
        href: pathOf(name),
        title: dateInWords(messages, name),
        count: sayCount(messages, 'chronology.count', found.length),
      })),
      ...(parts.length > 0 && without.length > 0
        ? [
            {
              href: pathOf('undated'),
              title: say(messages, 'chronology.undated'),
              count: sayCount(messages, 'records.count', without.length),
            },
          ]
        : []),
    ];
    const caption = sayCount(messages, 'chronology.count', moments.length);
    const page = (
      path: string,
      title: string,
      found: readonly Moment[],
      records: readonly RecordNotes[],
    ) => ({
      path,
      title,
      data: {
        caption: path === 'chronology.html' ? caption : undefined,
        up: path === 'chronology.html' ? undefined : { href: 'chronology.html', title: heading },
        years: yearsOf(found).map((year) => shownYear(year, site)),
        undated: records.map((record) => shownRecord(record, site)),
        parts: path === 'chronology.html' ? links : [],
        ...around(path, links),
      },
      frame: { section: 'chronology.html' },
    });
    if (parts.length === 0) return [page('chronology.html', heading, moments, without)];
    const titled = (name: string) =>
      say(messages, 'chronology.of', {
        part: name === 'undated' ? say(messages, 'chronology.undated') : dateInWords(messages, name),
      });
    const pages: PageData[] = [page('chronology.html', heading, [], [])];
    for (const { name, moments: found } of parts) pages.push(page(pathOf(name), titled(name), found, []));
    if (without.length > 0) pages.push(page(pathOf('undated'), titled('undated'), [], without));
    return pages;
  },
};

const pathOf = (name: string) => `chronology/${name}.html`;

/** Years, or the months of a year with very much in it; names are dates: 1960, 1960-06. */
function divided(moments: readonly Moment[]): readonly { name: string; moments: readonly Moment[] }[] {
  return [...grouped(moments, ({ year }) => year)].flatMap(([year, found]) =>
    found.length <= MOMENTS
      ? [{ name: year, moments: found }]
      : Array.from(
          grouped(found, ({ month }) => (month === undefined ? year : `${year}-${month}`)),
          ([name, of]) => ({ name, moments: of }),
        ),
  );
}

/** The part before and the part after this one. */
function around(path: string, links: readonly { readonly href: string; readonly title: string }[]) {
  const index = links.findIndex(({ href }) => href === path);
  return index < 0 ? {} : { previous: links[index - 1], next: links[index + 1] };
}

interface Year {
  readonly year: string;
  readonly months: readonly { readonly month: string | undefined; readonly moments: readonly Moment[] }[];
}

function yearsOf(moments: readonly Moment[]): readonly Year[] {
  return Array.from(
    grouped(moments, ({ year }) => year),
    ([year, found]) => ({
      year,
      months: Array.from(
        grouped(found, ({ month }) => month),
        ([month, of]) => ({ month, moments: of }),
      ),
    }),
  );
}

function grouped<T, K>(all: readonly T[], by: (each: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const each of all) {
    const known = groups.get(by(each));
    if (known) known.push(each);
    else groups.set(by(each), [each]);
  }
  return groups;
}

function shownYear({ year, months }: Year, site: Site) {
  const { messages } = site;
  return {
    title: dateInWords(messages, year),
    anchor: `year:${year}`,
    months: months.map(({ month, moments }) => ({
      title: month === undefined ? undefined : dateInWords(messages, `${year}-${month}`),
      anchor: month === undefined ? undefined : `month:${year}-${month}`,
      moments: moments.map((moment) => shownMoment(moment, site)),
    })),
  };
}

function shownMoment({ of, dating, things }: Moment, site: Site) {
  const { messages } = site;
  const [{ certainty, precision } = { certainty: undefined, precision: undefined }] = things;
  const words = datingInWords(messages, dating) ?? '';
  return {
    ...('record' in of ? shownRecord(of.record, site) : shownEntry(of.entry)),
    when: dating.when,
    date:
      precision === 'low' || precision === 'medium'
        ? say(messages, 'chronology.about', { date: words })
        : words,
    certainty:
      certainty === undefined || certainty === 'high' ? undefined : certaintyWords(certainty, messages),
    things: [...new Set(things.map((thing) => thingInWords(thing, messages)))],
  };
}

function shownRecord(record: RecordNotes, { project }: Site) {
  const { title, language } = record;
  return { title, language, href: address(mainPage(record, project)) };
}

function shownEntry({ name, language, path }: MentionedEntry) {
  return { title: name, language, href: address(path) };
}

/** A stage is told in the words of the header, all else by what it is, and who did it or where. */
function thingInWords({ what, text, by }: DatedThing, messages: Messages): string {
  const known = messages.words[`chronology.what.${what}`];
  if (typeof known !== 'string' && by === undefined && text !== '') return text;
  const words = typeof known === 'string' ? known : say(messages, 'chronology.what.event');
  return by === undefined ? words : say(messages, 'chronology.by', { what: words, name: by });
}
