/** So many texts are remembered; then all are forgotten, so that a long transcript does not fill the memory. */
const MOST = 4096;

/** A function of a text that remembers what it found: every kind of block asks the same of the same lines. */
export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as T;
    const made = work(text);
    if (known.size >= MOST) known.clear();
    known.set(text, made);
    return made;
  };
}
