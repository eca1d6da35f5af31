import { type Messages, say } from '../../project/messages.ts';
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
  const impression = press.print('unprinted.typ', new Map([...design, ['data.json', JSON.stringify(data)]]));
  return 'pdf' in impression ? impression.pdf : undefined;
}
