import type { Lexicon } from '../labels/lexicon.ts';
import { CZECH } from './czech.ts';
import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { RUSSIAN } from './russian.ts';

/** The languages whose words of labels are given with the package. */
export const LANGUAGES: readonly Lexicon[] = [ENGLISH, GERMAN, FRENCH, CZECH, RUSSIAN];

/** The lexicon of a language, by its BCP 47 tag: “de” and “de-AT” are German. */
export function lexiconOf(tag: string): Lexicon | undefined {
  const primary = tag.toLowerCase().split('-')[0];
  return LANGUAGES.find(({ language }) => language === primary);
}
