import { normalize } from 'node:path';
import type { Range } from '../diagnostic.ts';
import { attribute, childElements, elements, type XmlElement } from '../xml/tree.ts';
import { type Fact, factsOf } from './facts.ts';
import { membersOf, type Relation, relationsIn } from './relations.ts';
import { isTei, type TeiDocument } from './tei.ts';
import { wordsOf } from './words.ts';

/** The registers of an edition, in the order in which they are shown. */
export const registerKinds = ['persons', 'places', 'organisations', 'events', 'works'] as const;
export type RegisterKind = (typeof registerKinds)[number];

/** Who or what records name: one entry of a register, in words. */
export interface RegisterEntry {
  readonly kind: RegisterKind;
  /** The name of its element: person, personGrp. */
  readonly element: string;
  /** Its `xml:id`. */
  readonly id: string;
  /** The file that it stands in, as the user named it. */
  readonly file: string;
  /** The heading, and its language where it has one of its own. */
  readonly name: string;
  readonly language?: string;
  /** The other forms of the name, each once. */
  readonly names: readonly string[];
  /** What is said of it, in the order of the entry. */
  readonly facts: readonly Fact[];
  /** Numbers of authority files. */
  readonly identifiers: readonly Identifier[];
  /** The relations of its register that it stands in. */
  readonly relations: readonly Relation[];
  /** Its start tag. */
  readonly range: Range;
}

export interface Identifier {
  readonly type: string;
  readonly value: string;
  /** Where it leads, if it is an address. */
  readonly href?: string;
}

const KINDS: Readonly<Record<string, RegisterKind>> = {
  person: 'persons',
  personGrp: 'persons',
  place: 'places',
  org: 'organisations',
  event: 'events',
  bibl: 'works',
  biblStruct: 'works',
};
const NAMES = ['persName', 'placeName', 'orgName', 'geogName', 'name', 'title', 'head', 'label'];
const LISTS = [
  'standOff',
  'listPerson',
  'listPlace',
  'listOrg',
  'listEvent',
  'listBibl',
  'list',
  'body',
  'text',
  'div',
];

/** The register that an element is an entry of (TEI Guidelines, 14): undefined for any other element. */
export function registerKind({ local }: Pick<XmlElement, 'local'>): RegisterKind | undefined {
  return KINDS[local];
}

/** The entries of a register, in its order: those with an `xml:id`, which alone can be pointed to. */
export function registerEntries(document: TeiDocument): readonly RegisterEntry[] {
  const relations = new Map<string, Relation[]>();
  const file = normalize(document.file);
  for (const relation of relationsIn(document)) {
    const members = new Set(membersOf(relation).flatMap((each) => (each.file === file ? each.id : [])));
    for (const id of members) {
      const known = relations.get(id);
      if (known) known.push(relation);
      else relations.set(id, [relation]);
    }
  }
  return Array.from(entriesBelow(document.root), (element) => registerEntry(element, document))
    .filter(({ id }) => id !== '')
    .map((entry) => ({ ...entry, relations: relations.get(entry.id) ?? [] }));
}

/** Entries stand in lists; what is within an entry, as the works of an author, belongs to it. */
function* entriesBelow(element: XmlElement): Generator<XmlElement> {
  for (const child of childElements(element)) {
    if (registerKind(child)) yield child;
    else if (isTei(child, ...LISTS)) yield* entriesBelow(child);
  }
}

function registerEntry(element: XmlElement, document: TeiDocument): Omit<RegisterEntry, 'relations'> {
  const parts = childElements(element);
  const names = parts.filter((part) => isTei(part, ...NAMES) && wordsOf(part) !== '');
  const heading = names.find((name) => attribute(name, 'type') === 'preferred') ?? names[0];
  const name = heading ? wordsOf(heading) : wordsOf(element);
  const language = heading && attribute(heading, 'xml:lang');
  return {
    kind: registerKind(element) ?? 'works',
    element: element.local,
    id: attribute(element, 'xml:id') ?? '',
    file: document.file,
    name,
    ...(language !== undefined && { language }),
    names: [...new Set(names.map(wordsOf))].filter((other) => other !== name),
    facts: parts.filter((part) => !isTei(part, ...NAMES, 'idno')).flatMap((part) => factsOf(part, document)),
    identifiers: [...elements(element)].filter((part) => isTei(part, 'idno')).map(identifier),
    range: element.startTag,
  };
}

function identifier(element: XmlElement): Identifier {
  const value = wordsOf(element);
  const type = attribute(element, 'type') ?? attribute(element, 'subtype') ?? '';
  return { type, value, ...(/^https?:\/\/\S+$/.test(value) && { href: value }) };
}
