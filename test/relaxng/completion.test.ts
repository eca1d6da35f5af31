import { describe, expect, it } from 'vitest';
import { compileSchema, complete, documentationAt, type Schema } from '../../src/relaxng/relaxng.ts';

const RNG =
  'xmlns="http://relaxng.org/ns/structure/1.0" xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"';

function schema(text: string): Schema {
  const { value, diagnostics } = compileSchema({ uri: 's.rng', text });
  if (!value) throw new Error(diagnostics[0]?.message);
  return value;
}

const LETTER = schema(`<grammar ${RNG} ns="urn:letter">
  <start><element name="letter"><a:documentation>a letter</a:documentation>
    <optional><attribute name="lang"><text/></attribute></optional>
    <attribute name="kind"><a:documentation>how finished</a:documentation><choice>
      <value>draft</value><a:documentation>not sent</a:documentation>
      <value>fair copy</value></choice></attribute>
    <optional><attribute name="xml:id"><data type="NCName"/></attribute></optional>
    <element name="sender"><text/></element>
    <optional><element name="place" ns="urn:other"><text/></element></optional>
    <oneOrMore><ref name="p"/></oneOrMore>
    <optional><element name="status"><choice><value>open</value><value>closed</value></choice></element></optional>
  </element></start>
  <define name="p"><a:documentation>a paragraph</a:documentation><element name="p">
    <optional><attribute name="rend"><list><oneOrMore><choice><value>bold</value><value>italic</value></choice></oneOrMore></list></attribute></optional>
    <mixed><zeroOrMore><choice><ref name="hi"/><element name="break"><empty/></element></choice></zeroOrMore></mixed>
  </element></define>
  <define name="hi"><element name="hi"><optional><ref name="by"/></optional><text/></element></define>
  <define name="by"><a:documentation>who did it</a:documentation><attribute name="by"/></define>
</grammar>`);

/** The text before `|`, what stands after it, and what is proposed, with marks: `!` required, `?` not complete. */
function at(written: string, against = LETTER) {
  const offset = written.indexOf('|');
  const text = written.replace('|', '');
  const { kind, range, proposals } = complete(against, text, offset);
  return {
    kind,
    typed: text.slice(range.start.offset, range.end.offset),
    proposals: proposals.map(
      ({ kind, name, namespace, required, complete }) =>
        `${kind === 'end tag' ? '/' : ''}${name}${namespace === undefined ? '' : `{${namespace}}`}${required ? '!' : ''}${complete === false ? '?' : ''}`,
    ),
  };
}

const OPEN = '<letter xmlns="urn:letter" kind="draft">';
const BEGUN = `${OPEN}<sender>A</sender>`;

