/** Beyond that the names come from the documents. */
const MOST = 10_000;

const known = new Map<string, string>();

/**
 * The same text as the one string that V8 has for it: two such are compared by where they lie, others letter by letter.
 *
 * @param text a name, or the address of a namespace: not a number
 */
export function interned(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  // The name of a property is such a string.
  const [made = text] = Object.keys({ [text]: true });
  if (known.size === MOST) known.clear();
  known.set(text, made);
  return made;
}
