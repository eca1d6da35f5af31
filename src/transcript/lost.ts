import type { Diagnostic } from '../diagnostic.ts';
import type { Fate } from './account.ts';
import { summaryOf } from './account-summary.ts';
import type { Imported } from './import-transcript.ts';
import { isSpace, rangeOf, type Span, type Transcript, wordsOf } from './transcript.ts';

const SHOWN = 40;

/** What an import lost of a transcript, as findings in it: none, if the program has no mistake. */
export function lossesOf(transcript: Transcript, { account, lost }: Imported): readonly Diagnostic[] {
  const unaccounted = summaryOf(account, transcript.text.length).lost;
  const told = unaccounted.map((span) => loss(transcript, span, 'is not accounted for, or twice'));
  if (told.length > 0 || !lost) return told;
  const { expected, found } = lost;
  let at = 0;
  while (at < expected.length && expected[at] === found[at]) at++;
  const start = offsetOf(transcript, account, at);
  const span = { start, end: Math.min(transcript.text.length, start + SHOWN) };
  const instead = found.slice(at, at + SHOWN);
  return [loss(transcript, span, `is not what the record gives back, which is “${instead}”`)];
}

function loss(transcript: Transcript, span: Span, what: string): Diagnostic {
  const words = wordsOf(transcript, { start: span.start, end: Math.min(span.end, span.start + SHOWN) });
  return {
    code: 'import/lost',
    severity: 'error',
    message: `“${words}” ${what}; nothing was written`,
    location: { file: transcript.file, range: rangeOf(transcript, span) },
    hint: 'This is a mistake of the program: please report it with these lines of the transcript.',
  };
}

/** Where in a transcript a character stands that is so many characters from the beginning when white space is collapsed. */
function offsetOf({ text }: Transcript, account: readonly Fate[], count: number): number {
  const dropped = account.filter(({ kind }) => kind === 'dropped');
  let next = 0;
  let seen = 0;
  let isBlank = true;
  for (let at = 0; at < text.length; at++) {
    const gone = dropped[next];
    const isGone = gone !== undefined && at >= gone.start;
    if (gone && at >= gone.end - 1) next++;
    if (isGone || isSpace(text, at)) {
      isBlank = true;
      continue;
    }
    if (isBlank && seen > 0) seen++;
    isBlank = false;
    if (seen >= count) return at;
    seen++;
  }
  return text.length;
}
