import type { Named } from './name-list.ts';

const KINDS: readonly (readonly [RegExp, Named['kind']])[] = [
  [/^(?:persons?|people|personen|personnes|osoby|лица)$/i, 'person'],
  [/^(?:places?|orte|lieux|místa|места)$/i, 'place'],
  [/^(?:organi[sz]ations?|organisationen|bodies|organizace|организации)$/i, 'organisation'],
];

/** A line that says nothing that could be read. */
export interface UnreadLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/**
 * Reads an editor’s list of names: a name a line, its other forms behind semicolons; the first form is the heading. Lines
 * “# persons”, “# places”, “# organisations” say what follows; persons, if nothing is said.
 *
 *     # persons
 *     Kim Il Sung; Kim Ir Sen
 *     # places
 *     Prague; Praha
 */
export function readNameFile(text: string): {
  readonly names: readonly Named[];
  readonly unread: readonly UnreadLine[];
} {
  const names: Named[] = [];
  const unread: UnreadLine[] = [];
  let kind: Named['kind'] = 'person';
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    const heading = /^#+\s*(.*?)\s*:?\s*$/.exec(line)?.[1];
    if (heading !== undefined) {
      const found = KINDS.find(([pattern]) => pattern.test(heading))?.[1];
      if (found) kind = found;
      else unread.push({ line: index + 1, text: line.trim() });
      continue;
    }
    const forms = [...new Set(line.split(';').map((form) => form.replace(/\s+/g, ' ').trim()))].filter(
      Boolean,
    );
    if (forms.length === 0) continue;
    if (forms.some((form) => /\p{L}/u.test(form))) names.push({ kind, forms });
    else unread.push({ line: index + 1, text: line.trim() });
  }
  return { names, unread };
}
