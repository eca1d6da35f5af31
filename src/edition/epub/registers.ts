import { posix } from 'node:path';
import type { Chapter } from './chapter.ts';
import type { PlacedEntry } from './places.ts';

/** A register as xslt/epub/registers.xsl is told of it. */
export interface RegisterPage {
  readonly path: string;
  readonly kind: 'register';
  /** persons, places … */
  readonly register: string;
  readonly entries: readonly object[];
}

/** A page for each register that has entries, each entry with the places where chapters name it. */
export function registers(
  entries: readonly PlacedEntry[],
  chapters: readonly Chapter[],
): readonly RegisterPage[] {
  const mentions = mentionsIn(chapters);
  const byFile = new Map<string, { readonly register: string; readonly entries: object[] }>();
  for (const { entry, file, anchor } of entries) {
    const page = byFile.get(file) ?? { register: entry.kind, entries: [] };
    byFile.set(file, page);
    const places = mentions.get(`${file}#${anchor}`) ?? [];
    page.entries.push({ ...entry, anchor, mentions: places });
  }
  return Array.from(byFile, ([path, page]) => ({ path, kind: 'register', ...page }));
}

interface Mentions {
  readonly title: string;
  readonly places: string[];
}

/** By the place of the entry in the book: the chapters that name it, and where. */
function mentionsIn(chapters: readonly Chapter[]): ReadonlyMap<string, readonly Mentions[]> {
  const byEntry = new Map<string, Map<Chapter, Mentions>>();
  for (const chapter of chapters) {
    if (chapter.appendix) continue;
    for (const { entry, id } of chapter.facts.mentions) {
      const place = posix.join(posix.dirname(chapter.file.path), entry);
      const of = byEntry.get(place) ?? new Map<Chapter, Mentions>();
      byEntry.set(place, of);
      const here = of.get(chapter) ?? { title: chapter.facts.title, places: [] };
      of.set(chapter, here);
      here.places.push(`${chapter.file.path}#${id}`);
    }
  }
  return new Map(Array.from(byEntry, ([place, of]) => [place, [...of.values()]]));
}
