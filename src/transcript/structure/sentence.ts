import { remembered } from './remembered.ts';

/** Whether words end as a sentence does, so that a new paragraph may follow; the doubt of a transcriber, `[??]`, is no end. */
export function isFinished(words: string): boolean {
  return /[.!?:;…。！？：；][\s"“”’»)\]\d]*$/u.test(words.replace(/\s*\[\?+\]$/, ''));
}

/** Whether words go on with what stood before them: they begin with a small letter, or with a mark that begins nothing. */
export function goesOn(words: string): boolean {
  return /^["“„«‘(]?\p{Ll}/u.test(words) || /^[,;:.!?)\]»”]/.test(words);
}

export const countWords = remembered((words) => {
  return words.split(/\s+/).filter((each) => /[\p{L}\p{N}]/u.test(each)).length;
});

/** A short line that is a sentence all the same: it ends as one, and not with an abbreviation. */
export const isSentence = remembered((words: string): boolean => {
  const last = /(?:^|\s)["“„«(]*(\p{L}+)["”»)]*[.!?;]["”»)]*$/u.exec(words)?.[1] ?? '';
  const isShort = last.length < 4 && /^\p{Lu}|^\P{L}/u.test(last);
  return last !== '' && !isShort && countWords(words) > (last.length < 4 ? 2 : 1);
});

/** A line of running text: it is long, or it is a sentence. */
export const isProse = remembered((words: string): boolean => {
  return words.length > 90 || (countWords(words) > 9 && /[.,;?!]/.test(words)) || countWords(words) > 14;
});
