/**
 * The candidate that a misspelt word most likely meant, or undefined where none is close: a third of
 * the letters may differ. Case and Unicode normalisation count for nothing.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  return allNearest(word, candidates)[0];
}

/** The same where several are equally close: all of them, in the order of the candidates. */
export function allNearest(word: string, candidates: Iterable<string>): readonly string[] {
  return nearestAmong(candidates)(word);
}

/** The same for many words that are looked for among the same candidates. */
export function nearestAmong(candidates: Iterable<string>): (word: string) => readonly string[] {
  const all = [...candidates];
  const allFolded = all.map(fold);
  return (word) => {
    let best: string[] = [];
    let least = Math.floor(Math.max(word.length, 3) / 3);
    const wanted = fold(word);
    for (const [index, candidate] of all.entries()) {
      const folded = allFolded[index] ?? '';
      if (Math.abs(wanted.length - folded.length) > least || lettersApart(wanted, folded) > least) continue;
      const distance = editDistance(wanted, folded);
      // Words that have no letter in common are not close, however short they are.
      if (distance > least || distance >= Math.max(wanted.length, folded.length, 1)) continue;
      if (distance === least) best.push(candidate);
      else best = [candidate];
      least = distance;
    }
    return best;
  };
}

/** A word in which capitals and the way of writing accents don’t count. */
export const fold = (text: string) => text.normalize('NFC').toLowerCase();

const counts = new Int16Array(64);

/** A quick lower bound of the distance: how many letters of one are not in the other, wherever they stand. */
function lettersApart(a: string, b: string): number {
  counts.fill(0);
  for (let i = 0; i < a.length; i++) counts[a.charCodeAt(i) & 63] = (counts[a.charCodeAt(i) & 63] ?? 0) + 1;
  for (let i = 0; i < b.length; i++) counts[b.charCodeAt(i) & 63] = (counts[b.charCodeAt(i) & 63] ?? 0) - 1;
  let [more, less] = [0, 0];
  for (const count of counts) {
    if (count > 0) more += count;
    else less -= count;
  }
  return Math.max(more, less);
}

/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours cost 1 each. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, above] = [above, current];
  }
  return above[b.length] ?? 0;
}
