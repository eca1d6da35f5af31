import { existsSync, readFileSync } from 'node:fs';
import {
  compileOdd,
  type Library,
  type ResolvedSchema,
  readSource,
  writeRelaxNg,
} from '../../src/odd/odd.ts';
import { compileSchema, type Schema, validate } from '../../src/relaxng/relaxng.ts';
import { parse } from '../../src/xml/parse.ts';
import { serialise } from '../../src/xml/serialise.ts';
import type { XmlDocument } from '../../src/xml/tree.ts';

const url = (path: string) => new URL(`../../../shared/tei/${path}`, import.meta.url);
export const SUBSET = url('p5subset.xml').pathname;
export const TEI_ALL = url('tei_all.rng').pathname;
export const TEI_ALL_RULES = url('tei_all.isosch').pathname;
export const haveTei = existsSync(SUBSET) && existsSync(TEI_ALL) && existsSync(TEI_ALL_RULES);

let library: Library | undefined;

/** The source of the TEI, read once. */
export function tei(): Library {
  library ??= readSource({ file: 'p5subset.xml', text: readFileSync(SUBSET, 'utf8') }).value;
  if (!library) throw new Error('p5subset.xml can’t be read.');
  return library;
}

const HEADER = `<teiHeader><fileDesc><titleStmt><title>Letters</title></titleStmt><publicationStmt><p>None</p></publicationStmt>
<sourceDesc><p>None</p></sourceDesc></fileDesc></teiHeader>`;

/** An ODD: what stands in its schemaSpec begins in line 4, what stands elsewhere in its body in the last line. */
export function odd(specs: string, { attributes = '', body = '' } = {}): string {
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:rng="http://relaxng.org/ns/structure/1.0" xmlns:sch="http://purl.oclc.org/dsdl/schematron">${HEADER}
<text><body><schemaSpec ident="letters" ${attributes}>
${specs}
</schemaSpec>
${body}</body></text></TEI>`;
}

/** The modules of a small schema, in one line. */
export const SMALL = `<moduleRef key="tei"/><moduleRef key="header" include="teiHeader fileDesc titleStmt publicationStmt sourceDesc"/><moduleRef key="core" include="p hi title list item label note date ref name"/><moduleRef key="textstructure" include="TEI text body div"/>`;

export const ALL = [
  'tei',
  'header',
  'core',
  'textstructure',
  'gaiji',
  'verse',
  'drama',
  'spoken',
  'cmc',
  'dictionaries',
  'msdescription',
  'transcr',
  'textcrit',
  'namesdates',
  'figures',
  'corpus',
  'linking',
  'analysis',
  'iso-fs',
  'nets',
  'certainty',
  'tagdocs',
]
  .map((key) => `<moduleRef key="${key}"/>`)
  .join('');

export interface Compiled {
  readonly schema: ResolvedSchema;
  readonly relaxNg: string;
  readonly compiled: Schema;
}

/** Compiles an ODD that has no errors. */
export function compiled(text: string, files: Readonly<Record<string, string>> = {}): Compiled {
  const { value, diagnostics } = compileOdd({ file: 'dir/letters.odd', text }, tei(), (uri) => files[uri]);
  const [schema] = value;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (!schema || errors.length > 0) throw new Error(JSON.stringify(errors, null, 1));
  const relaxNg = writeRelaxNg(schema);
  const result = compileSchema({ uri: 'letters.rng', text: relaxNg });
  if (!result.value) throw new Error(JSON.stringify(result.diagnostics, null, 1));
  return { schema, relaxNg, compiled: result.value };
}

/** What is wrong with an ODD: code, line and message. */
export function problems(text: string, files: Readonly<Record<string, string>> = {}) {
  return compileOdd({ file: 'dir/letters.odd', text }, tei(), (uri) => files[uri]).diagnostics;
}

/** A document with this in its body. */
export function document(body: string): string {
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0">${HEADER}<text><body>${body}</body></text></TEI>`;
}

/** Whether a schema allows a document with this in its body. */
export function isValid(schema: Compiled, body: string): boolean {
  return documentIsValid(schema, document(body));
}

export function documentIsValid({ compiled }: Compiled, text: string): boolean {
  const { value, diagnostics } = parse(text, 'letter.xml');
  if (!value) throw new Error(diagnostics[0]?.message);
  return validate(value, compiled).length === 0;
}

/** A document that was made or changed, read again: so it has places, as one from a file. Undefined: it is not XML any more. */
export function reread(document: XmlDocument): XmlDocument | undefined {
  return parse(serialise(document), document.file).value;
}
