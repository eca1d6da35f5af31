import { attributeNode, type XmlElement } from '../../xml/tree.ts';
import { meant, type Problems } from '../problems.ts';
import { tokens, word } from '../read/tei.ts';
import type { AttributeItem } from '../spec.ts';
import type { Part } from './parts.ts';
import type { Chosen } from './select.ts';

/** classRef with include or except: of the attributes that the class itself defines, some are deleted. */
export function narrow({ element, file }: Part, { specs }: Chosen, problems: Problems): void {
  const key = word(element, 'key') ?? '';
  const spec = specs.class.get(key);
  if (!spec) return;
  const idents = identsIn(spec.attributes);
  for (const name of ['include', 'except']) {
    for (const ident of tokens(element, name) ?? []) {
      if (!idents.includes(ident))
        problems.report({
          code: 'odd/unknown-attribute',
          at: { file, node: attributeNode(element, name) ?? element },
          message: `The class ${key} defines no attribute “${ident}”.`,
          hint: meant(ident, idents) ?? `It defines ${idents.join(', ') || 'none'}.`,
        });
    }
  }
  const gone = leftOut(element, idents);
  if (gone.length > 0) specs.class.set(key, { ...spec, attributes: without(spec.attributes, gone) });
}

function identsIn(items: readonly AttributeItem[]): readonly string[] {
  return items.flatMap((item) => ('items' in item ? identsIn(item.items) : [item.ident]));
}

function without(items: readonly AttributeItem[], gone: readonly string[]): readonly AttributeItem[] {
  return items.flatMap((item): readonly AttributeItem[] => {
    if ('items' in item) return [{ ...item, items: without(item.items, gone) }];
    return gone.includes(item.ident) ? [] : [item];
  });
}

/** The attributes that a classRef within a schemaSpec leaves out (TEI Guidelines, classRef/@include and @except). */
function leftOut(element: XmlElement, all: readonly string[]): readonly string[] {
  const include = tokens(element, 'include');
  const except = tokens(element, 'except') ?? [];
  return all.filter((ident) => (include && !include.includes(ident)) || except.includes(ident));
}
