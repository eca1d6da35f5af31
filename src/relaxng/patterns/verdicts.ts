import type { Verdicts } from './pattern.ts';

/** As many as eight bits can tell apart. */
const REMEMBERED = 256;

/** For the verdicts on texts that were looked at: each has a place by the first bits of its hash. */
export function noVerdicts(): Verdicts {
  return {
    hashes: new Int32Array(REMEMBERED),
    values: new Array(REMEMBERED).fill(undefined),
    matches: new Array(REMEMBERED).fill(false),
  };
}

/** Of a few characters: each of a part of a text costs a look at the text. */
export function hashOf(text: string): number {
  const { length } = text;
  let hash = Math.imul(length, 31) + text.charCodeAt(0);
  hash = Math.imul(hash, 31) + text.charCodeAt(length >> 1);
  hash = Math.imul(hash, 31) + text.charCodeAt(length - 2);
  hash = Math.imul(hash, 31) + text.charCodeAt(length - 1);
  return Math.imul(hash, 0x9e3779b1);
}
