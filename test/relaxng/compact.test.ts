import { describe, expect, it } from 'vitest';
import { readCompact } from '../../src/relaxng/compact/compact.ts';
import { compileSchema, validate, writeCompact } from '../../src/relaxng/relaxng.ts';
import { parse } from '../../src/xml/parse.ts';
import { serialise } from '../../src/xml/serialise.ts';
import { elements } from '../../src/xml/tree.ts';
import { WRONG } from './compact-cases.ts';

/** The XML form without what the root says of namespaces. */
function xml(text: string): string {
  const { value, diagnostics } = readCompact(text, 'schema.rnc');
  expect(diagnostics).toEqual([]);
  if (!value) throw new Error('Nothing was read.');
  return serialise(value, { declaration: false })
    .trim()
    .replace(/ xmlns(?::\w+)?="(?!")[^"]*"/g, '');
}

function verdicts(text: string, instances: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const { value, diagnostics } = compileSchema({ uri: 'dir/schema.rnc', text }, (uri) => files[uri]);
  expect(diagnostics).toEqual([]);
  return instances.map((instance) => {
    const document = parse(instance, 'instance.xml').value;
    if (!document || !value) throw new Error('There is nothing to check.');
    return validate(document, value).length === 0;
  });
}

function rewritten(xml: string): string {
  const { value } = parse(xml, 'schema.rng');
  if (!value) throw new Error('The schema is not well-formed.');
  const written = writeCompact(value);
  expect(written.diagnostics).toEqual([]);
  return written.value;
}

const XSD = 'datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"';
const RNG = 'xmlns="http://relaxng.org/ns/structure/1.0"';

