import type { Diagnostic } from '../../diagnostic.ts';

/** What is said of a mistake; whoever reports it knows its place. */
export type Words = Omit<Diagnostic, 'severity' | 'location'>;

/** How many of a list a message shows. */
const MOST_SHOWN = 8;

export function list(names: readonly string[], word: 'and' | 'or'): string {
  const [first = ''] = names;
  if (names.length < 2) return first;
  if (names.length > MOST_SHOWN + 1)
    return `${names.slice(0, MOST_SHOWN).join(', ')} ${word} ${names.length - MOST_SHOWN} more`;
  return `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`;
}

/** A clause about what could stand somewhere. */
export function expectation(expected: readonly string[]): string {
  if (expected.length === 0) return 'nothing more was expected';
  if (expected.length === 1 && expected[0] === 'text') return 'only text was expected';
  return `expected here: ${list(expected, 'or')}`;
}

export function hint(text: string | undefined): { readonly hint?: string } {
  return text ? { hint: text } : {};
}

export function didYouMean(names: readonly string[]): string | undefined {
  return names.length > 0 && names.length <= 3 ? `Did you mean ${list(names, 'or')}?` : undefined;
}

export const unique = (names: readonly string[]) => [...new Set(names)];

const FEW = 4;

/** Names what can do something, unless it is many. */
export function onlyThese(names: ReadonlySet<string>, what: string): string | undefined {
  return names.size > 0 && names.size <= FEW ? `Only ${list([...names], 'and')} can ${what}.` : undefined;
}
