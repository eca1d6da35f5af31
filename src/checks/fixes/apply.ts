import type { Edit, Fix } from '../../diagnostic.ts';

/** Of fixes those that can be done at once: the first of those whose edits touch each other; the rest waits. */
export function compatible<T extends { readonly fix: Fix }>(findings: readonly T[]): readonly T[] {
  const taken: Edit[] = [];
  return findings.filter(({ fix }) => {
    const free = fix.edits.every((edit) => !taken.some((other) => touch(edit, other)));
    if (free) taken.push(...fix.edits);
    return free;
  });
}

/** Two edits at one place touch: which of them comes first would be chance. */
function touch(a: Edit, b: Edit): boolean {
  const [from, to] = [a.range.start.offset, a.range.end.offset];
  const [start, end] = [b.range.start.offset, b.range.end.offset];
  return (from < end && start < to) || ((from === to || start === end) && from <= end && start <= to);
}

/** All edits of fixes that can be done at once, in order of place. */
export function editsOf(fixes: readonly Fix[]): readonly Edit[] {
  return fixes.flatMap(({ edits }) => edits).sort((a, b) => a.range.start.offset - b.range.start.offset);
}

/** The text with its edits, which are in order of place and touch nowhere. */
export function edited(text: string, edits: readonly Edit[]): string {
  let at = 0;
  const parts = edits.map((edit) => {
    const part = text.slice(at, edit.range.start.offset) + edit.text;
    at = edit.range.end.offset;
    return part;
  });
  return parts.join('') + text.slice(at);
}

/** Where what stood at an offset stands after the edits. */
export function shifted(offset: number, edits: readonly Edit[]): number {
  let by = 0;
  for (const { range, text } of edits) {
    if (range.start.offset >= offset) break;
    by += text.length - (Math.min(range.end.offset, offset) - range.start.offset);
  }
  return offset + by;
}
