import type { Diagnostic, Result } from '../diagnostic.ts';
import { parseBytes } from '../xml/parse.ts';
import { attribute, childElements, elements, type XmlDocument, type XmlElement } from '../xml/tree.ts';

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
}

/** Reads the bytes of a file as TEI: the errors are those of `parseBytes`, and `xml/not-tei`. */
export function readTei(bytes: Uint8Array, file: string): Result<TeiDocument | undefined> {
  const { value: xml, diagnostics } = parseBytes(bytes, file);
  if (xml === undefined) return { value: undefined, diagnostics };
  const foreign = notTei(xml);
  if (foreign) return { value: undefined, diagnostics: [...diagnostics, foreign] };
  return { value: teiDocument(xml), diagnostics };
}

function teiDocument(xml: XmlDocument): TeiDocument {
  const ids = new Map<string, XmlElement[]>();
  for (const element of elements(xml.root)) {
    const id = attribute(element, 'xml:id');
    if (id !== undefined) ids.set(id, [...(ids.get(id) ?? []), element]);
  }
  const header = childElements(xml.root).find(({ local }) => local === 'teiHeader');
  return { file: xml.file, xml, root: xml.root, ids, header };
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

function notTei({ root, file }: XmlDocument): Diagnostic | undefined {
  if (root.namespace === TEI_NAMESPACE) return undefined;
  return {
    code: 'xml/not-tei',
    severity: 'error',
    message: `${whatItIs(root)}; a TEI file begins with TEI or teiCorpus in the namespace ${TEI_NAMESPACE}`,
    location: { file, range: root.nameRange },
    hint: howToMend(root),
  };
}

function whatItIs({ name, namespace, local }: XmlElement): string {
  if (local.toLowerCase() === 'html') return 'This is an HTML page, not TEI';
  if (/^TEI(\.2)?$/i.test(local)) {
    return namespace === ''
      ? `The element ${name} is in no namespace`
      : `The element ${name} is in the namespace ${namespace}`;
  }
  return namespace === ''
    ? `The file begins with the element ${name}, in no namespace`
    : `The file begins with the element ${name} of the namespace ${namespace}`;
}

function howToMend({ local, namespace }: XmlElement): string {
  if (local.toLowerCase() === 'html') return 'Name the TEI file that the page was made from.';
  if (local === 'TEI.2') return 'This is TEI P4: convert it to P5 first.';
  if (local === 'TEI' || local === 'teiCorpus') {
    return namespace === ''
      ? `Write <${local} xmlns="${TEI_NAMESPACE}">.`
      : `Change the namespace to ${TEI_NAMESPACE}.`;
  }
  return 'Name a TEI file.';
}
