import type { Convention, Place } from './convention.ts';
import { leftOpen } from './extent-unknown.ts';
import { labelAlone, textAfter, textBefore } from './labels-alone.ts';
import { reported } from './report.ts';
import { untranscribed } from './reported-text.ts';

const LONGEST = 40;

/** Labels stand before their text, or behind it, or have none: in the same collection. It is never guessed. */
export const labelOpen: Convention = {
  id: 'C08',
  name: 'label-open',
  about: 'A label in brackets whose words stand before it, behind it, or nowhere.',
  bracket(group, at) {
    const found = labelAlone(group, at);
    if (!found) return undefined;
    const { label, report } = found;
    if (at.profile.scope === 'inside') {
      const outer = { start: group.start, end: group.end };
      const gap = untranscribed(at, outer, group.inner, report === 'stamp' ? undefined : 'note');
      const as = report === 'addition' ? 'note' : report;
      return { ...outer, pieces: [reported(as, at, label, { outer, pieces: [gap] })] };
    }
    return leftOpen(group, at, {
      alternatives: [...alternatives(at), 'it speaks of something that is not transcribed'],
      reason: 'Nothing tells on which side of the label the words stand of which it speaks.',
    });
  },
  examples: [
    {
      text: 'BY COURIER [stamp] SECRET! SECRET [stamp]',
      tei: 'BY COURIER <note type="import" resp="importer" frame="[…]">stamp</note> SECRET! SECRET <note type="import" resp="importer" frame="[…]">stamp</note>',
      doubts: ['import/scope', 'import/scope'],
    },
    {
      text: '[stamp and handwriting] Cabinet of the Minister CM No. 2114/55 - 10 X',
      tei: '<note type="import" resp="importer" frame="[…]">stamp and handwriting</note> Cabinet of the Minister CM No. 2114/55 - 10 X',
      doubts: ['import/scope'],
    },
    {
      text: '[Stempel]',
      tei: '<note type="import" resp="importer" frame="[…]">Stempel</note>',
      doubts: ['import/scope'],
    },
    {
      text: '[Rundstempel]',
      tei: '<note type="stamp" place="unspecified"><stamp type="other"><gap reason="editorial" frame="[…]"><desc>Rundstempel</desc></gap></stamp></note>',
      scope: 'inside',
    },
    {
      text: '[note manuscrite en marge]',
      tei: '<note type="marginal" place="margin" hand="note manuscrite en marge"><gap reason="editorial" frame="[…]"><desc type="note">note manuscrite en marge</desc></gap></note>',
      scope: 'inside',
    },
    {
      text: '[razítko]',
      tei: '<note type="import" resp="importer" frame="[…]">razítko</note>',
      doubts: ['import/scope'],
    },
  ],
};

function alternatives(at: Place): readonly string[] {
  const shown = (span: { start: number; end: number } | undefined): string => {
    const text = span ? at.transcript.text.slice(span.start, Math.min(span.end, span.start + LONGEST)) : '';
    return text.replace(/\s+/g, ' ');
  };
  const before = shown(textBefore(at));
  const after = shown(textAfter(at));
  return [
    ...(before ? [`it speaks of “${before}”, which stands before it`] : []),
    ...(after ? [`it speaks of “${after}”, which follows it`] : []),
  ];
}
