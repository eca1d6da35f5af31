import type { Metadata } from './metadata.ts';

/** Control characters and halves of surrogate pairs, which XML can’t hold (XML 1.0, 2.2), what is no character, marks of direction. */
const NO_TEXT = /[^\P{Cc}\t\n\r]|[\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** Texts that are there even where they are empty. */
const ALWAYS: ReadonlySet<string> = new Set(['slug', 'name', 'text', 'funder', 'record', 'does']);

/**
 * Metadata as each form can write them and read them again: without characters that no text has, white space as single spaces; what
 * is empty is not known, and who is named twice stands once. The description keeps its lines.
 */
export function plainWords(metadata: Metadata): Metadata {
  const { title = '', ...plainly } = plain(metadata, '') as Partial<Metadata> & Omit<Metadata, 'title'>;
  const named = <T extends { readonly name: string }>(all: readonly T[]) =>
    all.filter(({ name }) => name !== '');
  return {
    ...plainly,
    title,
    creators: once(named(plainly.creators)),
    contributors: named(plainly.contributors),
    places: named(plainly.places),
  };
}

function plain(value: unknown, key: string): unknown {
  if (typeof value === 'string') {
    const text = value.replace(NO_TEXT, '').trim();
    if (text === '') return ALWAYS.has(key) ? '' : undefined;
    return key === 'description' ? text.replace(/\r\n?/g, '\n') : text.replace(/\s+/g, ' ');
  }
  if (Array.isArray(value)) return value.map((each) => plain(each, key)).filter((each) => each !== undefined);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each, name)]));
}

function once(creators: Metadata['creators']): Metadata['creators'] {
  return creators.filter(({ name }, at) => creators.findIndex((each) => each.name === name) === at);
}
