import { normalize } from 'node:path';
import { isTei, TEI_NAMESPACE, type TeiDocument } from '../../document/tei.ts';
import { attribute, childElements, type XmlElement } from '../../xml/tree.ts';
import type { EditionFiles } from './rule.ts';

const PERSONS_PLACES_ORGANISATIONS = new Set(['person', 'personGrp', 'place', 'org']);
const OTHERS = ['event', 'bibl', 'biblStruct', 'biblFull', 'object', 'nym'];
const ENTRIES = new Set([...PERSONS_PLACES_ORGANISATIONS, ...OTHERS]);

/** The elements of a document that are entries of a list: all kinds, with an `xml:id` (TEI Guidelines, 14.3). */
export function entriesWithId(document: TeiDocument): readonly XmlElement[] {
  return entries(document, ENTRIES).filter((element) => attribute(element, 'xml:id') !== undefined);
}

/** The persons, groups, places and organisations of a document, with an `xml:id` or without. */
export function namedEntries(document: TeiDocument): readonly XmlElement[] {
  return entries(document, PERSONS_PLACES_ORGANISATIONS);
}

/** The header of a record names participants; that of a register may hold its lists. */
function entries(document: TeiDocument, kinds: ReadonlySet<string>): readonly XmlElement[] {
  const found = document.elements.filter(
    ({ namespace, local }) => kinds.has(local) && namespace === TEI_NAMESPACE,
  );
  if (found.length === 0 || isRegister(document)) return found;
  return found.filter((element) => element !== document.root && !standsIn(element, document.header));
}

function standsIn(element: XmlElement, header: XmlElement | undefined): boolean {
  for (let each: XmlElement | undefined = element; each; each = each.parent) if (each === header) return true;
  return false;
}

/** Whether a file is there for its entries: it says so, or its text holds lists of entries and nothing else. */
export function isRegister({ root, header }: TeiDocument): boolean {
  if (attribute(root, 'type') === 'register') return true;
  const parts = childElements(root).filter((part) => part !== header);
  return parts.length > 0 && parts.every(holdsListsOnly);
}

const FRAMES = ['standOff', 'text', 'front', 'body', 'back', 'group', 'div'];
const LISTS = [
  'listPerson',
  'listPlace',
  'listOrg',
  'listEvent',
  'listObject',
  'listNym',
  'listBibl',
  'listRelation',
];

function holdsListsOnly(element: XmlElement): boolean {
  if (isTei(element, ...LISTS)) return true;
  const children = childElements(element).filter((child) => !isTei(child, 'head'));
  return isTei(element, ...FRAMES) && children.length > 0 && children.every(holdsListsOnly);
}

/** The files that an edition has for registers; in other runs a file must say it itself. */
export function registerFiles(edition: EditionFiles | undefined): ReadonlySet<string> {
  return new Set(edition?.registers.map((file) => normalize(file)));
}

const IN_WORDS: ReadonlyMap<string, readonly [one: string, several: string]> = new Map([
  ['person', ['person', 'persons']],
  ['personGrp', ['group of persons', 'groups of persons']],
  ['place', ['place', 'places']],
  ['org', ['organisation', 'organisations']],
  ['event', ['event', 'events']],
  ['object', ['object', 'objects']],
  ['nym', ['name', 'names']],
]);

/** What an entry of this element is, in words: “organisation”. */
export function kindInWords(local: string, several = false): string {
  const [one, more] = IN_WORDS.get(local) ?? ['work', 'works'];
  return several ? more : one;
}
