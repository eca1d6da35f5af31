import { type Place, placeOf } from '../../checks/rules/place.ts';
import { beginOf, datingOf } from '../../document/dating.ts';
import { documentDate } from '../../document/metadata.ts';
import { resolve } from '../../document/pointers.ts';
import { first, isTei, type TeiDocument } from '../../document/tei.ts';
import { wordsOf } from '../../document/words.ts';
import { citedFacts } from '../../edition/notes/cited-facts.ts';
import { attribute, type XmlElement } from '../../xml/tree.ts';
import type { Funding } from '../metadata.ts';
import { type ProfileFacts, profileIn } from './profile-facts.ts';
import { type PublicationFacts, publicationIn } from './publication.ts';
import { type Responsible, responsibleIn } from './responsible.ts';
import { childrenOf, placeWithin, type Said, saidBy, within } from './said.ts';
import { type SourceFacts, sourceIn } from './source-facts.ts';

/**
 * What a deposit has to know of a record: what its header says, with places for findings. Plain data, which is all that is
 * kept of it, so that ten thousand records need not be open at once.
 */
export interface HeaderFacts extends PublicationFacts, SourceFacts, ProfileFacts {
  /** As the user named it. */
  readonly file: string;
  readonly title?: Said | undefined;
  /** Titles in other languages, and short ones. */
  readonly otherTitles: readonly { readonly text: string; readonly language?: string | undefined }[];
  readonly responsible: readonly Responsible[];
  readonly funding: readonly Funding[];
  /** Who wrote or sent the document. */
  readonly authors: readonly string[];
  /** The date of the document, in W3C form. */
  readonly created?: { readonly from: string; readonly to: string } | undefined;
  readonly places: readonly HeaderPlace[];
  /** The first image that it names. */
  readonly image?: Place | undefined;
  /** Where what is missing belongs. */
  readonly titlePlace: Place;
  readonly publicationPlace: Place;
  readonly sourcePlace: Place;
  readonly profilePlace: Place;
}

export interface HeaderPlace {
  readonly name: string;
  readonly point?: readonly [number, number] | undefined;
  /** The entry of a register that the name points to. */
  readonly entry?: { readonly file: string; readonly id: string } | undefined;
}

export function headerFacts(document: TeiDocument): HeaderFacts {
  const { header, root, file } = document;
  const description = first(header, 'fileDesc');
  const statement = first(description, 'titleStmt');
  const titles = childrenOf(statement, 'title');
  const title = titles.find((each) => attribute(each, 'type') === 'main') ?? titles[0];
  const date = documentDate(header);
  const image = document.elements.find((each) => isTei(each, 'graphic', 'media') && attribute(each, 'url'));
  const below = (...names: readonly string[]) => placeWithin(root, 'teiHeader', ...names);
  return {
    file,
    ...publicationIn(description),
    ...sourceIn(document),
    ...profileIn(document),
    title: saidBy(title),
    otherTitles: titles
      .filter((each) => each !== title && attribute(each, 'type') !== 'sub')
      .map((each) => ({ text: wordsOf(each), language: attribute(each, 'xml:lang') }))
      .filter(({ text }) => text !== ''),
    responsible: responsibleIn(statement, document),
    funding: childrenOf(statement, 'funder').flatMap(grantOf),
    authors: citedFacts(document, beginOf(date && datingOf(date))).authors.map(({ whole }) => whole),
    created: spanOf(date),
    places: placesIn(document),
    image: image && placeOf(image.nameRange),
    titlePlace: below('fileDesc', 'titleStmt'),
    publicationPlace: below('fileDesc', 'publicationStmt'),
    sourcePlace: below('fileDesc', 'sourceDesc'),
    profilePlace: below('profileDesc'),
  };
}

/** A funder with the number of its grant (TEI Guidelines, 2.2.1). */
function grantOf(funder: XmlElement): readonly Funding[] {
  const number = within(funder, 'idno').map(wordsOf)[0];
  const named = within(funder, 'orgName', 'name', 'persName').map(wordsOf)[0];
  const all = wordsOf(funder);
  const name = named ?? (number === undefined ? all : all.replace(number, '').trim());
  return name === '' ? [] : [{ funder: name, number, title: undefined }];
}

const DATE = /^\d{4}(?:-\d\d){0,2}$/;

function spanOf(date: XmlElement | undefined): HeaderFacts['created'] {
  const { when, from, to, notBefore, notAfter } = (date && datingOf(date)) ?? {};
  const days = [when ?? from ?? notBefore, when ?? to ?? notAfter].filter(
    (each): each is string => each !== undefined && DATE.test(each),
  );
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? undefined : { from: first, to: last };
}

/** Where it was written and what it is about: origPlace, the sender’s place, settingDesc (TEI Guidelines, 11.8, 2.4.6 and 15.2.3). */
function placesIn(document: TeiDocument): readonly HeaderPlace[] {
  const { header } = document;
  const profile = first(header, 'profileDesc');
  const named = [
    ...within(first(header, 'fileDesc', 'sourceDesc'), 'origPlace'),
    ...within(profile, 'correspAction')
      .filter((each) => attribute(each, 'type') === 'sent')
      .flatMap((each) => childrenOf(each, 'placeName', 'settlement')),
    ...within(profile, 'settingDesc').flatMap((each) => within(each, 'place', 'placeName')),
  ].filter((each) => !(isTei(each, 'placeName') && each.parent && isTei(each.parent, 'place')));
  const places = new Map<string, HeaderPlace>();
  for (const element of named) {
    const name = isTei(element, 'place') ? within(element, 'placeName').map(wordsOf)[0] : wordsOf(element);
    if (name === undefined || name === '') continue;
    const token = attribute(element, 'ref')?.trim().split(/\s+/)[0];
    const target = token === undefined ? undefined : resolve({ token, element }, document);
    const entry = target?.kind === 'element' ? { file: target.file, id: target.id } : undefined;
    const key = entry ? `${entry.file}#${entry.id}` : name;
    if (!places.has(key)) places.set(key, { name, point: pointOf(element), entry });
  }
  return [...places.values()];
}

/** Latitude and longitude (TEI Guidelines, 14.3.4.1): in this order, as the default of geoDecl has it. */
export function pointOf(element: XmlElement): readonly [number, number] | undefined {
  const words = within(element, 'geo').map(wordsOf)[0];
  const [latitude, longitude, ...others] = words?.split(/[\s,;]+/).map(Number) ?? [];
  if (latitude === undefined || longitude === undefined || others.length > 0) return undefined;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? [latitude, longitude] : undefined;
}
