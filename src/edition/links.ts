import type { Link } from '../document/facts.ts';
import type { EntryKey } from '../document/relations.ts';
import { address } from './addresses.ts';
import { type Catalogue, keyOf, type MentionedEntry } from './catalogue.ts';

/** The entries of a catalogue by what tells them from all others; of two with the same identifier the first one. */
export type EntryIndex = ReadonlyMap<string, MentionedEntry>;

const INDEXES = new WeakMap<Catalogue, EntryIndex>();

export function entryIndex(catalogue: Catalogue): EntryIndex {
  const known = INDEXES.get(catalogue);
  if (known) return known;
  const index = new Map<string, MentionedEntry>();
  for (const { entries } of catalogue.registers)
    for (const entry of entries) if (!index.has(keyOf(entry))) index.set(keyOf(entry), entry);
  INDEXES.set(catalogue, index);
  return index;
}

/** Where a link of an entry leads in the edition: to another entry, or to the web. Undefined where to neither. */
export function hrefOf(
  link: Link,
  index: EntryIndex,
): { readonly entry?: MentionedEntry; readonly href: string } | undefined {
  if ('href' in link) return { href: link.href };
  const entry = entryOf(link, index);
  return entry && { entry, href: address(entry.path) };
}

export function entryOf(key: EntryKey, index: EntryIndex): MentionedEntry | undefined {
  return index.get(keyOf(key));
}
