import type { Diagnostic } from '../diagnostic.ts';
import type { Doubt } from './doubt.ts';
import { collapse, rangeOf, type Transcript, wordsOf } from './transcript.ts';

const LONGEST = 40;

/** A doubt as a finding in the transcript. */
export function doubtTold(transcript: Transcript, doubt: Doubt): Diagnostic {
  const { code, severity = 'info', span, read, alternatives, reason } = doubt;
  const words = collapse(
    wordsOf(transcript, { start: span.start, end: Math.min(span.end, span.start + 400) }),
  );
  const shown =
    Array.from(words).length > LONGEST
      ? `${Array.from(words)
          .slice(0, LONGEST - 1)
          .join('')}…`
      : words;
  const as = /^(?:as|like|not|in|of) /.test(read) ? read : `as ${read}`;
  return {
    code,
    severity,
    message: `${shown === '' ? 'This' : `“${shown}”`} was read ${as}. ${reason}`,
    location: { file: transcript.file, range: rangeOf(transcript, span) },
    ...(alternatives.length > 0 && { hint: `It could be ${listed(alternatives)}.` }),
  };
}

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join('; ')}; or ${items.at(-1)}`;
}
