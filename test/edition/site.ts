import { readFileSync } from 'node:fs';
import { registerEntries } from '../../src/document/register.ts';
import { catalogue } from '../../src/edition/catalogue.ts';
import { frame } from '../../src/edition/frame.ts';
import { recordNotes } from '../../src/edition/notes/record-notes.ts';
import type { PageData, Site } from '../../src/edition/pages/page.ts';
import { pageKinds } from '../../src/edition/pages.ts';
import { sitePage } from '../../src/edition/site-page.ts';
import { compiledStylesheets } from '../../src/files/assets.ts';
import type { Messages } from '../../src/project/messages.ts';
import type { Project } from '../../src/project/project.ts';
import { loadStylesheet, type Stylesheet } from '../../src/xml/transform.ts';
import { read, tei } from '../document/samples.ts';

/** A record of a small edition: its header’s profileDesc and its body. */
export interface SmallRecord {
  readonly stem: string;
  readonly title?: string;
  /** The rest of the header. */
  readonly header?: string;
  readonly body?: string;
}

/** An edition of some records, and of registers by name: `persons` is registers/persons.xml, given as what stands in its body. */
export function siteOf(
  records: readonly SmallRecord[],
  registers: Readonly<Record<string, string>> = {},
  settings: Partial<Project> = {},
): Site {
  const language = settings.language ?? 'en';
  return {
    project: { title: 'Letters', editors: [], views: ['diplomatic', 'reading'], ...settings, language },
    messages: messages(language),
    catalogue: catalogue(
      records.map(({ stem, title = stem, header = '', body = '<p/>' }) => {
        const statement = `<fileDesc><titleStmt><title>${title}</title></titleStmt></fileDesc>`;
        const head = header.includes('<fileDesc>') ? header : statement + header;
        return recordNotes(read(tei(body, head), `records/${stem}.xml`), stem);
      }),
      Object.entries(registers).flatMap(([name, body]) =>
        registerEntries(read(tei(body), `registers/${name}.xml`)),
      ),
      language,
    ),
    books: [],
    hasGuidelines: false,
  };
}

export function messages(language: string): Messages {
  const path = new URL(`../../xslt/messages/${language}.json`, import.meta.url);
  return { language, words: JSON.parse(readFileSync(path, 'utf8')) as Messages['words'] };
}

export type NamedPage = PageData & { readonly kind: string };

/** All pages of the site but those of records. */
export function pagesOf(site: Site): readonly NamedPage[] {
  return pageKinds.flatMap((kind) => kind.pages(site).map((page) => ({ ...page, kind: kind.name })));
}

export function pageAt(site: Site, path: string): NamedPage {
  const found = pagesOf(site).find((page) => page.path === path);
  if (!found) throw new Error(`There is no page ${path}`);
  return found;
}

let stylesheet: Stylesheet | undefined;

/** The page as HTML. */
export const htmlAt = (site: Site, path: string): string => htmlOf(site, pageAt(site, path));

export function htmlOf(site: Site, page: NamedPage): string {
  const sef = compiledStylesheets(['site']).value.get('site');
  if (sef === undefined) throw new Error('The stylesheet is not compiled: run “npm run build”');
  stylesheet ??= loadStylesheet('site', sef);
  const framed = frame(site.project, [], { path: page.path, ...page.frame });
  return sitePage(page, framed, site.messages, stylesheet);
}

/** The words of a piece of HTML. */
export function wordsIn(html: string): string {
  return html
    .replace(/<(head|style|script)\b.*?<\/\1>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/\s+/g, ' ')
    .trim();
}
