import { datingInWords } from '../../project/dates-in-words.ts';
import { type Messages, say } from '../../project/messages.ts';
import { address } from '../addresses.ts';
import type { Related } from '../ties.ts';
import { certaintyWords } from './fact.ts';

/** A relation as the page of one of its members shows it. */
export function shownRelation({ relation, role, others }: Related, messages: Messages) {
  const { text, dating, certainty } = relation;
  return {
    label: relationLabel(relation.name, role, messages),
    others: others.map(({ name, language, path }) => ({ name, language, href: address(path) })),
    text,
    dates: dating && datingInWords(messages, dating),
    certainty: certainty === undefined ? undefined : certaintyWords(certainty, messages),
  };
}

/** Names are words of the edition: “employer”; the one who is acted on reads them the other way round. */
function relationLabel(name: string, role: Related['role'], messages: Messages): string {
  if (name === '') return say(messages, 'relation.related');
  const key = role === 'passive' ? `relation.${name}-of` : `relation.${name}`;
  const known = messages.words[key];
  if (typeof known === 'string') return known;
  return role === 'passive' ? say(messages, 'relation.passive', { name }) : name;
}
