import { element, words } from '../pieces.ts';
import type { Convention } from './convention.ts';
import { writerOf } from './words-of.ts';

/** A consonant that is no word by itself in the languages of records. */
const FRAGMENT = /(?:^|\s)[bdfghjlmnpqrtx](?=\s|$)/;

/** Signs that nobody explained are kept as they stand, brackets included. */
export const undescribedSign: Convention = {
  id: 'C38',
  name: 'undescribed-sign',
  about: 'Signs in brackets that the transcript does not explain.',
  bracket(group, at) {
    const source = at.transcript.text;
    const own = source.slice(group.inner.start, group.inner.end);
    if (group.open !== '[' || group.close === '' || own.trim() === '' || own.length > 24) return undefined;
    const isSign = !/[\p{L}\p{N}]/u.test(own) && !/^\s*(?:[’'&+,.;:!?-]|["“”]){1,2}\s*$/u.test(own);
    if (!isSign && !(/\S\s+\S/.test(own) && FRAGMENT.test(own))) return undefined;
    const note = element('note', { type: 'source' }, [words(source, group)], {
      ...{ span: group, resp: writerOf(at.profile) },
      doubts: [
        {
          ...{ code: 'import/sign', span: group },
          read: 'signs whose meaning is not known',
          alternatives: [
            'a sign of the source',
            'words that were left out or not read',
            'a break of line or page',
          ],
          reason: 'The transcript does not explain them.',
        },
      ],
    });
    return { start: group.start, end: group.end, pieces: [note] };
  },
  examples: [
    {
      text: 'He came. [//]',
      tei: 'He came. <note type="source" resp="transcriber">[//]</note>',
      doubts: ['import/sign'],
    },
    {
      text: '«[p ya]»',
      tei: '«<note type="source" resp="transcriber">[p ya]</note>»',
      doubts: ['import/sign'],
    },
    {
      text: 'a [□] b',
      tei: 'a <note type="source" resp="transcriber">[□]</note> b',
      doubts: ['import/sign'],
    },
    {
      text: 'cash [&] carry',
      tei: 'cash <supplied reason="editorial" resp="transcriber" frame="[…]">&amp;</supplied> carry',
      doubts: ['import/supplied'],
    },
  ],
};
