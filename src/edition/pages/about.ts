import { say } from '../../project/messages.ts';
import { address, editionCitation, GUIDELINES, mainPage } from '../addresses.ts';
import { citedEdition } from '../citations/cited-edition.ts';
import { citationForms } from '../citations/forms.ts';
import { text } from '../citations/text.ts';
import { isolated } from '../isolated.ts';
import type { RecordNotes } from '../notes/record-notes.ts';
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
    const citation = text.writeEdition(citedEdition(project), messages).trim();
    return [
      {
        path: 'about.html',
        title: say(messages, 'about.heading'),
        description: project.description,
        frame: { scripts: ['assets/copy.js'] },
        data: {
          edition: project.title,
          subtitle: project.subtitle,
          description: project.description,
          paragraphs: project.about ?? [],
          editors: project.editors,
          publisher: project.publisher,
          citation: {
            text: citation,
            pieces: isolated(citation, [
              ...[project.title, project.subtitle, project.publisher],
              ...project.editors.map(({ name }) => name),
            ]),
            forms: citationForms.map(({ name, title, type }) => ({
              title: title(messages),
              type,
              href: editionCitation(name),
            })),
          },
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
