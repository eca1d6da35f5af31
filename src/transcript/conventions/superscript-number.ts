import { element, words } from '../pieces.ts';
import type { Convention } from './convention.ts';

/** TEI Guidelines 3.7: small raised figures behind a word are signs of notes, behind a unit they are its power. */
export const superscriptNumber: Convention = {
  id: 'C28',
  name: 'superscript-number',
  about: 'The sign of a note in raised figures.',
  phrase: {
    pattern: /(?<=\p{L}{3}|[.,;:!?)\]”’"»])[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?![\p{L}\p{N}/])/gu,
    needs: /[⁰¹²³⁴⁵⁶⁷⁸⁹]/g,
    read(match, span, at) {
      const n = [...match[0]].map((each) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(each)).join('');
      const ref = element('ref', { type: 'noteAnchor', n }, [words(at.transcript.text, span)], {
        span,
        doubts: [
          {
            ...{ code: 'import/note-marker', span, read: 'the sign of a note' },
            alternatives: ['a raised figure of the text'],
            reason: 'Raised figures have more than one use.',
          },
        ],
      });
      return { ...span, pieces: [ref] };
    },
  },
  examples: [
    {
      text: 'the marsh.² Then',
      tei: 'the marsh.<ref type="noteAnchor" n="2">²</ref> Then',
      doubts: ['import/note-marker'],
    },
    { text: '40 m² of cloth', tei: '40 m² of cloth' },
  ],
};
