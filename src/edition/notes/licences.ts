import { first, isTei, type TeiDocument } from '../../document/tei.ts';
import { wordsOf } from '../../document/words.ts';
import { attribute, childElements, elements, type XmlElement } from '../../xml/tree.ts';

/** A licence of a record: its words, and its address where it has one on the web. */
export interface RecordLicence {
  readonly name: string;
  readonly target?: string;
}

/**
 * The licences that the header grants (TEI Guidelines, 2.2.4), in its order: `licence`, and what leads to Creative Commons or
 * rightsstatements.org, which tell the terms wherever they stand. Those of the source are not among them.
 */
export function licencesOf({ header }: Pick<TeiDocument, 'header'>): readonly RecordLicence[] {
  const publication = first(header, 'fileDesc', 'publicationStmt');
  const statements = publication ? childElements(publication) : [];
  return statements
    .filter((part) => isTei(part, 'availability'))
    .flatMap((availability) => [...elements(availability)])
    .flatMap((element) => licenceIn(element) ?? []);
}

const TERMS = /\b(?:rightsstatements|creativecommons)\.org\//;

function licenceIn(element: XmlElement): RecordLicence | undefined {
  const isLicence = isTei(element, 'licence');
  const target = attribute(element, 'target')
    ?.split(/\s+/)
    .find((token) => /^https?:\/\/\S+$/.test(token) && (isLicence || TERMS.test(token)));
  if (!isLicence && (target === undefined || !isTei(element, 'ref', 'ptr') || isWithinLicence(element)))
    return undefined;
  const name = wordsOf(element) || target;
  return name === undefined ? undefined : { name, ...(target !== undefined && { target }) };
}

function isWithinLicence({ parent }: XmlElement): boolean {
  for (let at = parent; at; at = at.parent)
    if (isTei(at, 'licence')) return attribute(at, 'target') !== undefined;
  return false;
}
