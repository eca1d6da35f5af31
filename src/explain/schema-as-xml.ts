import type { Page } from './page.ts';
import { schemaFiles } from './schema-files.ts';

/** Of these a schema knows nothing, or it tells them otherwise. */
const NOT_OF_SCHEMAS: ReadonlySet<string> = new Set([
  'xml/not-tei',
  'xml/large-file',
  'xml/xml-model',
  ...schemaFiles.map(({ code }) => code.replace(/^schema/, 'xml')),
]);

/** What is wrong with a schema as XML is told as a fault of the schema: its pages are those of a document, made from them. */
export function schemaAsXml(pages: readonly Page[]): readonly Page[] {
  return pages
    .filter(({ code }) => !NOT_OF_SCHEMAS.has(code))
    .map((page) => ({
      ...page,
      code: page.code.replace(/^xml/, 'schema'),
      what: `A schema, or a file that it includes, can’t be read as XML. ${page.what}`,
    }));
}
