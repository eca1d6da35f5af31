const DOT = '\u0323';

/** Letters with a dot below each, composed where Unicode has the letter so (NFC). */
export function underdotted(letters: string): string {
  return letters.replace(/\p{L}\p{M}*/gu, (letter) => `${letter}${DOT}`.normalize('NFC'));
}

/** The letters without the dots below them. */
export function withoutDots(letters: string): string {
  return letters.normalize('NFD').replaceAll(DOT, '').normalize('NFC');
}
