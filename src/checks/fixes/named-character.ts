import { PREDEFINED } from '../../xml/entities.ts';
import { namedCharacter } from '../../xml/named-characters.ts';
import type { Mending } from './mending.ts';
import { andBelow, replaceFrom } from './occurrences.ts';

/** XML itself declares five entities only (XML 1.0, 4.6); those of HTML stand for one character each. */
export const namedCharacters: Mending = {
  name: 'named-character',
  about: 'a character that is written by its name in HTML is written itself, or by its number',
  codes: ['xml/well-formed', 'xml/external-entity'],
  mend({ code, location }, spoilt) {
    if (!location.range) return undefined;
    const { start, end } = location.range;
    const [, name] = /^&(\w+);$/.exec(spoilt.text.slice(start.offset, end.offset)) ?? [];
    const right = name === undefined ? undefined : meaning(name);
    if (name === undefined || right === undefined || PREDEFINED.has(name)) return undefined;
    const edits = replaceFrom(start.offset, new RegExp(`&${name};`), right, spoilt);
    return {
      title: `Write ${right} for &${name};${andBelow(edits)}`,
      edits,
      // A declaration that is not read may say something else.
      safe: code === 'xml/well-formed' && (namedCharacter(name) !== undefined || right.startsWith('&')),
    };
  },
  examples: [
    { before: '<p>one&nbsp;two</p>', after: '<p>one&#xA0;two</p>', safe: true },
    {
      before: '<p n="&eacute;">&eacute;<!-- &eacute; --><![CDATA[&eacute;]]>&eacute;</p>',
      after: '<p n="é">é<!-- &eacute; --><![CDATA[&eacute;]]>é</p>',
      safe: true,
    },
    { before: '<p>one &AMP; two</p>', after: '<p>one &amp; two</p>', safe: true },
    { before: '<p>one&NDASH;two</p>', after: '<p>one–two</p>', safe: false },
  ],
};

function meaning(name: string): string | undefined {
  if (PREDEFINED.has(name.toLowerCase())) return `&${name.toLowerCase()};`;
  const character = namedCharacter(name) ?? namedCharacter(name.toLowerCase());
  if (character === undefined) return undefined;
  if (!/[\p{C}\p{Z}]/u.test(character)) return character;
  return `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`;
}
