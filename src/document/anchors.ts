import { attribute, elements, type XmlElement } from '../xml/tree.ts';
import { isTei, type TeiDocument } from './tei.ts';

/** Blocks by their name: what stands on lines of its own, and what a reader looks up by itself. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'p ab head l item castItem cell dateline salute signed addrLine byline trailer titlePart docImprint speaker ' +
    'stage line figDesc note stamp fw opener closer address argument epigraph'
  ).split(' '),
);

/** Divisions and their like: whatever stands directly in one is a block. */
const DIVISIONS: ReadonlySet<string> = new Set(
  'div div1 div2 div3 div4 div5 div6 div7 front body back postscript list castList listBibl lg sp'.split(' '),
);

/** What only holds blocks, or marks a point between them. */
const NO_BLOCKS: ReadonlySet<string> = new Set(
  (
    'text group floatingText table row figure titlePage docTitle pb cb gb lb milestone anchor handShift gap space ' +
    'index listTranspose substJoin delSpan addSpan damageSpan'
  ).split(' '),
);

/** The anchor of each block of the texts of a document, in document order. */
export type Anchors = ReadonlyMap<XmlElement, string>;

/**
 * What each block is called on the pages of its record: its `xml:id`, or else `b1`, `b2` … in document order, counted over
 * the blocks without one. An id that stands twice names its first element; a number that is some element’s id is
 * written `b:1`.
 */
export function anchorsOf(document: TeiDocument): Anchors {
  const anchors = new Map<XmlElement, string>();
  let number = 0;
  for (const top of outermost(document, 'text', 'sourceDoc')) {
    for (const element of elements(top)) {
      if (element === top || !isBlock(element)) continue;
      const id = usableId(element, document);
      if (id === undefined) number++;
      const counted = document.ids.has(`b${number}`) ? `b:${number}` : `b${number}`;
      anchors.set(element, id ?? counted);
    }
  }
  return anchors;
}

/** The `xml:id` by which an element of a page is found: one of several elements of that id only if it is the first. */
export function usableId(element: XmlElement, { ids }: Pick<TeiDocument, 'ids'>): string | undefined {
  const id = attribute(element, 'xml:id');
  return id !== undefined && /^[^ \t\r\n]+$/.test(id) && ids.get(id)?.[0] === element ? id : undefined;
}

export function isBlock(element: XmlElement): boolean {
  const { local, parent } = element;
  if (!isTei(element, local)) return false;
  if (BLOCKS.has(local)) return true;
  return (
    !NO_BLOCKS.has(local) &&
    !DIVISIONS.has(local) &&
    parent !== undefined &&
    isTei(parent, parent.local) &&
    DIVISIONS.has(parent.local)
  );
}

/** The outermost texts of a document, or else its transcribed surfaces (TEI Guidelines, 4 and 12.1). */
export function textsOf(document: Pick<TeiDocument, 'root'>): readonly XmlElement[] {
  const texts = outermost(document, 'text');
  return texts.length > 0 ? texts : outermost(document, 'sourceDoc');
}

function outermost({ root }: Pick<TeiDocument, 'root'>, ...names: readonly string[]): readonly XmlElement[] {
  return [...elements(root)].filter((element) => isTei(element, ...names) && !isWithin(element, names));
}

function isWithin({ parent }: XmlElement, names: readonly string[]): boolean {
  for (let above = parent; above; above = above.parent) if (isTei(above, ...names)) return true;
  return false;
}
