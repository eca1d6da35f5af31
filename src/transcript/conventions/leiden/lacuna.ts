import type { Doubt } from '../../doubt.ts';
import { frameOf } from '../../framed.ts';
import { element } from '../../pieces.ts';
import type { Span } from '../../transcript.ts';
import type { Convention } from '../convention.ts';
import { lostExtent } from './lost-extent.ts';
import { UNDER_LEIDEN as under } from './signs.ts';

/** The Leiden system: a loss. TEI Guidelines 12.3.3.1. */
export const lacuna: Convention = {
  id: 'leiden',
  name: 'leiden-lacuna',
  about: 'What is lost: square brackets round dashes, points or a number.',
  onRequest: true,
  bracket(group, at) {
    const source = at.transcript.text;
    if (group.open !== '[' || group.close === '') return undefined;
    const signs = source.slice(group.inner.start, group.inner.end);
    const lost = lostExtent(signs, at.alone);
    if (!lost) return undefined;
    const isBare = /^\d+$/.test(signs);
    // “[1]2” is a figure that the editor restores.
    if (isBare && /\d/.test(source.charAt(group.start - 1) + source.charAt(group.end))) return undefined;
    const doubts = lost.doubtful || isBare ? [doubtOf(group)] : [];
    const frame = frameOf(source, group);
    const gap = element('gap', { reason: 'lost', ...lost.attributes }, [], { span: group, frame, doubts });
    return { start: group.start, end: group.end, pieces: [gap] };
  },
  phrase: {
    pattern: /(?<![-–—])(?:[-–—]{3,}|[-–—](?: [-–—]){2,})/gu,
    needs: /[-–—](?=[-–— ])/g,
    read(match, span, at) {
      const lost = lostExtent(match[0], false);
      if (!lost) return undefined;
      const frame = frameOf(at.transcript.text, span);
      return {
        ...span,
        pieces: [element('gap', { reason: 'lost', ...lost.attributes }, [], { span, frame })],
      };
    },
  },
  examples: [
    {
      text: 'rex [---] fecit',
      tei: 'rex <gap reason="lost" extent="unknown" unit="chars" frame="[---]"/> fecit',
      under,
    },
    { text: '[------]', tei: '<gap reason="lost" extent="unknown" unit="lines" frame="[------]"/>', under },
    {
      text: 'κώμης [..] τοῦ',
      tei: 'κώμης <gap reason="lost" unit="chars" quantity="2" frame="[..]"/> τοῦ',
      under,
    },
    { text: 'm [.5] d', tei: 'm <gap reason="lost" unit="chars" quantity="5" frame="[.5]"/> d', under },
    {
      text: 'm [3] d',
      tei: 'm <gap reason="lost" unit="chars" quantity="3" frame="[3]"/> d',
      doubts: ['import/lost'],
      under,
    },
    {
      text: 'm [–2–3–] d',
      tei: 'm <gap reason="lost" unit="chars" atLeast="2" atMost="3" frame="[–2–3–]"/> d',
      under,
    },
    {
      text: 'm [– ca.8 – ] d',
      tei: 'm <gap reason="lost" extent="about 8" unit="chars" frame="[– ca.8 – ]"/> d',
      under,
    },
    {
      text: '[c. 5 lines lost]',
      tei: '<gap reason="lost" extent="about 5" unit="lines" frame="[c. 5 lines lost]"/>',
      doubts: ['import/lost'],
      under,
    },
    {
      text: 'rex --- fecit',
      tei: 'rex <gap reason="lost" extent="unknown" unit="chars" frame="---"/> fecit',
      under,
    },
    { text: 'of [---] and', tei: 'of <gap reason="editorial" frame="[---]"/> and' },
  ],
};

function doubtOf({ start, end }: Span): Doubt {
  return {
    ...{ code: 'import/lost', span: { start, end }, read: 'so much that is lost' },
    alternatives: ['the sign of a note', 'a number that the editor restores', 'a remark'],
    reason: 'Not all of it is of the signs for a loss.',
  };
}
