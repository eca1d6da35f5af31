import { type Holding, holding } from '../../document/holding.ts';
import { action, correspondence, documentDate } from '../../document/metadata.ts';
import { first, isTei, type TeiDocument } from '../../document/tei.ts';
import { type Dating, datingInWords } from '../../project/dates-in-words.ts';
import type { Messages } from '../../project/messages.ts';
import type { Project } from '../../project/project.ts';
import { attribute, childElements, type XmlElement } from '../../xml/tree.ts';
import { address, mainPage } from '../addresses.ts';
import type { RecordNotes } from '../notes/record-notes.ts';
import { type Name, nameOf } from './name.ts';

/** A record as something to cite: what the forms of a citation are made from. */
export interface Cited {
  /** Letters, digits and hyphens: the key of BibTeX, the id of CSL. */
  readonly key: string;
  readonly title: string;
  /** Who wrote or sent it. */
  readonly authors: readonly Name[];
  /** Whom a letter was sent to. */
  readonly addressees: readonly Name[];
  readonly translators: readonly Name[];
  readonly isLetter: boolean;
  readonly dating: Dating;
  /** The date in the words of the interface, or else of the record. */
  readonly date: string | undefined;
  /** Whether the date is one of the day of writing only by some reckoning. */
  readonly doubtful: boolean;
  readonly holding: Holding | undefined;
  /** Of the text, as a BCP 47 tag. */
  readonly language: string | undefined;
  readonly edition: string;
  readonly editors: readonly Name[];
  readonly publisher: string | undefined;
  /** The page of the record, where the address of the site is known. */
  readonly url: string | undefined;
  /** That of the edition. */
  readonly doi: string | undefined;
}

export function cited(
  document: TeiDocument,
  record: RecordNotes,
  { project, messages }: { readonly project: Project; readonly messages: Messages },
): Cited {
  const { header } = document;
  const statement = first(header, 'fileDesc', 'titleStmt');
  const letter = correspondence(header, record.when);
  const people = (type: string) =>
    letter
      ? action(letter, type)
          .filter((part) => isTei(part, ...PEOPLE))
          .flatMap(named)
      : [];
  const authors = statement ? childElements(statement).filter((part) => isTei(part, 'author')) : [];
  const date = documentDate(header);
  const dating = date ? datingOf(date) : {};
  return {
    key: keyOf(record.stem),
    title: record.title,
    authors: authors.length > 0 ? authors.flatMap(named) : people('sent'),
    addressees: people('received'),
    translators: responsible(statement, 'trl'),
    isLetter: letter !== undefined,
    dating,
    date: datingInWords(messages, dating) ?? record.date,
    doubtful: date !== undefined && ['low', 'medium'].includes(attribute(date, 'cert') ?? ''),
    holding: holding(document),
    language: record.language,
    edition: project.title,
    editors: project.editors.map(({ name }) => ({ whole: name })),
    publisher: project.publisher,
    url: project.url === undefined ? undefined : project.url + address(mainPage(record, project)),
    doi: project.doi,
  };
}

const PEOPLE = ['persName', 'orgName', 'name', 'rs'];

/** Who is only said to be unknown is nobody. */
function named(element: XmlElement): readonly Name[] {
  const name = attribute(element, 'type') === 'unknown' ? undefined : nameOf(element);
  return name ? [name] : [];
}

/** Those who answer for a kind of work, by its code of the MARC list of relators. */
function responsible(statement: XmlElement | undefined, code: string): readonly Name[] {
  const statements = statement ? childElements(statement).filter((part) => isTei(part, 'respStmt')) : [];
  return statements
    .filter((each) => childElements(each).some((part) => attribute(part, 'key') === code))
    .flatMap((each) => childElements(each).filter((part) => isTei(part, ...PEOPLE)))
    .flatMap(named);
}

const DATING = ['when', 'from', 'to', 'notBefore', 'notAfter'] as const;

function datingOf(date: XmlElement): Dating {
  return Object.fromEntries(
    DATING.flatMap((name) => {
      const value = attribute(date, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function keyOf(stem: string): string {
  const plain = stem.normalize('NFD').replace(/[^A-Za-z0-9]+/g, '-');
  return plain.replace(/^-|-$/g, '') || 'record';
}
