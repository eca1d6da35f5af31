import { allNearest } from '../nearest.ts';
import type { Page } from './page.ts';

/** The layer that a code begins with: `relaxng` of `relaxng/attribute-value`. */
export const layerOf = (code: string): string => code.slice(0, code.indexOf('/'));

const nameOf = (code: string) => code.slice(code.indexOf('/') + 1);

/**
 * The pages that a word asks for, capitals or not: of a code, `relaxng/attribute-value`; of its last part, where no two codes
 * share that, `AR-E05`; of a layer, `relaxng/` or `relaxng`. None where there is nothing of that name.
 */
export function findPages(word: string, pages: readonly Page[]): readonly Page[] {
  const wanted = word.trim().toLowerCase();
  const exact = pages.filter(({ code }) => code.toLowerCase() === wanted);
  if (exact.length > 0) return exact;
  const layer = pages.filter(({ code }) => layerOf(code) === wanted.replace(/\/$/, ''));
  if (layer.length > 0) return layer;
  const byName = pages.filter(({ code }) => nameOf(code).toLowerCase() === wanted);
  return byName.length === 1 ? byName : [];
}

/** The codes that a misspelt one was most likely meant to be, the nearest ones; all with its last part come first. */
export function nearCodes(word: string, pages: readonly Page[]): readonly string[] {
  const wanted = word.trim().toLowerCase();
  const codes = pages.map(({ code }) => code);
  const name = nameOf(wanted);
  const same = codes.filter((code) => nameOf(code).toLowerCase() === name);
  if (same.length > 0) return same;
  const near = allNearest(wanted, codes);
  if (near.length > 0) return near;
  const names = allNearest(name, [...new Set(codes.map(nameOf))]);
  return codes.filter((code) => names.includes(nameOf(code)));
}
