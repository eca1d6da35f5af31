/** Which entry of a new list is which entry of an old one; both ascend. */
export type Pair = readonly [now: number, before: number];

/** Two entries that differ may be versions of one another: from 0, nothing in common, to 1. */
export type Likeness = (now: number, before: number) => number;

/** Gaps of more fields are not compared each with each. */
const LARGEST_TABLE = 160_000;
const LIKE = 0.5;

/**
 * Aligns two lists: entries that stand once in each and in the same order hold, and what lies between them is compared each
 * with each. So it takes hardly longer than reading them.
 *
 * @param likeness asked of entries that are not equal; without it these are never aligned
 */
export function align(
  now: readonly string[],
  before: readonly string[],
  likeness?: Likeness,
): readonly Pair[] {
  return around(
    ascending(onceInBoth(now, before)),
    now,
    before,
    [0, now.length],
    [0, before.length],
    likeness,
  );
}

/** Pairs that hold, and those that are found between them. */
function around(
  anchors: readonly Pair[],
  now: readonly string[],
  before: readonly string[],
  [from, to]: Stretch,
  [first, last]: Stretch,
  likeness: Likeness | undefined,
): readonly Pair[] {
  const pairs: Pair[] = [];
  let [i, j] = [from, first];
  for (const [k, l] of [...anchors, [to, last] as const]) {
    for (const pair of between(now, before, [i, k], [j, l], likeness)) pairs.push(pair);
    if (k < to) pairs.push([k, l]);
    [i, j] = [k + 1, l + 1];
  }
  return pairs;
}

function onceInBoth(now: readonly string[], before: readonly string[]): readonly Pair[] {
  const places = (list: readonly string[]) => {
    const found = new Map<string, number>();
    for (const [index, entry] of list.entries()) found.set(entry, found.has(entry) ? -1 : index);
    return found;
  };
  const there = places(before);
  return [...places(now)].flatMap(([entry, index]) => {
    const other = there.get(entry) ?? -1;
    return index >= 0 && other >= 0 ? [[index, other] as const] : [];
  });
}

/** The longest part of pairs, in order of their first, whose seconds ascend too (patience sorting). */
function ascending(pairs: readonly Pair[]): readonly Pair[] {
  const tops: number[] = [];
  const previous: number[] = [];
  for (const [index, [, before]] of pairs.entries()) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < before) low = middle + 1;
      else high = middle;
    }
    previous[index] = tops[low - 1] ?? -1;
    tops[low] = index;
  }
  const found: Pair[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair) found.push(pair);
  }
  return found.reverse();
}

type Stretch = readonly [from: number, to: number];

function between(
  now: readonly string[],
  before: readonly string[],
  [from, to]: Stretch,
  [first, last]: Stretch,
  likeness: Likeness | undefined,
): readonly Pair[] {
  let [i, k, j, l] = [from, to, first, last];
  const head: Pair[] = [];
  const tail: Pair[] = [];
  while (i < k && j < l && now[i] === before[j]) head.push([i++, j++]);
  while (i < k && j < l && now[k - 1] === before[l - 1]) tail.push([--k, --l]);
  const isLarge = (k - i) * (l - j) > LARGEST_TABLE;
  const middle = (isLarge ? byTurn : best)(now, before, [i, k], [j, l], likeness);
  return [...head, ...middle, ...tail.reverse()];
}

/** Of entries that stand several times the first is taken for the first, the second for the second. */
function byTurn(
  now: readonly string[],
  before: readonly string[],
  [i, k]: Stretch,
  [j, l]: Stretch,
  likeness: Likeness | undefined,
): readonly Pair[] {
  const there = new Map<string, number[]>();
  for (let at = l - 1; at >= j; at--) {
    const entry = before[at] ?? '';
    const places = there.get(entry);
    if (places) places.push(at);
    else there.set(entry, [at]);
  }
  const pairs: Pair[] = [];
  for (let at = i; at < k; at++) {
    const other = there.get(now[at] ?? '')?.pop();
    if (other !== undefined) pairs.push([at, other]);
  }
  const anchors = ascending(pairs);
  return anchors.length === 0 ? [] : around(anchors, now, before, [i, k], [j, l], likeness);
}

/** The alignment with the most in common (Needleman and Wunsch): 2 for equal entries, as much as they are alike for others. */
function best(
  now: readonly string[],
  before: readonly string[],
  [i, k]: Stretch,
  [j, l]: Stretch,
  likeness: Likeness | undefined,
): readonly Pair[] {
  const width = l - j + 1;
  const worth = (row: number, column: number): number => {
    if (now[i + row] === before[j + column]) return 2;
    const like = likeness?.(i + row, j + column) ?? 0;
    return like >= LIKE ? like : 0;
  };
  const table = new Float64Array((k - i + 1) * width);
  const worths = new Float64Array((k - i + 1) * width);
  for (let row = k - i - 1; row >= 0; row--) {
    for (let column = l - j - 1; column >= 0; column--) {
      const at = row * width + column;
      const own = worth(row, column);
      worths[at] = own;
      const both = own > 0 ? own + (table[at + width + 1] ?? 0) : 0;
      table[at] = Math.max(both, table[at + width] ?? 0, table[at + 1] ?? 0);
    }
  }
  const pairs: Pair[] = [];
  for (let [row, column] = [0, 0]; row < k - i && column < l - j; ) {
    const at = row * width + column;
    const own = worths[at] ?? 0;
    if (own > 0 && table[at] === own + (table[at + width + 1] ?? 0)) pairs.push([i + row++, j + column++]);
    else if ((table[at + width] ?? 0) >= (table[at + 1] ?? 0)) row++;
    else column++;
  }
  return pairs;
}
