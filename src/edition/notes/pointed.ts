import { pointersWithin, resolve } from '../../document/pointers.ts';
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
  for (const pointer of pointersWithin(element)) {
    const target = pointer.attribute.local === 'ref' ? resolve(pointer, document) : undefined;
    if (target?.kind !== 'element') continue;
    const { file, id } = target;
    found.set(`${file}#${id}`, { file, id });
  }
  return [...found.values()];
}

export const isPointed = (part: string | object): part is Pointed => typeof part === 'object' && 'id' in part;
