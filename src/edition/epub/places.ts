import type { BookEntry } from './book.ts';

/** The elements of TEI that the entries of a register are, as the anchors of pages name them. */
const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  persons: ['person', 'personGrp'],
  places: ['place'],
  organisations: ['org'],
  events: ['event'],
  works: ['bibl', 'biblStruct'],
};

/** An entry, and where it stands in the book: `registers/persons.xhtml#person..puzanov`. */
export interface PlacedEntry {
  readonly entry: BookEntry;
  readonly file: string;
  readonly anchor: string;
}

/** Gives each entry its place; of two with one identifier in one register the first has it. */
export function placed(entries: readonly BookEntry[]): readonly PlacedEntry[] {
  const byPlace = new Map<string, PlacedEntry>();
  for (const entry of entries) {
    const file = `registers/${entry.kind.replace(/[^a-z-]/g, '-')}.xhtml`;
    const anchor = `entry..${entry.id.replace(/[^A-Za-z0-9._-]/gu, (each) => `_${each.codePointAt(0)}_`)}`;
    const place = `${file}#${anchor}`;
    if (!byPlace.has(place)) byPlace.set(place, { entry, file, anchor });
  }
  return [...byPlace.values()];
}

/** Where the links of pages to entries lead: the anchor of the entry on the page, or its page in the edition. */
export function placesOfEntries(entries: readonly PlacedEntry[]): Readonly<Record<string, string>> {
  const places: Record<string, string> = {};
  for (const { entry, file, anchor } of entries) {
    const place = `${file}#${anchor}`;
    for (const element of ELEMENTS[entry.kind] ?? []) places[`#${element}:${entry.id}`] ??= place;
    places[`registers/${entry.kind}/${encodeURIComponent(entry.id)}.html`] ??= place;
  }
  return places;
}

/** Names of files of the book for names of any kind: short, in ASCII, each once whatever its capitals. */
export function fileNames(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    const plain =
      name
        .replace(/[^A-Za-z0-9._-]+/g, '-')
        .replace(/^[-.]+|[-.]+$/g, '')
        .slice(0, 80) || 'record';
    let free = plain;
    for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${plain}-${n}`;
    taken.add(free.toLowerCase());
    return free;
  };
}
