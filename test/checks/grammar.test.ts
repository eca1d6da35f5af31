import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/checks/checks.ts';
import { checkGrammar, isRelaxNg } from '../../src/checks/grammar.ts';
import { checkLargeFile, isLarge } from '../../src/checks/large-file.ts';
import { LARGEST_TREE } from '../../src/checks/largest-tree.ts';
import { problemsOnce, type SchemaLibrary, schemaLibrary } from '../../src/checks/schema-library.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { compileSchema, type Resolve, type Schema } from '../../src/relaxng/relaxng.ts';
import { parse } from '../../src/xml/parse.ts';
import { xmlModels } from '../../src/xml/xml-model.ts';
import { corpusOf, tei } from '../document/samples.ts';

const RNG = 'xmlns="http://relaxng.org/ns/structure/1.0"';
const TEI_ALL = new URL('../../../shared/tei/tei_all.rng', import.meta.url);

const element = (name: string, content = '<empty/>') => `<element name="${name}" ${RNG}>${content}</element>`;

function compiled(text: string, files: ReadonlyMap<string, string> = new Map()): Schema {
  const { value, diagnostics } = compileSchema({ uri: 'main.rng', text }, (uri) => files.get(uri));
  if (!value) throw new Error(diagnostics[0]?.message);
  return value;
}

function document(text: string) {
  const { value } = parse(text, 'a.xml');
  if (!value) throw new Error('not well-formed');
  return value;
}

describe('the grammar of a document', () => {
  const ab = compiled(element('a', element('b')));

  it('is kept by a valid one', () => {
    expect(checkGrammar(document('<a><b/></a>'), [ab])).toEqual([]);
    expect(checkGrammar(document('<anything/>'), [])).toEqual([]);
  });

  it('is told where it is broken, in order of place, with all that was expected', () => {
    const found = checkGrammar(document('<a x="1">\n<b y="2"/><c/></a>'), [ab]);
    expect(found.map(({ code, location }) => [code, location.range?.start.line])).toEqual([
      ['relaxng/attribute-not-allowed', 1],
      ['relaxng/attribute-not-allowed', 2],
      ['relaxng/unknown-element', 2],
    ]);
    expect(checkGrammar(document('<a/>'), [ab])).toMatchObject([{ expected: ['b'] }]);
  });

  it('is that of all schemas: what two say alike is said once', () => {
    const other = compiled(element('a', `<optional>${element('b', '<text/>')}</optional>`));
    const codes = (text: string) => checkGrammar(document(text), [ab, other]).map(({ code }) => code);
    expect(codes('<a><b/></a>')).toEqual([]);
    expect(codes('<a><b/><c/></a>')).toEqual(['relaxng/unknown-element']);
    expect(codes('<a><b>text</b></a>')).toEqual(['relaxng/text-not-allowed']);
    expect(codes('<a/>')).toEqual(['relaxng/incomplete']);
  });

  it('may come from memory, with the files that it includes', () => {
    const files = new Map([['b.rng', element('b')]]);
    const schema = compiled(element('a', '<externalRef href="b.rng"/>'), files);
    expect(checkGrammar(document('<a><b/></a>'), [schema])).toEqual([]);
  });

  it.skipIf(!existsSync(TEI_ALL))(
    'of the TEI leaves identifiers to the references: one that stands twice is one finding (skipped without ../shared)',
    async () => {
      const text = tei('<p xml:id="x">a</p><p xml:id="x">b</p><p corresp="#none">c</p>').replace(
        '<teiHeader>',
        '<teiHeader><fileDesc><titleStmt><title/></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc>',
      );
      const tei_all = compiled(readFileSync(TEI_ALL, 'utf8'));
      const grammar = checkGrammar(document(text), [tei_all]);
      const found = [...grammar, ...check(await corpusOf({ 'a.xml': text }))];
      expect(found.map(({ code }) => code)).toEqual(['reference/duplicate-id', 'reference/unknown-target']);
    },
  );
});

