import { type Place, placeOf } from '../../checks/rules/place.ts';
import { first, isTei } from '../../document/tei.ts';
import { wordsOf } from '../../document/words.ts';
import { attribute, type XmlElement } from '../../xml/tree.ts';
import { childrenOf, type Said, saidBy, saidIn, within } from './said.ts';

/** What a header says of the publication of the encoding (TEI Guidelines, 2.2.2 and 2.2.4). */
export interface PublicationFacts {
  readonly publisher?: Said | undefined;
  /** In words or by its attribute. */
  readonly date?: HeaderDate | undefined;
  readonly licence?: HeaderLicence | undefined;
  /** Where it says that there is no licence. */
  readonly noLicence?: Said | undefined;
  readonly dois: readonly Said[];
  readonly version?: Said | undefined;
}

export interface HeaderDate extends Said {
  /** Whether it is the value of an attribute, which programs can read. */
  readonly normalised: boolean;
}

export interface HeaderLicence {
  readonly name: string;
  readonly target: string;
  readonly place: Place;
}

/** Words that say there is no licence. */
export const NO_LICENCE = /\b(?:no|without(?: an?)?) licen[cs]e/i;

export function publicationIn(description: XmlElement | undefined): PublicationFacts {
  const statement = first(description, 'publicationStmt');
  const availability = childrenOf(statement, 'availability');
  const edition = within(first(description, 'editionStmt'), 'edition')[0];
  return {
    publisher: childrenOf(statement, 'publisher', 'authority', 'distributor').flatMap(
      (each) => saidBy(each) ?? [],
    )[0],
    date: dateIn(statement),
    licence: availability.flatMap((each) => licenceIn(each) ?? [])[0],
    noLicence: availability.flatMap((each) => saidBy(each) ?? []).find(({ text }) => NO_LICENCE.test(text)),
    dois: childrenOf(statement, 'idno')
      .filter((each) => attribute(each, 'type')?.toLowerCase() === 'doi')
      .flatMap((each) => saidBy(each) ?? []),
    version: saidIn(edition, 'n') ?? saidBy(edition),
  };
}

const DATES = ['when', 'when-iso', 'from', 'notBefore'];

function dateIn(statement: XmlElement | undefined): HeaderDate | undefined {
  const [date] = childrenOf(statement, 'date');
  const value = DATES.flatMap((name) => saidIn(date, name) ?? [])[0];
  if (value) return { ...value, normalised: true };
  const words = saidBy(date);
  return words && { ...words, normalised: false };
}

/** A licence has an address; one at rightsstatements.org tells the terms too, wherever it stands. */
function licenceIn(availability: XmlElement): HeaderLicence | undefined {
  for (const element of within(availability, 'licence', 'ref', 'ptr')) {
    const target = attribute(element, 'target')?.trim().split(/\s+/)[0] ?? '';
    if (
      target === '' ||
      !(isTei(element, 'licence') || /\b(?:rightsstatements|creativecommons)\.org\//.test(target))
    )
      continue;
    return { name: wordsOf(element) || target, target, place: placeOf(element.nameRange) };
  }
  return undefined;
}
