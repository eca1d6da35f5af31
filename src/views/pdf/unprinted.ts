import { type Messages, say } from '../../project/messages.ts';
import { aboutPdf } from './about.ts';
import { printWithSigns } from './glyphs.ts';
import type { Press } from './press.ts';

/**
 * A PDF in place of one that could not be made, which says so: pages lead to it. Undefined where not even that can be printed.
 *
 * @param design the files of xslt/typst that end in .typ
 */
export function unprintedPdf(
  press: Press,
  design: ReadonlyMap<string, string>,
  title: string,
  messages: Messages,
): Uint8Array | undefined {
  const data = {
    ...{ title, lang: messages.language, fonts: press.families },
    words: say(messages, 'failed.pdf'),
  };
  // PDF/A asks for a date; it has none.
  const about = aboutPdf({ title, date: [1970, 1, 1] });
  const files = new Map([...design, ['data.json', JSON.stringify(data)], about]);
  const { impression } = printWithSigns(press, 'unprinted.typ', files);
  return 'pdf' in impression ? impression.pdf : undefined;
}
