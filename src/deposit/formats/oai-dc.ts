import { parse } from '../../xml/parse.ts';
import { childElements, textOf } from '../../xml/tree.ts';
import { xmlbuilder } from '../../xml/xmlbuilder.ts';
import { byFamily, type Deposit, type Format, KIND } from './format.ts';
import { inOneLine, originals } from './originals.ts';
import { allRights } from './rights.ts';

const OAI = 'http://www.openarchives.org/OAI/2.0/oai_dc/';
const DC = 'http://purl.org/dc/elements/1.1/';
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const DOI = 'https://doi.org/';

/** Dublin Core as OAI-PMH asks for it (OAI-PMH 2.0, section 4, oai_dc): fifteen elements, none of them required. */
export const oaiDc: Format = {
  name: 'oai_dc.xml',
  write({ metadata }: Deposit): string {
    const xml = xmlbuilder()
      .create({ version: '1.0', encoding: 'UTF-8' })
      .ele(OAI, 'oai_dc:dc')
      .att('http://www.w3.org/2000/xmlns/', 'xmlns:dc', DC)
      .att(XSI, 'xsi:schemaLocation', `${OAI} http://www.openarchives.org/OAI/2.0/oai_dc.xsd`);
    const dc = (name: string, ...values: readonly (string | undefined)[]) => {
      for (const value of values)
        if (value !== undefined && value !== '') xml.ele(DC, `dc:${name}`).txt(value);
    };
    const { created, doi, url } = metadata;
    dc('title', [metadata.title, metadata.subtitle].filter(Boolean).join(': '));
    for (const { text, language } of metadata.otherTitles)
      xml.ele(DC, 'dc:title', language === undefined ? {} : { 'xml:lang': language }).txt(text);
    dc('creator', ...metadata.creators.map(byFamily));
    dc('subject', ...metadata.keywords);
    dc('description', metadata.description);
    dc('publisher', metadata.publisher);
    dc('contributor', ...metadata.contributors.map(byFamily));
    dc('date', metadata.date);
    dc('type', 'Dataset', KIND);
    dc('identifier', doi && `${DOI}${doi}`, url);
    dc('source', ...originals(metadata.sources).map(inOneLine));
    dc('language', ...metadata.languages);
    dc('coverage', created && (created.from === created.to ? created.from : `${created.from}/${created.to}`));
    dc('coverage', ...metadata.places.map(({ name }) => name));
    dc('rights', metadata.licence?.target, ...allRights(metadata).slice(metadata.licence ? 1 : 0));
    return `${xml.end({ prettyPrint: true })}\n`;
  },
  read(text) {
    const root = parse(text, 'oai_dc.xml').value?.root;
    const all = root ? childElements(root) : [];
    const values = (name: string) => all.filter(({ local }) => local === name).map((each) => textOf(each));
    const doi = values('identifier').find((each) => each.startsWith(DOI));
    const target = values('rights').find((each) => /^https?:\/\/\S+$/.test(each));
    return {
      title: values('title')[0],
      date: values('date')[0],
      licence: target === undefined ? undefined : { target },
      doi: doi?.slice(DOI.length),
      creators: values('creator'),
    };
  },
};
