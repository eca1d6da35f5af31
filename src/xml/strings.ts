/** A power of two. */
const SLOTS = 4096;

/** Longer ones are not kept. */
const LONGEST = 1000;

const slots: string[] = new Array(SLOTS).fill('');

/**
 * The part of a text between two offsets, of which `end` is after `start`: what comes again and again, as the same object.
 *
 * A document has few names, and they come in every line, and in the next document too: a look at the text costs less than a new
 * string each time, and two strings that are the same object are equal at once.
 */
export function between(text: string, start: number, end: number): string {
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
}

/** The same string, mostly as the same object where it was read before. */
export function interned(part: string): string {
  if (part === '') return part;
  return part.length > LONGEST ? copied(part) : between(part, 0, part.length);
}

/** JavaScript’s engine keeps a whole text in memory for a part of it that is more than some letters long. */
export function copied(part: string): string {
  // To take a part of what was put together, the engine makes a new string of it first.
  return part.length < 13 ? part : ` ${part}`.slice(1);
}
