import { frameOf } from '../framed.ts';
import { element, words } from '../pieces.ts';
import { trimmed } from '../transcript.ts';
import type { Convention } from './convention.ts';
import { writerOf } from './words-of.ts';

const SENTENCE = /^[\p{Lu}\p{N}“"«„].*[.!?;…][”"»]?$/su;
const LONG = 8;

/** TEI Guidelines 3.5.3: what was left out, with a summary in its place. */
export const summary: Convention = {
  id: 'C17',
  name: 'summary',
  about: 'A whole paragraph in brackets, which says in short what was left out.',
  bracket(group, at) {
    const source = at.transcript.text;
    if (!at.alone || group.open !== '[' || group.close === '') return undefined;
    const inner = trimmed(at.transcript, group.inner);
    const own = source.slice(inner.start, inner.end);
    const isLong = own.split(/\s+/).length >= LONG && /^\p{Lu}/u.test(own);
    if (!SENTENCE.test(own) && !isLong) return undefined;
    const gap = element('gap', { reason: 'editorial' }, [element('desc', {}, [words(source, inner)])], {
      ...{ span: group, frame: frameOf(source, group, inner), resp: writerOf(at.profile) },
      doubts: [
        {
          ...{ code: 'import/summary', span: group },
          read: 'a summary of what was left out',
          alternatives: [
            'a paragraph that somebody supplied',
            'a remark on the document',
            'text of the source',
          ],
          reason: 'The whole paragraph stands in brackets, and no word says why.',
        },
      ],
    });
    return { start: group.start, end: group.end, pieces: [gap] };
  },
  examples: [
    {
      text: '[Celebrations.]',
      tei: '<gap reason="editorial" resp="transcriber" frame="[…]"><desc>Celebrations.</desc></gap>',
      doubts: ['import/summary'],
    },
    {
      text: '[Competitiveness in enterprises to honor May Day; …]',
      tei: '<gap reason="editorial" resp="transcriber" frame="[…]"><desc>Competitiveness in enterprises to honor May Day; …</desc></gap>',
      doubts: ['import/summary'],
    },
    {
      text: '[Postscript]',
      tei: '<supplied reason="editorial" resp="transcriber" frame="[…]">Postscript</supplied>',
      doubts: ['import/supplied'],
    },
    {
      text: 'He came. [He left.] Then',
      tei: 'He came. <supplied reason="editorial" resp="transcriber" frame="[…]">He left.</supplied> Then',
      doubts: ['import/supplied'],
    },
  ],
};
