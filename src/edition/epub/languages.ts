import type { Chapter } from './chapter.ts';

/**
 * The languages of the book: that of most of its records first, which reading aloud begins with; then those of the others.
 *
 * @param told those that the editor says its texts have, instead of what the records say
 */
export function languagesOf(
  chapters: readonly Chapter[],
  ofInterface: string,
  told?: readonly string[],
): readonly string[] {
  const counts = new Map<string, number>();
  for (const { facts, appendix } of chapters) {
    if (facts.language !== '' && !appendix) counts.set(facts.language, (counts.get(facts.language) ?? 0) + 1);
  }
  const count = (language: string) => counts.get(language) ?? 0;
  const sorted = told
    ? [...told].sort((a, b) => count(b) - count(a))
    : [...counts.keys()].sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1));
  return [...new Set([...sorted, ofInterface])];
}

const RIGHT_TO_LEFT = /^(?:ar|he|iw|fa|ur|yi|ji|ps|sd|ug|dv|ckb|syr|arc|prs)(?:-|$)/i;

/** Whether pages are turned to the right. A script that is named counts before the language. */
export function isRightToLeft(language: string): boolean {
  if (/-(?:Arab|Hebr|Syrc|Thaa|Nkoo)(?:-|$)/i.test(language)) return true;
  return RIGHT_TO_LEFT.test(language) && !/-(?:Latn|Cyrl)(?:-|$)/i.test(language);
}
