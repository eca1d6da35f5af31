import type { Span, Transcript } from '../transcript.ts';
import type { PageLine } from './lines.ts';
import type { Taken } from './reader.ts';
import type { PageRule } from './rule.ts';

/** Lines within the document that a rule takes out, wherever they stand: heads and feet of the pages of a print. */
export function takenElsewhere(lines: readonly PageLine[], rules: readonly PageRule[]): readonly Taken[] {
  const anywhere = rules.filter(({ where }) => where === 'anywhere');
  if (anywhere.length === 0) return [];
  return lines.flatMap(({ start, end, words }) => {
    const rule = anywhere.find(({ matches }) => matches(words));
    return rule ? [{ rule, start, end }] : [];
  });
}

/**
 * A transcript of the same length in which there are spaces in place of stretches that were taken out. The line end
 * before goes with them, so that a paragraph that runs over a page does not end there.
 */
export function withoutSpans(transcript: Transcript, spans: readonly Span[]): Transcript {
  if (spans.length === 0) return transcript;
  const { text } = transcript;
  let left = '';
  let at = 0;
  for (const { start, end } of spans) {
    const before = text.slice(at, start).replace(/(?:\r\n?|\n)[ \t]*$/, (found) => ' '.repeat(found.length));
    left += before + ' '.repeat(end - start);
    at = end;
  }
  return { ...transcript, text: left + text.slice(at) };
}
