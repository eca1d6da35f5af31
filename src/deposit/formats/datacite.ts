import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import { parse } from '../../xml/parse.ts';
import { attribute, childElements, elements, textOf, type XmlElement } from '../../xml/tree.ts';
import { xmlbuilder } from '../../xml/xmlbuilder.ts';
import type { Agent, Contributor, Metadata } from '../metadata.ts';
import { bareOrcid, byFamily, type Deposit, type Format, KIND, known, UNKNOWN } from './format.ts';
import { inOneLine, originals, whereKept } from './originals.ts';

const NAMESPACE = 'http://datacite.org/schema/kernel-4';
const SCHEMA = `${NAMESPACE} https://schema.datacite.org/meta/kernel-4.6/metadata.xsd`;
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
/** The schema asks for four digits; no year is one that nothing was published in. */
const NO_YEAR = '0000';

/** DataCite Metadata Schema 4.6. */
export const datacite: Format = {
  name: 'datacite.xml',
  write({ metadata }: Deposit): string {
    const xml = xmlbuilder()
      .create({ version: '1.0', encoding: 'UTF-8' })
      .ele(NAMESPACE, 'resource')
      .att(XSI, 'xsi:schemaLocation', SCHEMA);
    xml.ele('identifier', { identifierType: 'DOI' }).txt(metadata.doi ?? ':tba');
    creators(xml.ele('creators'), metadata.creators);
    titles(xml.ele('titles'), metadata);
    xml.ele('publisher').txt(metadata.publisher ?? UNKNOWN);
    xml.ele('publicationYear').txt(metadata.date?.slice(0, 4) ?? NO_YEAR);
    xml.ele('resourceType', { resourceTypeGeneral: 'Dataset' }).txt(KIND);
    list(xml, 'subjects', metadata.keywords, (to, word) => to.ele('subject').txt(word));
    list(xml, 'contributors', metadata.contributors, contributor);
    list(xml, 'dates', datesOf(metadata), (to, { date, ...attributes }) =>
      to.ele('date', attributes).txt(date),
    );
    const language = metadata.languages.find(isTag);
    if (language !== undefined) xml.ele('language').txt(language);
    if (metadata.url !== undefined) {
      const url = xml
        .ele('alternateIdentifiers')
        .ele('alternateIdentifier', { alternateIdentifierType: 'URL' });
      url.txt(metadata.url);
    }
    list(xml, 'relatedIdentifiers', addressesOf(metadata), (to, address) =>
      to
        .ele('relatedIdentifier', { relatedIdentifierType: 'URL', relationType: relationOf(metadata) })
        .txt(address),
    );
    list(xml, 'formats', FORMATS, (to, format) => to.ele('format').txt(format));
    if (metadata.version !== undefined) xml.ele('version').txt(metadata.version);
    rights(xml, metadata);
    list(xml, 'descriptions', descriptionsOf(metadata), (to, { type, text }) =>
      to.ele('description', { descriptionType: type }).txt(text),
    );
    list(xml, 'geoLocations', metadata.places, (to, { name, point }) => {
      const place = to.ele('geoLocation');
      place.ele('geoLocationPlace').txt(name);
      if (!point) return;
      const at = place.ele('geoLocationPoint');
      at.ele('pointLongitude').txt(String(point[1]));
      at.ele('pointLatitude').txt(String(point[0]));
    });
    list(xml, 'fundingReferences', metadata.funding, (to, { funder, number, title }) => {
      const reference = to.ele('fundingReference');
      reference.ele('funderName').txt(funder);
      if (number !== undefined) reference.ele('awardNumber').txt(number);
      if (title !== undefined) reference.ele('awardTitle').txt(title);
    });
    list(xml, 'relatedItems', originals(metadata.sources), (to, original) => {
      const item = to.ele('relatedItem', { relatedItemType: 'Text', relationType: relationOf(metadata) });
      if (original.authors.length > 0) {
        const by = item.ele('creators');
        for (const author of original.authors) by.ele('creator').ele('creatorName').txt(author);
      }
      item
        .ele('titles')
        .ele('title')
        .txt(original.title ?? whereKept(original) ?? UNKNOWN);
      const kept = whereKept(original);
      if (kept !== undefined) item.ele('publisher').txt(kept);
    });
    return `${xml.end({ prettyPrint: true })}\n`;
  },
  read(text) {
    const root = parse(text, 'datacite.xml').value?.root;
    const all = root ? [...elements(root)] : [];
    const named = (name: string) => all.filter(({ local }) => local === name);
    const title = named('title').find((each) => attribute(each, 'titleType') === undefined);
    const [year] = named('publicationYear').map(words);
    const issued = named('date').find((each) => attribute(each, 'dateType') === 'Issued');
    const granted = named('rights').find((each) => attribute(each, 'rightsURI') !== undefined);
    const spdx = granted && attribute(granted, 'rightsIdentifier');
    const target = granted && attribute(granted, 'rightsURI');
    return {
      title: title && known(words(title)),
      date: issued ? words(issued) : year === NO_YEAR ? undefined : year,
      licence: granted && { ...(spdx !== undefined && { spdx }), ...(target !== undefined && { target }) },
      doi: known(named('identifier').map(words)[0]),
      creators: named('creator')
        .filter(({ parent }) => parent?.parent === root)
        .flatMap((each) => childElements(each).filter(({ local }) => local === 'creatorName'))
        .flatMap((name) => known(words(name)) ?? []),
    };
  },
};

