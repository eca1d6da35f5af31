import { attribute, childElements, type XmlAttribute, type XmlElement } from '../xml/tree.ts';

const XINCLUDE = 'http://www.w3.org/2001/XInclude';

/** An `xi:include`: the file stands in for the element (XInclude 1.1; TEI Guidelines, 1.4.1). */
export interface Inclusion {
  readonly element: XmlElement;
  readonly href: XmlAttribute;
  /** Whether the document says what to do where the file is missing. */
  readonly optional: boolean;
  /** Whether it is included as XML, not as text. */
  readonly xml: boolean;
}

/** The files that a document includes, in its order. */
export function inclusionsOf(all: readonly XmlElement[]): readonly Inclusion[] {
  return all.flatMap((element) => inclusionOf(element) ?? []);
}

export function inclusionOf(element: XmlElement): Inclusion | undefined {
  if (element.namespace !== XINCLUDE || element.local !== 'include') return undefined;
  const href = element.attributes.find(({ name }) => name === 'href');
  if (!href?.value) return undefined;
  const optional = childElements(element).some(({ local }) => local === 'fallback');
  return { element, href, optional, xml: attribute(element, 'parse') !== 'text' };
}
