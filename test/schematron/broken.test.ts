import { describe, expect, it } from 'vitest';
import { rulesLibrary } from '../../src/checks/rules-library.ts';
import { checkSchematron } from '../../src/checks/schematron.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { rulesCompiler } from '../../src/files/compile-rules.ts';
import { parse } from '../../src/xml/parse.ts';
import { assert, pattern, read, report, rule, schemaOf } from './run.ts';

const ok = pattern(rule('a', report('r', 'true()')));
const told = ({ code, location: { file, range } }: Diagnostic) =>
  `${code} ${file}${range ? `:${range.start.line}:${range.start.column}` : ''}`;
const wrong = (text: string, files?: Readonly<Record<string, string>>) =>
  read(text, files).diagnostics.map(told);

/** A schema whose content begins in its second line. */
const lined = (content: string) => schemaOf(`\n${content}`);

/** The whole way, with the compiler of the program. */
async function checked(text: string, phase?: string, xml = '<a n="x"/>'): Promise<readonly string[]> {
  const library = rulesLibrary(
    (uri) => ({ uri, text }),
    rulesCompiler(undefined, () => {}),
  );
  const { schema, problems } = await library.rules('rules.sch', '', { file: 'a.xml' }, phase);
  const document = parse(xml, 'a.xml').value;
  const found = schema && document ? await checkSchematron(document, [schema], []) : [];
  return [...problems, ...found].map(told);
}

describe('Schemas that can’t be used', () => {
  it('are told as what they are', () => {
    expect(wrong('<schema/>')).toEqual(['schema/not-schematron rules.sch:1:2']);
    expect(wrong('<schema xmlns="http://www.ascc.net/xml/schematron"/>')).toEqual([
      'schema/not-schematron rules.sch:1:2',
    ]);
    expect(wrong('<schema')).not.toEqual([]);
    expect(wrong(schemaOf(ok, 'queryBinding="stx"'))).toEqual(['schema/query-binding rules.sch:1:117']);
  });

  it('name what does not exist', () => {
    expect(wrong(lined('<pattern is-a="none"/>'))).toEqual(['schema/unknown-name rules.sch:2:16']);
    expect(wrong(lined(pattern(rule('a', '<extends rule="none"/>'))))).toEqual([
      'schema/unknown-name rules.sch:2:45',
    ]);
    expect(wrong(schemaOf(`<phase id="p"><active pattern="none"/></phase>${ok}`))).toEqual([
      'schema/unknown-name rules.sch',
    ]);
    expect(wrong(schemaOf(ok, 'defaultPhase="none"'))).toEqual(['schema/unknown-name rules.sch']);
    expect(wrong(lined(pattern(rule('a', assert('r', '1', 'x', 'diagnostics="none"')))))).toEqual([
      'schema/unknown-name rules.sch:2:31',
    ]);
  });

  it('lack what is needed', () => {
    expect(wrong(lined('<pattern><rule><assert test="1">x</assert></rule></pattern>'))).toEqual([
      'schema/missing-attribute rules.sch:2:11',
    ]);
    expect(wrong(lined(pattern(rule('a', '<assert test=" ">x</assert>'))))).toEqual([
      'schema/missing-attribute rules.sch:2:31',
    ]);
  });

  it('include what is missing, or themselves', () => {
    const include = (href: string) => lined(`<include href="${href}"/>`);
    expect(wrong(include('none.sch'))).toEqual(['schema/missing-file rules.sch:2:16']);
    const circle = { 'a.sch': include('b.sch'), 'b.sch': include('a.sch') };
    expect(wrong(include('a.sch'), circle).map((each) => each.split(' ')[0])).toEqual([
      'schema/circular-file',
    ]);
    expect(
      wrong(
        lined(
          pattern(
            `<rule abstract="true" id="x"><extends rule="x"/></rule>${rule('a', '<extends rule="x"/>')}`,
          ),
        ),
      ),
    ).toEqual(['schema/circular rules.sch:2:55']);
  });

  it('include others again and again: that has an end', () => {
    const twice = (next: number) => schemaOf(`<include href="${next}"/><include href="${next}"/>`);
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [String(at), twice(at + 1)]));
    const codes = wrong(twice(0), { ...files, 30: schemaOf(ok) }).map((each) => each.split(' ')[0]);
    expect(new Set(codes)).toEqual(new Set(['schema/too-many-files']));
  });

  it('are about other documents, and don’t say which', () => {
    expect(wrong(lined(`<pattern documents=" "/>${ok}`))).toEqual(['schema/missing-attribute rules.sch:2:2']);
    expect(wrong(lined(`<pattern documents="doc('b.xml')/a/@href"/>${ok}`))).toEqual([
      'schema/not-allowed rules.sch:2:21',
    ]);
  });
});

