import { type SchemaDescription, schemaContent } from '../odd/odd.ts';
import { type Messages, say } from '../project/messages.ts';
import { GUIDELINES } from './addresses.ts';
import type { PageData } from './pages/page.ts';

/** The encoding guidelines: a page of the site, and the HTML in the middle of it, which is in English in every edition. */
export function guidelinesPage(
  schema: SchemaDescription,
  messages: Messages,
): { readonly page: PageData & { readonly kind: string }; readonly content: string } {
  const page = {
    kind: 'guidelines',
    path: GUIDELINES,
    title: say(messages, 'colophon.guidelines'),
    data: {},
    frame: { section: 'about.html' },
  };
  return { page, content: `\n<div lang="en" dir="ltr">\n${schemaContent(schema)}</div>\n` };
}
