import type { Fact } from '../../document/facts.ts';
import { datingInWords } from '../../project/dates-in-words.ts';
import { type Messages, say } from '../../project/messages.ts';
import { entryIndex, hrefOf } from '../links.ts';
import type { Site } from './page.ts';

/** A fact of an entry as a page shows it. One of a kind that has no words of its own is “Further”. */
export function shownFact(fact: Fact, { messages, catalogue }: Pick<Site, 'messages' | 'catalogue'>) {
  const { text, runs, dating, certainty, language } = fact;
  const dates = dating && datingInWords(messages, dating);
  const onlyDate = dating !== undefined && Object.values(dating).includes(text);
  const index = entryIndex(catalogue);
  return {
    label: factLabel(fact, messages),
    // Of an element without words the date is all there is to say.
    runs: onlyDate
      ? [{ text: dates ?? text }]
      : (runs ?? [{ text }]).map((run) => {
          const led = run.to && hrefOf(run.to, index);
          return { text: run.text, href: led?.href, away: led !== undefined && led.entry === undefined };
        }),
    dates: onlyDate || dates === text ? undefined : dates,
    certainty: certainty === undefined ? undefined : certaintyWords(certainty, messages),
    language: onlyDate ? undefined : language,
  };
}

/** A fact in one line, as books tell it: “Born: 1 May 1900”. */
export function factInWords(fact: Fact, messages: Messages): string {
  const { text, dating } = fact;
  const dates = dating && datingInWords(messages, dating);
  const isDate = dating !== undefined && Object.values(dating).includes(text);
  const said = isDate ? [dates ?? text] : [text, ...(dates === undefined || dates === text ? [] : [dates])];
  return factLabel(fact, messages) + say(messages, 'punctuation.colon') + said.join(', ');
}

/** What a fact is called, by its element and its type, or by its element. */
export function factLabel({ what, type }: Pick<Fact, 'what' | 'type'>, messages: Messages): string {
  const words = messages.words[`fact.${what}-${type}`] ?? messages.words[`fact.${what}`];
  return typeof words === 'string' ? words : say(messages, 'fact.other');
}

/** “certainty: low”; what the edition says in other words stays so. */
export function certaintyWords(certainty: string, messages: Messages): string {
  const level = messages.words[`certainty.${certainty}`];
  return say(messages, 'registers.certainty', { level: typeof level === 'string' ? level : certainty });
}
