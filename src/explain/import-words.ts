import { doubt } from './doubt-page.ts';
import type { Page } from './page.ts';

/** Pages of words and characters of which the import is not sure. */
export const importWords: readonly Page[] = [
  doubt('letter-spaced', {
    what: 'Letters stand apart with one space between all of them: they were read as one word, and may be several.',
    why: 'Where the gaps between words are lost, only a reader who knows the language can tell the words apart.',
    bad: 'It is H i g h l y c l a s s i f i e d now.',
    good: 'It is highly classified now.',
    mend: 'Put spaces into the text of hi where words part; the transcript needs no change.',
  }),
  doubt('uncertain', {
    what: 'A bracket with a question mark was read as words that could be read, but not with certainty.',
    why: 'It may be a question of the editor, or who is meant by the words before.',
    bad: 'He met [is this the Ambassador of whom we have heard?] there.',
    good: 'He met Petrov there.',
    mend: 'If it is right, tick the entry; else encode what it is.',
  }),
  doubt('gloss', {
    what: 'Words in brackets were read as an explanation of the words before them.',
    why: 'A reader has to know whose explanation that is, and of which words.',
    bad: 'in Renmin Ribao [People’s Daily] of',
    good: 'in Renmin Ribao of',
    mend: 'If it is right, tick the entry; else encode what it is. The words that it explains are those in the element that points to it.',
  }),
  doubt('identification', {
    what: 'A name in brackets was read as saying who is meant by the name before.',
    why: 'That this is that person is a claim; it may also be another spelling.',
    bad: 'that FENG XI [STALIN] wrote',
    good: 'that STALIN wrote',
    mend: 'If it is right, tick the entry; else encode what it is.',
  }),
  doubt('name', {
    what: 'Two names, one of them in brackets, were read as forms of one name, since they sound alike.',
    why: 'It may be somebody else’s.',
    bad: 'Minister Pak Seong-cheol [Pak Song Chol] and',
    good: 'Minister Pak Song Chol and',
    mend: 'If it is right, tick the entry; else encode what it is.',
  }),
  doubt('hyphen', {
    what: 'A hyphen at the end of a line was read as the division of one word.',
    why: '“Re-formed” and “reformed” look alike there.',
    bad: 'he was im-\npressed by it',
    good: 'he was impressed by it',
    mend: 'If it is right, tick the entry; else encode what it is.',
  }),
  doubt('note-marker', {
    what: 'A number or letter was read as the sign of a note.',
    why: 'It may be the end of the word before it, or the beginning of a page.',
    bad: 'he left [12] and',
    good: 'he left and',
    mend: 'If it is right, tick the entry; else encode what it is.',
  }),
  doubt('mojibake', {
    what: 'The characters of a word were damaged on the way to the transcript: “Å¡” stands for “š”, a question mark or U+FFFD for a letter.',
    why: 'Nobody finds the word. It was kept as it is, since nobody can be sure what was there.',
    bad: 'Comrade Dvo\ufffd\u00e1k came.',
    good: 'Comrade Dvořák came.',
    mend: 'Look the word up in the source. Mend the transcript and import it again; or write choice with sic and corr.',
  }),
  doubt('character', {
    what: 'Here are characters that nobody sees, such as a form feed, a soft hyphen or a zero-width space; they are kept.',
    why: 'They come along when text is copied from web pages. A search does not find the word that holds one.',
    bad: 'We co­operate.',
    good: 'We cooperate.',
    mend: 'Remove them from the transcript if they mean nothing.',
  }),
  doubt('form', {
    what: 'A day in quotation marks was read as written into the blank of a form.',
    why: 'What is written into a form is by a hand, and later than the print.',
    bad: 'He came on “13” June 1956.',
    good: 'He came on 13 June 1956.',
    mend: 'If it is right, tick the entry; else encode what it is.',
  }),
  doubt('date', {
    what: 'A date leaves open what is the day and what the month, or of which century it is: only what is certain was written.',
    why: 'The 1st of November is not the 11th of January.',
    bad: 'Washington, 01/11/1962',
    good: 'Washington, 13/11/1962',
    mend: 'Find out how this source writes dates, and write @when. A profile can say it for a collection: “dates”: { “order”: “day-month” }.',
  }),
];
