import { frameOf } from '../../framed.ts';
import { element } from '../../pieces.ts';
import type { Convention } from '../convention.ts';
import { UNDER_LEIDEN as under } from './signs.ts';

const HAND =
  /^\s*(?:(?:hand|manus|man\.|m\.|H\.|Hand)\s*(?:\d{1,2}|[¹²³⁴])|\d{1,2}(?:st|nd|rd|th|\.)?\s*(?:hand|m\.|Hand|H\.)|m[¹²³⁴\d])\s*$/u;

/** The Leiden system: from here on somebody else writes (TEI Guidelines 12.3.2.1). */
export const hand: Convention = {
  id: 'leiden',
  name: 'leiden-hand',
  about: 'Another hand begins: “(hand 2)”, “(m. 3)”.',
  onRequest: true,
  round: true,
  bracket(group, at) {
    const source = at.transcript.text;
    const own = source.slice(group.inner.start, group.inner.end);
    if (group.close === '' || !HAND.test(own)) return undefined;
    const shift = element('handShift', {}, [], {
      ...{ span: group, frame: frameOf(source, group), hand: own.trim() },
    });
    return { start: group.start, end: group.end, pieces: [shift] };
  },
  examples: [
    { text: 'δι. (hand 2) σεση', tei: 'δι. <handShift hand="hand 2" frame="(hand 2)"/> σεση', under },
    { text: '(m. 3) εἰς', tei: '<handShift hand="m. 3" frame="(m. 3)"/> εἰς', under },
    { text: 'the (second hand) watch', tei: 'the (second hand) watch' },
  ],
};
