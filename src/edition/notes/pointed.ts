import { type Pointer, pointersWithin, resolve } from '../../document/pointers.ts';
import type { TeiDocument } from '../../document/tei.ts';
import { wordsOf } from '../../document/words.ts';
import type { XmlElement } from '../../xml/tree.ts';

/** Whom or what a header names by a pointer alone (`<persName ref="…"/>`): the file and the identifier that it leads to. */
export interface Pointed {
  readonly file: string;
  readonly id: string;
}

/** Parts of a header in words, or where one has none, what it points to. */
export function told(elements: readonly XmlElement[], document: TeiDocument): readonly (string | Pointed)[] {
  return elements.flatMap((element): readonly (string | Pointed)[] => {
    const words = wordsOf(element);
    return words === '' ? pointedBy(element, document) : [words];
  });
}

export function pointedBy(element: XmlElement, document: TeiDocument): readonly Pointed[] {
  const found = new Map<string, Pointed>();
  for (const { file, id } of elementsLedTo(pointersWithin(element), 'ref', document))
    found.set(`${file}#${id}`, { file, id });
  return [...found.values()];
}

/** What the pointers of one attribute lead to, those that lead to elements, with the elements that they stand on. */
export function* elementsLedTo(
  pointers: Iterable<Pointer>,
  attribute: 'ref' | 'who',
  document: TeiDocument,
): Generator<Pointed & { readonly from: XmlElement }> {
  for (const pointer of pointers) {
    const target = pointer.attribute.local === attribute ? resolve(pointer, document) : undefined;
    if (target?.kind === 'element') yield { file: target.file, id: target.id, from: pointer.element };
  }
}

export const isPointed = (part: string | object): part is Pointed => typeof part === 'object' && 'id' in part;
