/** Things for which something is kept. Erroneous states are hundreds in a document, and thousands only where all is wrong. */
const MOST = 1000;

/** Keeps something for each of the latest things, and nothing for things that are gone: its memory is bounded. */
export interface Latest<K extends object, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): void;
}

export function latest<K extends object, V>(): Latest<K, V> {
  let kept = new WeakMap<K, V>();
  let count = 0;
  return {
    get: (key) => kept.get(key),
    set(key, value) {
      count++;
      if (count > MOST) {
        kept = new WeakMap();
        count = 1;
      }
      kept.set(key, value);
    },
  };
}
