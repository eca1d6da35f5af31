import { listedAs, type RegisterKind } from '../../document/register.ts';
import { letterOf } from '../../project/letters.ts';
import { say, sayCount } from '../../project/messages.ts';
import { address, registerPage } from '../addresses.ts';
import { type RegisterLine, registerLines } from '../alphabet.ts';
import type { MentionedEntry, Register } from '../catalogue.ts';
import { briefly } from './briefly.ts';
import type { PageData, PageKind, Site } from './page.ts';

/** Lines on one page: as many as a browser lays out without a pause. */
const LINES = 600;

/** The list of a register, in the order of the alphabet, with letters to jump to. */
export function register(kind: RegisterKind): PageKind {
  return {
    name: 'register',
    navigated: true,
    pages(site) {
      const found = site.catalogue.registers.find((each) => each.kind === kind);
      return found ? listPages(found, site) : [];
    },
  };
}

interface Letter {
  readonly letter: string;
  readonly lines: readonly RegisterLine[];
  readonly page: number;
}

function listPages({ kind, entries }: Register, { messages }: Site): readonly PageData[] {
  const letters = [...onPages(registerLines(entries, messages.language), messages.language)];
  const last = letters.at(-1)?.page ?? 1;
  const jump = new Map<string, Letter>();
  for (const each of letters) if (!jump.has(each.letter)) jump.set(each.letter, each);
  const title = say(messages, `registers.${kind}`);
  return Array.from({ length: last }, (_, index) => {
    const page = index + 1;
    return {
      path: registerPage(kind, page),
      title: last === 1 ? title : say(messages, 'registers.page-of', { register: title, page, pages: last }),
      navigatedAs: title,
      data: {
        heading: title,
        caption: sayCount(messages, 'registers.entries', entries.length),
        jump: Array.from(jump.values(), (each) => ({
          letter: each.letter,
          anchor: anchorOf(each.letter),
          // Nothing, where the letter stands on this page.
          href: each.page === page ? undefined : registerPage(kind, each.page),
        })),
        letters: letters
          .filter((each) => each.page === page)
          .map(({ letter, lines }) => ({
            letter,
            anchor: anchorOf(letter),
            lines: lines.map((line) => shownLine(line, messages)),
          })),
        pages: last > 1 ? numbers(last, page, (other) => registerPage(kind, other)) : [],
      },
      frame: { section: registerPage(kind) },
    };
  });
}

/** Numbers of pages, as links. */
export function numbers(count: number, current: number, pathOf: (page: number) => string) {
  return Array.from({ length: count }, (_, index) => ({
    href: address(pathOf(index + 1)),
    title: String(index + 1),
    current: index + 1 === current,
  }));
}

const anchorOf = (letter: string) => `letter:${letter === '#' ? '0' : letter}`;

/** Lines by letter and page; a letter that goes on is on both. */
function* onPages(lines: readonly RegisterLine[], language: string): Generator<Letter> {
  for (let page = 1, start = 0; start < lines.length; page += 1, start += LINES) {
    const byLetter = new Map<string, RegisterLine[]>();
    for (const line of lines.slice(start, start + LINES)) {
      const letter = letterOf(line.name, language);
      const known = byLetter.get(letter);
      if (known) known.push(line);
      else byLetter.set(letter, [line]);
    }
    for (const [letter, found] of byLetter) yield { letter, lines: found, page };
  }
}

function shownLine({ entry, name, see }: RegisterLine, messages: Site['messages']) {
  const href = address(entry.path);
  if (see) return { name, see: { href, name: listedAs(entry), language: entry.language } };
  const count = mentionCount(entry);
  return {
    name,
    language: entry.language,
    href,
    about: briefly(entry),
    mentions:
      count === 0 ? say(messages, 'registers.no-mentions') : sayCount(messages, 'registers.mentions', count),
  };
}

export function mentionCount({ mentions }: MentionedEntry): number {
  return mentions.reduce((sum, { places }) => sum + places.length, 0);
}
