import { attributeNode } from '../../xml/tree.ts';
import { type Placed, place } from './scope.ts';

const KNOWN: readonly string[] = ['xslt', 'xslt2', 'xslt3'];

/** The language of expressions; where none is named it is XSLT (ISO/IEC 19757-3:2020, 6.4). */
export function checkBinding({ element, scope }: Placed): void {
  const binding = attributeNode(element, 'queryBinding');
  if (!binding || KNOWN.includes(binding.value.trim().toLowerCase())) return;
  scope.problems.report({
    code: 'schema/query-binding',
    at: place(scope, binding.valueRange),
    message: `The expressions of this schema are in “${binding.value}”, which is not supported.`,
    hint: `Supported are ${KNOWN.join(', ')}: write queryBinding="xslt2" if the expressions are XPath 2.0.`,
  });
}
