import { readFileSync } from 'node:fs';
import { readCatalog } from '../../src/catalog/entries.ts';
import { check } from '../../src/checks/checks.ts';
import { suppressionsOf } from '../../src/checks/read-suppressions.ts';
import { rulesLibrary } from '../../src/checks/rules-library.ts';
import { ofSchemas, schemaLibrary } from '../../src/checks/schema-library.ts';
import { checkSchematron } from '../../src/checks/schematron.ts';
import { suppress } from '../../src/checks/suppression.ts';
import { checkTranscript } from '../../src/checks/transcript.ts';
import { openProfile } from '../../src/commands/import/profile.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { readTei } from '../../src/document/tei.ts';
import type { Page } from '../../src/explain/page.ts';
import { schemaRules } from '../../src/explain/schema-rules.ts';
import { wholeOf } from '../../src/explain/whole.ts';
import { editionSchema } from '../../src/files/assets.ts';
import { rulesCompiler } from '../../src/files/compile-rules.ts';
import { readProject } from '../../src/project/project.ts';
import { compileSchema, type Schema, validate } from '../../src/relaxng/relaxng.ts';
import { readSchematron } from '../../src/schematron/schematron.ts';
import { doubtTold } from '../../src/transcript/doubt-told.ts';
import { importTranscript } from '../../src/transcript/import-transcript.ts';
import { readTranscript } from '../../src/transcript/reading/read-transcript.ts';
import { parse } from '../../src/xml/parse.ts';
import { prolog, xmlModels } from '../../src/xml/xml-model.ts';
import { bytes, corpusOf } from '../document/samples.ts';
import { problems } from '../odd/odds.ts';

const url = (path: string) => new URL(`../../${path}`, import.meta.url);
export const text = (path: string) => readFileSync(url(path), 'utf8');

const compiled = new Map<string, Schema>();

function schema(source: string): Schema {
  const known = compiled.get(source);
  if (known) return known;
  const { value, diagnostics } = compileSchema({ uri: 'schema.rng', text: source }, undefined, { ids: true });
  if (!value) throw new Error(JSON.stringify(diagnostics));
  compiled.set(source, value);
  return value;
}

/** What is wrong with rules, and what they find in a note. */
async function inRules(rules: string): Promise<readonly Diagnostic[]> {
  const library = rulesLibrary(
    (uri) => rules && { uri, text: rules },
    rulesCompiler(undefined, () => {}),
  );
  const named = await library.rules('rules.sch', '', { file: 'note.xml' });
  const note = parse('<note n="x" type="y"/>', 'note.xml').value;
  if (!named.schema || !note) return named.problems;
  const others = async (address: string) => ({
    file: address,
    other: address === note.file ? { document: note } : { why: 'does not exist' },
  });
  const found = await checkSchematron(note, [named.schema], [], others);
  return found.filter(({ code }) => schemaRules.some((page) => page.code === code));
}

/** What is found in a transcript that is imported. */
function inImport(text: string): readonly Diagnostic[] {
  const { value, diagnostics } = readTranscript(new TextEncoder().encode(text), 'a.txt');
  const { value: profile } = openProfile(undefined);
  if (!value || !profile) return diagnostics;
  const { doubts } = importTranscript(value, profile, { name: 'a', version: '0' });
  return [...diagnostics, ...doubts.map((doubt) => doubtTold(value, doubt))];
}

/** Whether a record gives back the transcript beside it. */
function inTranscripts(record: string, beside: Readonly<Record<string, string>>): readonly Diagnostic[] {
  const { value } = readTei(bytes(record), 'record.xml');
  const [file = '', transcript = ''] = Object.entries(beside)[0] ?? [];
  return value ? checkTranscript(value, file, transcript) : [];
}

/** What is found in an example of a page, by the layer of its code; that of examples in layers above is nothing. */
export async function found(page: Page, example: string): Promise<readonly Diagnostic[]> {
  const whole = wholeOf(page, example);
  const [layer = ''] = page.code.split('/');
  switch (layer) {
    case 'xml':
      return inXml(whole);
    case 'relaxng':
      return inGrammar(whole, page.beside?.['schema.rng']);
    case 'import':
      if (page.kind === 'transcript') return inImport(example);
      return inTranscripts(whole, page.beside ?? {});
    case 'reference':
      return inReferences(whole, page.beside ?? {});
    case 'schematron':
      return schemaRules.includes(page) ? inRules(whole) : [];
    case 'schema':
      if (page.code === 'schema/xpath') return inRules(whole);
      if (schemaRules.some(({ code }) => code === page.code))
        return readSchematron({ uri: 'schema.sch', text: whole }, (uri) => page.beside?.[uri]).diagnostics;
      if (page.what.startsWith('A schema, or a file that it includes')) return inXml(whole).map(ofSchemas);
      return page.code === 'schema/catalog'
        ? readCatalog(whole, 'catalog.xml', 'file:///catalog.xml').diagnostics
        : inSchema(page, whole);
    case 'edition':
      return readProject(whole, 'edition.json', editionSchema()).diagnostics;
    case 'rule':
      return page.code.startsWith('rule/suppression') || page.code.endsWith('suppression')
        ? inSuppressions(whole)
        : inReferences(whole, page.beside ?? {});
    case 'odd':
      return problems(whole, page.beside);
    default:
      throw new Error(`No examples of ${layer}/ can be tried.`);
  }
}

function inXml(whole: string): readonly Diagnostic[] {
  const { value, diagnostics } = readTei(bytes(whole), 'a.xml');
  const models = value ? xmlModels(prolog(value.xml), 'a.xml').diagnostics : [];
  return [...diagnostics, ...models];
}

function inGrammar(whole: string, source = text('schemas/archival-record.rng')): readonly Diagnostic[] {
  const { value, diagnostics } = parse(whole, 'a.xml');
  return value ? validate(value, schema(source)) : diagnostics;
}

async function inReferences(
  whole: string,
  beside: Readonly<Record<string, string>>,
): Promise<readonly Diagnostic[]> {
  const { value, diagnostics } = readTei(bytes(whole), 'a.xml');
  if (!value) return diagnostics;
  return check(await corpusOf({ ...beside, 'a.xml': whole }));
}

/** What is wrong with a schema, with those that a document names, or with the files that they include. */
function inSchema({ beside = {} }: Page, whole: string): readonly Diagnostic[] {
  const resolve = (uri: string) => {
    if (/^https?:/.test(uri))
      return { code: 'schema/remote', problem: 'Nothing is fetched', hint: '' } as const;
    return beside[uri];
  };
  if (!whole.startsWith('<?xml-model'))
    return compileSchema({ uri: whole.startsWith('<') ? 'schema.rng' : 'schema.rnc', text: whole }, resolve, {
      ids: true,
    }).diagnostics;
  const document = parse(whole, 'a.xml').value;
  const library = schemaLibrary(resolve);
  const found: Diagnostic[] = [];
  for (const { href } of document ? xmlModels(prolog(document), 'a.xml').value : [])
    found.push(...library.schema(href, 'a.xml', { file: 'a.xml' }).problems);
  return found;
}

/** What is wrong with the suppressions of a record, once what they suppress is looked for. */
async function inSuppressions(whole: string): Promise<readonly Diagnostic[]> {
  const { value } = readTei(bytes(whole), 'a.xml');
  if (!value) return [];
  const { suppressions, diagnostics } = suppressionsOf(value.xml);
  const found = await inReferences(whole, {});
  const { unused } = suppress(found, suppressions, (code) => code.startsWith('reference/'));
  return [...diagnostics, ...unused];
}
