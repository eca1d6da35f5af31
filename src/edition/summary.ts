import { create } from 'xmlbuilder2';
import { metadata } from '../document/metadata.ts';
import type { Project } from '../project/project.ts';
import { address, type Shelf, STYLESHEET } from './addresses.ts';

const ED = 'urn:tei-edition';

/**
 * The edition in a few words, as XML that xslt/index.xsl makes the first page of: records in the order of their
 * dates, those without a date last. `guidelines` is the address of the encoding guidelines, where there are any.
 */
export function summary(project: Project, shelves: readonly Shelf[], guidelines?: string): string {
  const xml = create().ele(ED, 'edition', { stylesheet: STYLESHEET });
  const say = (name: string, text: string | undefined) => text && xml.ele(ED, name).txt(text);
  say('title', project.title);
  say('subtitle', project.subtitle);
  say('description', project.description);
  for (const editor of project.editors) say('editor', editor.name);
  say('publisher', project.publisher);
  say('rights', project.rights);
  if (project.licence) {
    xml.ele(ED, 'licence', { target: project.licence.target }).txt(project.licence.name);
  }
  if (guidelines !== undefined) xml.ele(ED, 'guidelines', { href: guidelines });
  const records = shelves.map(({ document, pages }) => ({ pages, data: metadata(document) }));
  for (const { pages, data } of records.sort((a, b) => compare(a.data, b.data))) {
    const record = xml.ele(ED, 'record');
    for (const [name, text] of Object.entries(data)) if (text) record.ele(ED, name).txt(text);
    for (const { title, path } of pages) record.ele(ED, 'view', { href: address(path) }).txt(title);
  }
  return xml.end({ headless: true });
}

interface Dated {
  readonly when: string | undefined;
  readonly title: string;
}

function compare(a: Dated, b: Dated): number {
  const [one, other] = [a, b].map(({ when, title }) => `${when ?? '~'} ${title}`);
  return (one ?? '') < (other ?? '') ? -1 : one === other ? 0 : 1;
}
