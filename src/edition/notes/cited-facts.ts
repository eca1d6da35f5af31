import { datingOf } from '../../document/dating.ts';
import { type Holding, holding } from '../../document/holding.ts';
import { action, correspondence, documentDate } from '../../document/metadata.ts';
import { first, isTei, type TeiDocument } from '../../document/tei.ts';
import { wordsOf } from '../../document/words.ts';
import type { Dating } from '../../project/dates-in-words.ts';
import { attribute, childElements, elements, type XmlElement } from '../../xml/tree.ts';
import { type Name, nameOf } from './name.ts';
import { isPointed, type Pointed, pointedBy, told } from './pointed.ts';

/** What the header of a record says that a citation needs. */
export interface CitedFacts {
  /** Who wrote or sent it. */
  readonly authors: readonly Name[];
  /** Whom a letter was sent to. */
  readonly addressees: readonly Name[];
  readonly translators: readonly Name[];
  /** Authors and addressees, where one of them is an entry of a register that the header only points to. */
  readonly pointed?: Readonly<Record<'authors' | 'addressees', readonly (Name | Pointed)[]>>;
  readonly isLetter: boolean;
  readonly dating: Dating;
  /** Whether the date is certain to a low or medium degree only. */
  readonly doubtful: boolean;
  readonly holding?: Holding;
  /** On the rights in the source (TEI Guidelines, 2.2.4). */
  readonly rights?: string;
}

/** `when`: the date of the document, which tells the letter from others. */
export function citedFacts(document: TeiDocument, when: string | undefined): CitedFacts {
  const { header } = document;
  const statement = first(header, 'fileDesc', 'titleStmt');
  const letter = correspondence(header, when);
  const people = (type: string) =>
    letter
      ? action(letter, type)
          .filter((part) => isTei(part, ...PEOPLE))
          .flatMap((part) => named(part, document))
      : [];
  // An empty one is left of a template.
  const written = (statement ? childElements(statement) : []).filter(
    (part) => isTei(part, 'author') && told([part], document).length > 0,
  );
  const authors = written.length > 0 ? written.flatMap((part) => named(part, document)) : people('sent');
  const addressees = people('received');
  const date = documentDate(header);
  const held = holding(document);
  const rights = sourceRights(header);
  return {
    authors: authors.filter(isName),
    addressees: addressees.filter(isName),
    translators: responsible(statement, 'trl', document).filter(isName),
    ...([...authors, ...addressees].some(isPointed) && { pointed: { authors, addressees } }),
    isLetter: letter !== undefined,
    dating: (date && datingOf(date)) ?? {},
    doubtful: date !== undefined && ['low', 'medium'].includes(attribute(date, 'cert') ?? ''),
    ...(held && { holding: held }),
    ...(rights !== undefined && { rights }),
  };
}

const PEOPLE = ['persName', 'orgName', 'name', 'rs'];

/** Whom an element names, in it one or several; who is only said to be unknown is nobody. */
function named(element: XmlElement, document: TeiDocument): readonly (Name | Pointed)[] {
  if (attribute(element, 'type') === 'unknown') return [];
  const inside = childElements(element).filter((part) => isTei(part, ...PEOPLE));
  const refs = inside.map((part) => attribute(part, 'ref'));
  const each = inside.length > 1 ? inside.filter((_, at) => isFirst(refs, at)) : [element];
  return each.flatMap((part): readonly (Name | Pointed)[] => {
    const name = nameOf(part);
    return name ? [name] : pointedBy(part, document);
  });
}

const isName = (one: Name | Pointed): one is Name => !isPointed(one);

/** Names of one person in several scripts lead to the same. */
function isFirst(refs: readonly (string | undefined)[], at: number): boolean {
  return refs[at] === undefined || refs.indexOf(refs[at]) === at;
}

/** Those who answer for a kind of work, by its code of the MARC list of relators. */
function responsible(statement: XmlElement | undefined, code: string, document: TeiDocument) {
  const statements = statement ? childElements(statement).filter((part) => isTei(part, 'respStmt')) : [];
  return statements
    .filter((each) => childElements(each).some((part) => attribute(part, 'key') === code))
    .flatMap((each) => childElements(each).filter((part) => isTei(part, ...PEOPLE)))
    .flatMap((part) => named(part, document));
}

function sourceRights(header: XmlElement | undefined): string | undefined {
  const source = first(header, 'fileDesc', 'sourceDesc');
  const statements = source
    ? [...elements(source)].filter((element) => isTei(element, 'availability')).map(wordsOf)
    : [];
  return statements.filter(Boolean).join(' ') || undefined;
}
