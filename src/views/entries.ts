import type { Entry } from '../document/entries.ts';
import { nameKey } from '../project/letters.ts';
import type { Messages } from '../project/messages.ts';
import { inOrder } from '../project/order.ts';
import { parse } from '../xml/parse.ts';
import { escapeAttribute } from '../xml/serialise.ts';
import type { XdmDocument } from '../xml/transform.ts';
import { xdmOf } from '../xml/xdm-tree.ts';

/** The namespace of what views are told and tell. */
export const ED = 'urn:tei-edition';

const ENTRIES = new WeakMap<Messages, WeakMap<readonly Entry[], XdmDocument>>();

/**
 * The entries as one document, once, in the order of the alphabet, each with its name and the language of its register:
 * `<entries><entry pointer="…" name="…">…</entry></entries>`.
 */
export function entriesDocument(entries: readonly Entry[], messages: Messages): XdmDocument {
  const ofLanguage = ENTRIES.get(messages) ?? new WeakMap<readonly Entry[], XdmDocument>();
  ENTRIES.set(messages, ofLanguage);
  const known = ofLanguage.get(entries);
  if (known) return known;
  const keyed = entries.map((entry) => ({ entry, key: nameKey(entry.name, messages.language) }));
  const sorted = keyed.sort((one, other) => inOrder(one.key, other.key)).map(({ entry }) => entry);
  const each = sorted.map(({ pointer, name, language, xml }) => {
    const lang = language === undefined ? '' : ` xml:lang="${escapeAttribute(language)}"`;
    return `<entry pointer="${escapeAttribute(pointer)}" name="${escapeAttribute(name)}"${lang}>${xml}</entry>`;
  });
  const text = `<entries xmlns="${ED}">${each.join('')}</entries>`;
  const { value } = parse(text, 'entries');
  if (!value) throw new Error('Entries of registers are no XML');
  const made = xdmOf(value);
  ofLanguage.set(entries, made);
  return made;
}
