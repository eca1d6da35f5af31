import { normalize } from 'node:path';
import { isTei, type TeiDocument } from '../../document/tei.ts';
import { wordsOf } from '../../document/words.ts';
import { nameOf } from '../../edition/notes/name.ts';
import { attribute, type XmlElement } from '../../xml/tree.ts';
import { pointOf } from './header-facts.ts';
import { type NameParts, partsOf } from './names.ts';
import { idno } from './responsible.ts';
import { childrenOf, type Said } from './said.ts';

/** What a deposit has to know of the entries of a register: only of those that say it. */
export interface RegisterFacts {
  /** As `path.normalize` gives it. */
  readonly file: string;
  /** As the user named it. */
  readonly named: string;
  readonly persons: Readonly<Record<string, RegisteredPerson>>;
  readonly points: Readonly<Record<string, RegisteredPlace>>;
}

export interface RegisteredPerson extends NameParts {
  readonly orcid?: Said | undefined;
}

export interface RegisteredPlace {
  readonly name: string;
  readonly point: readonly [number, number];
}

/** Persons of whom the parts of the name or an ORCID iD are known, and places with their coordinates (TEI Guidelines, 14.3). */
export function registerFacts(document: TeiDocument): RegisterFacts {
  const persons: [string, RegisteredPerson][] = [];
  const points: [string, RegisteredPlace][] = [];
  for (const element of document.elements) {
    const id = attribute(element, 'xml:id');
    if (id === undefined) continue;
    if (isTei(element, 'person')) {
      const person = personOf(element);
      if (person) persons.push([id, person]);
    }
    if (isTei(element, 'place')) {
      const point = pointOf(element);
      const name = preferred(childrenOf(element, 'placeName', 'geogName', 'name'));
      if (point && name) points.push([id, { name: wordsOf(name), point }]);
    }
  }
  return {
    file: normalize(document.file),
    named: document.file,
    persons: Object.fromEntries(persons),
    points: Object.fromEntries(points),
  };
}

function personOf(element: XmlElement): RegisteredPerson | undefined {
  const names = childrenOf(element, 'persName').filter((each) => attribute(each, 'type') !== 'role');
  const name = preferred(names);
  const marked = names.map(nameOf).find((each) => each?.family !== undefined);
  const { family, given } = marked ?? (name ? partsOf(wordsOf(name)) : {});
  const orcid = idno(element, 'orcid');
  if (family === undefined && orcid === undefined) return undefined;
  return { ...(family !== undefined && { family }), ...(given !== undefined && { given }), orcid };
}

function preferred(names: readonly XmlElement[]): XmlElement | undefined {
  return names.find((each) => attribute(each, 'type') === 'preferred') ?? names[0];
}
