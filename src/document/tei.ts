import type { Diagnostic, Result } from '../diagnostic.ts';
import { decode } from '../xml/decode.ts';
import { parse } from '../xml/parse.ts';
import { attribute, childElements, elements, type XmlDocument, type XmlElement } from '../xml/tree.ts';
import { type Inclusion, inclusionsOf } from './inclusions.ts';
import { htmlPage, notTei, type Root } from './not-tei.ts';
import { type Prefix, prefixesOf } from './prefixes.ts';

export const TEI_NAMESPACE = 'http://www.tei-c.org/ns/1.0';

/** One TEI file, read. */
export interface TeiDocument {
  /** Its path as the user named it. */
  readonly file: string;
  readonly xml: XmlDocument;
  readonly root: XmlElement;
  /** All elements, in the order of the document: found once, for all that go through them. */
  readonly elements: readonly XmlElement[];
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
  const { value: xml, diagnostics } = readXml(bytes, file);
  if (xml === undefined) return { value: undefined, diagnostics };
  const { value, diagnostics: foreign } = teiOf(xml);
  return { value, diagnostics: [...diagnostics, ...foreign] };
}

/** Reads XML that was meant to be TEI: the errors are those of `decode` and `parse`, and `xml/not-tei` for an HTML page. */
export function readXml(bytes: Uint8Array, file: string): Result<XmlDocument | undefined> {
  const { value: text, diagnostics: undecoded } = decode(bytes, file);
  if (text === undefined) return { value: undefined, diagnostics: undecoded };
  const read = parse(text, file);
  const page = read.value === undefined ? htmlPage(text, file) : undefined;
  return page ? { value: undefined, diagnostics: [page] } : read;
}

/** A document as TEI; `xml/not-tei` where it is something else. */
export function teiOf(xml: XmlDocument): Result<TeiDocument | undefined> {
  const foreign = foreignRoot(xml.root, xml.file);
  return foreign
    ? { value: undefined, diagnostics: [foreign] }
    : { value: teiDocument(xml), diagnostics: [] };
}

/** `xml/not-tei` for a document whose root element is not of TEI. */
export function foreignRoot(root: Root, file: string): Diagnostic | undefined {
  return notTei(root, file, TEI_NAMESPACE);
}

function teiDocument(xml: XmlDocument): TeiDocument {
  const { file, root } = xml;
  const ids = new Map<string, XmlElement[]>();
  const foreignIds = new Map<string, XmlElement>();
  const all = [...elements(root)];
  for (const element of all) {
    const foreign = element.namespace === TEI_NAMESPACE ? undefined : attribute(element, 'id');
    if (foreign !== undefined) foreignIds.set(foreign, element);
    const id = attribute(element, 'xml:id');
    if (id === undefined) continue;
    const same = ids.get(id);
    if (same) same.push(element);
    else ids.set(id, [element]);
  }
  const header = childElements(root).find(({ local }) => local === 'teiHeader');
  const [prefixes, inclusions] = [prefixesOf(all, root.namespace), inclusionsOf(all)];
  return { file, xml, root, elements: all, ids, header, foreignIds, prefixes, inclusions };
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
