import type { Fact, Run } from '../../document/facts.ts';
import { datingInWords } from '../../project/dates-in-words.ts';
import { type Messages, say } from '../../project/messages.ts';
import { entryIndex, hrefOf } from '../links.ts';
import type { Site } from './page.ts';

/** A fact of an entry as a page shows it. One of a kind that has no words of its own is “Further”. */
export function shownFact(fact: Fact, { messages, catalogue }: Pick<Site, 'messages' | 'catalogue'>) {
  const { heading, text, runs, dating, certainty, language } = fact;
  const dates = dating && datingInWords(messages, dating);
  const onlyDate = dating !== undefined && Object.values(dating).includes(text);
  const index = entryIndex(catalogue);
  return {
    label: factLabel(fact, messages),
    // Of an element without words the date is all there is to say.
    runs: onlyDate
      ? [{ text: dates ?? text }]
      : [...headed(heading, messages), ...(runs ?? [{ text }])].map((run: Run) => {
          const led = run.to && hrefOf(run.to, index);
          return { text: run.text, href: led?.href, away: led !== undefined && led.entry === undefined };
        }),
    dates: onlyDate || dates === text ? undefined : dates,
    certainty: certainty === undefined ? undefined : certaintyWords(certainty, messages),
    language: onlyDate ? undefined : language,
  };
}

/** What stands over a fact stands before it on its line. */
function headed(heading: string | undefined, messages: Messages): readonly Run[] {
  return heading === undefined ? [] : [{ text: heading + say(messages, 'punctuation.colon') }];
}

/** A fact in one line, as books tell it: “Born: 1 May 1900”. */
export function factInWords(fact: Fact, messages: Messages): string {
  const { heading, text, dating } = fact;
  const dates = dating && datingInWords(messages, dating);
  const isDate = dating !== undefined && Object.values(dating).includes(text);
  const words = [...headed(heading, messages), { text }].map((run) => run.text).join('');
  const said = isDate ? [dates ?? text] : [words, ...(dates === undefined || dates === text ? [] : [dates])];
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