describe('What can stand', () => {
  it.each([
    ['at the beginning', '|', 'text', '', ['letter{urn:letter}!']],
    ['as the root element', '<?xml version="1.0"?>\n<le|', 'element', 'le', ['letter{urn:letter}!']],
    ['after the root element', `${BEGUN}<p/></letter>\n|`, 'text', '', []],
    ['in the order of the schema', `${BEGUN}|`, 'text', '', ['p!', 'place{urn:other}', '/letter?']],
    [
      'with a prefix that is declared',
      `<l:letter xmlns:l="urn:letter" xmlns:o="urn:other" kind="draft"><l:sender/><|`,
      'element',
      '',
      ['l:p!', 'o:place', '/l:letter?'],
    ],
    ['where the element may end', `${BEGUN}<p/><|`, 'element', '', ['/letter', 'p', 'status']],
    ['in mixed content', `${BEGUN}<p>some <hi>x</hi> text|`, 'text', '', ['/p', 'break', 'hi']],
    ['as an end tag', `${BEGUN}<p>some <hi>x</h|`, 'end tag', 'h', ['/hi']],
    ['as the end tag of what is not complete', `${OPEN}</|`, 'end tag', '', ['/letter?']],
    ['as attributes', '<letter xmlns="urn:letter" |', 'attribute', '', ['kind!', 'lang', 'xml:id']],
    [
      'as attributes, half written',
      `<letter xmlns='urn:letter' lang='x' k|`,
      'attribute',
      'k',
      ['kind!', 'xml:id'],
    ],
    [
      'as attributes, where others follow',
      '<letter xmlns="urn:letter" | xml:id="x"\n lang="a>b">',
      'attribute',
      '',
      ['kind!'],
    ],
    [
      'where the namespace follows',
      '<letter | xmlns="urn:letter">',
      'attribute',
      '',
      ['kind!', 'lang', 'xml:id'],
    ],
    ['as a value', '<letter xmlns="urn:letter" kind="dr|"', 'value', 'dr', ['draft', 'fair copy']],
    [
      'as a value with white space',
      `<letter xmlns="urn:letter" kind='fair c|`,
      'value',
      'fair c',
      ['draft', 'fair copy'],
    ],
    ['as the next of a list', `${BEGUN}<p rend="bold it|"`, 'value', 'it', ['bold', 'italic']],
    [
      'as all that an element holds',
      `${BEGUN}<p/><status>\n op|`,
      'text',
      'op',
      ['open', 'closed', '/status?'],
    ],
    ['once it is there', `${BEGUN}<p/><status>open|`, 'text', 'open', ['open', 'closed', '/status']],
  ])('is told %s', (_, written, kind, typed, proposals) => {
    expect(at(written)).toEqual({ kind, typed, proposals });
  });

  it.each([
    ['a comment', `${OPEN}<!-- <|`],
    ['a comment that looks ended', `${OPEN}<!-- x -- > |`],
    ['a processing instruction', `${OPEN}<?x |`],
    ['a CDATA section', `${BEGUN}<p><![CDATA[ <|`],
    ['a document type', '<!DOCTYPE letter [ <!ENTITY x ">"> <!-- ]> --> |'],
    ['a tag after a value', '<letter xmlns="urn:letter"|'],
    ['a tag before a value', '<letter xmlns="urn:letter" kind=|'],
    ['an empty tag before its end', `${BEGUN}<p/|`],
  ])('is nothing in %s', (_, written) => {
    expect(at(written)).toEqual({ kind: 'nothing', typed: '', proposals: [] });
  });

  it.each([
    ['an element is not ended', `${OPEN}<sender>A<p/><|`, ['/sender']],
    ['elements end with one around them', `${BEGUN}<p>some <hi>x</p><|`, ['/letter', 'p', 'status']],
    ['an end tag ends nothing', `${BEGUN}<p>some </hi><|`, ['/p', 'break', 'hi']],
    ['an element is unknown', `${BEGUN}<foo a="1">x</foo><|`, ['p!', 'place{urn:other}', '/letter?']],
    ['an element is missing', `${OPEN}<p/><|`, ['/letter', 'p', 'status']],
    ['a tag is not ended', `${BEGUN}<p rend="bold" <hi>x</hi><|`, ['/p', 'break', 'hi']],
    ['a quotation mark is missing', `${BEGUN}<p rend="bold>x <hi>y</hi> <|`, ['/p', 'break', 'hi']],
    ['a < stands alone', `${BEGUN}<p>1 < 2 <|`, ['/p', 'break', 'hi']],
    ['a name is wrong', `${BEGUN}<P>x <|`, ['/P', 'break', 'hi']],
    [
      'a document type came before',
      '<!DOCTYPE letter [<!-- ]> " --><!ENTITY x "]>">]><|',
      ['letter{urn:letter}!'],
    ],
  ])('is told although %s', (_, written, proposals) => {
    expect(at(written).proposals).toEqual(proposals);
  });

  it('is one of the values that go with another attribute', () => {
    const chosen = schema(`<element name="a" ${RNG}><choice>
      <group><attribute name="type"><value>x</value></attribute><attribute name="x"/></group>
      <group><attribute name="type"><value>y</value></attribute><attribute name="y"/></group>
      </choice><choice><data type="boolean"/><value type="string">A &amp; B</value></choice></element>`);
    expect(at('<a type="y" |', chosen).proposals).toEqual(['y!']);
    expect(at('<a |', chosen).proposals).toEqual(['type!', 'x', 'y']);
    expect(at('<a | x=""', chosen).proposals).toEqual(['type!']);
    expect(at('<a type="|" x=""', chosen).proposals).toEqual(['x']);
    expect(at('<a type="x" x="">|', chosen).proposals).toEqual(['true', 'false', 'A &amp; B', '/a?']);
  });

  it('takes linear time in text that ends nowhere', () => {
    for (const piece of [
      '<a>',
      '</b>',
      '<a ',
      '<!--',
      '<a b="',
      '</',
      ' ',
      'x="',
      '<!DOCTYPE [',
      "'",
      '<a b',
      'b ',
    ]) {
      const long = piece.repeat(50_000);
      expect(complete(LETTER, `${BEGUN}<p>${long}`, BEGUN.length + 3 + long.length)).toBeDefined();
      expect(complete(LETTER, `${BEGUN}<p rend="${long}`, BEGUN.length + 9 + long.length)).toBeDefined();
    }
  }, 120_000);
});

describe('The documentation', () => {
  it.each([
    ['an element', '<let|ter xmlns="urn:letter" kind="draft">', 'element', 'letter', 'a letter'],
    ['an element, from its end tag', `${BEGUN}<p>x</|p>`, 'element', 'p', 'a paragraph'],
    ['an element, from its define', `${BEGUN}<|p>x`, 'element', 'p', 'a paragraph'],
    ['an element that can’t stand there', `${BEGUN}<p><le|tter/>`, 'element', 'letter', 'a letter'],
    ['an attribute', '<letter k|ind="x" xmlns="urn:letter"/>', 'attribute', 'kind', 'how finished'],
    ['an attribute, from its define', `${BEGUN}<p><hi by|="x"/>`, 'attribute', 'by', 'who did it'],
    ['a value', '<letter xmlns="urn:letter" kind="dr|aft">', 'value', 'draft', 'not sent'],
  ])('of %s', (_, written, kind, name, documentation) => {
    const offset = written.indexOf('|');
    const text = written.replace('|', '');
    const found = documentationAt(LETTER, text, offset);
    expect(found).toMatchObject({ kind, name, documentation });
    expect(text.slice(found?.range.start.offset, found?.range.end.offset)).toBe(name);
  });

  it.each([
    ['text', `${BEGUN}<p>so|me`],
    ['white space in a tag', '<letter | kind="draft" xmlns="urn:letter"/>'],
    ['what has none', `${OPEN}<sen|der/>`],
    ['an unknown name', `${OPEN}<foo| bar="x"/>`],
    ['a wrong value', '<letter xmlns="urn:letter" kind="da|ft">'],
  ])('is not there for %s', (_, written) => {
    expect(documentationAt(LETTER, written.replace('|', ''), written.indexOf('|'))).toBeUndefined();
  });
});
