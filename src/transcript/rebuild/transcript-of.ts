import { elements, textOf, type XmlElement, type XmlNode } from '../../xml/tree.ts';
import type { Frame } from '../pieces.ts';
import { attribute, rebuilt } from './rebuild.ts';

/**
 * The transcript that a record of ours was made from, out of the TEI alone: the parts that its header lists, in their
 * order (`application/ptr`), else its text. White space differs, and what the import dropped is not there.
 *
 * @param root the TEI element
 */
export function transcriptOf(root: XmlElement): string {
  const all = [...elements(root)];
  return partsOf(all)
    .map(partReader(all))
    .join('\n')
    .replace(/[ \t]*\n\s*/g, '\n')
    .trim();
}

/** Gives the characters of the transcript that stand in an element of a record. */
export function partReader(all: readonly XmlElement[]): (part: XmlElement) => string {
  const frames = framesIn(all);
  const framesOf = (node: XmlNode): readonly Frame[] => {
    if (node.kind !== 'element') return [];
    const pointers = attribute(node, 'rendition')?.split(/\s+/) ?? [];
    return pointers.flatMap((pointer) => frames.get(pointer) ?? []);
  };
  return (part) => rebuilt([part as XmlNode], part.parent?.local ?? '', framesOf);
}

/** The elements that hold the transcript, in its order. */
export function partsOf(all: readonly XmlElement[]): readonly XmlElement[] {
  const application = all.find((each) => each.local === 'application' && each.children.some(isPointer));
  const text = all.find((each) => each.local === 'text');
  if (!application) return text ? [text] : [];
  const byId = new Map(all.map((each) => [`#${attribute(each, 'xml:id')}`, each]));
  return application.children
    .filter(isPointer)
    .flatMap((pointer) => byId.get(attribute(pointer, 'target') ?? '') ?? []);
}

function isPointer(node: XmlNode): node is XmlElement {
  return node.kind === 'element' && node.local === 'ptr' && attribute(node, 'type') === undefined;
}

function framesIn(all: readonly XmlElement[]): ReadonlyMap<string, Frame> {
  const renditions = all.filter((each) => each.local === 'rendition' && attribute(each, 'scheme') === 'free');
  return new Map(
    renditions.map((rendition) => {
      const [before = '', ...after] = textOf(rendition).split('…');
      const frame: Frame = after.length > 0 ? { before, after: after.join('…') } : { before };
      return [`#${attribute(rendition, 'xml:id')}`, frame];
    }),
  );
}