describe('an xml-model names a grammar', () => {
  const names = (attributes: string) => {
    const instruction = { target: 'xml-model', value: attributes, range: document('<a/>').root.range };
    return xmlModels([instruction], 'a.xml').value.map(isRelaxNg);
  };

  it.each([
    'href="a" schematypens="http://relaxng.org/ns/structure/1.0"',
    'href="a.xml" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"',
    'href="a" type="application/relax-ng-compact-syntax"',
    'href="a.rng"',
    'href="a.RNC"',
    'href="http://example.org/a.rng?version=2" type="application/xml"',
    'href="a.rng" type="text/xml; charset=utf-8"',
  ])('%s', (attributes) => expect(names(attributes)).toEqual([true]));

  it.each([
    'href="a.rng" schematypens="http://purl.oclc.org/dsdl/schematron"',
    'href="a.sch"',
    'href="a.xsd" type="application/xml"',
    'href="a.dtd" type="application/xml-dtd"',
    'href="a.rng" type="text/html"',
    'href="a"',
  ])('but not this: %s', (attributes) => expect(names(attributes)).toEqual([false]));
});

describe('the schemas of a run', () => {
  const at = (file: string) => ({ file, range: document('<a/>').root.range });
  const library = (files: Readonly<Record<string, string>>) => {
    const asked: string[] = [];
    const resolve: Resolve = (uri) => {
      asked.push(uri);
      if (uri.startsWith('http:')) return { code: 'schema/remote', problem: `“${uri}” was not read` };
      return files[uri];
    };
    const library = schemaLibrary(resolve);
    const problems: Diagnostic[] = [];
    const schema: SchemaLibrary['schema'] = (...args) => {
      const named = library.schema(...args);
      problems.push(...named.problems);
      return named;
    };
    return { asked, schema, found: () => problemsOnce(problems) };
  };

  it('are compiled once, however many documents name them', () => {
    const { schema } = library({ 'a.rng': element('a') });
    const one = schema('a.rng', '', at('1.xml'));
    expect(one.schema).toBeDefined();
    expect(schema('a.rng', '', at('2.xml')).schema).toBe(one.schema);
  });

  it('have their faults told once, each at its place in the schema', () => {
    const files = {
      'a.rng': `<grammar ${RNG}><include href="b.rng"/></grammar>`,
      'b.rng': `<grammar ${RNG}>\n<ref/>\n<start>`,
    };
    const { schema, found } = library(files);
    for (const name of ['1.xml', '2.xml']) expect(schema('a.rng', '', at(name)).schema).toBeUndefined();
    expect(found()).toMatchObject([
      {
        code: 'schema/well-formed',
        severity: 'error',
        location: { file: 'b.rng', range: { start: { line: 3 } } },
      },
    ]);
  });

  it.each([
    [
      'a circular include',
      { 'a.rng': `<grammar ${RNG}><include href="a.rng"/></grammar>` },
      'schema/circular-file',
      'a.rng',
    ],
    [
      'an included file that is missing',
      { 'a.rng': `<grammar ${RNG}><include href="b.rng"/></grammar>` },
      'schema/missing-file',
      'a.rng',
    ],
    ['another vocabulary', { 'a.rng': '<TEI xmlns="urn:x"/>' }, 'schema/not-relaxng', 'a.rng'],
    ['an empty file', { 'a.rng': ' ' }, 'schema/empty', 'a.rng'],
  ])('%s has its place in the schema', (_, files, code, file) => {
    const { schema, found } = library(files);
    expect(schema('a.rng', '', at('1.xml')).schema).toBeUndefined();
    expect(found()).toMatchObject([{ code, location: { file, range: {} } }]);
  });

  it('that are missing are told wherever they are named', () => {
    const { schema, found } = library({});
    schema('a.rng', '', at('1.xml'));
    schema('a.rng', '', at('2.xml'));
    expect(found().map(({ code, location }) => [code, location.file])).toEqual([
      ['schema/missing-file', '1.xml'],
      ['schema/missing-file', '2.xml'],
    ]);
  });

  it('that lie on the web are told once for each address, with the number of files', () => {
    const { schema, found } = library({});
    for (const name of ['1.xml', '2.xml', '2.xml', '3.xml']) schema('http://x/a.rng', '', at(name));
    schema('http://x/b.rng', '', at('4.xml'));
    expect(found()).toMatchObject([
      {
        code: 'schema/remote',
        severity: 'warning',
        message: '“http://x/a.rng” was not read (3 files name it)',
        location: { file: '1.xml' },
      },
      {
        code: 'schema/remote',
        severity: 'warning',
        message: '“http://x/b.rng” was not read',
        location: { file: '4.xml' },
      },
    ]);
  });
});

