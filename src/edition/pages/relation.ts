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

/**
 * What the others are to the one whose page it is. “X is the NAME of Y” is what a relation says of an active X and a passive Y (TEI
 * Guidelines, listRelation): on the page of X the others are those whose NAME it is, on the page of Y the others are its NAME. A name
 * that is a verb, “falls within”, says of X what it does. Names without words of ours are words of the edition.
 */
function relationLabel(name: string, role: Related['role'], messages: Messages): string {
  if (name === '') return say(messages, 'relation.related');
  const known = messages.words[`relation.${role}.${name}`];
  if (typeof known === 'string') return known;
  const words = apart(name);
  if (role === 'mutual') return words;
  if (VERB.test(words))
    return role === 'active' ? words : say(messages, 'relation.verb-passive', { name: words });
  return role === 'active' ? say(messages, 'relation.active', { name: words }) : words;
}

/** Names of properties, as CIDOC CRM and others have them, which begin with a verb or end with a preposition. */
const VERB = /^(?:P\d+i? |(?:is|has|was|had)\b)| (?:at|by|for|from|in|of|on|to|with|within)$/i;

/** “isVariantOf” as “is variant of”. */
function apart(name: string): string {
  return name
    .replaceAll('_', ' ')
    .replace(/(\p{Ll})(\p{Lu})(?=\p{Ll})/gu, (_, end, start) => `${end} ${start.toLowerCase()}`);
}
