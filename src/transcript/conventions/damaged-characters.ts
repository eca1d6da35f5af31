import { element, words } from '../pieces.ts';
import type { Convention } from './convention.ts';
import { repairedWord } from './mojibake.ts';

/**
 * TEI Guidelines 3.5.1: characters that were lost or changed on the way to the transcript. They stay; what they were is for
 * a person to say.
 */
export const damagedCharacters: Convention = {
  id: 'C36',
  name: 'damaged-characters',
  about:
    'Words whose characters were damaged: question marks in words, replacement characters, a wrong character set.',
  phrase: {
    pattern:
      /(?<![\p{L}\p{M}])[\p{L}\p{M}]*(?:\p{L}\?(?=\p{Ll})|\ufffd|[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122])(?:[\p{L}\p{M}\ufffd]|\?(?=\p{Ll})|[\u0080-\u00bf\u02c6\u02dc\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122])*/gu,
    needs: /\?(?=\p{Ll})|[\u00c2-\u00f4](?=[\u0080-\u00bf\u0152-\u2122])|\ufffd/gu,
    read(match, span, at) {
      const source = at.transcript.text;
      const own = match[0];
      const isLost = own.includes('\ufffd');
      const isAsked = !isLost && /\p{L}\?\p{Ll}/u.test(own);
      const likely = isLost || isAsked ? undefined : repairedWord(own);
      if (!isLost && !isAsked && likely === undefined) return undefined;
      // A question whose space was lost, or an address of the web.
      if (isAsked && /[/.=@&][\p{L}\p{N}_-]*$/u.test(source.slice(Math.max(0, span.start - 30), span.start)))
        return undefined;
      if (isAsked && source.charAt(span.end) === '=') return undefined;
      const sic = element('sic', {}, [words(source, span)], {
        span,
        doubts: [
          {
            ...{ code: 'import/mojibake', span },
            read: 'damaged characters, kept as they are',
            alternatives: [
              ...(likely === undefined ? [] : [`“${likely}”`]),
              ...(isAsked ? ['a question whose space was lost'] : []),
              ...(isLost ? ['a letter that the character set did not have'] : []),
            ],
            reason: isAsked
              ? 'A question mark stands within the word.'
              : 'The character set was mistaken on the way.',
          },
        ],
      });
      return { ...span, pieces: [sic] };
    },
  },
  examples: [
    { text: 'It is S?ucza?ski.', tei: 'It is <sic>S?ucza?ski</sic>.', doubts: ['import/mojibake'] },
    { text: 'It is Stanis?aw now', tei: 'It is <sic>Stanis?aw</sic> now', doubts: ['import/mojibake'] },
    {
      text: 'Walesa \ufffdwi\ufffdtek',
      tei: 'Walesa <sic>\ufffdwi\ufffdtek</sic>',
      doubts: ['import/mojibake'],
    },
    { text: 'the cafÃ© is', tei: 'the <sic>cafÃ©</sic> is', doubts: ['import/mojibake'] },
    { text: '4. Å¾Ãjna 1948', tei: '4. <sic>Å¾Ãjna</sic> 1948', doubts: ['import/mojibake'] },
    { text: 'donâ€™t go', tei: '<sic>donâ€™t</sic> go', doubts: ['import/mojibake'] },
    { text: 'Is it Harrison? he asked', tei: 'Is it Harrison? he asked' },
    { text: 'What?Then he left', tei: 'What?Then he left', doubts: ['import/mojibake'] },
    { text: 'see page.php?id=3', tei: 'see page.php?id=3' },
    { text: 'château “Évian” à Göteborg', tei: 'château “Évian” à Göteborg' },
  ],
};
