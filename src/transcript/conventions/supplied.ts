import { frameOf } from '../framed.ts';
import { element } from '../pieces.ts';
import type { Convention } from './convention.ts';

/** TEI Guidelines 12.3.3.1. What no other convention recognises is taken for this, and a person must look. */
export const supplied: Convention = {
  id: 'C20',
  name: 'supplied',
  about: 'A word of the translator or editor, which the source does not have.',
  bracket(group, at) {
    const { text } = at.transcript;
    if (group.close === '' || text.slice(group.inner.start, group.inner.end).trim() === '') return undefined;
    const isTranslation = at.profile.original !== undefined;
    const piece = element(
      'supplied',
      { reason: isTranslation ? 'translation' : 'editorial' },
      at.inline(group.inner),
      {
        ...{ span: group, frame: frameOf(text, group, group.inner) },
        resp: isTranslation ? 'translator' : 'transcriber',
        doubts: [
          {
            ...{ code: 'import/supplied', span: group },
            read: `a word of the ${isTranslation ? 'translator' : 'editor'}, which the source does not have`,
            alternatives: ['an uncertain reading', 'an explanation', 'another form of a name', 'a report'],
            reason: 'No convention recognises these words.',
          },
        ],
      },
    );
    return { start: group.start, end: group.end, pieces: [piece] };
  },
  examples: [
    {
      text: 'supplies [the DPRK] with',
      tei: 'supplies <supplied reason="editorial" resp="transcriber" frame="[…]">the DPRK</supplied> with',
      doubts: ['import/supplied'],
    },
  ],
};
