import { words } from '../pieces.ts';
import type { Convention } from './convention.ts';

/** How far round a bracket another box is looked for. */
const NEAR = 80;

/** “[X] yes [ ] no”: the brackets are boxes of a printed form, not signs of an editor. They stay, and a person must look. */
export const box: Convention = {
  id: 'C38',
  name: 'box',
  about: 'A box of a form that is ticked with a letter, where an empty one stands near it.',
  bracket(group, at) {
    const { text } = at.transcript;
    if (!/^\[\s?[xX✓✗]\s?\]$/.test(text.slice(group.start, group.end))) return undefined;
    const near = text.slice(Math.max(0, group.start - NEAR), group.end + NEAR);
    if (!/\[[ \t_]\]/.test(near)) return undefined;
    const { start, end } = group;
    const piece = {
      ...words(text, { start, end }),
      doubts: [
        {
          ...{ code: 'import/sign', span: { start, end }, read: 'as characters of the text' },
          alternatives: ['a letter that somebody supplied', 'the sign of a note'],
          reason: 'An empty pair of brackets stands near it: they may be boxes of a form.',
        },
      ],
    };
    return { start, end, pieces: [piece] };
  },
  examples: [
    {
      text: 'A [X] B [ ] C',
      tei: 'A [X] B [ ] C',
      doubts: ['import/sign', 'import/sign'],
    },
    {
      text: 'the [x] here',
      tei: 'the <ref type="noteAnchor" n="x">[x]</ref> here',
      doubts: ['import/note-marker'],
    },
  ],
};
