import type { Words } from '../declared.ts';
import { said } from '../read/words.ts';

/** The sentence about something that editors show: its gloss in parentheses, then its description. */
export function words({ glosses, descriptions }: Words, language: string): string {
  const gloss = said(glosses, language);
  const description = said(descriptions, language);
  return [gloss && `(${gloss})`, description].filter(Boolean).join(' ');
}