describe('Rules of a stranger', () => {
  const test = (xpath: string) => lined(pattern(rule('a', report('r', xpath))));
  const refused = ['schema/not-allowed rules.sch:2:51'];

  it.each([
    "doc('file:///etc/passwd')",
    "exists(unparsed-text-lines('file:///etc/passwd'))",
    "'file:///etc/passwd' ! json-doc(.)",
    'for-each(@x, doc#1)',
    "collection('.')",
    "environment-variable('HOME')",
    "function-lookup(QName('', 'x'), 1)",
    "Q{http://saxonica.com/ns/globalJS}eval('1')",
  ])('can’t read or run %s', (xpath) => {
    expect(wrong(test(xpath))).toEqual(refused);
  });

  it('can have elements and words of these names', () => {
    for (const xpath of ['doc', "contains(., 'doc(x)')", '@doc = transform/document', 'my-doc[1]'])
      expect(wrong(test(xpath))).toEqual([]);
  });

  it.each([
    '<xsl:result-document href="x.xml"><b/></xsl:result-document>',
    '<xsl:source-document href="x.xml"/>',
    '<xsl:evaluate xpath="@n"/>',
    '<xsl:if test="true()" use-when="true()">x</xsl:if>',
    '<xsl:value-of _select="@n"/>',
    '<xsl:value-of select="document(\'x.xml\')"/>',
  ])('can’t have %s, wherever it stands', (xslt) => {
    const code = ['schema/not-allowed'];
    const codes = (content: string) => wrong(schemaOf(content)).map((each) => each.split(' ')[0]);
    expect(codes(pattern(rule('a', report('r', 'true()', xslt))))).toEqual(code);
    expect(codes(`<let name="v">${xslt}</let>${ok}`)).toEqual(code);
    expect(codes(`<xsl:template name="t">${xslt}</xsl:template>${ok}`)).toEqual(code);
  });

  it('are refused by what they become, where prefixes hide it', async () => {
    const hidden = `<ns prefix="x" uri="http://www.w3.org/2005/xpath-functions"/>${pattern(rule('a', report('r', "x:doc('file:///etc/passwd')")))}`;
    expect(await checked(schemaOf(hidden))).toEqual(['schema/not-allowed rules.sch']);
  });

  it('that fail are told of, and do not end the run', async () => {
    const endless =
      '<ns prefix="f" uri="urn:f"/><xsl:function name="f:f" xmlns:f="urn:f"><xsl:param name="n"/><xsl:sequence select="1 + f:f($n + 1)"/></xsl:function>';
    expect(await checked(schemaOf(endless + pattern(rule('a', report('r', 'f:f(1) = 1')))))).toEqual([
      'schematron/failed a.xml',
    ]);
    // What all rules may use belongs to none of them.
    const shared = '<let name="all" value="xs:integer(/a/@n)"/>';
    expect(await checked(schemaOf(shared + pattern(rule('a', report('r', '$all = 1')))))).toEqual([
      'schematron/failed a.xml',
    ]);
  });

  it('that fail end neither the others, nor themselves where they don’t fail', async () => {
    const rules =
      pattern(rule('a', assert('bad', '@n + 1 = 2') + report('good', 'true()'))) +
      pattern(
        rule('b', `<let name="n" value="xs:integer(@n)"/>${assert('let', '$n = 1')}`) +
          rule('c', report('said', 'true()', '<value-of select="@n div 0"/>') + report('also', '@n')),
      );
    const xml = '<a n="x"><b n="y"/><b n="z"/><b n="2"/><c/><c n="y"/></a>';
    expect(await checked(schemaOf(rules), undefined, xml)).toEqual([
      'schematron/failed a.xml:1:2',
      'schematron/good a.xml:1:2',
      'schematron/failed a.xml:1:11',
      'schematron/let a.xml:1:31',
      'schematron/said a.xml:1:41',
      'schematron/failed a.xml:1:45',
      'schematron/also a.xml:1:45',
    ]);
  });

  it('that fail are named, with the place of the rule', async () => {
    const library = rulesLibrary(
      (uri) => ({ uri, text: lined(pattern(rule('a', report('r', '@n + 1 = 2')))) }),
      rulesCompiler(undefined, () => {}),
    );
    const { schema } = await library.rules('rules.sch', '', { file: 'a.xml' });
    const document = parse('<a n="x"/>', 'a.xml').value;
    const [found] = schema && document ? await checkSchematron(document, [schema], []) : [];
    expect(found?.message).toContain('“r” of rules.sch can’t be applied to this: ');
    expect(found?.message).toContain('"x"');
    expect(found?.related?.map(({ location: { file, range } }) => [file, range?.start.line])).toEqual([
      ['rules.sch', 2],
    ]);
  });

  it('with an expression that is none have the fault at its place', async () => {
    expect(await checked(test('@n = ('))).toEqual(['schema/xpath rules.sch:2:51']);
  });

  it('are not tried by a phase that they do not have', async () => {
    expect(await checked(schemaOf(ok), 'none')).toEqual(['schema/unknown-name a.xml']);
    expect(await checked(schemaOf(ok), '#ALL')).toEqual(['schematron/r a.xml:1:2']);
  });
});
