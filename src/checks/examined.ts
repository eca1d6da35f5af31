import { byPlace, type Diagnostic, type Location } from '../diagnostic.ts';
import type { Notes } from './rules/judge.ts';
import type { Json } from './rules/rule.ts';
import type { Suppression } from './suppression.ts';

/** The layers of a check, in the order in which they run. */
export const LAYERS = [
  'well-formedness',
  'grammar',
  'schematron',
  'references',
  'transcript',
  'rules',
  'deposit',
] as const;

export type Layer = (typeof LAYERS)[number];

/** What the codes of each layer begin with. */
export const PREFIXES: Readonly<Record<Layer, string>> = {
  'well-formedness': 'xml',
  grammar: 'relaxng',
  schematron: 'schematron',
  references: 'reference',
  transcript: 'import',
  rules: 'rule',
  deposit: 'deposit',
};

/** That a layer ran over a file, and by which schema. */
export interface Ran {
  readonly layer: Layer;
  /** The name of the schema’s file, where the layer has one. */
  readonly schema?: string;
}

/**
 * What one file gave. It depends on nothing but the file, its schemas, and the files that it points to; it is JSON, so that it
 * can be made in another process, and kept.
 */
export interface Examined {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly ran: readonly Ran[];
  /** What is wrong with the schemas that the file names: several files may name the same. */
  readonly problems: readonly Diagnostic[];
  /** Which findings the file says may stand. */
  readonly suppressions: readonly Suppression[];
  /** What its rules found in other documents, with their names. */
  readonly elsewhere?: readonly Diagnostic[];
  /** What rules across documents have to know of it; undefined where they don’t hold for it. */
  readonly notes?: Notes;
  /** What a deposit has to know of it, where one is meant. */
  readonly deposit?: Json;
  /** The addresses of the web in it, where it is asked whether they answer. */
  readonly addresses?: readonly { readonly address: string; readonly location: Location }[];
}

/** What is known of a file that could not be read. */
export function unread(
  file: string,
  diagnostics: readonly Diagnostic[],
  problems: readonly Diagnostic[],
): Examined {
  return { file, diagnostics, ran: [], problems, suppressions: [] };
}

/** What the files gave, with findings that came later, each to its file. */
export function withFindings(
  examined: readonly Examined[],
  later: readonly Diagnostic[],
): readonly Examined[] {
  if (later.length === 0) return examined;
  const byFile = new Map<string, Diagnostic[]>();
  for (const each of later) byFile.set(each.location.file, [...(byFile.get(each.location.file) ?? []), each]);
  return examined.map((each) => {
    const found = byFile.get(each.file);
    return found ? { ...each, diagnostics: [...each.diagnostics, ...found].sort(byPlace) } : each;
  });
}
