import type { Doubt } from '../doubt.ts';
import type { Span } from '../transcript.ts';
import type { Convention, Place } from './convention.ts';
import { isOnLine, labelAlone, textAfter, textBefore } from './labels-alone.ts';
import { reported } from './report.ts';

/** A line before a label is taken for what it speaks of up to this length. */
const SHORT = 60;

/** Where the profile does not say that labels stand behind their text, only what can hardly be otherwise is read so. */
export const labelAfter: Convention = {
  id: 'C09',
  name: 'label-after',
  about: 'A label in brackets, and before it the words of which it speaks: from the beginning of the line.',
  bracket(group, at) {
    const found = labelAlone(group, at);
    const inner = found && textBefore(at);
    if (!found || !inner || found.label.value) return undefined;
    const isSaid = at.profile.scope === 'before';
    if (!isSaid && !(at.profile.scope === 'open' && isLikely(at, found, inner))) return undefined;
    const outer = { start: inner.start, end: group.end };
    const doubts = isSaid ? [] : [likely(outer)];
    const pieces = at.inline(inner);
    return { ...outer, pieces: [reported(found.report, at, found.label, { outer, inner, pieces, doubts })] };
  },
  examples: [
    {
      text: '28/VII [added by hand]',
      tei: '<add place="unspecified" hand="added by hand" frame="… [added by hand]">28/VII</add>',
      scope: 'before',
    },
    {
      text: '28/VII [added by hand]',
      tei: '<add place="unspecified" hand="added by hand" frame="… [added by hand]">28/VII</add>',
      doubts: ['import/scope'],
    },
    {
      text: 'Minister\nof the Polish Republic [added by hand]',
      tei: 'Minister\n<add place="unspecified" hand="added by hand" frame="… [added by hand]">of the Polish Republic</add>',
      scope: 'before',
    },
    {
      text: 'BY COURIER [stamp] SECRET! SECRET [stamp]',
      tei: '<note type="stamp" place="unspecified"><stamp type="other" frame="… [stamp]">BY COURIER</stamp></note> <note type="stamp" place="unspecified"><stamp type="classification" frame="… [stamp]">SECRET! SECRET</stamp></note>',
      scope: 'before',
    },
    {
      text: 'za [rukou]',
      tei: '<add place="unspecified" hand="rukou" frame="… [rukou]">za</add>',
      scope: 'before',
    },
  ],
};

/** Words that were added stand before the label, and nothing behind it on its line. */
function isLikely(
  at: Place,
  { label, report }: NonNullable<ReturnType<typeof labelAlone>>,
  inner: Span,
): boolean {
  if (report !== 'addition' || !label.means.has('added') || inner.end - inner.start > SHORT) return false;
  const after = textAfter(at);
  const lineStart = /(?:^|[\r\n])[ \t]*$/.test(
    at.transcript.text.slice(Math.max(0, inner.start - SHORT), inner.start),
  );
  return lineStart && !(after && isOnLine(at, after));
}

function likely(span: Span): Doubt {
  return {
    ...{ code: 'import/scope', span },
    read: 'a label, and the words before it of which it speaks',
    alternatives: ['it speaks of the last words only', 'it speaks of something that is not transcribed'],
    reason: 'Nothing tells how far back the words begin of which the label speaks.',
  };
}
