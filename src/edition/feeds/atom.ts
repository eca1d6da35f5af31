import { inOrder } from '../../project/order.ts';
import type { Project } from '../../project/project.ts';
import { xmlbuilder } from '../../xml/xmlbuilder.ts';
import { mainPage } from '../addresses.ts';
import type { RecordNotes } from '../notes/record-notes.ts';
import { onSite } from '../site-address.ts';

const NAMESPACE = 'http://www.w3.org/2005/Atom';
/** Readers of feeds want what is new. */
const ENTRIES = 100;

/**
 * The records that were changed last as a feed (Atom, RFC 4287), by the dates that their headers say. A record without such a date
 * is not in it; undefined where none has one, or where the address of the edition is not known.
 */
export function atomFeed(project: Project, records: readonly RecordNotes[]): string | undefined {
  const { url } = project;
  const dated = records
    .flatMap((record) => {
      const updated = timeOf(record.statements.changed);
      return updated === undefined ? [] : [{ record, updated }];
    })
    .sort((a, b) => inOrder(b.updated, a.updated) || inOrder(a.record.stem, b.record.stem));
  const [newest] = dated;
  if (url === undefined || !newest) return undefined;
  const feed = xmlbuilder().create({ version: '1.0', encoding: 'UTF-8' }).ele(NAMESPACE, 'feed', {
    'xml:lang': project.language,
  });
  feed.ele('title').txt(project.title);
  if (project.subtitle !== undefined) feed.ele('subtitle').txt(project.subtitle);
  feed.ele('id').txt(url);
  feed.ele('updated').txt(newest.updated);
  feed.ele('link', { rel: 'alternate', type: 'text/html', href: url });
  feed.ele('link', { rel: 'self', type: 'application/atom+xml', href: `${url}feed.xml` });
  const authors = project.editors.map(({ name, orcid }) => ({ name, uri: orcid }));
  // RFC 4287, 4.1.1: there must be an author.
  for (const { name, uri } of authors.length > 0 ? authors : [{ name: project.publisher ?? project.title }]) {
    const author = feed.ele('author');
    author.ele('name').txt(name);
    if (uri !== undefined) author.ele('uri').txt(uri);
  }
  const rights = [project.rights, project.licence && `${project.licence.name}: ${project.licence.target}`];
  if (rights.some(Boolean)) feed.ele('rights').txt(rights.filter(Boolean).join(' '));
  for (const { record, updated } of dated.slice(0, ENTRIES)) {
    const address = onSite(project, mainPage(record, project)) ?? '';
    const entry = feed.ele('entry');
    entry.ele('title').txt(record.title);
    entry.ele('id').txt(address);
    entry.ele('updated').txt(updated);
    entry.ele('link', { rel: 'alternate', type: 'text/html', href: address });
    if (record.summary !== undefined) entry.ele('summary').txt(record.summary);
  }
  return `${feed.end({ prettyPrint: true })}\n`;
}

/** A date as a time (RFC 3339), the first one that it may mean: 2024 is the beginning of 2024. */
function timeOf(date: string | undefined): string | undefined {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date ?? '') ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}T00:00:00Z`;
}
