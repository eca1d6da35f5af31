import { frameOf } from '../../framed.ts';
import { element } from '../../pieces.ts';
import type { Convention } from '../convention.ts';
import { UNDER_LEIDEN as under } from './signs.ts';

/** The Leiden system: traces of letters that nobody can read (TEI Guidelines 12.3.3.1). */
export const traces: Convention = {
  id: 'leiden',
  name: 'leiden-traces',
  about: 'Traces of letters, a point or a cross each.',
  onRequest: true,
  phrase: {
    pattern: /(?<![.\p{L}\p{N}])\.{2,}(?![.\p{N}])|(?<!\S)\+(?: ?\+)*(?!\S)/gu,
    needs: /\.\.|\+/g,
    read(match, span, at) {
      const quantity = match[0].replaceAll(' ', '').length;
      const isCross = match[0].startsWith('+');
      const gap = element('gap', { reason: 'illegible', unit: 'chars', quantity: String(quantity) }, [], {
        ...{ span, frame: frameOf(at.transcript.text, span) },
        doubts:
          isCross || quantity === 3
            ? [
                {
                  ...{ code: 'import/traces', span, read: 'traces of letters' },
                  alternatives: isCross ? ['crosses of the source'] : ['an omission of the editor'],
                  reason: 'The sign has more than one use.',
                },
              ]
            : [],
      });
      return { ...span, pieces: [gap] };
    },
  },
  examples: [
    {
      text: 'ἐρρῶσθαι .... τοῦ',
      tei: 'ἐρρῶσθαι <gap reason="illegible" unit="chars" quantity="4" frame="...."/> τοῦ',
      under,
    },
    {
      text: 'OR + + RA',
      tei: 'OR <gap reason="illegible" unit="chars" quantity="2" frame="+ +"/> RA',
      doubts: ['import/traces'],
      under,
    },
    { text: 'he left...', tei: 'he left...', under },
  ],
};
