import { escapeAttribute, serialise } from '../../xml/serialise.ts';
import { XMLNS_NAMESPACE, type XmlElement } from '../../xml/tree.ts';

/** A start tag of XSLT; attributes that are undefined are left out. */
export function tag(name: string, attributes: Readonly<Record<string, string | undefined>> = {}): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escapeAttribute(value)}"`,
  );
  return `<xsl:${name}${written.join('')}`;
}

export function empty(name: string, attributes: Readonly<Record<string, string | undefined>>): string {
  return `${tag(name, attributes)}/>`;
}

export function instruction(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  content: readonly string[],
): string {
  return `${tag(name, attributes)}>${content.join('')}</xsl:${name}>`;
}

/** An element as it stands in the schema, with the namespaces that are in scope there. */
export function copied(element: XmlElement): string {
  const declared = new Map<string, XmlElement['attributes'][number]>();
  for (let each: XmlElement | undefined = element; each; each = each.parent)
    for (const attribute of each.attributes)
      if (attribute.namespace === XMLNS_NAMESPACE && !declared.has(attribute.name))
        declared.set(attribute.name, attribute);
  const own = element.attributes.filter(({ namespace }) => namespace !== XMLNS_NAMESPACE);
  const { kind, name, local, prefix, namespace, children, parent, range, startTag, nameRange } = element;
  return serialise({
    ...{ kind, name, local, prefix, namespace, children, parent, range, startTag, nameRange },
    attributes: [...declared.values(), ...own],
  });
}
