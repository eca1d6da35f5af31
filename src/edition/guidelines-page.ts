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

/** That page with the description of the schema. What the schema itself says is in its own language in every edition. */
export async function inGuidelines(
  page: Uint8Array,
  schema: SchemaDescription,
  messages: Messages,
): Promise<Uint8Array> {
  // It takes long to load, and is seldom made again.
  const { schemaContent } = await import('../odd/odd.ts');
  const content = `\n<div lang="${messages.language}" dir="ltr">\n${schemaContent(schema, messages)}</div>\n`;
  return encoded(withContent(new TextDecoder().decode(page), content));
}
