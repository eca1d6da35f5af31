import type { Doubt } from '../doubt.ts';
import { element } from '../pieces.ts';
import type { Convention } from './convention.ts';

/** Wider gaps between words of which the letters are spaced: two spaces or more, or a no-break space. */
const WORD_GAP = /\s{2,}/;

/**
 * Letters set apart for emphasis (TEI Guidelines 3.3.2.2). They are closed up, since they are one word, and the markup
 * says that they were apart. Where one space parts all letters and there are many, the words may have been several.
 */
export const letterSpaced: Convention = {
  id: 'C31',
  name: 'letter-spaced',
  about: 'A word whose letters stand apart.',
  phrase: {
    pattern:
      /(?<![\p{L}\p{M}\d][ ]?)(?:\p{Lu}|\p{Ll})\p{M}*(?:[ ]{1,3}\p{L}\p{M}*){3,}(?:[ ]?[!?])?(?![\p{L}\p{M}\d])/gu,
    read(match, span) {
      const written = match[0];
      if (!isSpaced(written)) return undefined;
      const parted = written.split(WORD_GAP).map((word) => word.replaceAll(' ', ''));
      const value = parted.join(' ');
      const doubts: Doubt[] = [];
      if (parted.length === 1 && [...value].length > 9) {
        doubts.push({
          ...{ code: 'import/letter-spaced', span },
          read: `one word, “${value}”`,
          alternatives: ['several words: the gaps between them are lost'],
          reason: 'One space stands between all letters, so that the words can’t be told apart.',
        });
      }
      const word = { kind: 'text', value, span } as const;
      return { ...span, pieces: [element('hi', { rend: 'letter-spaced' }, [word], { span, doubts })] };
    },
  },
  examples: [
    { text: 'Jiri H e n d r y c h', tei: 'Jiri <hi rend="letter-spaced">Hendrych</hi>' },
    {
      text: 'H i g h l y c l a s s i f i e d !',
      tei: '<hi rend="letter-spaced">Highlyclassified!</hi>',
      doubts: ['import/letter-spaced'],
    },
    { text: 'as I a m here', tei: 'as I a m here' },
    { text: 'Kim Il Sung', tei: 'Kim Il Sung' },
  ],
};

/** Four letters of one script at least; “а я в Москве” and initials in capitals with points are none. */
function isSpaced(written: string): boolean {
  const letters = [...written].filter((each) => /\p{L}/u.test(each));
  const capitals = letters.filter((each) => /\p{Lu}/u.test(each)).length;
  return letters.length >= 4 && (capitals <= 1 || capitals === letters.length);
}
