import type { Doubt } from '../doubt.ts';
import type { Span } from '../transcript.ts';
import type { Convention, Place } from './convention.ts';
import { isOnLine, labelAlone, textAfter, textBefore } from './labels-alone.ts';
import { type Report, reported } from './report.ts';

/** A line below a stamp’s label is taken for its words up to this length. */
const SHORT = 60;

/** Where the profile does not say that labels stand before their text, only what can hardly be otherwise is read so. */
export const labelBefore: Convention = {
  id: 'C08',
  name: 'label-before',
  about:
    'A label in brackets, and behind it the words of which it speaks: to the end of the line, or the next line.',
  bracket(group, at) {
    const found = labelAlone(group, at);
    const inner = found && textAfter(at);
    if (!found || !inner) return undefined;
    const { label, report } = found;
    const isSaid = at.profile.scope === 'after' || label.value !== undefined;
    if (!isSaid && !(at.profile.scope === 'open' && isLikely(at, report, inner))) return undefined;
    const outer = { start: group.start, end: inner.end };
    const doubts = [...(isSaid ? [] : [likely(outer)]), ...(isCut(at, inner) ? [cut(outer)] : [])];
    const pieces = at.inline(inner);
    return { ...outer, pieces: [reported(report, at, label, { outer, inner, pieces, doubts })] };
  },
  examples: [
    {
      text: '[handwriting] No. 2421/top secret/55',
      tei: '<add place="unspecified" hand="handwriting" frame="[handwriting] …">No. 2421/top secret/55</add>',
      scope: 'after',
    },
    {
      text: '[handwriting] No. 2421/top secret/55',
      tei: '<add place="unspecified" hand="handwriting" frame="[handwriting] …">No. 2421/top secret/55</add>',
      doubts: ['import/scope'],
    },
    {
      text: 'P.S. [in pencil:] send socks',
      tei: 'P.S. <add place="unspecified" hand="in pencil" frame="[in pencil:] …">send socks</add>',
    },
    {
      text: '[Left margin, red ink]  Pl. speak.',
      tei: '<note type="marginal" place="margin left" hand="Left margin, red ink" frame="[Left margin, red ink] …">Pl. speak.</note>',
      doubts: ['import/scope'],
    },
    {
      text: '[Stamp]\nSecretariat of the Ministry\nof Foreign Affairs',
      tei: '<note type="stamp" place="unspecified"><stamp type="other" frame="[Stamp] …">Secretariat of the Ministry</stamp></note>\nof Foreign Affairs',
      scope: 'after',
    },
    {
      text: '[Stamp]\nGENERAL SECTION',
      tei: '<note type="stamp" place="unspecified"><stamp type="other" frame="[Stamp] …">GENERAL SECTION</stamp></note>',
      doubts: ['import/scope'],
    },
    {
      text: '[am Rand links:]\nerledigt\nBerlin',
      tei: '<note type="marginal" place="margin left" hand="am Rand links" frame="[am Rand links:] …">erledigt</note>\nBerlin',
    },
    {
      text: '[handwriting] No. 5 [sealed] here',
      tei: '<add place="unspecified" hand="handwriting" frame="[handwriting] …">No. 5</add> <note type="stamp" place="unspecified"><stamp type="other" frame="[sealed] …">here</stamp></note>',
      scope: 'after',
      doubts: ['import/scope'],
    },
  ],
};

/** The text stands behind the label on its line, and nothing before it; or a stamp alone on its line has one short line below. */
function isLikely(at: Place, report: Report, inner: Span): boolean {
  if (textBefore(at) || isCut(at, inner)) return false;
  if (isOnLine(at, inner)) return report !== 'stamp';
  const { text } = at.transcript;
  const below = text.slice(inner.end, inner.end + SHORT);
  return (
    report === 'stamp' &&
    at.alone &&
    inner.end - inner.start <= SHORT &&
    /^[ \t]*(?:\r\n?|\n)?[ \t]*(?:[\r\n]|$)/.test(below)
  );
}

/** Whether another bracket ends the text within its line. */
function isCut(at: Place, inner: Span): boolean {
  const { text } = at.transcript;
  let end = inner.end;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return end >= at.after.end && end < text.length && text[end] !== '\n' && text[end] !== '\r';
}

function likely(span: Span): Doubt {
  return {
    ...{ code: 'import/scope', span },
    read: 'a label, and the words behind it of which it speaks',
    alternatives: ['it speaks of something that is not transcribed', 'it speaks of the first words only'],
    reason: 'Nothing tells how far the words go of which the label speaks.',
  };
}

function cut(span: Span): Doubt {
  return {
    ...{ code: 'import/scope', span },
    read: 'the words up to the next bracket',
    alternatives: ['the whole line'],
    reason: 'Another bracket stands in the line.',
  };
}
