import { metadata, type RecordMetadata } from '../../document/metadata.ts';
import { first, isTei, type TeiDocument } from '../../document/tei.ts';
import { wordsOf } from '../../document/words.ts';
import { knowsItsTranscript } from '../../transcript/rebuild/parts.ts';
import { attribute, childElements, elements, type XmlElement } from '../../xml/tree.ts';
import { type CitedFacts, citedFacts } from './cited-facts.ts';
import { correspondentsIn } from './correspondents.ts';
import { type DatedThing, datesIn } from './dates.ts';
import { imagesIn, type NamedImage } from './images.ts';
import { type PointedLetter, pointedLetter } from './letter.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { speakersIn } from './speakers.ts';
import { type Statements, statementsOf } from './statements.ts';

/**
 * What an edition knows of a record without opening it again: plain data, which is kept by the content of the record, so that a
 * change of one record is no reason to read the others.
 */
export interface RecordNotes extends RecordMetadata {
  /** The file, as the user named it. */
  readonly file: string;
  /** Its path in the folder of records without its extension: the folder of the record’s pages. */
  readonly stem: string;
  /** The language of the text, as a BCP 47 tag. */
  readonly language: string | undefined;
  /** What kinds of documents it holds, in words of the edition: “Cover letter”. */
  readonly kinds: readonly string[];
  /** The first abstract that the editors answer for, or the first one. */
  readonly summary: string | undefined;
  readonly keywords: readonly string[];
  readonly mentions: readonly Mention[];
  /** Whom a letter names by pointers. */
  readonly letter?: PointedLetter;
  readonly images: readonly NamedImage[];
  /** What a citation needs; undefined of a record that can’t be read. */
  readonly cited?: CitedFacts;
  readonly dates: readonly DatedThing[];
  readonly statements: Statements;
  /** Whether the record can give back the transcript that it was made from. */
  readonly knowsTranscript: boolean;
  /** It can’t be read; what is said here is of its file alone. */
  readonly unread?: true;
}

/** `stem`: the path of the file in the folder of records, with `/`, without its extension. */
export function recordNotes(document: TeiDocument, stem: string): RecordNotes {
  const { header, file, root } = document;
  const profile = first(header, 'profileDesc');
  const text = childElements(root).find((element) => isTei(element, 'text'));
  const language = (text && attribute(text, 'xml:lang')) ?? attribute(root, 'xml:lang');
  const abstracts = childElementsOf(profile, 'abstract').map(wordsOf).filter(Boolean);
  const terms = first(profile, 'textClass', 'keywords');
  const known = metadata(document);
  const letter = pointedLetter(document, known.when);
  return {
    ...known,
    // The path depends on where the edition lies.
    title: known.title === file ? stem : known.title,
    file,
    stem,
    language,
    kinds: kindsOf(document, profile),
    summary: abstracts.at(-1),
    keywords: terms ? [...elements(terms)].filter((each) => isTei(each, 'term', 'item')).map(wordsOf) : [],
    mentions: [...correspondentsIn(document), ...speakersIn(document), ...mentionsIn(document)],
    ...(letter && { letter }),
    images: imagesIn(document),
    cited: citedFacts(document, known.when),
    dates: datesIn(document),
    statements: statementsOf(document),
    knowsTranscript: knowsItsTranscript(root),
  };
}

/** The categories that textClass/catRef points to (TEI Guidelines, 2.4.3), in words of the header. */
function kindsOf({ ids }: TeiDocument, profile: XmlElement | undefined): readonly string[] {
  const references = childElementsOf(first(profile, 'textClass'), 'catRef');
  const targets = references.flatMap((reference) => attribute(reference, 'target')?.split(/\s+/) ?? []);
  const described = targets
    .filter((target) => target.startsWith('#'))
    .flatMap((target) => ids.get(target.slice(1))?.slice(0, 1) ?? []);
  return [...new Set(described.map((category) => wordsOf(first(category, 'catDesc') ?? category)))].filter(
    Boolean,
  );
}

/** What is known of a record that can't be read: it stands under the name of its file. */
export function unreadRecord(file: string, stem: string): RecordNotes {
  const unknown = {
    date: undefined,
    when: undefined,
    sender: undefined,
    place: undefined,
    addressee: undefined,
    archive: undefined,
    language: undefined,
    summary: undefined,
  };
  return {
    ...unknown,
    title: stem,
    file,
    stem,
    kinds: [],
    keywords: [],
    mentions: [],
    images: [],
    dates: [],
    statements: { sourceRights: [], rights: [], licences: [], editorial: [], changed: undefined },
    knowsTranscript: false,
    unread: true,
  };
}

function childElementsOf(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  return parent ? childElements(parent).filter((element) => isTei(element, name)) : [];
}
