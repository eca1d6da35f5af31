import { attributeNode, type XmlElement } from '../../xml/tree.ts';
import type { Occurs } from '../content.ts';
import type { Problems } from '../problems.ts';

/** More than this is written as unbounded: a schema would hold as many copies. */
const MOST = 100;

/** minOccurs and maxOccurs, each 1 if it is left out (TEI Guidelines, att.repeatable). */
export function readOccurs(element: XmlElement, file: string, problems: Problems): Occurs {
  const min = read(element, 'minOccurs', file, problems);
  const max = read(element, 'maxOccurs', file, problems);
  const at = { file, node: element };
  if (max < min && attributeNode(element, 'maxOccurs'))
    problems.report({
      code: 'odd/occurrence',
      at,
      message: `maxOccurs is ${max}, less than minOccurs, which is ${min}.`,
    });
  if (min > MOST || (max > MOST && max !== Number.POSITIVE_INFINITY))
    problems.report({
      code: 'odd/not-supported',
      at,
      message: `More than ${MOST} occurrences can’t be counted here.`,
      hint: 'Write maxOccurs="unbounded".',
    });
  return {
    min: Math.min(min, MOST),
    max: max > MOST ? Number.POSITIVE_INFINITY : Math.max(min, max),
  };
}

function read(element: XmlElement, name: string, file: string, problems: Problems): number {
  const attribute = attributeNode(element, name);
  const value = attribute?.value.trim();
  if (attribute === undefined || value === undefined) return 1;
  if (value === 'unbounded' && name === 'maxOccurs') return Number.POSITIVE_INFINITY;
  if (/^\d+$/.test(value)) return Number(value);
  problems.report({
    code: 'odd/occurrence',
    at: { file, node: attribute },
    message: `${name} is “${value}”, but a number${name === 'maxOccurs' ? ' or unbounded' : ''} was expected.`,
  });
  return 1;
}
