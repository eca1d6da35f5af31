import type { Doubt } from '../doubt.ts';
import { element } from '../pieces.ts';
import type { Span } from '../transcript.ts';
import type { Convention, Place } from './convention.ts';
import { isSpacedWord } from './spaced-words.ts';

/** Wider gaps between words of which the letters are spaced. */
const WORD_GAP = / {2,}/;
/** Words of one letter, in the languages of records. */
const ONE_LETTER = /^[aiouyvskzàéèąóAIOаявксоуиіАЯВКСОУИІ]$/u;
const LONGEST_WORD = 8;

/**
 * Letters set apart for emphasis (TEI Guidelines 3.3.2.2). They are closed up, since they are one word, and the markup
 * says that they were apart. Where one space parts all letters and there are many, the words may have been several: then
 * they are left apart.
 */
export const letterSpaced: Convention = {
  id: 'C31',
  name: 'letter-spaced',
  about: 'A word whose letters stand apart.',
  phrase: {
    pattern:
      /(?<![\p{L}\p{M}\p{N}][’'.-]?)(?:\p{Lu}|\p{Ll})(?: {1,4}(?:\p{Lu}|\p{Ll}|[-’'](?= (?:\p{Lu}|\p{Ll})(?![\p{L}\p{M}])))){3,60}(?: [!?:;.,])?(?![\p{L}\p{M}\p{N}’'-])/gu,
    needs: / (?=[\p{L}’'-] )/gu,
    read(match, matched, at) {
      // A word of one letter behind a wide gap stands by itself: “в  М о с к в е”.
      const first = /^\p{L} {2,}/u.exec(match[0])?.[0].length ?? 0;
      const last = / {2,}\p{L}$/u.exec(match[0])?.[0].length ?? 0;
      const span = { start: matched.start + first, end: matched.end - last };
      const own = match[0].slice(first, match[0].length - last);
      const parted = own.split(WORD_GAP).map((word) => word.replaceAll(' ', ''));
      const divided = parted.flatMap((word) => word.split(/(?<=\p{Ll})(?=\p{Lu})/u));
      if (!divided.every(isSpacedWord) || divided.join('').replace(/\P{L}/gu, '').length < 4)
        return undefined;
      const isLong = divided.some((word) => lengthOf(word) > LONGEST_WORD);
      // Closed up they might be no word at all: the letters stay apart.
      const value = isLong ? own : divided.join(' ');
      const reason = doubtful(divided, parted, span, at);
      const whole = { start: span.start - tailOf(at.transcript.text, span.start), end: span.end };
      const doubts: readonly Doubt[] = reason
        ? [
            {
              ...{ code: 'import/letter-spaced', span: whole, reason },
              read: isLong
                ? 'letters that stand apart'
                : `${divided.length === 1 ? 'one word' : `${divided.length} words`}, “${value}”`,
              alternatives: [
                ...(isLong ? [`“${divided.join(' ')}”`] : []),
                'other words: the gaps between them are lost',
              ],
            },
          ]
        : [];
      const word = { kind: 'text', value, span } as const;
      return { ...span, pieces: [element('hi', { rend: 'letter-spaced' }, [word], { span, doubts })] };
    },
  },
  examples: [
    { text: 'Jiri H e n d r y c h', tei: 'Jiri <hi rend="letter-spaced">Hendrych</hi>' },
    {
      text: 'He is a t\ne a s e',
      tei: 'He is a t\n<hi rend="letter-spaced">ease</hi>',
      doubts: ['import/letter-spaced'],
    },
    { text: 'P r a h a', tei: '<hi rend="letter-spaced">Praha</hi>' },
    { text: 'in B e r l i n, he', tei: 'in <hi rend="letter-spaced">Berlin</hi>, he' },
    { text: 'S H T Y K O V', tei: '<hi rend="letter-spaced">SHTYKOV</hi>' },
    { text: 'М о с к в а', tei: '<hi rend="letter-spaced">Москва</hi>' },
    {
      text: 'H i g h l y c l a s s i f i e d !',
      tei: '<hi rend="letter-spaced">H i g h l y c l a s s i f i e d !</hi>',
      doubts: ['import/letter-spaced'],
    },
    { text: 'H i g h l y   s e c r e t !', tei: '<hi rend="letter-spaced">Highly secret!</hi>' },
    {
      text: 'J i r i H e n d r y c h',
      tei: '<hi rend="letter-spaced">Jiri Hendrych</hi>',
      doubts: ['import/letter-spaced'],
    },
    {
      text: 'v P r a z e a v Brně',
      tei: 'v <hi rend="letter-spaced">Prazeav</hi> Brně',
      doubts: ['import/letter-spaced'],
    },
    {
      text: 'l e f t. O t t o  D o r v a l , he',
      tei: '<hi rend="letter-spaced">left</hi>. <hi rend="letter-spaced">Otto Dorval,</hi> he',
    },
    {
      text: 'с  Т о л ь в а е м  о лесных',
      tei: 'с  <hi rend="letter-spaced">Тольваем</hi>  о лесных',
    },
    { text: 'K i m  I l', tei: '<hi rend="letter-spaced">Kim Il</hi>' },
    { text: 'as I a m here', tei: 'as I a m here' },
    { text: 'Kim Il Sung', tei: 'Kim Il Sung' },
    { text: 'J. F. K. L. Smith', tei: 'J. F. K. L. Smith' },
    { text: 'see lists A B C D E', tei: 'see lists A B C D E' },
    { text: 'a  b  c  d  e', tei: 'a  b  c  d  e' },
    { text: 'Y N N Y Y N', tei: 'Y N N Y Y N' },
    { text: 'X X X X', tei: 'X X X X' },
    { text: 'a b c d', tei: 'a b c d' },
    { text: '김 일 성 동 지', tei: '김 일 성 동 지' },
    { text: '金 日 成 同 志', tei: '金 日 成 同 志' },
    { text: '1 9 5 6 a', tei: '1 9 5 6 a' },
  ],
};

/** Why the words may be other ones; nothing where they are certain. */
function doubtful(
  divided: readonly string[],
  parted: readonly string[],
  { start, end }: Span,
  { transcript: { text } }: Place,
): string | undefined {
  if (tailOf(text, start)) return 'Letters that stand apart end the line before: they may belong to it.';
  if (divided.length > parted.length) return 'The gaps between the words are inferred from capital letters.';
  if (divided.some((word) => lengthOf(word) > LONGEST_WORD)) {
    return 'One space stands between all letters, so that the words can’t be told apart.';
  }
  const isBeside = (at: number, sign: RegExp): boolean => sign.test(text.slice(Math.max(0, at - 2), at + 2));
  const first =
    ONE_LETTER.test(text.charAt(start)) && /[\p{L}] $/u.test(text.slice(Math.max(0, start - 2), start));
  const last = ONE_LETTER.test(text.charAt(end - 1)) && isBeside(end, /^.\S \p{L}/u);
  return first || last ? 'A word of one letter may stand beside the spaced letters.' : undefined;
}

function lengthOf(word: string): number {
  return [...word.replace(/\P{L}/gu, '')].length;
}

/** “a t” at the end of the line before, where letters stand apart as well; how far it is from it. */
function tailOf(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - 30), start);
  return /(?<=^|\s)\p{L} \p{L}[ \t]*(?:\r\n?|\n)[ \t]*$/u.exec(before)?.[0].length ?? 0;
}
