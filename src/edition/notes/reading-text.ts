import { attribute, isElement, type XmlElement, type XmlNode } from '../../xml/tree.ts';

/** The words of an element as a reader meets them, and where each element within stands in them. */
export interface ReadingText {
  readonly text: string;
  /** UTF-16 units; end exclusive. */
  readonly places: ReadonlyMap<XmlElement, { readonly start: number; readonly end: number }>;
}

/** Of a choice (TEI Guidelines, 3.5) the reader is shown these. */
const CHOSEN = ['expan', 'corr', 'reg'];
/** What breaks a word off, so that the words on both sides stand apart. */
const APART = [
  'lb',
  'pb',
  'cb',
  'p',
  'head',
  'item',
  'cell',
  'row',
  'l',
  'ab',
  'dateline',
  'salute',
  'signed',
  'addrLine',
  'u',
];
/** What stands at a place and belongs to another text. */
const ASIDE = ['note', 'gap', 'fw', 'figDesc', 'desc'];

/** Expanded and corrected, without notes; white space is collapsed. */
export function readingText(element: XmlElement): ReadingText {
  const places = new Map<XmlElement, { start: number; end: number }>();
  let text = '';
  const add = (more: string) => {
    const words = more.replace(/\s+/g, ' ');
    text += text === '' || text.endsWith(' ') ? words.trimStart() : words;
  };
  const read = (node: XmlNode) => {
    if (node.kind === 'text') add(node.value);
    if (!isElement(node)) return;
    if (ASIDE.includes(node.local) && node !== element) return;
    const apart = isApart(node) && attribute(node, 'break') !== 'no';
    if (apart) add(' ');
    const start = text.length;
    for (const child of shown(node)) read(child);
    const lead = text.slice(start).length - text.slice(start).trimStart().length;
    places.set(node, { start: start + lead, end: Math.max(start + lead, text.trimEnd().length) });
    if (apart) add(' ');
  };
  read(element);
  return { text: text.trimEnd(), places };
}

/** A segment of speech is one that a transcript has by itself; one of writing can be a part of a word. */
const isApart = ({ local, parent }: XmlElement) =>
  APART.includes(local) || (local === 'seg' && parent?.local === 'u');

function shown(element: XmlElement): readonly XmlNode[] {
  if (element.local !== 'choice') return element.children;
  const chosen = element.children.filter((child) => isElement(child) && CHOSEN.includes(child.local));
  return chosen.length > 0 ? chosen : element.children.filter(isElement).slice(0, 1);
}
