import { translate } from '../regular-expression/translate.ts';
import type { Facet } from './facets.ts';

/** The facet `pattern` (XML Schema part 2, section 4.3.4), or why the expression is none. */
export function patternFacet(written: string): Facet<unknown> | string {
  const translated = translate(written);
  if ('problem' in translated)
    return `“${written}” is no regular expression of XML Schema: ${translated.problem}.`;
  const { expression } = translated;
  return (_, literal) => (expression.test(literal) ? undefined : reason(literal, expression, written));
}

/** Some mistakes show without the expression, which few can read. */
function reason(literal: string, expression: RegExp, written: string): string {
  const parts = literal.split(/\s+/).filter(Boolean);
  if (parts.length > 1 && parts.every((part) => expression.test(part)))
    return 'has white space in it, where none can be';
  const [small, capital] = [literal.toLowerCase(), literal.toUpperCase()];
  if (expression.test(small)) return `is written in small letters: ${small}`;
  if (expression.test(capital)) return `is written in capital letters: ${capital}`;
  return `does not match the pattern ${written}`;
}
