import type { Location } from '../diagnostic.ts';

/** The text of a schema file, with the URI that its own references are resolved against. */
export interface SchemaSource {
  readonly uri: string;
  readonly text: string;
  /** Its name in messages, if it is another than the URI. */
  readonly file?: string;
}

/** Why there is no text, in a sentence without a full stop. */
export interface NoSource {
  readonly code: `schema/${string}`;
  readonly problem: string;
  readonly hint?: string;
  /** Where it is wrong; where the file is named, if this is left out. */
  readonly at?: Location;
}

/**
 * Gives a schema file: `uri` is resolved already, `base` is that of the file that names it. A text alone stands at that very
 * URI; a source tells where it was found. Undefined: there is none.
 */
export type Resolve = (uri: string, base: string) => string | SchemaSource | NoSource | undefined;

/** The file at a URI as a source, whichever way it was given. */
export function resolveSource(
  resolve: Resolve,
  uri: string,
  base: string,
): SchemaSource | NoSource | undefined {
  const found = resolve(uri, base);
  return typeof found === 'string' ? { uri, text: found } : found;
}

/** Whether a source was found. */
export function isSource(found: SchemaSource | NoSource | undefined): found is SchemaSource {
  return found !== undefined && 'text' in found;
}
