import { normalize } from 'node:path';
import type { Range } from '../diagnostic.ts';
import type { Dating } from '../project/dates-in-words.ts';
import { attribute, childElements, elements, type XmlElement } from '../xml/tree.ts';
import { biblStructFacts } from './bibl-struct.ts';
import { datingOf } from './dating.ts';
import { NAMES, namesIn } from './entry-names.ts';
import { datedFact, type Fact, factsOf } from './facts.ts';
import { listedName } from './listed-name.ts';
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
  /** Those that lists have in another form, by the surname: by the name, “Torvane, Ada” by “Ada Torvane”. */
  readonly listed: Readonly<Record<string, string>>;
  /** When it was, as its own attributes say. */
  readonly dating?: Dating;
  /** What is said of it, first when it was, then in the order of the entry; not what stands for its name where it has none. */
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

/** Entries stand in lists, and in each other: the towns of a country (TEI Guidelines, 14.3.4), the departments of an office. */
function* entriesBelow(element: XmlElement): Generator<XmlElement> {
  for (const child of childElements(element)) {
    if (registerKind(child)) {
      yield child;
      yield* entriesWithin(child);
    } else if (isTei(child, ...LISTS)) yield* entriesBelow(child);
  }
}

/** Those that can be pointed to; works belong to the entry that they stand in, as those of an author. */
function* entriesWithin(entry: XmlElement): Generator<XmlElement> {
  for (const each of entriesBelow(entry))
    if (registerKind(each) !== 'works' && attribute(each, 'xml:id') !== undefined) yield each;
}

function registerEntry(element: XmlElement, document: TeiDocument): Omit<RegisterEntry, 'relations'> {
  const isStructured = isTei(element, 'biblStruct');
  const { names, heading, name, part: naming } = namesIn(element);
  const parts = childElements(element).filter((part) => part !== naming);
  const id = attribute(element, 'xml:id') ?? '';
  const within = new Set(entriesWithin(element));
  const language = heading && attribute(heading, 'xml:lang');
  const dating = datingOf(element);
  return {
    kind: registerKind(element) ?? 'works',
    element: element.local,
    id,
    file: document.file,
    name,
    ...(language !== undefined && { language }),
    names: [...new Set(names.map(wordsOf))].filter((other) => other !== name),
    listed: Object.fromEntries(
      names.map((each) => [wordsOf(each), listedName(each)]).filter(([said, inList]) => said !== inList),
    ),
    ...(dating && { dating }),
    facts: [
      ...datedFact(element),
      ...(isStructured ? biblStructFacts(element, document) : factsOfParts(parts, within, document)),
    ].filter(({ text, runs, certainty }) => heading || text !== name || runs || certainty),
    identifiers: [...elements(element)]
      .filter((part) => isTei(part, 'idno') && !isWithin(part, within))
      .map(identifier),
    range: element.startTag,
  };
}

/** The name of an entry, or another form of it, as lists have it. */
export function listedAs(entry: Pick<RegisterEntry, 'listed' | 'name'>, name = entry.name): string {
  const { listed } = entry;
  return Object.hasOwn(listed, name) ? (listed[name] ?? name) : name;
}

function factsOfParts(
  parts: readonly XmlElement[],
  within: ReadonlySet<XmlElement>,
  document: TeiDocument,
): readonly Fact[] {
  return parts
    .filter((part) => !isTei(part, ...NAMES, 'idno'))
    .flatMap((part) => (within.has(part) ? namesOf([part], document) : factsIn(part, within, document)));
}

/** A list of entries that have pages of their own says who they are; all else is a fact as it stands. */
function factsIn(part: XmlElement, within: ReadonlySet<XmlElement>, document: TeiDocument): readonly Fact[] {
  const listed = isTei(part, ...LISTS) ? [...entriesBelow(part)].filter((each) => within.has(each)) : [];
  return listed.length > 0 ? namesOf(listed, document) : factsOf(part, document);
}

function namesOf(entries: readonly XmlElement[], document: TeiDocument): readonly Fact[] {
  return entries.map((entry) => {
    const { id, name } = registerEntry(entry, document);
    return {
      what: entry.local,
      text: name,
      runs: [{ text: name, to: { file: normalize(document.file), id } }],
    };
  });
}

function isWithin(part: XmlElement, entries: ReadonlySet<XmlElement>): boolean {
  for (let at = part.parent; at; at = at.parent) if (entries.has(at)) return true;
  return false;
}

function identifier(element: XmlElement): Identifier {
  const value = wordsOf(element);
  const type = attribute(element, 'type') ?? attribute(element, 'subtype') ?? '';
  return { type, value, ...(/^https?:\/\/\S+$/.test(value) && { href: value }) };
}
