import { words } from '../pieces.ts';
import type { Convention } from './convention.ts';

/** Brackets that hold nothing stay as they are, and are told. */
export const emptyBracket: Convention = {
  id: 'C38',
  name: 'empty-bracket',
  about: 'Brackets with nothing in them.',
  bracket(group, at) {
    const source = at.transcript.text;
    if (group.open !== '[' || group.close === '') return undefined;
    if (source.slice(group.inner.start, group.inner.end).trim() !== '') return undefined;
    const span = { start: group.start, end: group.end };
    const piece = {
      ...words(source, span),
      doubts: [
        {
          ...{ code: 'import/sign', span, read: 'as characters of the text' },
          alternatives: ['a blank of the source', 'words that could not be read', 'a box to be ticked'],
          reason: 'The bracket holds nothing.',
        },
      ],
    };
    return { ...span, pieces: [piece] };
  },
  examples: [
    { text: 'nothing [ ] here', tei: 'nothing [ ] here', doubts: ['import/sign'] },
    { text: 'nothing [] here', tei: 'nothing [] here', doubts: ['import/sign'] },
  ],
};
