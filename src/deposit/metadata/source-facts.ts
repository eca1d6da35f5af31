import { type Place, placeOf } from '../../checks/rules/place.ts';
import { type Holding, holding } from '../../document/holding.ts';
import { first, isTei, type TeiDocument } from '../../document/tei.ts';
import { wordsOf } from '../../document/words.ts';
import { statementsOf } from '../../edition/notes/statements.ts';
import { attribute, type XmlElement } from '../../xml/tree.ts';
import { placeWithin, type Said, saidBy, within } from './said.ts';

/** What a header says of the source (TEI Guidelines, 2.2.7 and 11). */
export interface SourceFacts {
  readonly holding?: Holding | undefined;
  /** Where the shelfmark belongs. */
  readonly holdingPlace: Place;
  /** Where it says that the shelfmark is not known. */
  readonly unknownShelfmark?: Said | undefined;
  readonly url?: string | undefined;
  /** On the rights in the source, in paragraphs. */
  readonly rights: readonly string[];
  /** Whether it tells of a declassification. */
  readonly declassified: boolean;
}

const UNKNOWN = /\b(?:shelf-?mark|signature|call number)\b.*\b(?:not known|unknown|not given|not stated)/i;
const DECLASSIFIED = /\bdeclassif/i;

export function sourceIn(document: TeiDocument): SourceFacts {
  const { header, root } = document;
  const source = first(header, 'fileDesc', 'sourceDesc');
  const identifier = within(source, 'msIdentifier')[0];
  return {
    holding: holding(document),
    holdingPlace: identifier
      ? placeOf(identifier.nameRange)
      : placeWithin(root, 'teiHeader', 'fileDesc', 'sourceDesc'),
    unknownShelfmark: within(header, 'note')
      .flatMap((each) => saidBy(each) ?? [])
      .find(({ text }) => UNKNOWN.test(text)),
    url: addressOf(source),
    rights: statementsOf(document).sourceRights,
    declassified: within(header, 'change', 'note', 'provenance', 'availability').some(
      (each) => DECLASSIFIED.test(attribute(each, 'type') ?? '') || DECLASSIFIED.test(wordsOf(each)),
    ),
  };
}

/** The first address of the web that is the source’s own, and not one of its licence. */
function addressOf(source: XmlElement | undefined): string | undefined {
  for (const element of within(source, 'idno', 'ref', 'ptr')) {
    if (isBelow(element, 'availability')) continue;
    const address = isTei(element, 'idno') ? wordsOf(element) : (attribute(element, 'target')?.trim() ?? '');
    if (/^https?:\/\/\S+$/.test(address)) return address;
  }
  return undefined;
}

function isBelow(element: XmlElement, name: string): boolean {
  for (let at = element.parent; at; at = at.parent) if (isTei(at, name)) return true;
  return false;
}
