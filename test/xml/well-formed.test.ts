import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/xml/parse.ts';
import { ILL_FORMED } from './ill-formed.ts';

const documents = Object.values(ILL_FORMED).flat();
const lint = spawnSync('xmllint', ['--version']).status === 0;

test('the table has at least 88 ill-formed documents', () => {
  expect(new Set(documents).size).toBeGreaterThanOrEqual(88);
});

describe.each(Object.entries(ILL_FORMED))('ill-formed: %s', (_, table) => {
  test.each(table.map((text) => [text]))('%j is refused once, in its place, in words of our own', (text) => {
    const { value, diagnostics } = parse(text, 'a.xml');
    expect(value).toBeUndefined();
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).not.toMatch(/not well-formed XML|undefined/);
    const { start, end } = errors[0]?.location.range ?? expect.fail('no range');
    expect(start.offset).toBeLessThanOrEqual(end.offset);
    expect(end.offset).toBeLessThanOrEqual(text.length);
  });
});

test.skipIf(!lint && !process.env['CI'])(
  'xmllint, which has to be there in CI, refuses all of them too',
  () => {
    expect(lint).toBe(true);
    const folder = mkdtempSync(join(tmpdir(), 'ill-formed-'));
    try {
      for (const [index, text] of documents.entries()) writeFileSync(join(folder, `${index}.xml`), text);
      const names = documents.map((_, index) => `${index}.xml`);
      const { stderr } = spawnSync('xmllint', ['--noout', ...names], { cwd: folder, encoding: 'utf8' });
      const refused = new Set(
        [...stderr.matchAll(/^(\d+)\.xml:\d+: .*error/gm)].map(([, index]) => Number(index)),
      );
      expect(documents.filter((_, index) => !refused.has(index))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);

test.each([
  '<a/>',
  '\n\n<a/>\n',
  '\uFEFF<a/>',
  '<a ></a\n>',
  '<a b=\'"\' c="\'"/>',
  '<a b = "c"\n\td="e"/>',
  '<a>]]</a>',
  '<a>]]&gt;</a>',
  '<a>></a>',
  '<a b=">"/>',
  '<a><![CDATA[]]></a>',
  '<a><![CDATA[]]]]></a>',
  '<a><![CDATA[<&]]]></a>',
  '<a><!----></a>',
  '<a><!-- - - --></a>',
  '<a><?p?></a>',
  '<a><?p ??></a>',
  '<a><?p ?>x</a>',
  '<a><?xml-stylesheet?></a>',
  '<?xml version="1.1"?><a/>',
  "<?xml version='1.9' standalone='no' ?><a/>",
  '<?xml version="1.0" encoding="ISO-8859-1"?><a/>',
  '<_/>',
  '<é/>',
  '<\u{10400}/>',
  '<a·-.1/>',
  '<a>\u{1F600}\u0085\u2028</a>',
  '<a>&#x10FFFF;&#9;&#13;</a>',
  '<a>&#00000000065;</a>',
  '<a xmlns="u"><b xmlns=""/></a>',
  '<p:a xmlns:p="u"><p:a xmlns:p="v"/></p:a>',
  '<a xml:lang="cs" xml:space="x"/>',
  '<a xmlns:xml="http://www.w3.org/XML/1998/namespace"/>',
  '<a xmlns="u" xmlns:p="u" b="" p:b=""/>',
  '<xmlish/>',
  '<a __proto__="x" constructor="y"/>',
  '<!DOCTYPE a><a/>',
  '<!DOCTYPE a [ ]><a/>',
  '<!DOCTYPE other [<!ELEMENT a ((b|c)*,d?)+><!ELEMENT b (#PCDATA)*><!ELEMENT c ANY>]><a/>',
  "<!DOCTYPE a [<!-- ]> ' --><?p ']>?>]><a/>",
  '<!DOCTYPE a [<!ENTITY e "x"><!ENTITY e "<">]><a>&e;</a>',
  '<!DOCTYPE a [<!ENTITY lt "&#38;#60;">]><a>&lt;</a>',
  '<!DOCTYPE a [<!ENTITY % p "<b>"><!ENTITY e "<b>"><!ENTITY f SYSTEM "f">]><a/>',
  '<!DOCTYPE a [<!NOTATION n PUBLIC "x"><!NOTATION m PUBLIC "x" "y">]><a/>',
  '<!DOCTYPE a [<!ATTLIST a b (c|d) #IMPLIED e NOTATION (n) #REQUIRED f CDATA #FIXED "x">]><a/>',
  '<!DOCTYPE a [<!ENTITY __proto__ "x">]><a>&__proto__;</a>',
])('%j is well-formed', (text) => {
  expect(parse(text, 'a.xml')).toMatchObject({ value: { kind: 'document' } });
});

test.each<readonly [text: string, place: string, message: RegExp, hint: RegExp | undefined]>([
  ['<a>\n <b>\n</a>', '3:1', /<\/a>, where <\/b> was expected for <b> of line 2/, /Write <\/b> before/],
  ['<a>\n<b></c></b></a>', '2:4', /<\/c>, where <\/b>/, /No <c> is open/],
  ['<a>\n<b>', '2:4', /<b> of line 2 is still open/, /<a> <b>/],
  ['<a>x&nbsp;y</a>', '1:5', /&nbsp; is not declared/, /Write &#xA0; instead/],
  ['<a>&eacute;</a>', '1:4', /&eacute;/, /“é” or &#xE9;/],
  ['<a>&rcaron;</a>', '1:4', /&rcaron;/, /“ř”/],
  ['<a>R &amp; D & x; </a>', '1:14', /no name follows/, /&amp;/],
  ['<a>&nbsp </a>', '1:4', /not closed by “;”/, /&nbsp;/],
  ['<a b="c"\n b="d"/>', '2:2', /b stands twice/, /Keep one/],
  ['<a><p:b/></a>', '1:5', /prefix “p”/, /xmlns:p/],
  ['<a b=“c”/>', '1:6', /begins with ““”, where a quotation/, /straight/],
  ['<a b="x<y"/>', '1:8', /“<” can't stand in the value/, /&lt;/],
  ['<a>\r\n\u0003</a>', '2:1', /U\+0003, a control/, /Remove/],
  ['<a>\rx\ud800y</a>', '2:2', /U\+D800, half a surrogate/, /Remove/],
  ['<a/>\n<b/>', '2:1', /second root/, /one element/],
  ['<a/>\n\n  x', '3:3', /text outside the root/, /Move it/],
  ['<a>\n<!-- x </a>', '2:1', /comment .* not closed by “-->”/, undefined],
  ['<a b="c></a>', '1:9', /“<” can't stand/, /quotation mark missing/],
  ['\n<?xml version="1.0"?><a/>', '2:1', /very beginning/, /empty line/],
])('%j is explained at %s', (text, place, message, hint) => {
  const diagnostic = parse(text, 'a.xml').diagnostics.at(-1) ?? expect.fail('accepted');
  const { line, column } = diagnostic.location.range?.start ?? expect.fail('no range');
  expect({ ...diagnostic, place: `${line}:${column}` }).toMatchObject({
    code: 'xml/well-formed',
    place,
    message: expect.stringMatching(message),
    ...(hint && { hint: expect.stringMatching(hint) }),
  });
});

test('a closing tag that does not match names the opening tag as related', () => {
  const [diagnostic] = parse('<a>\n <b>\n</a>', 'a.xml').diagnostics;
  expect(diagnostic?.related?.[0]).toMatchObject({
    message: '<b> is opened in line 2.',
    location: { range: { start: { line: 2, column: 3 } } },
  });
});

test('nesting stops at the limit, at once', () => {
  expect(parse('<a>'.repeat(256) + '</a>'.repeat(256), 'a.xml').diagnostics).toEqual([]);
  const [diagnostic] = parse('<a>'.repeat(100_000), 'a.xml').diagnostics;
  expect(diagnostic).toMatchObject({
    code: 'xml/too-deep',
    location: { range: { start: { column: 256 * 3 + 2 } } },
  });
  expect(parse('<a><b/></a>', 'a.xml', { depth: 1 }).value).toBeUndefined();
});

test('an attribute of ten megabytes is read', () => {
  const { value } = parse(`<a b="${'x'.repeat(10_000_000)}"/>`, 'a.xml');
  expect(value?.root.attributes[0]?.value.length).toBe(10_000_000);
});
