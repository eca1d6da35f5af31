import {
  attribute,
  attributeNode,
  childElements,
  elements,
  type XmlDocument,
  type XmlElement,
} from '../../xml/tree.ts';
import { meant, type Problems } from '../problems.ts';
import { isTei } from '../read/tei.ts';

/** A part of a schemaSpec, with the file that it stands in. */
export interface Part {
  readonly file: string;
  readonly element: XmlElement;
}

export type ReadDocument = (uri: string, base: string) => XmlDocument | undefined;

/**
 * What a schemaSpec holds, in order, with specGrp dissolved and specGrpRef followed (TEI Guidelines, 23.2): the group
 * may stand anywhere in the document, or in another one.
 */
export function partsOf(
  schemaSpec: XmlElement,
  document: XmlDocument,
  read: ReadDocument,
  problems: Problems,
): readonly Part[] {
  const parts: Part[] = [];
  const ids = new Map<XmlDocument, ReadonlyMap<string, XmlElement>>();

  function within(element: XmlElement, inside: XmlDocument, open: readonly XmlElement[]): void {
    for (const child of childElements(element)) {
      if (isTei(child, 'specGrp')) enter(child, child, inside, open);
      else if (isTei(child, 'specGrpRef')) follow(child, inside, open);
      else parts.push({ file: inside.file, element: child });
    }
  }

  function enter(
    group: XmlElement,
    from: XmlElement,
    inside: XmlDocument,
    open: readonly XmlElement[],
  ): void {
    if (open.includes(group))
      problems.report({
        code: 'odd/circular',
        at: { file: inside.file, node: from },
        message: `The group ${attribute(group, 'xml:id') ?? ''} refers to itself.`,
      });
    else within(group, inside, [...open, group]);
  }

  function follow(reference: XmlElement, inside: XmlDocument, open: readonly XmlElement[]): void {
    const node = attributeNode(reference, 'target');
    const [uri = '', id = ''] = (node?.value.trim() ?? '').split('#');
    const at = { file: inside.file, node: node ?? reference };
    const document = uri === '' ? inside : read(uri, inside.file);
    if (!document) {
      problems.report({
        code: 'odd/missing-file',
        at,
        message: `There is no file “${uri}”, which is named here.`,
      });
      return;
    }
    const known = idsOf(document);
    const group = known.get(id);
    if (group && isTei(group, 'specGrp')) enter(group, reference, document, open);
    else
      problems.report({
        code: 'odd/dangling',
        at,
        message: group
          ? `“${id}” is the element ${group.name}, but a specGrp was expected.`
          : `There is no specGrp with the xml:id “${id}”.`,
        hint: group ? undefined : meant(id, known.keys()),
      });
  }

  function idsOf(document: XmlDocument): ReadonlyMap<string, XmlElement> {
    let known = ids.get(document);
    if (!known) {
      const found = new Map<string, XmlElement>();
      for (const element of elements(document.root)) {
        const id = attribute(element, 'xml:id');
        if (id !== undefined && !found.has(id)) found.set(id, element);
      }
      known = found;
      ids.set(document, known);
    }
    return known;
  }

  within(schemaSpec, document, []);
  return parts;
}
