/** How a processor makes a regular expression: of a pattern and flags, for a text; `groups` is told how many groups there are. */
export type Prepare = (
  pattern: string,
  flags: string | null,
  text?: string | null,
  groups?: ((count: number) => void) | null,
) => RegExp;

/** Beyond that the patterns come from the documents. */
const MOST = 1000;

/** The same, which makes each expression once. One with the flag `g` remembers where it was, so that each use needs its own. */
export function preparingOnce(prepare: Prepare): Prepare {
  const known = new Map<string, RegExp>();
  return (pattern, flags, text, groups) => {
    if (groups || flags?.includes('g')) return prepare(pattern, flags, text, groups);
    const key = `${flags ?? ''}/${pattern}`;
    const made = known.get(key) ?? prepare(pattern, flags, text);
    if (known.size === MOST) known.clear();
    known.set(key, made);
    return made;
  };
}
