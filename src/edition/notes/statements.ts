import { datingOf } from '../../document/dating.ts';
import { first, isTei, type TeiDocument } from '../../document/tei.ts';
import { wordsOf } from '../../document/words.ts';
import { childElements, elements, type XmlElement } from '../../xml/tree.ts';
import { dayOf, written } from '../citations/days.ts';
import { licencesOf, type RecordLicence } from './licences.ts';

/** What a record states of its rights, its making and its state. */
export interface Statements {
  /** On the rights in the source, in paragraphs. */
  readonly sourceRights: readonly string[];
  /** On the rights in this encoding of it. */
  readonly rights: readonly string[];
  /** Those of this encoding. */
  readonly licences: readonly RecordLicence[];
  /** How the text was encoded, in paragraphs: projectDesc and editorialDecl (TEI Guidelines, 2.3). */
  readonly editorial: readonly string[];
  /** When the TEI file was last changed, or else published: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly changed: string | undefined;
}

export function statementsOf(document: Pick<TeiDocument, 'header'>): Statements {
  const { header } = document;
  const publication = first(header, 'fileDesc', 'publicationStmt');
  const encoding = first(header, 'encodingDesc');
  const declarations = (encoding ? childElements(encoding) : []).filter((each) =>
    isTei(each, 'projectDesc', 'editorialDecl'),
  );
  return {
    sourceRights: paragraphs(within(first(header, 'fileDesc', 'sourceDesc'), 'availability')),
    rights: paragraphs(within(publication, 'availability')),
    licences: licencesOf(document),
    editorial: paragraphs(declarations),
    changed: latest(within(first(header, 'revisionDesc'), 'change')) ?? latest(within(publication, 'date')),
  };
}

function within(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  return parent ? [...elements(parent)].filter((element) => isTei(element, name)) : [];
}

/** The paragraphs of each element; one that has none is one by itself. */
function paragraphs(parts: readonly XmlElement[]): readonly string[] {
  const words = parts.flatMap((part) => {
    const inner = [...elements(part)].filter((element) => isTei(element, 'p', 'ab', 'licence'));
    const outermost = inner.filter(({ parent }) => !inner.some((other) => other === parent));
    return (outermost.length > 0 ? outermost : [part]).map(wordsOf);
  });
  return [...new Set(words.filter(Boolean))];
}

function latest(dated: readonly XmlElement[]): string | undefined {
  return dated
    .flatMap((element) => dayOf(datingOf(element)?.when) ?? [])
    .map(written)
    .sort()
    .at(-1);
}
