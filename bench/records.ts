import { readFileSync } from 'node:fs';

const LETTER = 'src/files/new-edition/records/1957-03-14-letter.xml';
/** One record in so many has a mistake. */
const WRONG = 100;

const letter = readFileSync(LETTER, 'utf8')
  .replace(/<!--[\s\S]*?-->\s*/g, '')
  .replace(/<interpretation>[\s\S]*?<\/interpretation>/, '')
  .replace(/\n\s+/g, '\n');

/** A record of 9 KB: the invented letter with its own identifier, title and number. */
export function different(at: number): string {
  const text = letter
    .replaceAll('1957-03-14-letter', `letter-${String(at).padStart(5, '0')}`)
    .replace('on deliveries of timber', `on deliveries of timber, no. ${at + 1}`)
    .replace('212/57-B', `${at + 1}/57-B`);
  return at % WRONG === 0 ? text.replace('hand="#hand-margin"', 'hand="#hand-nobody"') : text;
}
