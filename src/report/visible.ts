const TAB = '    ';
// Controls, marks of direction, what takes no space: whatever a reader can’t see or a terminal would act on.
const HIDDEN =
  /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\p{Cs}]|[\u{e0000}-\u{e007f}]/gu;
const ZERO_WIDTH = /^(?:\p{Mn}|\p{Me}|\u200c|\u200d)$/u;
// East Asian Wide and Fullwidth in large blocks, and emoji: https://www.unicode.org/reports/tr11/
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

/** A text with its hidden characters shown: ␛ for an escape, <U+202E> for a mark of direction. */
export function visible(text: string): string {
  return text.replace(HIDDEN, (character) => {
    const code = character.codePointAt(0) ?? 0;
    // Control Pictures: https://www.unicode.org/charts/PDF/U2400.pdf
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    if (code === 0x7f) return '\u2421';
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

/** As `visible`, but a tab is space. */
export function visibleLine(text: string): string {
  return text.split('\t').map(visible).join(TAB);
}

/** The columns that a visible text takes in a terminal. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (!ZERO_WIDTH.test(character)) width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}

/** The longest beginning of a visible text that fits into so many columns. */
export function fitting(text: string, columns: number): string {
  let width = 0;
  let end = 0;
  for (const character of text) {
    width += widthOf(character);
    if (width > columns) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** A visible text in lines of so many columns, broken at spaces, or anywhere in a word that is longer. */
export function wrap(text: string, columns: number): readonly string[] {
  const lines = [''];
  for (let word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && widthOf(last) + 1 + widthOf(word) <= columns) {
      lines[lines.length - 1] = `${last} ${word}`;
      continue;
    }
    if (last !== '') lines.push('');
    while (widthOf(word) > columns) {
      const part = fitting(word, columns) || word.slice(0, 1);
      lines[lines.length - 1] = part;
      lines.push('');
      word = word.slice(part.length);
    }
    lines[lines.length - 1] = word;
  }
  return lines;
}
