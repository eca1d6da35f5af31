import { type Diagnostic, inOrder } from '../../diagnostic.ts';
import type { TeiDocument } from '../../document/tei.ts';
import type { Purpose } from '../purposes.ts';
import type { EditionFiles, Json, Noted } from './rule.ts';
import { rules } from './rules.ts';

/** What the rules remember of one document, by their codes: plain JSON. A rule that has nothing to remember is left out. */
export type Notes = { readonly [code: string]: readonly Json[] };

/** The notes of a file, by its path as the user named it. */
export interface FileNotes {
  readonly file: string;
  readonly notes: Notes;
}

/** What all rules across documents have to know of a document; those for a certain end note nothing for another. */
export function noteAll(document: TeiDocument, purposes: readonly Purpose[] = []): Notes {
  const wanted = rules.filter((each) => each.for === undefined || purposes.includes(each.for));
  const all = wanted.map(({ code, note }) => [code, [...note(document)]] as const);
  return Object.fromEntries(all.filter(([, notes]) => notes.length > 0));
}

/**
 * What the rules find in all files together, by file and place. The files come in the order of the run, which decides
 * which of two that are alike is told as the second.
 */
export function judgeAll(
  files: readonly FileNotes[],
  edition: EditionFiles | undefined,
): readonly Diagnostic[] {
  return inOrder(
    rules.flatMap(({ code, severity, judge }) => {
      const noted = files.flatMap(({ file, notes }) =>
        (notes[code] ?? []).map((note): Noted => ({ file, note })),
      );
      return Array.from(judge(noted, edition), (finding) => ({ code, severity, ...finding }));
    }),
  );
}

/**
 * Notes that come from a cache or from another process hold each text anew. This gives notes in which equal texts are one
 * object, so that a value that ten thousand records use is in memory once.
 */
export function sharingTexts(): (notes: Notes) => Notes {
  const texts = new Map<string, string>();
  const text = (each: string): string => {
    const known = texts.get(each);
    if (known === undefined) texts.set(each, each);
    return known ?? each;
  };
  const shared = (json: Json): Json => {
    if (typeof json === 'string') return text(json);
    if (json === null || typeof json !== 'object') return json;
    if (isList(json)) return json.map(shared);
    return Object.fromEntries(Object.entries(json).map(([name, value]) => [text(name), shared(value)]));
  };
  return (notes) =>
    Object.fromEntries(Object.entries(notes).map(([code, list]) => [text(code), list.map(shared)]));
}

const isList = (json: object): json is readonly Json[] => Array.isArray(json);
