import { elements, type XmlElement } from '../xml/tree.ts';
import { joinedParts } from './name-joints.ts';
import { isTei } from './tei.ts';
import { wordsOf } from './words.ts';

/**
 * A name as a list has it: “Torvane, Ada” where a surname is marked (TEI Guidelines, 14.2.1). One that begins with its surname stays as
 * it is: Kim Il Sung.
 */
export function listedName(name: XmlElement): string {
  const whole = wordsOf(name);
  const surnames = [...elements(name)].filter((part) => isTei(part, 'surname') && wordsOf(part) !== '');
  const family = joinedParts(surnames.map(wordsOf));
  const isFirst = whole.startsWith(family) && /^(?![\p{L}\p{M}\p{N}])/u.test(whole.slice(family.length));
  if (family === '' || isFirst) return whole;
  const rest = wordsOf(withoutSurnames(name)).replace(/^[\s,;]+|[\s,;]+$/g, '');
  return rest === '' ? family : `${family}, ${rest}`;
}

function withoutSurnames(element: XmlElement): XmlElement {
  const children = element.children
    .filter((child) => child.kind !== 'element' || !isTei(child, 'surname'))
    .map((child) => (child.kind === 'element' ? withoutSurnames(child) : child));
  return { ...element, children };
}
