import { attributeOf, type DomAttribute, type DomNode, hasClass, isElement } from '../../xml/dom.ts';
import { isPart, isSection } from './blocks.ts';

/** What holds the blocks of a cell within their division: a list round items, a table round rows. */
export interface Around {
  readonly element: DomNode;
  /** Whether the cell has the first of what stands in it. Its anchor stands there. */
  readonly begins: boolean;
}

/** The outermost first; most blocks stand in the division itself. */
export function aroundOf(blocks: readonly DomNode[]): readonly Around[] {
  const around: Around[] = [];
  let begins = true;
  for (let at = blocks[0]; at; at = at.parentNode ?? undefined) {
    const { parentNode } = at;
    if (!parentNode || isSection(parentNode) || parentNode.localName === 'main') break;
    begins &&= isFirst(at, parentNode);
    if (!isPart(parentNode)) around.unshift({ element: parentNode, begins });
  }
  return around;
}

function isFirst(element: DomNode, parent: DomNode): boolean {
  let first = parent.firstChild;
  while (first && !isElement(first)) first = first.nextSibling;
  return first === element;
}

/** An attribute of what stands round blocks. */
export function attributeAround(
  { name, value }: DomAttribute,
  { element, begins }: Around,
): string | undefined {
  if (name === 'id' && !begins) return undefined;
  // So that its columns are of one width in all rows.
  return name === 'class' && hasClass(element, 'table') ? `${value} divided` : value;
}

/** The anchor of what stands round blocks, where it stands with them. */
export function anchorAround({ element, begins }: Around): string | undefined {
  return begins ? attributeOf(element, 'id') : undefined;
}
