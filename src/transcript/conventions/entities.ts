import { words } from '../pieces.ts';
import type { Convention } from './convention.ts';

/** Characters that a program wrote as a code and nobody read back. They stay, and are told. */
export const entities: Convention = {
  id: 'C36',
  name: 'entities',
  about: 'Entities of HTML in the text, rows of question marks, questions without a space behind.',
  phrase: {
    pattern:
      /&(?:[a-zA-Z]{2,8}\d{0,2}|#\d{2,6}|#x[\da-fA-F]{2,6});|(?<![?!])\?{3,}(?![?!])|(?<=\p{L}{2})\?(?=\p{Lu}\p{L})/gu,
    needs: /&(?=[a-zA-Z#])|\?(?=\?\?|\p{Lu})/gu,
    read(match, span, at) {
      const isEntity = match[0].startsWith('&');
      const isOne = match[0] === '?';
      const piece = {
        ...words(at.transcript.text, span),
        doubts: [
          {
            ...{ code: 'import/mojibake', span, read: 'as characters of the text' },
            alternatives: [
              ...(isEntity ? ['the character for which the code stands'] : []),
              ...(isEntity ? [] : ['letters that the character set did not have']),
              ...(isOne ? ['the end of a question'] : []),
            ],
            reason: isEntity
              ? 'It is a code of HTML.'
              : 'Question marks stand where a character set lacks letters.',
          },
        ],
      };
      return { ...span, pieces: [piece] };
    },
  },
  examples: [
    {
      text: 'in &eacute;t&eacute; 1948',
      tei: 'in &amp;eacute;t&amp;eacute; 1948',
      doubts: ['import/mojibake', 'import/mojibake'],
    },
    { text: 'signed ???????', tei: 'signed ???????', doubts: ['import/mojibake'] },
    { text: 'Did he pay?No.', tei: 'Did he pay?No.', doubts: ['import/mojibake'] },
    { text: 'Brown & Co; he paid? No.', tei: 'Brown &amp; Co; he paid? No.' },
  ],
};
