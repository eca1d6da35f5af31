import { attribute, childElements, type XmlElement } from '../xml/tree.ts';
import { titlesOf } from './bibl-struct.ts';
import { isTei } from './tei.ts';
import { wordsOf } from './words.ts';

/** What an entry of a register is called by. */
export const NAMES = [
  'persName',
  'placeName',
  'orgName',
  'geogName',
  'name',
  'eventName',
  'title',
  'head',
  'label',
];
/** Of persons and places, and of titles. */
const PREFERRED = ['preferred', 'main'];

/** What a place is called where it has no name beside its parts, the smallest one first (TEI Guidelines, 14.3.4). */
const SMALLEST_FIRST = ['geogFeat', 'settlement', 'district', 'region', 'country', 'bloc'];

/**
 * The names of an entry; that by which it is called: the one that is preferred, else the first, else its words; and the part that
 * stands for its name where it has none.
 */
export function namesIn(element: XmlElement) {
  const own = isTei(element, 'biblStruct') ? titlesOf(element) : namesAmong(element);
  const part = own.length === 0 ? namingPart(element) : undefined;
  const within = part ? namesAmong(part) : [];
  const names = own.length > 0 ? own : within.length > 0 ? within : part ? [part] : [];
  const heading = names.find((name) => PREFERRED.includes(attribute(name, 'type') ?? '')) ?? names[0];
  const name = heading ? wordsOf(heading) : wordsOf(element) || (attribute(element, 'xml:id') ?? '');
  return { names, heading, name, part: part && isNoMoreThan(part, names) ? part : undefined };
}

function namesAmong(element: XmlElement): readonly XmlElement[] {
  return childElements(element).filter((part) => isTei(part, ...NAMES) && wordsOf(part) !== '');
}

function namingPart(element: XmlElement): XmlElement | undefined {
  const parts = isTei(element, 'place') ? childElements(element).filter((part) => wordsOf(part) !== '') : [];
  return SMALLEST_FIRST.flatMap((local) => parts.find((part) => isTei(part, local)) ?? [])[0];
}

/** Where other words stand beside the names of a part, it is told with them. */
function isNoMoreThan(part: XmlElement, names: readonly XmlElement[]): boolean {
  return letters(wordsOf(part)) === letters(names.map(wordsOf).join(''));
}

function letters(words: string): string {
  return words.replaceAll(' ', '');
}
