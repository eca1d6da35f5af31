import type { Group } from '../brackets/group.ts';
import type { Doubt } from '../doubt.ts';
import type { Convention, Place } from './convention.ts';
import { isOfTheText, reported, reportOf } from './report.ts';
import { reportedText, unread, untranscribed } from './reported-text.ts';

/** TEI Guidelines 10.4.2: a stamp within the note that tells of it; what it is for is seen from its words. */
export const stamp: Convention = {
  id: 'C12',
  name: 'stamp',
  about: 'A stamp or seal: label and text in one bracket, often over several lines.',
  bracket(group, at) {
    const label = at.label(group);
    const { means, unknown, value, rest } = label;
    if (reportOf(label) !== 'stamp') return undefined;
    const { start, end } = group;
    const outer = { start, end };
    const piece = (wording: Parameters<typeof reported>[3]) => ({
      ...outer,
      pieces: [reported('stamp', at, label, wording)],
    });
    if (value && value.end > value.start) {
      const doubts = [
        ...(means.has('handwritten') ? [mixed(outer)] : []),
        ...(isBesideText(group, at) ? [besideText(outer)] : []),
      ];
      return piece({ outer, ...reportedText(at, value), doubts });
    }
    if (unknown.length === 0) {
      return means.has('illegible') ? piece({ outer, pieces: [unread(at, outer, label)] }) : undefined;
    }
    if (isOfTheText(at, group) || !group.close) return undefined;
    const isOfSomeone = rest && at.labelIn({ start: label.start, end: rest.start }).means.has('filler');
    if (!rest || isOfSomeone) {
      if (unknown.length > 8) return undefined;
      return piece({ outer, pieces: [untranscribed(at, outer, group.inner)], doubts: [described(outer)] });
    }
    return piece({ outer, ...reportedText(at, rest), doubts: [unparted(outer)] });
  },
  examples: [
    {
      text: '[stamp:\nIncoming 02416-s;\n11/12 September 1957]',
      tei: '<note type="stamp" place="unspecified"><stamp type="receipt" frame="[stamp: …]">Incoming 02416-s;<lb/>11/12 September 1957</stamp></note>',
    },
    {
      text: '[CPSU CC stamp: TOP SECRET]',
      tei: '<note type="stamp" place="unspecified"><stamp type="classification" frame="[CPSU CC stamp: …]">TOP SECRET</stamp></note>',
    },
    {
      text: '[faded image of a stamp: Kim]',
      tei: '<note type="stamp" place="unspecified"><stamp type="other" rend="faded" frame="[faded image of a stamp: …]">Kim</stamp></note>',
    },
    {
      text: '[Stamp in upper right corner: Registry of the Ministry, No. 5]',
      tei: '<note type="stamp" place="top right"><stamp type="registry" frame="[Stamp in upper right corner: …]">Registry of the Ministry, No. 5</stamp></note>',
    },
    {
      text: '[Stamp\nDECLASSIFIED\n1 May 1992]',
      tei: '<note type="stamp" place="unspecified"><stamp type="declassification" frame="[Stamp …]">DECLASSIFIED<lb/>1 May 1992</stamp></note>',
    },
    {
      text: '[stamp: illegible\n12 May [1957?]]',
      tei: '<note type="stamp" place="unspecified"><stamp type="other" frame="[stamp: …]"><gap reason="illegible" extent="unknown"/><lb/>12 May <unclear frame="[…?]">1957</unclear></stamp></note>',
      doubts: ['import/uncertain'],
    },
    {
      text: '[illegible stamp]',
      tei: '<note type="stamp" place="unspecified"><stamp type="other"><gap reason="illegible" extent="unknown" frame="[illegible stamp]"/></stamp></note>',
    },
    {
      text: '[Seal of the Embassy of Poland]',
      tei: '<note type="stamp" place="unspecified"><stamp type="other"><gap reason="editorial" frame="[…]"><desc>Seal of the Embassy of Poland</desc></gap></stamp></note>',
      doubts: ['import/untranscribed'],
    },
    {
      text: 'TO THE HEAD OF THE SECTION [stamp: GENERAL\nOF THE MINISTRY SECTION]',
      tei: 'TO THE HEAD OF THE SECTION <note type="stamp" place="unspecified"><stamp type="other" frame="[stamp: …]">GENERAL<lb/>OF THE MINISTRY SECTION</stamp></note>',
      doubts: ['import/columns'],
    },
    {
      text: '[stamp “SECRET”]',
      tei: '<note type="stamp" place="unspecified"><stamp type="classification" frame="[stamp “…”]">SECRET</stamp></note>',
    },
    {
      text: '[stamp TsK KPSS]',
      tei: '<note type="stamp" place="unspecified"><stamp type="other" frame="[stamp …]">TsK KPSS</stamp></note>',
      doubts: ['import/stamp'],
    },
    {
      text: '[stamp and handwriting: No. 7]',
      tei: '<note type="stamp" place="unspecified"><stamp type="other" frame="[stamp and handwriting: …]">No. 7</stamp></note>',
      doubts: ['import/stamp'],
    },
    {
      text: '[Stempel: Streng geheim!]',
      tei: '<note type="stamp" place="unspecified"><stamp type="classification" frame="[Stempel: …]">Streng geheim!</stamp></note>',
    },
    {
      text: '[cachet\u00a0: Archives nationales]',
      tei: '<note type="stamp" place="unspecified"><stamp type="archive" frame="[cachet\u00a0: …]">Archives nationales</stamp></note>',
    },
    {
      text: '[podací razítko: Došlo 5. 3. 1951]',
      tei: '<note type="stamp" place="unspecified"><stamp type="receipt" frame="[podací razítko: …]">Došlo 5. 3. 1951</stamp></note>',
    },
    {
      text: '[штамп: Рассекречено]',
      tei: '<note type="stamp" place="unspecified"><stamp type="declassification" frame="[штамп: …]">Рассекречено</stamp></note>',
    },
    {
      text: 'he [stamped] his foot',
      tei: 'he <supplied reason="editorial" resp="transcriber" frame="[…]">stamped</supplied> his foot',
      doubts: ['import/supplied'],
    },
  ],
};

