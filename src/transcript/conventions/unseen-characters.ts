import { words } from '../pieces.ts';
import type { Convention } from './convention.ts';

/** Scripts whose writing needs joiners and marks of direction. */
const JOINED =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Syriac}\p{Extended_Pictographic}]/u;

type Kind = readonly [sign: RegExp, name: string, alternatives: readonly string[]];

const OTHERS: Kind = [/^/, 'control characters', ['damage on the way']];
const NAMES: readonly Kind[] = [
  [/^\f/, 'form feeds', ['the end of a page']],
  [/^\u00ad/, 'soft hyphens', ['a place where a line may be broken, which says nothing']],
  [/^[\u200b\u2060\ufeff]/, 'characters without width', ['a mark of layout, which says nothing']],
  [
    /^[\u200c-\u200f\u202a-\u202e\u2066-\u2069]/,
    'marks of joining or direction',
    ['a mark of layout, which says nothing'],
  ],
  [/^[\u2028\u2029]/, 'separators of lines', ['the end of a line or paragraph']],
  [/^\p{Cs}/u, 'halves of characters', ['a character that was cut in two']],
  [/^\p{Co}/u, 'characters for private use', ['a sign that only the font of the transcriber knows']],
];

/** What can’t be seen stays in the text. A character that XML can’t hold is written as a processing instruction. */
export const unseenCharacters: Convention = {
  id: 'C36',
  name: 'unseen-characters',
  about: 'Characters that can’t be seen: control characters, soft hyphens, characters without width.',
  phrase: {
    pattern: /(?:(?![\t\n\r])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}])+/gu,
    needs: /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}]/gu,
    read(match, span, at) {
      const source = at.transcript.text;
      const own = match[0];
      const beside =
        source.slice(Math.max(0, span.start - 2), span.start) + source.slice(span.end, span.end + 2);
      if (/^\p{Cf}+$/u.test(own) && JOINED.test(beside)) return undefined;
      const [, name, alternatives] = NAMES.find(([pattern]) => pattern.test(own)) ?? OTHERS;
      const codes = [...own]
        .slice(0, 4)
        .map((each) => `U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
      const piece = {
        ...words(source, span),
        doubts: [
          {
            ...{ code: 'import/character', span, alternatives },
            read: `as it stands: ${codes.join(' ')}`,
            reason: `There are ${name} here, which can’t be seen.`,
          },
        ],
      };
      return { ...span, pieces: [piece] };
    },
  },
  examples: [
    { text: 'one\u000ctwo', tei: 'one<?tei-character 000C?>two', doubts: ['import/character'] },
    { text: 'co\u00adoperate', tei: 'co\u00adoperate', doubts: ['import/character'] },
    { text: 'zero\u200bwidth', tei: 'zero\u200bwidth', doubts: ['import/character'] },
    {
      text: 'a\u0001\u0002b',
      tei: 'a<?tei-character 0001?><?tei-character 0002?>b',
      doubts: ['import/character'],
    },
    { text: 'می\u200cخواهم', tei: 'می\u200cخواهم' },
    { text: 'a tab\tand a\u00a0space', tei: 'a tab\tand a\u00a0space' },
    { text: 'beyond 𝄞 the BMP', tei: 'beyond 𝄞 the BMP' },
  ],
};
