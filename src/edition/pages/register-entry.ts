import type { RegisterKind } from '../../document/register.ts';
import { say, sayCount } from '../../project/messages.ts';
import { address, mainPage, registerPage } from '../addresses.ts';
import { shownIdentifier } from '../authorities.ts';
import type { MentionedEntry } from '../catalogue.ts';
import { entryJsonLd } from '../json-ld/entry.ts';
import type { Mention } from '../notes/mentions.ts';
import type { RecordNotes } from '../notes/record-notes.ts';
import { recordDate } from '../record-date.ts';
import { tiesOf } from '../ties.ts';
import { briefly } from './briefly.ts';
import { shownFact } from './fact.ts';
import type { PageData, PageKind, Site } from './page.ts';
import { mentionCount, numbers } from './register.ts';
import { shownRelation } from './relation.ts';

/** Mentions on one page. */
const MENTIONS = 300;

/** A page for each entry of the registers: what is known of it, and every place that names it. */
export const entry: PageKind = {
  name: 'register-entry',
  navigated: false,
  pages: (site) =>
    site.catalogue.registers.flatMap(({ kind, entries }) =>
      entries.flatMap((each) => entryPages(kind, each, site)),
    ),
};

function entryPages(kind: RegisterKind, of: MentionedEntry, site: Site): readonly PageData[] {
  const { messages, catalogue } = site;
  const count = mentionCount(of);
  const slices = [...inSlices(of.mentions)];
  const pathOf = (page: number) => (page === 1 ? of.path : of.path.replace(/\.html$/, `/${page}.html`));
  const ties = tiesOf(of, catalogue);
  const register = say(messages, `registers.${kind}`);
  const about = {
    name: of.name,
    language: of.language,
    register: { title: register, href: registerPage(kind) },
    others: of.names,
    facts: of.facts.map((fact) => shownFact(fact, site)),
    identifiers: of.identifiers.map(shownIdentifier),
    relations: ties.relations.map((related) => shownRelation(related, messages)),
    named: ties.named.map(({ entry: other, fact }) => ({
      name: other.name,
      language: other.language,
      href: address(other.path),
      as: messages.words[`fact.${fact.what}`] ?? undefined,
    })),
  };
  return slices.map((records, index) => ({
    path: pathOf(index + 1),
    title:
      index === 0
        ? of.name
        : say(messages, 'registers.page-of', { register: of.name, page: index + 1, pages: slices.length }),
    description: briefly(of),
    data: {
      ...about,
      continued: index > 0,
      count:
        count === 0
          ? say(messages, 'registers.never-named')
          : sayCount(messages, 'registers.mentions-in', count, {
              records: sayCount(messages, 'records.count', of.mentions.length),
            }),
      records: records.map(({ record, places }) => mentionsOfRecord(record, places, of, site)),
      pages: slices.length > 1 ? numbers(slices.length, index + 1, pathOf) : [],
    },
    frame: {
      section: registerPage(kind),
      ...(index === 0 && { jsonLd: entryJsonLd(of, site.project) }),
    },
  }));
}

type ByRecord = MentionedEntry['mentions'][number];

/** What one page shows: records in their order; one with very many mentions is divided. At least one page. */
function* inSlices(mentions: readonly ByRecord[]): Generator<readonly ByRecord[]> {
  let slice: ByRecord[] = [];
  let room = MENTIONS;
  for (const { record, places } of mentions) {
    for (let start = 0; start < places.length; ) {
      const part = places.slice(start, start + room);
      slice.push({ record, places: part });
      start += part.length;
      room -= part.length;
      if (room === 0) {
        yield slice;
        slice = [];
        room = MENTIONS;
      }
    }
  }
  if (slice.length > 0 || mentions.length === 0) yield slice;
}

/** The words for what somebody is to a record. */
const LABELS: Readonly<Record<NonNullable<Mention['as']>, string>> = {
  sender: 'records.sender',
  addressee: 'records.addressee',
  place: 'records.place',
  speaker: 'mention.speaker',
  forwarded: 'chronology.what.forwarded',
  redirected: 'chronology.what.redirected',
  transmitted: 'chronology.what.transmitted',
};

function mentionsOfRecord(
  record: RecordNotes,
  places: readonly Mention[],
  of: MentionedEntry,
  { project, messages }: Site,
) {
  const page = address(mainPage(record, project));
  return {
    title: record.title,
    language: record.language,
    date: recordDate(record, messages),
    when: record.when,
    href: page,
    places: places.map(({ as, anchor, before, name, after }) => ({
      href: `${page}#${encodeURIComponent(anchor)}`,
      label: as && say(messages, LABELS[as]) + say(messages, 'punctuation.colon'),
      before,
      name: as && name === '' ? of.name : name,
      after,
    })),
  };
}
