import type { Convention } from './convention.ts';
import { labelAlone, textBefore } from './labels-alone.ts';
import { reported } from './report.ts';

/** Read where the profile says that labels stand behind their text. */
export const labelAfter: Convention = {
  id: 'C09',
  name: 'label-after',
  about: 'A label in brackets, and before it the words of which it speaks: from the beginning of the line.',
  bracket(group, at) {
    if (at.profile.scope !== 'before') return undefined;
    const found = labelAlone(group, at);
    const inner = found && textBefore(at);
    if (!found || !inner) return undefined;
    const outer = { start: inner.start, end: group.end };
    const piece = reported(found.report, at, found.label, { outer, inner, pieces: at.inline(inner) });
    return { ...outer, pieces: [piece] };
  },
  examples: [
    {
      text: '28/VII [added by hand]',
      tei: '<add place="unspecified" hand="added by hand" frame="… [added by hand]">28/VII</add>',
      scope: 'before',
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
