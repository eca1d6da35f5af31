import type { SearchBlock } from './blocks.ts';
import { type Grade, gradeOf } from './postings.ts';
import { textOfRuns } from './runs.ts';
import { termsOf, words, written } from './words.ts';

/** A record as the search knows it. */
export interface SearchDocument {
  /** The folder of its pages within `records/`. */
  readonly stem: string;
  readonly title: string;
  /** From the top of the edition, the page for readers, and the one that shows the transcript where there is one. */
  readonly href: string;
  readonly originalHref?: string | undefined;
  /** In W3C form: 1960, 1960-06 or 1960-06-28; or the first and the last that it may be, of which one may be unknown: 1955/1962. */
  readonly when?: string | undefined;
  /** In words. */
  readonly date?: string | undefined;
  readonly sender?: string | undefined;
  /** The language of the text, as a BCP 47 tag. */
  readonly language?: string | undefined;
  readonly kinds: readonly string[];
  /** Identifiers of register entries. */
  readonly people: readonly string[];
  readonly places: readonly string[];
  readonly blocks: readonly SearchBlock[];
}

/** What the index needs of a record: plain data, which can be kept by the content of the record. */
export interface SearchEntry {
  readonly stem: string;
  readonly when: string;
  readonly kinds: readonly string[];
  readonly people: readonly string[];
  readonly places: readonly string[];
  /** How many words it has. */
  readonly length: number;
  /** Its terms in their order. */
  readonly terms: readonly (readonly [term: string, grade: Grade])[];
}

/** Both texts of each block are looked through; a term that stands in both counts once in each place. */
export function searchEntry(document: SearchDocument): SearchEntry {
  const { stem, when = '', kinds, people, places } = document;
  const counts = new Map<string, number>();
  let length = 0;
  for (const { runs } of document.blocks) {
    const reading = countTerms(textOfRuns(runs, 'reading'));
    const differs = runs.some((run) => typeof run !== 'string');
    const original = differs ? countTerms(textOfRuns(runs, 'original')) : undefined;
    length += reading.length;
    for (const [term, times] of reading.counts) {
      const both = Math.max(times, original?.counts.get(term) ?? 0);
      counts.set(term, (counts.get(term) ?? 0) + both);
    }
    for (const [term, times] of original?.counts ?? []) {
      if (!reading.counts.has(term)) counts.set(term, (counts.get(term) ?? 0) + times);
    }
  }
  const title = countTerms(document.title).counts;
  const all = [...new Set([...counts.keys(), ...title.keys()])].sort();
  const terms = all.map((term) => [term, gradeOf(counts.get(term) ?? 1, title.has(term))] as const);
  return { stem, when, kinds, people: [...new Set(people)], places: [...new Set(places)], length, terms };
}

function countTerms(text: string): { counts: ReadonlyMap<string, number>; length: number } {
  const counts = new Map<string, number>();
  let length = 0;
  for (const [each] of written(text)) {
    for (const terms of termsOnce(each)) {
      length++;
      for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  return { counts, length };
}

/** Most words of a language stand in it again and again. */
const KNOWN = new Map<string, readonly (readonly string[])[]>();
const MOST_KNOWN = 20_000;

/** The terms of each word in what is written without a space. */
function termsOnce(each: string): readonly (readonly string[])[] {
  const known = KNOWN.get(each);
  if (known) return known;
  const terms = words(each).map(termsOf);
  if (KNOWN.size === MOST_KNOWN) KNOWN.clear();
  KNOWN.set(each, terms);
  return terms;
}
