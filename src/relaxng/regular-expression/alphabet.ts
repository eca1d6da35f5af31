/** Characters that belong to the same sets, under one number: an automaton can't tell them apart. */
export interface Alphabet {
  letter(codePoint: number): number;
  /** Whether the characters of a letter belong to a set. */
  belongs(letter: number, set: number): boolean;
}

const MOST_CHARACTERS = 10_000;
const ASCII = 128;

/** Of sets that are given as JavaScript classes (flag v). */
export function alphabet(sets: readonly string[]): Alphabet {
  const expressions = sets.map((set) => new RegExp(`^${set}$`, 'v'));
  const letters: (readonly boolean[])[] = [];
  const bySets = new Map<string, number>();
  const ascii = new Int32Array(ASCII).fill(-1);
  const others = new Map<number, number>();

  function find(codePoint: number): number {
    const character = String.fromCodePoint(codePoint);
    const belongs = expressions.map((expression) => expression.test(character));
    const key = belongs.map(Number).join('');
    const letter = bySets.get(key) ?? letters.push(belongs) - 1;
    bySets.set(key, letter);
    return letter;
  }

  function findOther(codePoint: number): number {
    const letter = find(codePoint);
    if (others.size >= MOST_CHARACTERS) others.clear();
    others.set(codePoint, letter);
    return letter;
  }

  return {
    letter(codePoint) {
      if (codePoint >= ASCII) return others.get(codePoint) ?? findOther(codePoint);
      const known = ascii[codePoint] ?? -1;
      if (known >= 0) return known;
      const letter = find(codePoint);
      ascii[codePoint] = letter;
      return letter;
    },
    belongs: (letter, set) => letters[letter]?.[set] ?? false,
  };
}
