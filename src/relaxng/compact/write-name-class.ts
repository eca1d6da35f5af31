import { childElements, textOf, type XmlElement } from '../../xml/tree.ts';
import { own } from '../schema/scope.ts';
import type { Namespace } from './declarations.ts';
import { expanded, inherited, type Prefixes } from './prefixes.ts';
import { type AnnotationWriter, isForeign, isRelaxNg, onLine } from './write-annotations.ts';

/** The name class of an element or attribute, on one line. */
export function nameOf(element: XmlElement, prefixes: Prefixes, annotations: AnnotationWriter): string {
  const inAttribute = element.local === 'attribute';

  function qualified({ namespace, local }: { namespace: Namespace; local: string }): string {
    const unprefixed = inAttribute ? '' : prefixes.defaultNamespace;
    return namespace === unprefixed ? local : `${prefixes.prefix(namespace)}:${local}`;
  }

  function members(of: XmlElement): readonly string[] {
    const written: string[] = [];
    let seen = false;
    for (const child of of.children) {
      if (isRelaxNg(child) && child.local !== 'except') {
        written.push(nameClass(child, true));
        seen = true;
      } else if (seen && isForeign(child)) {
        written.push(`${written.pop()} >> ${onLine(annotations.element(child))}`);
      }
    }
    return written;
  }

  function nameClass(of: XmlElement, within: boolean): string {
    const foreign = of.children.filter(isForeign);
    switch (of.local) {
      case 'name':
        return annotations.inline(of, []) + qualified(expanded(textOf(of).trim(), of, inherited(of)));
      case 'choice': {
        const first = of.children.findIndex(isRelaxNg);
        const initial = of.children.slice(0, Math.max(0, first)).filter(isForeign);
        const before = annotations.inline(of, initial);
        const written = members(of).join(' | ');
        return within || before ? `${before}(${written})` : written;
      }
      default: {
        const before = annotations.inline(of, foreign);
        const written = of.local === 'nsName' ? `${prefixes.prefix(inherited(of))}:*` : '*';
        const except = childElements(of).find((child) => isRelaxNg(child) && child.local === 'except');
        if (!except) return before + written;
        const excepted = members(except);
        const [one] = excepted;
        const exception =
          excepted.length === 1 && one && !one.includes('>>') ? one : `(${excepted.join(' | ')})`;
        return within ? `(${before}${written} - ${exception})` : `${before}${written} - ${exception}`;
      }
    }
  }

  const name = own(element, 'name');
  if (name) {
    const unprefixed = inAttribute && !own(element, 'ns') ? '' : inherited(element);
    return qualified(expanded(name.value.trim(), element, unprefixed));
  }
  const child = childElements(element).find(isRelaxNg);
  return child ? nameClass(child, false) : '*';
}
