import { isTei } from '../../document/tei.ts';
import { attribute, childElements, type XmlElement } from '../../xml/tree.ts';

/** The text of an element with its white space collapsed; elements that touch, as forename and surname may, are apart. */
export function words(element: XmlElement): string {
  return joined(element).replace(/\s+/g, ' ').trim();
}

function joined(element: XmlElement): string {
  let text = '';
  let afterElement = false;
  for (const child of element.children) {
    if (child.kind === 'text') text += child.value;
    else if (child.kind === 'element') text += `${afterElement ? ' ' : ''}${joined(child)}`;
    afterElement = child.kind === 'element';
  }
  return text;
}

const NAMES = ['persName', 'orgName', 'placeName', 'geogName', 'name'];
const HEADING = new Set(['preferred', 'main', 'reg', 'heading', 'authorised', 'authorized']);

export function isName(element: XmlElement): boolean {
  return isTei(element, ...NAMES);
}

/** The name by which an entry of a register is listed: the one that is preferred, else the first (TEI Guidelines, 14.3). */
export function heading(entry: XmlElement): string {
  const names = childElements(entry).filter(isName);
  const preferred = names.find((name) => HEADING.has(attribute(name, 'type') ?? '')) ?? names[0];
  return preferred ? words(preferred) : '';
}

/** What two spellings of a name have in common: “Novák, Jan” and “Jan Novák” are one. Accents count, capitals don’t. */
export function nameKey(name: string): string {
  const parts = name.split(',');
  const [last = '', others = ''] = parts;
  const inOrder = parts.length === 2 ? `${others} ${last}` : name;
  return inOrder
    .normalize('NFC')
    .toLowerCase()
    .replace(/[.,;()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
