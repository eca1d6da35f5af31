import type { XmlElement } from '../../xml/tree.ts';
import { XSLT_NAMESPACE } from '../namespaces.ts';
import type { Message, Part } from '../schema.ts';
import { isHarmless } from './harmless.ts';
import { expressionOf, isSch, type Placed, place, required, type Scope } from './scope.ts';

/** The text of an assert, report, diagnostic or property; emph, span and dir give their words. */
export function readMessage({ element, scope }: Placed): Message {
  return element.children.flatMap((child): Message => {
    if (child.kind === 'text') return [child.value];
    return child.kind === 'element' ? partsOf(child, scope) : [];
  });
}

function partsOf(element: XmlElement, scope: Scope): readonly Part[] {
  const placed = { element, scope };
  if (isSch(element, 'value-of')) {
    const select = required(placed, 'select');
    return select ? [{ kind: 'value-of', select }] : [];
  }
  if (isSch(element, 'name')) {
    const select = expressionOf(placed, 'path') ?? { text: '.', at: place(scope, element.nameRange) };
    return [{ kind: 'name', select }];
  }
  if (element.namespace !== XSLT_NAMESPACE) return readMessage(placed);
  return isHarmless(element, scope) ? [{ kind: 'xslt', element }] : [];
}
