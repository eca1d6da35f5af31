/** How a processor makes a regular expression: of a pattern and flags, for a text; `groups` is told how many groups there are. */
export type Prepare = (
  pattern: string,
  flags: string | null,
  text?: string | null,
  groups?: ((count: number) => void) | null,
) => RegExp;

/** Beyond that the patterns come from the documents. */
const MOST = 1000;

/**
 * The same, which makes each expression once. One with the flag `g` remembers where it was, so that each use needs its own: a copy,
 * which takes a fraction of the time.
 */
export function preparingOnce(prepare: Prepare): Prepare {
  const known = new Map<string, { readonly made: RegExp; readonly groups: number | undefined }>();

  function prepared(pattern: string, flags: string | null, text: string | null | undefined) {
    const key = `${flags ?? ''}/${pattern}`;
    const before = known.get(key);
    if (before) return before;
    let groups: number | undefined;
    const made = prepare(pattern, flags, text, (count) => {
      groups = count;
    });
    if (known.size === MOST) known.clear();
    const now = { made, groups };
    known.set(key, now);
    return now;
  }

  return (pattern, flags, text, tellGroups) => {
    const { made, groups } = prepared(pattern, flags, text);
    if (groups !== undefined) tellGroups?.(groups);
    return made.global ? new RegExp(made) : made;
  };
}
