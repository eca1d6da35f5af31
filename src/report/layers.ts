import type { Layer } from '../checks/examined.ts';

export type { Layer } from '../checks/examined.ts';

/** What one layer has looked at. */
export interface LayerRun {
  readonly layer: Layer;
  /** How many files it looked at. */
  readonly files: number;
  /** The schemas that it checked by, as they are named. */
  readonly schemas?: readonly string[];
  /** Why it looked at no file, or not at all of them: “no schema is named”. */
  readonly whyNot?: string;
}

const LAYERS: Readonly<Record<Layer, { readonly title: string; readonly code: string }>> = {
  'well-formedness': { title: 'well-formedness', code: 'xml' },
  grammar: { title: 'grammar', code: 'relaxng' },
  schematron: { title: 'Schematron', code: 'schematron' },
  references: { title: 'references', code: 'reference' },
  rules: { title: 'rules across documents', code: 'rule' },
  deposit: { title: 'readiness for deposit', code: 'deposit' },
};

/** A layer as people call it. */
export const titleOf = (layer: Layer): string => LAYERS[layer].title;

/** The layer that a code belongs to; undefined where it is about schemas, settings or pages. */
export function layerOf(code: string): Layer | undefined {
  const prefix = prefixOf(code);
  const found = Object.entries(LAYERS).find(([, each]) => each.code === prefix);
  return found?.[0] as Layer | undefined;
}

/** What a code begins with: `relaxng`. */
export const prefixOf = (code: string): string => code.split('/')[0] ?? code;
