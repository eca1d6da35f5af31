import { translate } from '../regular-expression/translate.ts';
import type { Facet } from './facets.ts';

/** The facet `pattern` (XML Schema part 2, section 4.3.4), or why the expression is none. */
export function patternFacet(written: string): Facet<unknown> | string {
  const translated = translate(written);
  if ('problem' in translated)
    return `“${written}” is no regular expression of XML Schema: ${translated.problem}.`;
  const { expression } = translated;
  return (_, literal) => (expression.test(literal) ? undefined : `does not match the pattern ${written}`);
}
