import { frameOf } from '../framed.ts';
import { element } from '../pieces.ts';
import { isAbbreviation, spells } from './abbreviation.ts';
import type { Convention } from './convention.ts';
import { wordBefore } from './word-before.ts';
import { writerOf } from './words-of.ts';

const CAPITALS = /^\p{Lu}{3,}(?:[\s-]\p{Lu}{2,})*(?:[’']s)?$/u;

/** TEI Guidelines 14.2: whom a cover name means. It is said beside the name, and no word of the sentence. */
export const identification: Convention = {
  id: 'C24',
  name: 'identification',
  about: 'Who is meant by a cover name: both stand in capitals.',
  bracket(group, at) {
    const source = at.transcript.text;
    const own = source.slice(group.inner.start, group.inner.end).trim();
    if (group.open !== '[' || group.close === '' || !CAPITALS.test(own)) return undefined;
    const word = wordBefore(source, at.before);
    const name = word && source.slice(word.start, word.end);
    if (
      !name ||
      !(
        CAPITALS.test(name) ||
        (/^\p{Lu}{2}$/u.test(name) && /\p{Lu}{3} $/u.test(source.slice(at.before.start, word.start)))
      )
    )
      return undefined;
    if (isAbbreviation(own) && spells(name, own)) return undefined;
    const note = element('note', { type: 'identification' }, at.inline(group.inner), {
      ...{ span: group, frame: frameOf(source, group, group.inner), resp: writerOf(at.profile) },
      doubts: [
        {
          ...{ code: 'import/identification', span: group },
          read: 'who or what is meant by the name before',
          alternatives: [
            'another form of the name',
            'a part of the name',
            'words that belong into the sentence',
          ],
          reason: 'Both stand in capitals, which is all that tells them from others.',
        },
      ],
    });
    return { start: group.start, end: group.end, pieces: [note] };
  },
  examples: [
    {
      text: 'that FENG XI [STALIN] wrote',
      tei: 'that FENG XI <note type="identification" resp="transcriber" frame="[…]">STALIN</note> wrote',
      doubts: ['import/identification'],
    },
    {
      text: 'AMPERE’s [AMPER] report',
      tei: 'AMPERE’s <note type="identification" resp="transcriber" frame="[…]">AMPER</note> report',
      doubts: ['import/identification'],
    },
    {
      text: 'Minister [Mielke] and Mao [Zedong]',
      tei: 'Minister <supplied reason="editorial" resp="transcriber" frame="[…]">Mielke</supplied> and Mao <supplied reason="editorial" resp="transcriber" frame="[…]">Zedong</supplied>',
      doubts: ['import/supplied', 'import/supplied'],
    },
  ],
};
