import { LAYERS, type Layer, PREFIXES } from '../checks/examined.ts';

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

const TITLES: Partial<Record<Layer, string>> = {
  schematron: 'Schematron',
  transcript: 'transcripts',
  rules: 'rules across documents',
  deposit: 'readiness for deposit',
};

/** A layer as people call it. */
export const titleOf = (layer: Layer): string => TITLES[layer] ?? layer;

/** The layer that a code belongs to; undefined where it is about schemas, settings or pages. */
export function layerOf(code: string): Layer | undefined {
  const prefix = prefixOf(code);
  return LAYERS.find((layer) => PREFIXES[layer] === prefix);
}

/** What a code begins with: `relaxng`. */
export const prefixOf = (code: string): string => code.split('/')[0] ?? code;