describe('The compact syntax means in XML', () => {
  it.each([
    ['text, empty and notAllowed', 'text', '<text/>'],
    ['an element', 'element a { empty }', '<element name="a"><empty/></element>'],
    ['an attribute', 'attribute a { text }', '<attribute name="a"><text/></attribute>'],
    ['a keyword as a name', 'element list { empty }', '<element name="list"><empty/></element>'],
    ['a sequence', 'a, b', '<group><ref name="a"/><ref name="b"/></group>'],
    ['a choice', 'a | b', '<choice><ref name="a"/><ref name="b"/></choice>'],
    ['an interleave', 'a & b', '<interleave><ref name="a"/><ref name="b"/></interleave>'],
    [
      'repetition',
      'a?, b*, c+',
      '<group><optional><ref name="a"/></optional><zeroOrMore><ref name="b"/></zeroOrMore><oneOrMore><ref name="c"/></oneOrMore></group>',
    ],
    ['parentheses', '(a | b)*', '<zeroOrMore><choice><ref name="a"/><ref name="b"/></choice></zeroOrMore>'],
    ['parentheses around one pattern', '((a))', '<ref name="a"/>'],
    ['a list', 'list { a }', '<list><ref name="a"/></list>'],
    ['mixed content', 'mixed { a }', '<mixed><ref name="a"/></mixed>'],
    ['a name that is a keyword, quoted', '\\text', '<ref name="text"/>'],
    ['a reference to the parent grammar', 'parent a', '<parentRef name="a"/>'],
    ['another file', 'external "a.rnc"', '<externalRef href="a.rnc"/>'],
    ['a value', '"x"', '<value>x</value>'],
    ['a value of a built-in type', 'string "x"', '<value type="string">x</value>'],
    ['a value of a type', 'xsd:int "1"', `<value type="int" ${XSD}>1</value>`],
    ['data', 'xsd:int', `<data type="int" ${XSD}/>`],
    [
      'data with parameters',
      'xsd:int { minInclusive = "1" maxInclusive = "2" }',
      `<data type="int" ${XSD}><param name="minInclusive">1</param><param name="maxInclusive">2</param></data>`,
    ],
    [
      'data with exceptions',
      'token - ("a" | "b")',
      '<data type="token"><except><choice><value>a</value><value>b</value></choice></except></data>',
    ],
    ['a library that is declared', 'datatypes d = "u:d" d:t', '<data type="t" datatypeLibrary="u:d"/>'],
    ['any name', 'element * { empty }', '<element><anyName/><empty/></element>'],
    [
      'any name but some',
      'namespace p = "u:p" element * - (p:* | a) { empty }',
      '<element><anyName><except><choice><nsName ns="u:p"/><name>a</name></choice></except></anyName><empty/></element>',
    ],
    [
      'a choice of names',
      'attribute a | b { text }',
      '<attribute><choice><name ns="">a</name><name ns="">b</name></choice><text/></attribute>',
    ],
    ['a prefix', 'namespace p = "u:p" element p:a { empty }', '<element name="p:a"><empty/></element>'],
    [
      'a default namespace',
      'default namespace = "u:p" element a { attribute b { text } }',
      '<element name="a" ns="u:p"><attribute name="b"><text/></attribute></element>',
    ],
    [
      'a grammar',
      'start = a a |= b a &= c',
      '<grammar><start><ref name="a"/></start><define name="a" combine="choice"><ref name="b"/></define><define name="a" combine="interleave"><ref name="c"/></define></grammar>',
    ],
    [
      'a grammar in a pattern',
      'element a { grammar { start = b } }',
      '<element name="a"><grammar><start><ref name="b"/></start></grammar></element>',
    ],
    ['a div', 'div { start = a }', '<grammar><div><start><ref name="a"/></start></div></grammar>'],
    [
      'an include with what it replaces',
      'include "a.rnc" { start = a }',
      '<grammar><include href="a.rnc"><start><ref name="a"/></start></include></grammar>',
    ],
    [
      'an include that inherits another namespace',
      'default namespace = "u:d" namespace p = "u:p" include "a.rnc" inherit = p { start = a }',
      '<grammar ns="u:d"><include href="a.rnc" ns="u:p"><div ns="u:d"><start><ref name="a"/></start></div></include></grammar>',
    ],
    ['comments', '# one\na # two\n# three', '<ref name="a"/>'],
    [
      'documentation',
      '## one\n##two\n## \n\n## three\nelement a { empty }',
      '<element name="a"><a:documentation>one\ntwo\n</a:documentation><a:documentation>three</a:documentation><empty/></element>',
    ],
    [
      'documentation of a value, which follows it',
      'element a { ## one\n "1" | "2" }',
      '<element name="a"><choice><value>1</value><a:documentation>one</a:documentation><value>2</value></choice></element>',
    ],
    [
      'annotations before a pattern',
      'namespace p = "u:p" element a { [ p:b = "1" p:c [ d = "2" "x" e [] ] ] text }',
      '<element name="a"><text p:b="1"><p:c d="2">x<e xmlns=""/></p:c></text></element>',
    ],
    [
      'annotations before parentheses',
      'namespace p = "u:p" [ p:b = "1" ] (a, b)',
      '<group p:b="1"><ref name="a"/><ref name="b"/></group>',
    ],
    [
      'annotations after a pattern',
      'namespace p = "u:p" element a { text >> p:c [] }',
      '<element name="a"><text/><p:c/></element>',
    ],
    [
      'annotations in a grammar',
      'namespace p = "u:p" p:a [] start = b p:c [ "x" ]',
      '<grammar><p:a/><start><ref name="b"/></start><p:c>x</p:c></grammar>',
    ],
  ])('%s', (_, text, expected) => expect(xml(text)).toBe(expected));

  it.each([
    ['in double quotes', `"it's"`, "it's"],
    ['in single quotes', `'a "b"'`, 'a "b"'],
    ['in three double quotes', `"""a "b"\nc"""`, 'a "b"\nc'],
    ['in three single quotes', `'''it's\r\nb'''`, "it's\nb"],
    ['joined', `"a" ~ 'b' ~ """c"""`, 'abc'],
    ['with an escape', '"\\x{e9}\\xx{1F600}"', 'é😀'],
    ['with an escaped line end on one line', '"a\\x{A}b"', 'a\nb'],
    ['with a backslash', '"\\d\\x{5C}x{41}"', '\\d\\x{41}'],
  ])('a literal %s', (_, text, expected) => {
    const { value } = readCompact(text, 'schema.rnc');
    expect(value?.root.children).toMatchObject([{ kind: 'text', value: expected }]);
  });

  it('escapes anywhere, before anything else is looked at', () =>
    expect(xml('\\x{65}lement \\xx{61}b\\x{20}\\x{7B} \\x{23} comment\\x{A} text }')).toBe(
      '<element name="ab"><text/></element>',
    ));
});