describe('what a schema is not, is told with what was expected', () => {
  it.each([
    ['<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"/>', 'a W3C XML Schema (XSD)', /beside it/],
    ['<schema xmlns="http://purl.oclc.org/dsdl/schematron"/>', 'a Schematron schema', /\.rng or \.rnc/],
    ['<!-- a --><!ELEMENT a (b)>', 'a DTD', /beside it/],
    ['<?xml version="1.0" encoding="utf-8"?>\n<!ENTITY % a "b">', 'a DTD', /beside it/],
    ['<!doctype html><p>', 'an HTML page', /\.rng or \.rnc/],
    [
      '<grammar/>',
      'a file that begins with grammar, in no namespace',
      /Write <grammar xmlns="http:\/\/relaxng/,
    ],
    ['<a xmlns="urn:a"/>', 'a file that begins with a, in the namespace urn:a', /\.rng or \.rnc/],
    [
      `<define ${RNG} name="a"><empty/></define>`,
      'a file that begins with define',
      /begins with grammar, element/,
    ],
  ])('%s', (text, what, hint) => {
    const { diagnostics } = compileSchema({ uri: 'a.rng', text });
    expect(diagnostics).toMatchObject([
      {
        code: 'schema/not-relaxng',
        message: expect.stringContaining(`This is ${what}, not a RELAX NG schema.`),
        location: { file: 'a.rng' },
      },
    ]);
    expect(diagnostics[0]?.hint).toMatch(hint);
  });
});

describe('a large file', () => {
  const schema = compiled(element('a', `<zeroOrMore>${element('b', '<text/>')}</zeroOrMore>`));
  const large = (text: string, size = LARGEST_TREE + 1) => ({
    file: 'a.xml',
    size,
    read: <T>(use: (piece: () => Uint8Array | undefined) => T) => {
      const bytes = Buffer.from(text);
      let at = 0;
      const next = () => {
        if (at >= bytes.length) return undefined;
        at += 50;
        return bytes.subarray(at - 50, at);
      };
      return { value: use(next), diagnostics: [] };
    },
  });
  const codes = (text: string, schemas = [schema]) =>
    checkLargeFile(large(text), schemas).map(({ code, severity }) => `${severity} ${code}`);

  it('is one of more than 16 MB', () => {
    expect([isLarge(16 * 1024 * 1024), isLarge(16 * 1024 * 1024 + 1)]).toEqual([false, true]);
  });

  it('has its grammar checked piece by piece, and the report says what was not checked', () => {
    expect(codes(`<a>${'<b/>'.repeat(1000)}</a>`)).toEqual(['info xml/large-file']);
    expect(codes(`<a>${'<b/>'.repeat(1000)}<c/></a>`)).toEqual([
      'info xml/large-file',
      'error relaxng/unknown-element',
    ]);
    expect(checkLargeFile(large('<a/>', 500 * 1024 * 1024), [schema])[0]?.message).toBe(
      'This file has 500 MB: well-formedness and grammar only were checked',
    );
  });

  it('has its well-formedness checked without a schema, too, and once with two', () => {
    expect(checkLargeFile(large('<a/>'), [])[0]?.message).toBe(
      'This file has 17 MB: only well-formedness was checked',
    );
    expect(codes('<a><b></a>', [])).toEqual(['info xml/large-file', 'error xml/well-formed']);
    const twice = compiled(
      element('a', '<zeroOrMore><ref name="b"/></zeroOrMore>').replace(
        '<ref name="b"/>',
        element('b', '<text/>'),
      ),
    );
    expect(codes('<a><b></a>', [schema, twice])).toEqual(['info xml/large-file', 'error xml/well-formed']);
  });

  it('that can’t be read to its end has that finding alone', () => {
    const broken = {
      code: 'edition/unreadable',
      severity: 'error' as const,
      message: 'x',
      location: { file: 'a.xml' },
    };
    const found = checkLargeFile(
      { file: 'a.xml', size: LARGEST_TREE * 2, read: () => ({ value: undefined, diagnostics: [broken] }) },
      [schema],
    );
    expect(found).toEqual([broken]);
  });
});
