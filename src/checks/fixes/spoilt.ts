import type { Diagnostic } from '../../diagnostic.ts';
import { type Lines, lines } from '../../xml/lines.ts';
import type { XmlAttribute, XmlDocument, XmlElement, XmlNode } from '../../xml/tree.ts';
import type { Spoilt } from './mending.ts';

/** `text` is asked for once, and not before a mending needs it. */
export function spoilt(text: () => string, xml: XmlDocument | undefined): Spoilt {
  let known: string | undefined;
  let places: Lines | undefined;
  const whole = () => {
    known ??= text();
    return known;
  };
  const elementAt = (finding: Diagnostic) => {
    const offset = finding.location.range?.start.offset;
    return xml && offset !== undefined ? innermost(xml.root, offset) : undefined;
  };
  return {
    get text() {
      return whole();
    },
    xml,
    range(start, end) {
      places ??= lines(whole());
      return places.range(start, end);
    },
    elementAt,
    attributeAt: (finding) => attributeOf(elementAt(finding), finding),
  };
}

function attributeOf(element: XmlElement | undefined, { location }: Diagnostic): XmlAttribute | undefined {
  const offset = location.range?.start.offset;
  if (offset === undefined) return undefined;
  return element?.attributes.find(({ range }) => range.start.offset <= offset && offset < range.end.offset);
}

function innermost(root: XmlElement, offset: number): XmlElement | undefined {
  if (!holds(root, offset)) return undefined;
  let found = root;
  for (let next = childAt(found, offset); next; next = childAt(found, offset)) found = next;
  return found;
}

/** Children stand in order of place; some elements have thousands. */
function childAt({ children }: XmlElement, offset: number): XmlElement | undefined {
  let low = 0;
  let high = children.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const child = children[middle];
    if (!child) return undefined;
    if (holds(child, offset)) return child.kind === 'element' ? child : undefined;
    if (offset < child.range.start.offset) high = middle - 1;
    else low = middle + 1;
  }
  return undefined;
}

function holds({ range }: XmlNode, offset: number): boolean {
  return range.start.offset <= offset && offset < range.end.offset;
}
