/** What XML can't hold (XML 1.0, 2.2): control characters, halves of surrogate pairs, what is no character. */
const UNWRITABLE = /[^\P{Cc}\t\n\r\u007f-\u009f]|[\p{Cs}\ufffe\uffff]/u;

/** The first character of a text that no page, book or metadata could have; undefined where there is none. */
export const unwritableIn = (text: string): string | undefined => UNWRITABLE.exec(text)?.[0];
