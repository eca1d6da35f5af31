import type { Group } from '../brackets/group.ts';
import type { Doubt } from '../doubt.ts';
import { frameOf } from '../framed.ts';
import { element } from '../pieces.ts';
import type { Convention, Place } from './convention.ts';
import { soundsLike } from './sounds-like.ts';
import { nameBefore, wordBefore } from './word-before.ts';
import { writerOf } from './words-of.ts';

/** TEI Guidelines 12.3.3.1. What no other convention recognises is taken for this, and a person must look. */
export const supplied: Convention = {
  id: 'C20',
  name: 'supplied',
  about: 'A word of the translator or editor, which the source does not have.',
  bracket(group, at) {
    const { text } = at.transcript;
    if (group.close === '' || text.slice(group.inner.start, group.inner.end).trim() === '') return undefined;
    const resp = writerOf(at.profile);
    const reason = resp === 'translator' ? 'translation' : 'editorial';
    const piece = element('supplied', { reason }, at.inline(group.inner), {
      ...{ span: group, frame: frameOf(text, group, group.inner), resp },
      doubts: [doubtOf(group, at)],
    });
    return { start: group.start, end: group.end, pieces: [piece] };
  },
  examples: [
    {
      text: 'supplies [the DPRK] with',
      tei: 'supplies <supplied reason="editorial" resp="transcriber" frame="[…]">the DPRK</supplied> with',
      doubts: ['import/supplied'],
    },
    {
      text: 'told [him] of a [new] constitution',
      tei: 'told <supplied reason="translation" resp="translator" frame="[…]">him</supplied> of a <supplied reason="translation" resp="translator" frame="[…]">new</supplied> constitution',
      doubts: ['import/supplied', 'import/supplied'],
      under: { original: 'cs' },
    },
    {
      text: 'cash [&] carry',
      tei: 'cash <supplied reason="editorial" resp="transcriber" frame="[…]">&amp;</supplied> carry',
      doubts: ['import/supplied'],
    },
    {
      text: '[US Secretary of State William] Rogers’ visit',
      tei: '<supplied reason="editorial" resp="transcriber" frame="[…]">US Secretary of State William</supplied> Rogers’ visit',
      doubts: ['import/supplied'],
    },
    {
      text: 'that [he (the minister) said] it',
      tei: 'that <supplied reason="editorial" resp="transcriber" frame="[…]">he (the minister) said</supplied> it',
      doubts: ['import/supplied'],
    },
    { text: 'fibre (vinalon) and', tei: 'fibre (vinalon) and' },
    {
      text: '“[t]he work, 19[48] and 2[0]4',
      tei: '“<supplied reason="editorial" resp="transcriber" frame="[…]">t</supplied>he work, 19<supplied reason="editorial" resp="transcriber" frame="[…]">48</supplied> and 2<supplied reason="editorial" resp="transcriber" frame="[…]">0</supplied>4',
      doubts: ['import/supplied', 'import/supplied', 'import/supplied'],
    },
  ],
};

/** What else it could be: that depends on whether it looks like a name, and what stands before. */
function doubtOf(group: Group, at: Place): Doubt {
  const { text } = at.transcript;
  const own = text.slice(group.inner.start, group.inner.end).trim();
  const who = writerOf(at.profile) === 'translator' ? 'translator' : 'editor';
  const isName = /^\p{Lu}/u.test(own);
  const name = nameBefore(text, at.before);
  const word = wordBefore(text, at.before);
  const alternatives = [
    ...(isName && name ? ['another form of the name before', 'who is meant by the words before'] : []),
    ...(isName ? ['a fuller name'] : []),
    ...(word ? ['an explanation of the words before'] : []),
    ...['an uncertain reading', 'a report of the transcriber'],
  ];
  return {
    ...{ code: 'import/supplied', span: { start: group.start, end: group.end }, alternatives },
    read: `a word of the ${who}, which the source does not have`,
    reason:
      name && isName && isAlike(text.slice(name.start, name.end), own)
        ? 'It sounds like the name before, and no list of names has both.'
        : 'No convention recognises these words.',
  };
}

/** As many words at the end of what stands before as it takes. */
function isAlike(name: string, own: string): boolean {
  const parts = name.split(' ');
  return parts.some((_, index) => soundsLike(parts.slice(index).join(' '), own));
}
