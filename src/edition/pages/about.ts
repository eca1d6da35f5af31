import { say } from '../../project/messages.ts';
import { address, GUIDELINES, mainPage } from '../addresses.ts';
import type { RecordNotes } from '../notes/record-notes.ts';
import { onSite } from '../site-address.ts';
import type { PageKind, Site } from './page.ts';

/** Records that a statement is told with by name; of more the number is told. */
const NAMED = 5;

/** About the edition: who made it, how to cite it, rights, and how its texts were encoded. */
export const about: PageKind = {
  name: 'about',
  navigated: true,
  pages(site) {
    const { project, catalogue, messages, hasGuidelines } = site;
    const { records } = catalogue;
    return [
      {
        path: 'about.html',
        title: say(messages, 'about.heading'),
        description: project.description,
        data: {
          edition: project.title,
          subtitle: project.subtitle,
          description: project.description,
          paragraphs: project.about ?? [],
          editors: project.editors,
          publisher: project.publisher,
          citation: editionCitation(site),
          rights: project.rights,
          licence: project.licence,
          recordRights: statements(records, ({ statements: said }) => said.rights, site),
          sourceRights: statements(records, ({ statements: said }) => said.sourceRights, site),
          editorial: statements(records, ({ statements: said }) => said.editorial, site),
          guidelines: hasGuidelines
            ? { href: GUIDELINES, title: say(messages, 'colophon.guidelines') }
            : undefined,
        },
      },
    ];
  },
};

/** “A. Editor: Title. Subtitle. Publisher. https://…”, of what the settings say. */
export function editionCitation({ project }: Pick<Site, 'project'>): string {
  const editors = project.editors.map(({ name }) => name).join(', ');
  const sentence = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);
  const title = [project.title, project.subtitle].flatMap((part) => (part ? sentence(part) : [])).join(' ');
  const head = editors === '' ? title : `${editors}: ${title}`;
  return [head, project.publisher && sentence(project.publisher), onSite(project, 'index.html')]
    .filter(Boolean)
    .join(' ');
}

/** Each statement once, with the records that make it: none where all do, their number where they are many. */
function statements(
  records: readonly RecordNotes[],
  of: (record: RecordNotes) => readonly string[],
  { project }: Site,
) {
  const said = new Map<string, { paragraphs: readonly string[]; records: RecordNotes[] }>();
  for (const record of records) {
    const paragraphs = of(record);
    if (paragraphs.length === 0) continue;
    const key = JSON.stringify([record.language, paragraphs]);
    const known = said.get(key);
    if (known) known.records.push(record);
    else said.set(key, { paragraphs, records: [record] });
  }
  return Array.from(said.values(), ({ paragraphs, records: by }) => ({
    paragraphs,
    all: by.length === records.length,
    count: by.length > NAMED ? by.length : undefined,
    records:
      by.length === records.length || by.length > NAMED
        ? []
        : by.map((record) => ({
            title: record.title,
            language: record.language,
            href: address(mainPage(record, project)),
          })),
  }));
}
