import { codeSpan } from '../code-span.ts';
import type { Decision, ReviewItem } from './item.ts';

/** What a review list is about. */
export interface ReviewSubject {
  /** The name of the record, without extension. */
  readonly name: string;
  /** The name of the transcript’s file. */
  readonly transcript: string;
}

export const GONE = '## No longer in the transcript';

const HOW = [
  'Look at each place in the transcript and in the record. Where the record is wrong, mend it; then put an x',
  'between the brackets: `- [x]`. Remarks may stand on lines of their own below an entry. “tei check” counts what',
  'is open; “tei import” keeps ticks and remarks.',
];

/**
 * A review list as Markdown, which a person works through and `readReview` reads again. Ticks and remarks of an earlier list
 * stay with the entries that are the same; entries that are gone stay at the end, if somebody ticked them or wrote below them.
 */
export function writeReview(
  { name, transcript }: ReviewSubject,
  items: readonly ReviewItem[],
  earlier: readonly Decision[] = [],
): string {
  const known = new Map(earlier.map((decision) => [decision.id, decision]));
  const ids = new Set(items.map(({ id }) => id));
  const gone = earlier.filter(({ id, done, remarks }) => !ids.has(id) && (done || remarks.length > 0));
  const about =
    items.length === 0
      ? `The import of ${transcript} was sure of everything.`
      : `What the import of ${transcript} was not sure of.`;
  return [
    ...[`# Review of ${name}`, '', about, ...(items.length === 0 ? [] : HOW), ''],
    ...items.flatMap((item) => entry(linesOf(item, name), known.get(item.id))),
    ...(gone.length === 0 ? [] : [GONE, '', ...gone.flatMap((decision) => entry(decision.lines, decision))]),
  ]
    .join('\n')
    .replace(/\n*$/, '\n');
}

function entry([head = '', ...more]: readonly string[], decision: Decision | undefined): readonly string[] {
  const box = decision?.done ? '[x]' : '[ ]';
  return [`- ${box} ${head}`, ...more, ...(decision?.remarks ?? []).map((remark) => `  ${remark}`), ''];
}

/** The lines of an entry without its box. */
function linesOf(item: ReviewItem, name: string): readonly string[] {
  const { id, code, line, column, block, words, read, alternatives, reason, quote } = item;
  return [
    `\`${id}\` line ${line}:${column}${words === '' ? '' : ` “${words}”`} (${code})`,
    ...(block === undefined ? [] : [`  - Record: ${name}.xml#${block}`]),
    `  - Read: ${read}`,
    ...(alternatives.length === 0 ? [] : [`  - Or: ${alternatives.join('; ')}`]),
    `  - Why: ${reason}`,
    `  - Line: ${codeSpan(quote)}`,
  ];
}
