import { attribute, XML_NAMESPACE, type XmlElement } from '../../xml/tree.ts';
import { elementLike, newElement, newText } from './nodes.ts';

/** The list that entries of a name stand in (TEI Guidelines, 14), in the order in which they are written. */
const LISTS = [
  ['listPerson', ['person', 'personGrp']],
  ['listPlace', ['place']],
  ['listOrg', ['org']],
  ['listEvent', ['event']],
  ['listObject', ['object']],
  ['listNym', ['nym']],
  ['listBibl', ['bibl', 'biblStruct']],
] as const;

/** Entries in lists of their kinds. */
export function listsOf(entries: readonly XmlElement[], root: XmlElement): readonly XmlElement[] {
  return LISTS.flatMap(([list, names]) => {
    const own = entries.filter(({ local }) => names.some((name) => name === local));
    if (own.length === 0) return [];
    const lines = own.flatMap((entry) => [newText('\n      ', root), entry]);
    return [newElement(list, [...lines, newText('\n    ', root)], root)];
  });
}

/** A copy says its language where what stands round its original says another one than what stands round the copy. */
export function withLanguage(copy: XmlElement, language: string | undefined, root: XmlElement): XmlElement {
  if (language === undefined || language === attribute(root, 'xml:lang')) return copy;
  if (attribute(copy, 'xml:lang') !== undefined) return copy;
  const { range } = root;
  const name = { name: 'xml:lang', local: 'lang', prefix: 'xml', namespace: XML_NAMESPACE };
  const made = { ...name, value: language, range, nameRange: range, valueRange: range };
  return elementLike(copy, { attributes: [...copy.attributes, made] });
}
