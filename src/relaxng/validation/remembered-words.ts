import { copied } from '../../xml/strings.ts';
import type { Pattern } from '../patterns/pattern.ts';
import type { Words } from './words.ts';

/** With the names that they list, they take some megabytes at most. */
const MOST = 4000;

/** Longer keys are not remembered. */
export const LONGEST_KEY = 500;

/** Nor words with longer lists. */
const LONGEST = 500;

/** Words that were found for a pattern, under a key that holds whatever else they depend on. */
export type RememberedWords = (pattern: Pattern, key: string, make: () => Words) => Words;

/** The same mistake comes again and again: the latest are explained once. */
export function rememberedWords(): RememberedWords {
  let known = new WeakMap<Pattern, Map<string, Words>>();
  let count = 0;

  return (pattern, key, make) => {
    if (key.length > LONGEST_KEY) return make();
    const before = known.get(pattern)?.get(key);
    if (before) return before;
    const words = make();
    if ((words.expected?.length ?? 0) > LONGEST) return words;
    count++;
    if (count > MOST) {
      known = new WeakMap();
      count = 1;
    }
    // A value in a message is a part of the document, which would be kept for it.
    const kept = { ...words, message: copied(words.message) };
    const ofPattern = known.get(pattern);
    if (ofPattern) ofPattern.set(key, kept);
    else known.set(pattern, new Map([[key, kept]]));
    return kept;
  };
}
