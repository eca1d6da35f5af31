import { PREDEFINED } from '../../xml/entities.ts';
import { namedCharacter } from '../../xml/named-characters.ts';
import type { Mending } from './mending.ts';
import { andBelow, replaceFrom } from './occurrences.ts';

export const ampersand: Mending = {
  name: 'ampersand',
  about: 'the sign & that begins no reference is written &amp;',
  codes: ['xml/well-formed'],
  mend({ location }, spoilt) {
    if (!location.range) return undefined;
    const { start, end } = location.range;
    const written = spoilt.text.slice(start.offset, end.offset);
    const [whole, name = ''] = /^&([\p{L}_][\p{L}\p{N}_.-]*)?$/u.exec(written) ?? [];
    if (whole === undefined || (isKnown(name) && spoilt.text[end.offset] !== '=')) return undefined;
    const alone = name === '' ? '&(?![\\p{L}_:#])' : `&${name.replaceAll('.', '\\.')}(?![\\p{L}\\p{N}_.:;-])`;
    const edits = replaceFrom(start.offset, new RegExp(alone, 'u'), `&amp;${name}`, spoilt);
    return { title: `Write &amp;${name}${andBelow(edits)}`, edits, safe: true };
  },
  examples: [
    { before: '<p>Marx & Engels</p>', after: '<p>Marx &amp; Engels</p>', safe: true },
    {
      before: '<p n="a & b">&<!-- & --> &amp; &#38; &</p>',
      after: '<p n="a &amp; b">&amp;<!-- & --> &amp; &#38; &amp;</p>',
      safe: true,
    },
    { before: '<p>R&D and R&D</p>', after: '<p>R&amp;D and R&amp;D</p>', safe: true },
    {
      before: '<p><ref target="a.html?x=1&copy=2">one</ref></p>',
      after: '<p><ref target="a.html?x=1&amp;copy=2">one</ref></p>',
      safe: true,
    },
  ],
};

/** `&nbsp` may be a reference that lacks its semicolon; in an address, `&copy=2` is none. */
function isKnown(name: string): boolean {
  return name !== '' && (PREDEFINED.has(name) || namedCharacter(name) !== undefined);
}
