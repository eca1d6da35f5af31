import type { Doubt } from '../../doubt.ts';
import { frameOf } from '../../framed.ts';
import { element } from '../../pieces.ts';
import type { Span } from '../../transcript.ts';
import type { Convention } from '../convention.ts';
import { writerOf } from '../words-of.ts';
import { lostExtent } from './lost-extent.ts';
import { UNDER_LEIDEN as under } from './signs.ts';

const LOST = '(?:[-–—](?:\\s?[-–—]){2,}|[.·]{2,}|…)';
const PARTS = new RegExp(`^(\\s*${LOST}\\s*)?([\\s\\S]*?)(\\s*\\?)?(\\s*${LOST}\\s*)?$`);

/** The Leiden system: words that are lost, as the editor restores them (TEI Guidelines 12.3.3.1). */
export const restored: Convention = {
  id: 'leiden',
  name: 'leiden-restored',
  about: 'Lost words that the editor restores, in square brackets; dashes at their ends are lost for good.',
  onRequest: true,
  bracket(group, at) {
    const source = at.transcript.text;
    if (group.open !== '[' || group.close === '') return undefined;
    const own = source.slice(group.inner.start, group.inner.end);
    const [, first = '', words = '', mark = '', last = ''] = PARTS.exec(own) ?? [];
    if (!/[\p{L}\p{N}]/u.test(words)) return undefined;
    const start = group.inner.start + first.length;
    const inner = { start, end: start + words.length };
    const outer = {
      start: first ? start : group.start,
      end: last ? group.inner.end - last.length : group.end,
    };
    const isLabel = at.label(group).means.size > 0 && at.label(group).unknown.length === 0;
    const supplied = element(
      'supplied',
      { reason: 'damage', cert: mark ? 'low' : undefined },
      at.inline(inner),
      {
        ...{ span: outer, frame: frameOf(source, outer, inner), resp: writerOf(at.profile) },
        doubts: isLabel || mark ? [doubtOf(group, isLabel)] : [],
      },
    );
    const gapOf = (span: Span, signs: string) =>
      signs === ''
        ? []
        : [
            element('gap', { reason: 'lost', ...lostExtent(signs, false)?.attributes }, [], {
              ...{ span, frame: frameOf(source, span) },
            }),
          ];
    const pieces = [
      ...gapOf({ start: group.start, end: start }, first),
      supplied,
      ...gapOf({ start: outer.end, end: group.end }, last),
    ];
    return { start: group.start, end: group.end, pieces };
  },
  examples: [
    {
      text: '[Διον]υσίωι',
      tei: '<supplied reason="damage" resp="transcriber" frame="[…]">Διον</supplied>υσίωι',
      under,
    },
    {
      text: 'PON[T MAX ---]',
      tei: 'PON<supplied reason="damage" resp="transcriber" frame="[…">T MAX</supplied><gap reason="lost" extent="unknown" unit="chars" frame=" ---]"/>',
      under,
    },
    {
      text: 'XXX[V?]',
      tei: 'XXX<supplied reason="damage" cert="low" resp="transcriber" frame="[…?]">V</supplied>',
      doubts: ['import/restored'],
      under,
    },
    {
      text: '[1]2 she',
      tei: '<supplied reason="damage" resp="transcriber" frame="[…]">1</supplied>2 she',
      under,
    },
    {
      text: 'a [signature] b',
      tei: 'a <supplied reason="damage" resp="transcriber" frame="[…]">signature</supplied> b',
      doubts: ['import/restored'],
      under,
    },
  ],
};

function doubtOf({ start, end }: Span, isLabel: boolean): Doubt {
  return {
    ...{ code: 'import/restored', span: { start, end }, read: 'lost words that the editor restores' },
    alternatives: isLabel ? ['a report of the transcriber'] : ['a doubtful reading'],
    reason: isLabel ? 'These are words of a report as well.' : 'The editor is not sure of it.',
  };
}
