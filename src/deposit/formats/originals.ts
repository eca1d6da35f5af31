import type { Source } from '../metadata.ts';

/** An original, or a fonds of many, as it is named in a list. */
export interface Original {
  readonly title: string | undefined;
  readonly authors: readonly string[];
  readonly repository: string | undefined;
  readonly settlement: string | undefined;
  /** “File A. Novotny; foreign affairs; Box 7” */
  readonly shelf: string | undefined;
  readonly url: string | undefined;
  /** How many documents stand behind it. */
  readonly documents: number;
}

/** With more of them one by one is no list that anybody reads; forms of repositories are not made for it. */
const ONE_BY_ONE = 100;

/** The originals one by one, or, where they are many, the fonds in which they are kept. Each is named once. */
export function originals(sources: readonly Source[]): readonly Original[] {
  const each = distinct(sources.map((source) => original(source, [...source.collections, source.idno])));
  if (each.length <= ONE_BY_ONE) return each;
  return distinct(
    sources.map((source) => ({
      ...original(source, source.collections.slice(0, 1)),
      ...{ title: undefined, authors: [], url: undefined },
    })),
  );
}

function original(source: Source, shelf: readonly (string | undefined)[]): Original {
  const { title, authors, repository, settlement, url } = source;
  const place = shelf.filter(Boolean).join('; ');
  return { title, authors, repository, settlement, shelf: place || undefined, url, documents: 1 };
}

function distinct(all: readonly Original[]): readonly Original[] {
  const found = new Map<string, Original>();
  for (const each of all) {
    const key = JSON.stringify(each);
    const before = found.get(key);
    found.set(key, before ? { ...before, documents: before.documents + 1 } : each);
  }
  return [...found.values()].filter(
    ({ title, repository, shelf, url }) => (title ?? repository ?? shelf ?? url) !== undefined,
  );
}

/** “State Central Archive, Prague; File A. Novotny; foreign affairs; KPDR” */
export function whereKept({ repository, settlement, shelf }: Original): string | undefined {
  const house = [repository, settlement].filter((part) => part !== undefined).join(', ');
  return [house, shelf].filter(Boolean).join('; ') || undefined;
}

/** An original in one line: who, what, where. */
export function inOneLine(original: Original): string {
  const { authors, title, documents, url } = original;
  const who = authors.join(', ');
  const what = [who && title ? `${who}: ${title}` : (title ?? who), whereKept(original)].filter(Boolean);
  const many = documents > 1 ? ` (${documents} documents)` : '';
  return `${[...what, url].filter(Boolean).join('. ')}${many}`;
}
