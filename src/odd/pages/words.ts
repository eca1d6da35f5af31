import { type Messages, say, type Values } from '../../project/messages.ts';
import { type Html, html } from './html.ts';

/** The words of a key, with pieces of HTML at its places. */
export function sayHtml(messages: Messages, key: string, pieces: Readonly<Record<string, Html>>): Html {
  const whole = say(messages, key, marked(Object.keys(pieces)));
  const parts = whole.split(/(\{[a-z-]+\})/).map((part) => pieces[part.slice(1, -1)] ?? part);
  return html`${parts}`;
}

/** Each place filled with itself, so that it is there still. */
const marked = (names: readonly string[]): Values =>
  Object.fromEntries(names.map((name) => [name, `{${name}}`]));
