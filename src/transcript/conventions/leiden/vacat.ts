import { frameOf } from '../../framed.ts';
import { element } from '../../pieces.ts';
import type { Span } from '../../transcript.ts';
import type { Convention, Place, Reading } from '../convention.ts';
import { UNDER_LEIDEN as under } from './signs.ts';

const WORD = /^\s*(?:v|vv|vac|vacat)\.?\s*(?:(?:c|ca)\.\s*)?(\d{1,3})?\s*$/i;

/** The Leiden system: a space that the writer left (TEI Guidelines 12.4.1). */
export const vacat: Convention = {
  id: 'leiden',
  name: 'leiden-vacat',
  about: 'A space left empty: “vacat”, “vac. 3”.',
  onRequest: true,
  round: true,
  bracket(group, at) {
    const match = WORD.exec(at.transcript.text.slice(group.inner.start, group.inner.end));
    if (!match || group.close === '' || /\p{L}/u.test(at.transcript.text.charAt(group.start - 1)))
      return undefined;
    return spaceOf(group, match[1], at);
  },
  phrase: {
    pattern:
      /(?<![\p{L}\p{M}.])(?:vacat|vac\.|v a c a t)(?: (?:ca?\. ?)?(\d{1,3})(?!\d))?(?![\p{L}\p{M}])/giu,
    needs: /v ?a ?c/gi,
    read: (match, span, at) => spaceOf(span, match[1], at, match[0].startsWith('v a')),
  },
  examples: [
    { text: 'κρῶς, vac. 3', tei: 'κρῶς, <space unit="chars" quantity="3" frame="vac. 3"/>', under },
    { text: '(vacat)', tei: '<space frame="(vacat)"/>', under },
    { text: 'arsus vacat', tei: 'arsus <space frame="vacat"/>', under },
    { text: 'v a c a t', tei: '<space frame="v a c a t"/>', doubts: ['import/space'], under },
    { text: 'he vacated it', tei: 'he vacated it', under },
    { text: 'the seat is vacat', tei: 'the seat is vacat' },
  ],
};

function spaceOf({ start, end }: Span, quantity: string | undefined, at: Place, spaced = false): Reading {
  const span = { start, end };
  const doubt = {
    ...{ code: 'import/space', span, read: 'a space left empty' },
    alternatives: ['a word of the source, of which the letters stand apart'],
    reason: 'The letters stand apart.',
  };
  const piece = element('space', { unit: quantity && 'chars', quantity }, [], {
    ...{ span, frame: frameOf(at.transcript.text, span), doubts: spaced ? [doubt] : [] },
  });
  return { ...span, pieces: [piece] };
}
