import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from '../../src/xml/parse.ts';
import type { XmlDocument } from '../../src/xml/tree.ts';

export const at = (path: string) => new URL(`../../${path}`, import.meta.url);
export const text = (path: string) => readFileSync(at(path), 'utf8');

export const ODD = 'schemas/archival-record.odd';
const SCHEMA = 'schemas/archival-record.rng';
export const TEI_ALL = '../shared/tei/tei_all.rng';
export const SUBSET = '../shared/tei/p5subset.xml';

export const haveSchema = existsSync(at(SCHEMA));
export const haveSubset = existsSync(at(SUBSET));
export const haveTeiAll = existsSync(at(TEI_ALL));
export const schemaText = () => text(SCHEMA);

export function wellFormed(xml: string, file: string): XmlDocument {
  const { value, diagnostics } = parse(xml, file);
  if (!value) throw new Error(`${file} is not well-formed: ${diagnostics[0]?.message}`);
  return value;
}

export interface Fragment {
  readonly name: string;
  /** What the comment at its head says. */
  readonly comment: string;
  /** The record of wrapper.xml, with the fragment in the place of the element of its name. */
  readonly record: string;
}

/** The fragments of a folder of `test/odd/`. */
export function fragments(folder: string): readonly Fragment[] {
  const wrapper = text('test/odd/wrapper.xml');
  return names(folder).map((file) => {
    const [, comment = '', fragment = '', element = ''] =
      /^<!-- (.*?) -->\n(<(\w+)[\s\S]*>)\n$/.exec(text(`test/odd/${folder}/${file}`)) ?? [];
    const place = new RegExp(`<${element}[ >][\\s\\S]*</${element}>`);
    if (!element || !place.test(wrapper)) throw new Error(`${folder}/${file} has no place in the wrapper.`);
    return { name: file.replace('.xml', ''), comment, record: wrapper.replace(place, () => fragment) };
  });
}

export const names = (folder: string): readonly string[] => xmlIn(`test/odd/${folder}`);

/** A valid and an invalid record for each rule of the customisation. */
export const examples = (): readonly string[] => xmlIn('schemas/examples');

const xmlIn = (folder: string): readonly string[] =>
  readdirSync(at(folder))
    .filter((name) => name.endsWith('.xml'))
    .sort();

/** What is encoded already: the record, its registers, and what a new edition begins with. */
export function editions(): readonly string[] {
  return ['tei/records', 'tei/registers', 'src/files/new-edition/records', 'src/files/new-edition/registers']
    .flatMap((folder) => readdirSync(at(folder)).map((name) => `${folder}/${name}`))
    .filter((name) => name.endsWith('.xml'))
    .sort();
}
