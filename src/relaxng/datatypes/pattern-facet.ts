import { automaton, MOST_STATES } from '../regular-expression/automaton.ts';
import { readExpression } from '../regular-expression/expression.ts';
import { matcher } from '../regular-expression/matcher.ts';
import type { Facet } from './facets.ts';

const MOST_KNOWN = 200;
/** Large schemas repeat a few expressions hundreds of times. */
const known = new Map<string, Facet<unknown> | string>();

/** The facet `pattern` (XML Schema part 2, section 4.3.4), or why the expression is none. */
export function patternFacet(written: string): Facet<unknown> | string {
  let facet = known.get(written);
  if (facet === undefined) {
    facet = makePatternFacet(written);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(written, facet);
  }
  return facet;
}

function makePatternFacet(written: string): Facet<unknown> | string {
  const expression = readExpression(written);
  if ('problem' in expression)
    return `“${written}” is no regular expression of XML Schema: ${expression.problem}.`;
  const made = automaton(expression);
  if (!made)
    return `“${written}” is too long: with its repetitions written out it has more than ${MOST_STATES} parts. Use minLength and maxLength, where length is all that it says.`;
  let matches: ((value: string) => boolean) | undefined;
  return (_, literal) => {
    matches ??= matcher(made);
    return matches(literal) ? undefined : reason(literal, matches, written);
  };
}

/** Some mistakes show without the expression, which few can read. */
function reason(literal: string, matches: (value: string) => boolean, written: string): string {
  const parts = literal.split(/\s+/).filter(Boolean);
  if (parts.length > 1 && parts.every(matches)) return 'has white space in it, where none can be';
  const [small, capital] = [literal.toLowerCase(), literal.toUpperCase()];
  if (matches(small)) return `is written in small letters: ${small}`;
  if (matches(capital)) return `is written in capital letters: ${capital}`;
  return `does not match the pattern ${written}`;
}