describe('Namespaces of the compact syntax', () => {
  it('inherit what the other file gives', () => {
    const files = {
      'dir/a.rnc': 'element a { empty }',
      'dir/b.rnc': 'default namespace = "u:b" namespace out = inherit element b { element out:c { empty } }',
    };
    const text =
      'default namespace = "u:d" namespace p = "u:p" start = external "a.rnc" | external "b.rnc" inherit = p';
    expect(
      verdicts(
        text,
        ['<a xmlns="u:d"/>', '<a/>', '<b xmlns="u:b"><c xmlns="u:p"/></b>', '<b xmlns="u:b"><c/></b>'],
        files,
      ),
    ).toEqual([true, false, true, false]);
  });

  it('hold for qualified names in values', () => {
    const text =
      'default namespace = "u:d" namespace p = "u:p" element a { xsd:QName "x" | xsd:QName "p:y" }';
    expect(
      verdicts(text, [
        '<a xmlns="u:d">x</a>',
        '<q:a xmlns:q="u:d">x</q:a>',
        '<a xmlns="u:d" xmlns:r="u:p">r:y</a>',
        '<a xmlns="u:d" xmlns:p="u:other">p:y</a>',
      ]),
    ).toEqual([true, false, true, false]);
  });

  it('hold in the exceptions of others', () => {
    const text = 'namespace p = "u:p" default namespace = "u:d" element p:* - (p:a | b) { empty }';
    expect(verdicts(text, ['<b xmlns="u:p"/>', '<a xmlns="u:p"/>', '<c xmlns="u:d"/>'])).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('Files in compact and in XML syntax', () => {
  it('can name each other', () => {
    const files = {
      'dir/part.rng': `<grammar ${RNG}><include href="more.rnc"/><start><ref name="a"/></start></grammar>`,
      'dir/more.rnc': 'a = element a { external "text" }',
      'dir/text': 'text',
    };
    expect(verdicts('include "part.rng"', ['<a>x</a>', '<b/>'], files)).toEqual([true, false]);
  });

  it('show problems where they are written', () => {
    const files = { 'dir/part.rnc': 'start = element a {\n  attribute a { xsd:itn }\n}' };
    const { diagnostics } = compileSchema({ uri: 'dir/s.rnc', text: 'include "part.rnc"' }, (uri) =>
      uri === 'dir/part.rnc' ? files[uri] : undefined,
    );
    expect(diagnostics).toMatchObject([
      {
        code: 'schema/datatype',
        hint: 'Did you mean int?',
        location: {
          file: 'dir/part.rnc',
          range: { start: { line: 2, column: 17 }, end: { line: 2, column: 24 } },
        },
      },
    ]);
  });
});

describe('Ranges', () => {
  it('are those of the things themselves, also after escapes', () => {
    const text =
      'start = b # \\x{41}\nb = element \\x{61}a {\n  ("x" | c)*, xsd:int { pattern = "y" } }\nc = text';
    const { value } = readCompact(text, 'schema.rnc');
    if (!value) throw new Error('Nothing was read.');
    const heads = [...elements(value.root)].map(({ local, startTag: { start, end } }) => [
      local,
      text.slice(start.offset, end.offset),
    ]);
    expect(heads.slice(1)).toEqual([
      ['start', 'start'],
      ['ref', 'b'],
      ['define', 'b'],
      ['element', 'element \\x{61}a'],
      ['group', '("x" | c)*, xsd:int { pattern = "y" }'],
      ['zeroOrMore', '("x" | c)*'],
      ['choice', '"x" | c'],
      ['value', '"x"'],
      ['ref', 'c'],
      ['data', 'xsd:int'],
      ['param', 'pattern = "y"'],
      ['define', 'c'],
      ['text', 'text'],
    ]);
    for (const element of elements(value.root))
      for (const child of element.children) expect(child.parent).toBe(element);
  });
});

describe('A wrong schema in compact syntax', () => {
  it.each(WRONG)('with $about is told as $code at $at', ({ text, code, at }) => {
    const { value, diagnostics } = compileSchema({ uri: 'schema.rnc', text }, (uri) =>
      uri.endsWith('.rnc') ? undefined : 'start = element x { empty }',
    );
    expect(value).toBeUndefined();
    expect(
      diagnostics.map(({ code, location: { range } }) => [
        code,
        `${range?.start.line}:${range?.start.column}`,
      ]),
    ).toEqual([[code, at]]);
    if (code === 'schema/compact-syntax')
      expect(diagnostics[0]?.message).toMatch(/ \(RELAX NG Compact Syntax, section [2-5](?:\.\d)?\)$/);
  });

  it('is told in words that help', () => {
    const told = (text: string) => {
      const [first] = readCompact(text, 'schema.rnc').diagnostics;
      return [first?.message.replace(/ \(RELAX.*/, ''), first?.hint];
    };
    expect(told('element a { text, b | c }')).toEqual([
      'Here is “|”, but “,” was expected.',
      'Different operators can’t stand side by side: put parentheses around one part.',
    ]);
    expect(told('element a { p:b }')).toEqual([
      'The datatype prefix “p” is not declared.',
      'Declare it at the head of the file: datatypes p = "…"',
    ]);
    expect(told('<!DOCTYPE html>')).toEqual([
      'This is not the compact syntax: the file begins with “<”, as XML or HTML does.',
      'A schema in XML syntax has a name that ends in .rng.',
    ]);
    expect(told('PK\u0003\u0004')).toEqual([
      'Here is U+0003, which no text of a schema can hold.',
      'Is this a file of another kind, or one in another encoding?',
    ]);
  });

  it('has all its undeclared prefixes told', () =>
    expect(readCompact('element p:a { q:b, r:c? }', 'schema.rnc').diagnostics).toHaveLength(3));

  it.each(['element a {', 'element (', 'token - (', 'grammar { start = ', 'div {', '(', 'list {'])(
    'ends in spite of 100,000 times “%s”',
    (open) => {
      const { value, diagnostics } = readCompact(open.repeat(100_000), 'schema.rnc');
      expect(value).toBeUndefined();
      expect(diagnostics).toHaveLength(1);
    },
  );

  it('is read with a literal of 10 MB, and told if that is not closed', () => {
    const literal = 'x'.repeat(10_000_000);
    expect(readCompact(`"${literal}"`, 'schema.rnc').value?.root.children).toMatchObject([
      { value: literal },
    ]);
    expect(readCompact(`"${literal}`, 'schema.rnc').diagnostics).toHaveLength(1);
  });
});

describe('A schema that is written as compact syntax', () => {
  it('has a paragraph for each definition, its documentation and annotations', () => {
    const text = rewritten(`<!-- A schema. -->
<grammar ${RNG} xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0" xmlns:x="u:x" ns="u:d" ${XSD}>
  <start><ref name="list"/></start>
  <!-- All lists. -->
  <define name="list" x:since="1">
    <element name="list">
      <a:documentation>Some items,
        one by one.</a:documentation>
      <zeroOrMore><choice><ref name="item"/><ref name="another.definition.with.a.long.name"/><ref name="a.third.definition"/><text/></choice></zeroOrMore>
      <optional><attribute name="x:kind"><choice><value>a</value><a:documentation>the first</a:documentation><data type="int"><param name="minInclusive">1</param><except><value type="int">5</value></except></data></choice></attribute></optional>
    </element>
  </define>
  <define name="item" combine="choice"><element><anyName><except><nsName/></except></anyName><group><empty/><x:note>it's "x"</x:note></group></element></define>
</grammar>`);
    expect(text).toBe(`# A schema.

default namespace = "u:d"
namespace x = "u:x"
namespace ns = "u:d"
datatypes xsd = "http://www.w3.org/2001/XMLSchema-datatypes"

start = \\list

# All lists.
[ x:since = "1" ]
\\list =
  ## Some items,
  ## one by one.
  element list {
    (item | another.definition.with.a.long.name | a.third.definition | text)*,
    (
      attribute x:kind {
        ## the first
        "a"
        | (xsd:int { minInclusive = "1" } - xsd:int "5")
      }
    )?
  }

item |= element * - ns:* { empty >> x:note [ "it's " ~ '"' ~ "x" ~ '"' ] }
`);
  });

  it('is refused if it is no schema', () => {
    const { value } = parse('<TEI xmlns="http://www.tei-c.org/ns/1.0"/>', 'a.xml');
    expect(value && writeCompact(value)).toMatchObject({
      value: '',
      diagnostics: [{ code: 'schema/not-relaxng' }],
    });
  });

  it.each(
    Object.entries({
      quotes: `it's "so"`,
      'line ends': 'a\n\tb\r',
      escapes: '\\x{41} \\d',
      'three quotes': `"""'''`,
      nothing: '',
      characters: 'é😀#~',
    }),
  )('keeps values with %s', (_, value) => {
    const { value: read } = readCompact(
      rewritten(`<value ${RNG}>${value.replace('\r', '&#xD;')}</value>`),
      'schema.rnc',
    );
    expect(read?.root.children.map((child) => child.kind === 'text' && child.value).join('')).toBe(value);
  });

  it('has the namespaces of the original, however they were declared', () => {
    const text = rewritten(
      `<element name="a" ${RNG} ns="u:1"><element name="p:b" xmlns:p="u:2"><element name="c" ns=""><attribute name="p:d" xmlns:p="u:3"/><value type="QName" ns="u:2" ${XSD}>e</value></element></element></element>`,
    );
    expect(
      verdicts(text, [
        '<a xmlns="u:1"><p:b xmlns:p="u:2"><c xmlns="" q:d="" xmlns:q="u:3">p:e</c></p:b></a>',
        '<a xmlns="u:1"><p:b xmlns:p="u:2"><c xmlns="" q:d="" xmlns:q="u:2">p:e</c></p:b></a>',
        '<a xmlns="u:1"><p:b xmlns:p="u:2"><c xmlns="" q:d="" xmlns:q="u:3">q:e</c></p:b></a>',
      ]),
    ).toEqual([true, false, false]);
  });
});
