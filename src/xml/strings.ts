/** A power of two. */
const SLOTS = 1024;

/** Gives the strings of a text, those that come again and again as the same object. */
export interface Strings {
  /** The part of a text between two offsets; `end` is after `start`. */
  between(text: string, start: number, end: number): string;
}

/**
 * A document has few names, and they come in every line: a look at the text costs less than a new string each time, and
 * two strings that are the same object are equal at once.
 */
export function strings(): Strings {
  const slots: string[] = new Array(SLOTS).fill('');
  return {
    between(text, start, end) {
      const length = end - start;
      const hash =
        length * 37 +
        text.charCodeAt(start) * 7 +
        text.charCodeAt(start + (length >> 1)) * 61 +
        text.charCodeAt(end - 1) * 17;
      const slot = hash & (SLOTS - 1);
      const known = slots[slot] ?? '';
      if (known.length === length && text.startsWith(known, start)) return known;
      const found = copied(text.slice(start, end));
      slots[slot] = found;
      return found;
    },
  };
}

/** JavaScript’s engine keeps a whole text in memory for a part of it that is more than some letters long. */
export function copied(part: string): string {
  return part.length < 13 ? part : part.split('').join('');
}
