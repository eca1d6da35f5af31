import type { Decision } from './item.ts';
import { GONE } from './write-review.ts';

const HEAD = /^[-*+] \[([ xX])\] (`[0-9a-f]{8}`.*)$/;
const OWN = /^\s*[-*+] (?:Record|Read|Or|Why|Line): /;

/** What was decided, out of a review list that people may have written in: every entry, those too that are gone. */
export function readReview(markdown: string): readonly Decision[] {
  const decisions: Decision[] = [];
  let lines: string[] = [];
  let remarks: string[] = [];
  let isWithin = false;
  let gone = false;
  for (const [index, line] of markdown.split(/\r\n|\n|\r/).entries()) {
    const [, box, head = ''] = HEAD.exec(line) ?? [];
    if (box !== undefined) {
      lines = [head];
      remarks = [];
      decisions.push({ id: head.slice(1, 9), done: box !== ' ', gone, remarks, lines, line: index + 1 });
      isWithin = true;
    } else if (line.startsWith('#')) {
      isWithin = false;
      gone = line.trim() === GONE;
    } else if (isWithin && OWN.test(line)) lines.push(line);
    else if (isWithin && line.trim() !== '') remarks.push(line.trim());
  }
  return decisions;
}

/** The entries that nobody has decided yet. */
export function openItems(decisions: readonly Decision[]): readonly Decision[] {
  return decisions.filter(({ done, gone }) => !done && !gone);
}
