import { type Messages, say } from '../../project/messages.ts';
import type { Chapter } from './chapter.ts';
import type { RegisterPage } from './registers.ts';

interface Entry {
  readonly title: string;
  readonly href?: string;
  readonly below?: readonly Entry[];
}

/** Contents, pages of the source and landmarks, as xslt/epub/contents.xsl is told of them. */
export function contents(
  messages: Messages,
  chapters: readonly Chapter[],
  registers: readonly RegisterPage[],
) {
  const records = chapters.filter(({ appendix }) => !appendix);
  const appendix = chapters.filter((chapter) => chapter.appendix);
  const group = (key: string, below: readonly Entry[]): readonly Entry[] =>
    below.length > 0 ? [{ title: say(messages, key), below }] : [];
  const [firstRecord] = records;
  const [firstRegister] = registers;
  return {
    contents: [
      { title: say(messages, 'epub.title-page'), href: 'title.xhtml' },
      { title: say(messages, 'epub.about'), href: 'about.xhtml' },
      ...group('epub.records', records.map(withHeadings)),
      ...group(
        'epub.registers',
        registers.map(({ register, path }) => ({
          title: say(messages, `epub.register.${register}`),
          href: path,
        })),
      ),
      ...group('epub.appendix', appendix.map(inContents)),
      { title: say(messages, 'epub.colophon'), href: 'colophon.xhtml' },
    ],
    pages: pagesOf(records),
    landmarks: [
      { type: 'titlepage', title: say(messages, 'epub.title-page'), href: 'title.xhtml' },
      { type: 'toc', title: say(messages, 'epub.contents'), href: 'nav.xhtml' },
      ...(firstRecord
        ? [{ type: 'bodymatter', title: say(messages, 'epub.records'), href: firstRecord.file.path }]
        : []),
      ...(firstRegister
        ? [{ type: 'index', title: say(messages, 'epub.registers'), href: firstRegister.path }]
        : []),
      { type: 'colophon', title: say(messages, 'epub.colophon'), href: 'colophon.xhtml' },
    ],
  };
}

function inContents({ facts, file }: Chapter): Entry {
  return { title: facts.title, href: file.path };
}

/** Of a record of several documents each has its line. */
function withHeadings(chapter: Chapter): Entry {
  const { headings } = chapter.facts;
  const below = headings.filter(({ title }) => title !== '');
  const href = chapter.file.path;
  if (below.length < 2) return inContents(chapter);
  return { ...inContents(chapter), below: below.map(({ id, title }) => ({ title, href: `${href}#${id}` })) };
}

/** Pages of the source; of several records each with the title of its own, for their numbers begin again. */
function pagesOf(records: readonly Chapter[]): readonly Entry[] {
  const paged = records.filter(({ facts }) => facts.pages.length > 0);
  return paged.flatMap(({ facts, file }) =>
    facts.pages.map(({ id, label }) => ({
      title: paged.length > 1 ? `${facts.title}, ${label}` : label,
      href: `${file.path}#${id}`,
    })),
  );
}
