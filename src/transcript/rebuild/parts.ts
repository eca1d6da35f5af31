import { childElements, elements, textOf, type XmlElement, type XmlNode } from '../../xml/tree.ts';
import { collapse } from '../transcript.ts';
import { attribute } from './rebuild.ts';

/** Whether the header tells which parts of its transcript the record holds: then it can be asked to give it back. */
export function knowsItsTranscript(root: XmlElement): boolean {
  return applications(root).some((each) => each.children.some(isPart));
}

/**
 * The elements that hold the transcript, in its order: those to which the header points (`application/ptr`), else the text.
 *
 * @param root the TEI element
 */
export function partsOf(root: XmlElement): readonly XmlElement[] {
  const application = applications(root).find((each) => each.children.some(isPart));
  const all = [...elements(root)];
  if (!application) return all.filter((each) => each.local === 'text').slice(0, 1);
  const byId = new Map(all.map((each) => [`#${attribute(each, 'xml:id')}`, each]));
  return application.children
    .filter(isPart)
    .flatMap((pointer) => byId.get(attribute(pointer, 'target') ?? '') ?? []);
}

/** The wording of the lines that were left out (`application/desc`). */
export function droppedIn(root: XmlElement): ReadonlySet<string> {
  const descs = applications(root).flatMap((each) => within(each, 'desc'));
  return new Set(descs.map((desc) => collapse(textOf(desc))));
}

/** The programs that the header names: a check asks every file, so that nothing else of it is walked through. */
function applications(root: XmlElement): readonly XmlElement[] {
  const way = ['teiHeader', 'encodingDesc', 'appInfo', 'application'];
  return way.reduce<readonly XmlElement[]>(
    (found, name) => found.flatMap((each) => within(each, name)),
    [root],
  );
}

function within(element: XmlElement, name: string): readonly XmlElement[] {
  return childElements(element).filter(({ local }) => local === name);
}

/** A pointer with a type leads to something else: to the transcript itself, to a digest. */
function isPart(node: XmlNode): node is XmlElement {
  return node.kind === 'element' && node.local === 'ptr' && attribute(node, 'type') === undefined;
}
