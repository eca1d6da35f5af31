import type { Result } from '../diagnostic.ts';
import { decode } from '../xml/decode.ts';
import { parse } from '../xml/parse.ts';
import { attribute, childElements, elements, type XmlDocument, type XmlElement } from '../xml/tree.ts';
import { type Inclusion, inclusionsOf } from './inclusions.ts';
import { htmlPage, notTei } from './not-tei.ts';
import { type Prefix, prefixesOf } from './prefixes.ts';

export const TEI_NAMESPACE = 'http://www.tei-c.org/ns/1.0';

/** One TEI file, read. */
export interface TeiDocument {
  /** Its path as the user named it. */
  readonly file: string;
  readonly xml: XmlDocument;
  readonly root: XmlElement;
  /** Every element with an `xml:id`, by that id; more than one where the id is not unique. */
  readonly ids: ReadonlyMap<string, readonly XmlElement[]>;
  readonly header: XmlElement | undefined;
  /** The elements of other vocabularies, as SVG, by their `id`. */
  readonly foreignIds: ReadonlyMap<string, XmlElement>;
  readonly prefixes: readonly Prefix[];
  readonly inclusions: readonly Inclusion[];
}

/** Reads the bytes of a file as TEI: the errors are those of `decode` and `parse`, and `xml/not-tei`. */
export function readTei(bytes: Uint8Array, file: string): Result<TeiDocument | undefined> {
  const { value: text, diagnostics: undecoded } = decode(bytes, file);
  if (text === undefined) return { value: undefined, diagnostics: undecoded };
  const { value: xml, diagnostics } = parse(text, file);
  const page = xml === undefined ? htmlPage(text, file) : undefined;
  if (page) return { value: undefined, diagnostics: [page] };
  if (xml === undefined) return { value: undefined, diagnostics };
  const foreign = notTei(xml, TEI_NAMESPACE);
  if (foreign) return { value: undefined, diagnostics: [...diagnostics, foreign] };
  return { value: teiDocument(xml), diagnostics };
}

function teiDocument(xml: XmlDocument): TeiDocument {
  const { file, root } = xml;
  const ids = new Map<string, XmlElement[]>();
  const foreignIds = new Map<string, XmlElement>();
  for (const element of elements(root)) {
    const foreign = element.namespace === TEI_NAMESPACE ? undefined : attribute(element, 'id');
    if (foreign !== undefined) foreignIds.set(foreign, element);
    const id = attribute(element, 'xml:id');
    if (id === undefined) continue;
    const same = ids.get(id);
    if (same) same.push(element);
    else ids.set(id, [element]);
  }
  const header = childElements(root).find(({ local }) => local === 'teiHeader');
  const inclusions = inclusionsOf(root);
  return { file, xml, root, ids, header, foreignIds, prefixes: prefixesOf(root), inclusions };
}

/** The first element of a TEI name on a way of child elements: `first(header, 'fileDesc', 'titleStmt')`. */
export function first(from: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>(
    (element, name) => element && childElements(element).find(({ local }) => local === name),
    from,
  );
}

/** Whether an element has one of these TEI names. */
export function isTei(element: XmlElement, ...names: readonly string[]): boolean {
  return element.namespace === TEI_NAMESPACE && names.includes(element.local);
}
