import type { Pattern } from '../patterns/pattern.ts';
import { latest } from './latest.ts';

/** Lists that were made for a pattern, each under a key that holds whatever else it depends on. */
export type Remembered<T> = (pattern: Pattern, key: string, make: () => readonly T[]) => readonly T[];

/** Keys of which one pattern remembers the lists. */
const MOST = 100;

/** Longer keys, and longer lists, are not remembered: each attribute that comes may lead to a state with a list as long. */
const LONGEST = 500;

/** Documents have the same mistake again and again. */
export function remembered<T>(): Remembered<T> {
  const known = latest<Pattern, Map<string, readonly T[]>>();
  return (pattern, key, make) => {
    let ofPattern = known.get(pattern);
    if (!ofPattern || ofPattern.size > MOST) {
      ofPattern = new Map();
      known.set(pattern, ofPattern);
    }
    const list = ofPattern.get(key) ?? make();
    if (key.length <= LONGEST && list.length <= LONGEST) ofPattern.set(key, list);
    return list;
  };
}
