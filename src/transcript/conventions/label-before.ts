import type { Convention } from './convention.ts';
import { labelAlone, textAfter } from './labels-alone.ts';
import { reported } from './report.ts';

/** Read where the profile says that labels stand before their text. */
export const labelBefore: Convention = {
  id: 'C08',
  name: 'label-before',
  about:
    'A label in brackets, and behind it the words of which it speaks: to the end of the line, or the next line.',
  bracket(group, at) {
    if (at.profile.scope !== 'after') return undefined;
    const found = labelAlone(group, at);
    const inner = found && textAfter(at);
    if (!found || !inner) return undefined;
    const outer = { start: group.start, end: inner.end };
    const isCut =
      at.transcript.text[inner.end] !== undefined &&
      !/[\r\n]/.test(at.transcript.text.slice(inner.end, at.after.end + 1)) &&
      inner.end < at.transcript.text.length;
    const doubts = isCut
      ? [
          {
            ...{ code: 'import/scope', span: outer },
            read: 'the words up to the next bracket',
            alternatives: ['the whole line'],
            reason: 'Another bracket stands in the line.',
          },
        ]
      : [];
    const piece = reported(found.report, at, found.label, { outer, inner, pieces: at.inline(inner), doubts });
    return { ...outer, pieces: [piece] };
  },
  examples: [
    {
      text: '[handwriting] No. 2421/top secret/55',
      tei: '<add place="unspecified" hand="handwriting" frame="[handwriting] …">No. 2421/top secret/55</add>',
      scope: 'after',
    },
    {
      text: '[Stamp]\nSecretariat of the Ministry\nof Foreign Affairs',
      tei: '<note type="stamp" place="unspecified"><stamp type="other" frame="[Stamp] …">Secretariat of the Ministry</stamp></note>\nof Foreign Affairs',
      scope: 'after',
    },
    {
      text: '[am Rand links] erledigt\nBerlin',
      tei: '<note type="marginal" place="margin left" hand="am Rand links" frame="[am Rand links] …">erledigt</note>\nBerlin',
      scope: 'after',
    },
    {
      text: '[handwriting] No. 5 [sealed] here',
      tei: '<add place="unspecified" hand="handwriting" frame="[handwriting] …">No. 5</add> <note type="stamp" place="unspecified"><stamp type="other" frame="[sealed] …">here</stamp></note>',
      scope: 'after',
      doubts: ['import/scope'],
    },
  ],
};