/** A stamp of several lines that begins behind other words of a line: two columns, perhaps. */
function isBesideText(group: Group, at: Place): boolean {
  const { text } = at.transcript;
  const own = text.slice(group.start, group.end);
  return (
    !at.alone &&
    /\S[^\r\n]*[\r\n]/.test(own) &&
    /[^\s[\]][ \t]*$/.test(text.slice(Math.max(0, group.start - 20), group.start))
  );
}

function besideText(span: { start: number; end: number }): Doubt {
  return {
    ...{ code: 'import/columns', span },
    read: 'a stamp of several lines',
    alternatives: ['a stamp beside a letterhead or address: two columns that were run together'],
    reason: 'The stamp begins behind other words of the line.',
  };
}

function described(span: { start: number; end: number }): Doubt {
  return {
    ...{ code: 'import/untranscribed', severity: 'info', span },
    read: 'a report of a stamp that is not transcribed',
    alternatives: ['the words of the stamp'],
    reason: 'No sign tells a description from the words of the stamp.',
  };
}

function mixed(span: { start: number; end: number }) {
  return {
    ...{ code: 'import/stamp', span },
    read: 'the words of a stamp',
    alternatives: ['some of the words were written into it by hand'],
    reason: 'The label speaks of a stamp and of handwriting, and does not say which words are which.',
  };
}

function unparted(span: { start: number; end: number }) {
  return {
    ...{ code: 'import/stamp', span },
    read: 'a stamp and its words',
    alternatives: ['a description of the stamp, which is not transcribed'],
    reason: 'No sign parts the label from what follows.',
  };
}
