import { attribute, elements, type XmlElement } from '../../xml/tree.ts';
import { partRebuilder } from '../rebuild/transcript-of.ts';
import { collapse } from '../transcript.ts';

/** An element of the text of a record that has an identifier. */
export interface IdentifiedBlock {
  readonly id: string;
  readonly element: XmlElement;
  /** Its words in the transcript, white space collapsed. A division has none of its own. */
  readonly text: string;
}

/** The blocks of a record, in the order of the document. */
export function blocksOf(root: XmlElement): readonly IdentifiedBlock[] {
  const all = [...elements(root)];
  const read = partRebuilder(root);
  const text = all.find(({ local }) => local === 'text');
  if (!text) return [];
  return [...elements(text)].flatMap((element) => {
    const id = attribute(element, 'xml:id');
    if (id === undefined || element === text) return [];
    return { id, element, text: isDivision(element) ? '' : collapse(read(element)) };
  });
}

export function isDivision({ local }: XmlElement): boolean {
  return local === 'div' || local === 'body' || local === 'front' || local === 'back';
}
