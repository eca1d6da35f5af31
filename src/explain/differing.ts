/** What one text has and the other has not: its lines with one of their neighbours before each, and … for what is left out. */
export function differing(text: string, other: string): string {
  const lines = text.split('\n');
  const kept = common(lines, other.split('\n'));
  const shown = new Set<number>();
  for (let i = 0; i < lines.length; i++) if (!kept.has(i)) shown.add(i);
  // Where something is missing nothing differs here: then the lines around the gap are shown.
  for (const i of gaps(lines, other.split('\n')))
    for (const at of [i - 1, i]) if (lines[at]?.trim()) shown.add(at);
  const numbers = [...shown].sort((a, b) => a - b);
  const margin = Math.min(...numbers.map((i) => (lines[i] ?? '').search(/\S|$/)));
  return numbers
    .flatMap((i, index) => {
      const line = (lines[i] ?? '').slice(margin);
      const before = numbers[index - 1];
      return before !== undefined && i > before + 1 ? ['…', line] : [line];
    })
    .join('\n');
}

/** The indexes of the lines of a longest common subsequence. */
function common(lines: readonly string[], other: readonly string[]): ReadonlyMap<number, number> {
  const longest = Array.from({ length: lines.length + 1 }, () => new Uint16Array(other.length + 1));
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0;
  for (let i = lines.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--) {
      const row = longest[i];
      if (row) row[j] = lines[i] === other[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const pairs = new Map<number, number>();
  for (let i = 0, j = 0; i < lines.length && j < other.length; ) {
    if (lines[i] === other[j]) pairs.set(i++, j++);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/** Before which lines the other text has more, where nothing stands here instead. */
function gaps(lines: readonly string[], other: readonly string[]): readonly number[] {
  const pairs = common(lines, other);
  const found: number[] = [];
  let before = -1;
  for (let i = 0; i < lines.length; i++) {
    const j = pairs.get(i);
    if (j === undefined) continue;
    if (j > before + 1 && (i === 0 || pairs.has(i - 1))) found.push(i);
    before = j;
  }
  return found;
}
