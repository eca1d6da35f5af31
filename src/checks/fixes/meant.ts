import { allNearest } from '../../nearest.ts';

/** The word that was meant, and whether there is no doubt: nothing but capitals and surrounding space differ. */
export interface Meant {
  readonly word: string;
  readonly safe: boolean;
}

/** Which of these words was meant; nothing if none is near, or several are. */
export function meantOf(word: string, possible: readonly string[]): Meant | undefined {
  const same = possible.filter((each) => folded(each) === folded(word));
  const near = same.length > 0 ? same : allNearest(word.trim(), possible);
  const [only] = near;
  return only !== undefined && near.length === 1 && only !== word
    ? { word: only, safe: same.length === 1 }
    : undefined;
}

function folded(word: string): string {
  return word.trim().replace(/\s+/g, ' ').toLowerCase();
}
