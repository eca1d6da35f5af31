import { say } from '../../project/messages.ts';
import type { DatatypeDescription } from '../describe/description.ts';
import { type Html, html } from './html.ts';
import { inLanguage, type Subject } from './links.ts';

/** What may be written for a datatype. Of one that the ODD makes itself only the ODD has words. */
export function datatypeInWords(datatype: DatatypeDescription, { messages, schema }: Subject): Html {
  const { name, inWords, min, max } = datatype;
  const key = `guidelines.type.${name.replace(':', '.')}`;
  if (messages.words[key] === undefined) {
    return inLanguage(html`${inWords}`, max === 1 ? schema.language : 'en', messages);
  }
  if (max === 1) return html`${say(messages, key)}`;
  const words = say(messages, `${key}.several`);
  const most = max ?? '';
  return html`${say(messages, `guidelines.several.${amount(min, max)}`, { words, n: min, most })}`;
}

function amount(min: number, max: number | null): string {
  if (max !== null) return min === max ? 'exactly' : 'between';
  return min > 1 ? 'from' : min === 1 ? 'one' : 'any';
}
