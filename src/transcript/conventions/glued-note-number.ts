import { words } from '../pieces.ts';
import type { Convention } from './convention.ts';

const MONTH = /^(?:jan|feb|mär|mar|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])/i;

/** “August 14.58”: the page of the transcript set the number of a note small, and its text lost that. */
export const gluedNoteNumber: Convention = {
  id: 'C28',
  name: 'glued-note-number',
  about: 'A number right behind a mark of punctuation, which may be the sign of a note.',
  phrase: {
    pattern:
      /(?<=(?:[\p{Ll})”’"»]|\p{Lu}[\p{Ll}]{2,8} \d{1,2})[.!?]["”’»]?)\d{1,3}(?=\s+["“«]?\p{Lu}|\s*$)|(?<=(?<![\p{L}\p{N}.@/_-])\p{Ll}{4,24})[1-9]\d?(?=[\s.,;:)”’"»]|$)|(?<=\p{Ll}{2}(?:[,;]|\.?—))\d{1,2}(?=\s+\p{L}|\s*$)/gu,
    needs: /\d/g,
    read(_match, span, at) {
      const source = at.transcript.text;
      const before = source.slice(Math.max(0, span.start - 16), span.start);
      const ofDate = /(\p{L}+) \d{1,2}\.["”’»]?$/u.exec(before);
      if (ofDate && !MONTH.test(ofDate[1] ?? '')) return undefined;
      const piece = {
        ...words(source, span),
        doubts: [
          {
            ...{ code: 'import/note-marker', span, read: 'as digits of the text' },
            alternatives: ['the sign of a note, set small on the page'],
            reason: /[.!?]/.test(before.slice(-2))
              ? 'The number stands right behind the end of a sentence.'
              : /\p{L}$/u.test(before)
                ? 'The number stands right behind a word.'
                : 'The number stands right behind a mark of punctuation.',
          },
        ],
      };
      return { ...span, pieces: [piece] };
    },
  },
  examples: [
    { text: 'my telegram3), of', tei: 'my telegram3), of', doubts: ['import/note-marker'] },
    { text: 'text attached1.', tei: 'text attached1.', doubts: ['import/note-marker'] },
    { text: 'of MiG15 and A4', tei: 'of MiG15 and A4' },
    { text: 'on August 14.58 Then', tei: 'on August 14.58 Then', doubts: ['import/note-marker'] },
    { text: 'he said.12 Then', tei: 'he said.12 Then', doubts: ['import/note-marker'] },
    { text: 'as he had said,1 and then', tei: 'as he had said,1 and then', doubts: ['import/note-marker'] },
    { text: 'in town.—1 We had', tei: 'in town.—1 We had', doubts: ['import/note-marker'] },
    { text: 'it cost 14.58 rubles', tei: 'it cost 14.58 rubles' },
    { text: 'at 3.30 Then', tei: 'at 3.30 Then' },
    { text: 'in fond 14.58 Then', tei: 'in fond 14.58 Then' },
  ],
};
