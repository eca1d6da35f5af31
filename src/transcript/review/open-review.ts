import type { Diagnostic } from '../../diagnostic.ts';
import { lines } from '../../xml/lines.ts';
import { openItems, readReview } from './read-review.ts';

/** What is still open in the review list of a record, as one finding at the first open entry. */
export function openReview(markdown: string, file: string): Diagnostic | undefined {
  const decisions = readReview(markdown);
  const open = openItems(decisions);
  const [first] = open;
  if (!first) return undefined;
  const all = decisions.filter(({ gone }) => !gone).length;
  const start = markdown
    .split(/(?<=\r\n|\n|\r(?!\n))/)
    .slice(0, first.line - 1)
    .join('').length;
  const length = markdown.slice(start).search(/[\r\n]|$/);
  const about = (first.lines[0] ?? '').replace(/^`[^`]*` /, '');
  return {
    code: 'import/open-review',
    severity: 'warning',
    message: `${open.length} of ${all} places that the import was not sure of ${open.length === 1 ? 'is' : 'are'} still open, the first is ${about}`,
    location: { file, range: lines(markdown).range(start, start + length) },
    hint: 'Look at each in the transcript and in the record, mend the record where it is wrong, and put an x between the brackets.',
  };
}