/** As XML Schema has it (datatypes, 3.3.3); a draft may have others. */
const isTag = (language: string) => /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/.test(language);

const words = (element: XmlElement) => textOf(element).trim();

/** What the files of a package are. */
export const FORMATS = ['application/tei+xml', 'text/html', 'application/pdf'] as const;

function list<T>(
  xml: XMLBuilder,
  name: string,
  values: readonly T[],
  write: (to: XMLBuilder, value: T) => unknown,
): void {
  if (values.length === 0) return;
  const to = xml.ele(name);
  for (const value of values) write(to, value);
}

function titles(to: XMLBuilder, { title, subtitle, otherTitles }: Metadata): void {
  to.ele('title').txt(title || UNKNOWN);
  if (subtitle !== undefined) to.ele('title', { titleType: 'Subtitle' }).txt(subtitle);
  for (const { text, language } of otherTitles) {
    const type = language === undefined ? 'AlternativeTitle' : 'TranslatedTitle';
    const lang = language !== undefined && isTag(language) && { 'xml:lang': language };
    to.ele('title', { titleType: type, ...lang }).txt(text);
  }
}

function creators(to: XMLBuilder, agents: readonly Agent[]): void {
  if (agents.length === 0) to.ele('creator').ele('creatorName').txt(UNKNOWN);
  for (const each of agents) agent(to.ele('creator'), 'creatorName', each);
}

/** The order of its children is fixed by the schema. */
function agent(to: XMLBuilder, element: string, { kind, family, given, ...of }: Agent): void {
  const nameType = kind === 'person' ? 'Personal' : 'Organizational';
  to.ele(element, { nameType }).txt(byFamily({ name: of.name, family, given }));
  if (given !== undefined) to.ele('givenName').txt(given);
  if (family !== undefined) to.ele('familyName').txt(family);
  const identifier = (nameIdentifierScheme: string, schemeURI: string, id: string) =>
    to.ele('nameIdentifier', { nameIdentifierScheme, schemeURI }).txt(id);
  if (of.orcid !== undefined) identifier('ORCID', 'https://orcid.org', bareOrcid(of.orcid));
  if (of.ror !== undefined) identifier('ROR', 'https://ror.org', of.ror);
  if (of.affiliation !== undefined) to.ele('affiliation').txt(of.affiliation);
}

const ROLES: Readonly<Record<Contributor['role'], string>> = {
  translator: 'Translator',
  encoder: 'DataCurator',
  annotator: 'Editor',
  researcher: 'Researcher',
  host: 'HostingInstitution',
  other: 'Other',
};

function contributor(to: XMLBuilder, { role, does: _, ...who }: Contributor): void {
  agent(to.ele('contributor', { contributorType: ROLES[role] }), 'contributorName', who);
}

function datesOf({ date, created }: Metadata) {
  const span = created && (created.from === created.to ? created.from : `${created.from}/${created.to}`);
  return [
    ...(date === undefined ? [] : [{ dateType: 'Issued', date }]),
    ...(span === undefined
      ? []
      : [{ dateType: 'Coverage', dateInformation: 'dates of the documents', date: span }]),
  ];
}

/** A translation is told from an edition in the language of its original. */
function relationOf({ originalLanguages }: Metadata): string {
  return originalLanguages.length > 0 ? 'IsTranslationOf' : 'IsDerivedFrom';
}

function addressesOf({ sources }: Metadata): readonly string[] {
  return [...new Set(originals(sources).flatMap(({ url }) => url ?? []))];
}

function rights(xml: XMLBuilder, { licence, rights: own, sourceRights }: Metadata): void {
  const statements = [...(own === undefined ? [] : [own]), ...sourceRights];
  if (!licence && statements.length === 0) return;
  const to = xml.ele('rightsList');
  if (licence) {
    const spdx = licence.spdx !== undefined && {
      rightsIdentifier: licence.spdx,
      rightsIdentifierScheme: 'SPDX',
      schemeURI: 'https://spdx.org/licenses/',
    };
    to.ele('rights', { rightsURI: licence.target, ...spdx }).txt(licence.name);
  }
  for (const statement of statements) to.ele('rights').txt(statement);
}

function descriptionsOf({ description, contributors, sources }: Metadata) {
  const done = contributors.map((each) => `${each.does}: ${each.name}`);
  const kept = originals(sources).map(inOneLine);
  return [
    ...(description === undefined ? [] : [{ type: 'Abstract', text: description }]),
    ...(done.length === 0 ? [] : [{ type: 'Other', text: done.join('; ') }]),
    ...(kept.length === 0 ? [] : [{ type: 'TechnicalInfo', text: `Originals: ${kept.join(' · ')}` }]),
  ];
}
