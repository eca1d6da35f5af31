/** Scripts that have no spaces between words: Han, Hiragana, Katakana, Hangul. The same as in xslt/modules/panel-facts.xsl, as are the signs below. */
const UNSPACED =
  '\\u1100-\\u11FF\\u2E80-\\u2FDF\\u3005-\\u3007\\u3040-\\u318F\\u31F0-\\u31FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uAC00-\\uD7FF\\uF900-\\uFAFF\\u{20000}-\\u{3FFFD}';
/** d’|Alembert, al-|Fārābī. */
const OPEN_END = new RegExp(`['’ʼ\\-‐‑${UNSPACED}]$`, 'u');
/** Holt|, Jr., Jean|-Baptiste; but Gerard ’t Hooft. */
const CLOSED_START = new RegExp(`^[,.;:)\\-‐‑${UNSPACED}]`, 'u');

/** What stands between two parts of a name where the file has nothing: they are words, but not in all scripts, and not at all signs. */
export function jointOf(before: string, after: string): string {
  // Of a long text the end is enough.
  return OPEN_END.test(before.slice(-2)) || CLOSED_START.test(after) ? '' : ' ';
}

/** Parts of a name of one kind, as surnames, one after another. */
export function joinedParts(parts: readonly string[]): string {
  return parts.reduce((before, part) => (before === '' ? part : before + jointOf(before, part) + part), '');
}
