import type { LabelReader } from './label.ts';

/** How far a label is looked for behind the sign that opens a bracket. */
const FAR = 80;
const MOST_UNKNOWN = 3;

/**
 * Whether a bracket that opens at an offset begins with words of a label. What stands behind the first closing sign or the
 * end of the line is not looked at.
 */
export function beginsWithLabel(labels: LabelReader, source: string): (at: number) => boolean {
  return (at) => {
    const text = source.slice(at + 1, at + 1 + FAR);
    const end = text.search(/[\])}⟧⟩>\r\n]/);
    const label = labels.read(source, { start: at + 1, end: at + 1 + (end < 0 ? text.length : end) });
    const says = [...label.means].some((meaning) => meaning !== 'filler');
    return says && label.unknown.length <= MOST_UNKNOWN;
  };
}
