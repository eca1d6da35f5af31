import { remembered } from './remembered.ts';

/** Initials and a surname, or a forename and a surname, as a typist puts them under a signature. */
const NAME =
  /^(?:(?:dr|prof|ing|gen|col|maj|capt|lt|com|cde|c|s|tov|tow|gen\.\s?maj)\.\s*)*(?:\p{Lu}[\p{L}\p{M}’'-]*\.?\s*){1,3}(?:(?:von|van|de|der|zu)\s+)?\p{Lu}[\p{L}\p{M}’'-]+$/u;

/** A name, and behind it that he signed himself: `Novák, v. r.`, `Meier m.p.` */
const OWN_HAND = /^\p{Lu}[\p{L}\p{M}. ’'-]{1,40},?\s+(?:v\.\s?r|m\.\s?p|e\.\s?h|s\.\s?k)\.$/u;

/** A name as it stands alone on a line: initials with points, or capitals; in brackets or strokes any name. */
export const isTypedName = remembered((words: string): boolean => {
  if (OWN_HAND.test(words)) return true;
  const bare = withoutMarks(words);
  if (bare !== words)
    return (
      bare.split(/\s+/).length <= 5 &&
      (NAME.test(bare) || /^\p{Lu}\p{L}{3,}$/u.test(bare)) &&
      !/^(?:Page|Seite|Applause|Laughter|Beifall|Potlesk|Смех|Аплодисменты|Signed|Translation|End|Copy)/.test(
        bare,
      )
    );
  return words.split(/\s+/).length <= 5 && NAME.test(words) && /(?:^|\s)\p{Lu}\p{Ll}?\.\s?/u.test(words);
});

/** Whether it could be the name of a person, if something else says that a person is meant. */
export const isName = remembered((words: string): boolean => {
  const bare = withoutMarks(words);
  return bare.split(/\s+/).length <= 6 && (NAME.test(bare) || /^\p{Lu}[\p{L}\p{M}’'-]+$/u.test(bare));
});

/** A name in brackets or strokes: `(A. PUZANOV)`, `/A. Puzanov/`. */
export const MARKED_NAME =
  /\(\s*(?:\p{Lu}[\p{L}\p{M}’'-]*\.?\s*){1,4}\)|\/\s*(?:\p{Lu}[\p{L}\p{M}’'-]*\.?\s*){1,4}\//gu;

function withoutMarks(words: string): string {
  return /^[(/].*[)/]$/.test(words) ? words.slice(1, -1).trim() : words;
}
