import type { SchemaDescription } from '../odd/odd.ts';
import { type Messages, say } from '../project/messages.ts';
import { GUIDELINES } from './addresses.ts';
import { encoded } from './output-file.ts';
import type { PageData } from './pages/page.ts';
import { withContent } from './site-page.ts';

/** The page of the encoding guidelines with nothing in the middle of it. */
export function guidelinesFrame(messages: Messages): PageData & { readonly kind: string } {
  return {
    kind: 'guidelines',
    path: GUIDELINES,
    title: say(messages, 'colophon.guidelines'),
    data: {},
    frame: { section: 'about.html' },
  };
}

/** That page with the description of the schema, which is in English in every edition. */
export async function inGuidelines(page: Uint8Array, schema: SchemaDescription): Promise<Uint8Array> {
  // It takes long to load, and is seldom made again.
  const { schemaContent } = await import('../odd/odd.ts');
  const content = `\n<div lang="en" dir="ltr">\n${schemaContent(schema)}</div>\n`;
  return encoded(withContent(new TextDecoder().decode(page), content));
}
