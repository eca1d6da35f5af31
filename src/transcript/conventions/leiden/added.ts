import { frameOf } from '../../framed.ts';
import { element } from '../../pieces.ts';
import type { Convention } from '../convention.ts';
import { UNDER_LEIDEN as under } from './signs.ts';

/** The Leiden system: what was added above the line (TEI Guidelines 12.3.1.4). */
export const added: Convention = {
  id: 'leiden',
  name: 'leiden-added',
  about: 'Words added above the line, between slanting strokes.',
  onRequest: true,
  phrase: {
    pattern: /\\(?=\S)[^\\/\r\n]{1,60}\/|`(?=\S)[^`´\r\n]{1,60}´|⸌[^⸌⸍\r\n]{1,60}⸍/gu,
    needs: /[\\`⸌]/g,
    read(_match, span, at) {
      const inner = { start: span.start + 1, end: span.end - 1 };
      const add = element('add', { place: 'above' }, at.inline(inner), {
        ...{ span, frame: frameOf(at.transcript.text, span, inner), hand: 'Addition above the line' },
      });
      return { ...span, pieces: [add] };
    },
  },
  examples: [
    {
      text: 'μη \\τούτου/',
      tei: 'μη <add place="above" hand="Addition above the line" frame="\\…/">τούτου</add>',
      under,
    },
    {
      text: '`καὶ´ δι',
      tei: '<add place="above" hand="Addition above the line" frame="`…´">καὶ</add> δι',
      under,
    },
    {
      text: '⸌ἀδελφῷ⸍',
      tei: '<add place="above" hand="Addition above the line" frame="⸌…⸍">ἀδελφῷ</add>',
      under,
    },
    { text: 'and\\or and/or', tei: 'and\\or and/or' },
  ],
};
