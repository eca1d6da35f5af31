import { datingOf } from '../document/dating.ts';
import { action } from '../document/metadata.ts';
import { resolve } from '../document/pointers.ts';
import { first, isTei, type TeiDocument } from '../document/tei.ts';
import { wordsOf } from '../document/words.ts';
import { shownIdentifier } from '../edition/authorities.ts';
import type { NotesByFile } from '../edition/entries.ts';
import type { Dating } from '../project/dates-in-words.ts';
import { attribute, childElements, type XmlElement } from '../xml/tree.ts';
import { isLetter } from './metadata/profile-facts.ts';

/** A letter, as an index of letters describes it (TEI Guidelines, 2.4.6). */
export interface Letter {
  /** The path of its record in the folder of records, without extension; with the part that it is, where it is one of several. */
  readonly key: string;
  /** Its page. */
  readonly url: string;
  readonly sent: Side;
  readonly received: Side;
}

/** One end of a letter. */
export interface Side {
  readonly parties: readonly Named[];
  readonly places: readonly Named[];
  readonly dating: Dating | undefined;
}

/** Somebody or some place, with an address of an authority file. */
export interface Named {
  readonly kind: 'persName' | 'orgName' | 'placeName';
  readonly name: string;
  readonly ref: string | undefined;
  /** Whether who it is is not certain. */
  readonly doubtful: boolean;
}

/**
 * The letters in a record: what was sent and received.
 *
 * @param stem the path of the record in the folder of records, without extension
 * @param page its page on the web
 * @param files what is known of the registers
 */
export function lettersIn(
  document: TeiDocument,
  stem: string,
  page: string,
  files: NotesByFile,
): readonly Letter[] {
  const profile = first(document.header, 'profileDesc');
  const all = profile ? childElements(profile).filter((each) => isTei(each, 'correspDesc')) : [];
  return all
    .filter((each) => isLetter(each, document.root))
    .map((each, _, { length }) => {
      const part = attribute(each, 'ref')
        ?.trim()
        .match(/^#(\S+)$/)?.[1];
      const fragment = part === undefined || length === 1 ? '' : `#${part}`;
      const side = (type: string) => sideOf(action(each, type), document, files);
      return { key: stem + fragment, url: page + fragment, sent: side('sent'), received: side('received') };
    });
}

const KINDS: Readonly<Record<string, Named['kind']>> = {
  ...{ persName: 'persName', name: 'persName', rs: 'persName', orgName: 'orgName' },
  ...{ placeName: 'placeName', settlement: 'placeName', geogName: 'placeName' },
};

function sideOf(parts: readonly XmlElement[], document: TeiDocument, files: NotesByFile): Side {
  const named = parts.flatMap((part) => namedBy(part, document, files) ?? []);
  const date = parts.find((part) => isTei(part, 'date'));
  return {
    parties: named.filter(({ kind }) => kind !== 'placeName'),
    places: named.filter(({ kind }) => kind === 'placeName'),
    dating: date && datingOf(date),
  };
}

/** Who is only said to be unknown is nobody. */
function namedBy(element: XmlElement, document: TeiDocument, files: NotesByFile): Named | undefined {
  const kind = KINDS[element.local];
  const name = wordsOf(element);
  if (kind === undefined || name === '' || attribute(element, 'type') === 'unknown') return undefined;
  const organisation = /^org/.test(attribute(element, 'type') ?? '');
  return {
    kind: organisation ? 'orgName' : kind,
    name,
    ref: authorityOf(element, document, files),
    doubtful: ['low', 'medium'].includes(attribute(element, 'cert') ?? ''),
  };
}

/** The authority files that indexes of letters go by, the first one first. */
const AUTHORITIES = ['GND', 'VIAF', 'LCCN', 'BnF', 'GeoNames', 'Wikidata'];

/** The address that the name points to, or that the register gives for whom it points to. */
function authorityOf(element: XmlElement, document: TeiDocument, files: NotesByFile): string | undefined {
  const token = attribute(element, 'ref')?.trim().split(/\s+/)[0];
  if (token === undefined || token === '') return undefined;
  if (/^https?:/.test(token)) return token;
  const target = resolve({ token, element }, document);
  if (target.kind !== 'element') return undefined;
  const entry = files.get(target.file)?.register?.entries.find(({ id }) => id === target.id);
  const shown = entry?.identifiers.map(shownIdentifier) ?? [];
  return AUTHORITIES.flatMap((name) => shown.find(({ label }) => label === name)?.href ?? [])[0];
}
