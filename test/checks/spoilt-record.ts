import { readFileSync } from 'node:fs';
import { check } from '../../src/checks/checks.ts';
import { addFixes } from '../../src/checks/fixes/mendings.ts';
import { checkGrammar } from '../../src/checks/grammar.ts';
import { merge } from '../../src/checks/merge.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { readXml, teiOf } from '../../src/document/tei.ts';
import { compileSchema, type Schema } from '../../src/relaxng/relaxng.ts';
import { decode } from '../../src/xml/decode.ts';
import { attribute, attributeNode, elements, type XmlDocument } from '../../src/xml/tree.ts';

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

function compiled(): Schema {
  const { value } = compileSchema(
    { uri: 'a.rng', text: file('schemas/archival-record.rng') },
    () => undefined,
  );
  if (!value) throw new Error('the schema is broken');
  return value;
}

const schema = compiled();

/** The record that `tei init` brings, with this as its second paragraph. */
export const RECORD = file('src/files/new-edition/records/1957-03-14-letter.xml');

export function recordWith(content: string): string {
  return RECORD.replace(/<p xml:id="letter-p2">[\s\S]*?<\/p>/, () => content);
}

/** Well-formedness, grammar, identifiers and pointers within the file, and the two rules that are mended; with their fixes. */
export async function look(bytes: Uint8Array): Promise<readonly Diagnostic[]> {
  const { value: xml, diagnostics } = readXml(bytes, 'a.xml');
  const tei = xml && teiOf(xml);
  const document = tei?.value;
  const corpus = {
    documents: document ? [document] : [],
    byFile: new Map(),
    there: new Map(),
    expected: new Set<string>(),
    spelled: new Map(),
    broken: new Map(),
  };
  const found = [
    ...diagnostics,
    ...(tei?.diagnostics ?? []),
    ...(document && xml ? [...checkGrammar(xml, [schema]), ...rules(xml)] : []),
    ...check(corpus).filter(
      ({ code }) => code !== 'reference/missing-file' && code !== 'reference/unknown-target',
    ),
  ];
  return addFixes(merge(found), { text: () => decode(bytes, 'a.xml').value ?? '', xml });
}

/** AR-E02 and AR-E25 as the catalogue of rules has them. */
function* rules({ root }: XmlDocument): Generator<Diagnostic> {
  const all = [...elements(root)];
  const declared = all.flatMap((each) => (each.local === 'language' ? (attribute(each, 'ident') ?? []) : []));
  const at = { severity: 'error', message: 'A rule' } as const;
  for (const each of all) {
    const has = (name: string) => attribute(each, name) !== undefined;
    const location = { file: 'a.xml', range: each.range };
    if (
      each.local === 'gap' &&
      !has('extent') &&
      !has('quantity') &&
      attribute(each, 'reason') === 'illegible'
    )
      yield { ...at, code: 'schematron/AR-E02', location };
    const language = attributeNode(each, 'xml:lang');
    if (language && each.parent && !declared.includes(language.value))
      yield {
        ...at,
        code: 'schematron/AR-E25',
        location: { file: 'a.xml', range: language.valueRange },
      };
  }
}
