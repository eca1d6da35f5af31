import { textOf, XML_NAMESPACE, type XmlElement } from '../../xml/tree.ts';
import { resolveUri } from '../../xml/uri.ts';
import { own } from '../schema/scope.ts';
import { literalOf } from './literals.ts';
import { expanded, inherited, isQualifiedValue, libraryOf, type Prefixes } from './prefixes.ts';

/** An attribute, without white space around it. */
export function given(element: XmlElement, name: string): string {
  return own(element, name)?.value.trim() ?? '';
}

/** A value; one that is a qualified name is written with the prefixes of the compact syntax. */
export function value(element: XmlElement, prefixes: Prefixes): string {
  const literal = textOf(element);
  const type = own(element, 'type') ? `${typeName(element, prefixes)} ` : '';
  if (!isQualifiedValue(element)) return type + literalOf(literal);
  const { namespace, local } = expanded(literal.trim(), element, inherited(element));
  const name = namespace === prefixes.defaultNamespace ? local : `${prefixes.prefix(namespace)}:${local}`;
  return type + literalOf(name);
}

export function typeName(element: XmlElement, prefixes: Prefixes): string {
  const library = libraryOf(element);
  const type = given(element, 'type');
  return library === '' && /^(?:string|token)$/.test(type) ? type : `${prefixes.library(library)}:${type}`;
}

/** The file that an element names, with the namespace that it inherits; `xml:base` is worked in, since no one reads it here. */
export function hrefOf(element: XmlElement, prefixes: Prefixes): string {
  const bases: string[] = [];
  for (let each: XmlElement | undefined = element; each; each = each.parent) {
    const base = each.attributes.find(
      ({ namespace, local }) => namespace === XML_NAMESPACE && local === 'base',
    );
    if (base) bases.unshift(base.value);
  }
  const base = bases.reduce((outer, inner) => resolveUri(inner, outer), '');
  const href = own(element, 'href')?.value ?? '';
  const namespace = inherited(element);
  const inherit = namespace === prefixes.defaultNamespace ? '' : ` inherit = ${prefixes.prefix(namespace)}`;
  return literalOf(bases.length > 0 ? resolveUri(href, base) : href) + inherit;
}
