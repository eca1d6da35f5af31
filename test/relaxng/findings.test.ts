import { describe, expect, it } from 'vitest';
import { compileSchema, type Schema, validate, validateText, validator } from '../../src/relaxng/relaxng.ts';
import { decodePieces } from '../../src/xml/decode-pieces.ts';
import { parse } from '../../src/xml/parse.ts';
import { movingWindow } from '../../src/xml/window.ts';

const RNG =
  'xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"';

function schema(text: string, options = {}): Schema {
  const { value, diagnostics } = compileSchema({ uri: 's.rng', text }, undefined, options);
  if (!value) throw new Error(diagnostics[0]?.message);
  return value;
}

function check(text: string, against: Schema) {
  const { value } = parse(text, 'd.xml', { depth: 1_000_000 });
  if (!value) throw new Error('not well-formed');
  return validate(value, against).map(({ code, message, hint, location: { range } }) => ({
    code,
    message,
    ...(hint && { hint }),
    is: text.slice(range?.start.offset, range?.end.offset),
  }));
}

const LETTER = schema(`<grammar ${RNG} ns="urn:letter">
  <start><element name="letter">
    <attribute name="date"><data type="date"/></attribute>
    <optional><attribute name="kind"><choice><value>draft</value><value>fair copy</value></choice></attribute></optional>
    <element name="sender"><ref name="persName"/></element>
    <element name="to"><ref name="persName"/></element>
    <oneOrMore><element name="p"><mixed><zeroOrMore><ref name="persName"/></zeroOrMore></mixed></element></oneOrMore>
    <optional><element name="copies"><list><oneOrMore><data type="int"/></oneOrMore></list></element></optional>
  </element></start>
  <define name="persName"><element name="persName"><optional><attribute name="key"><data type="NCName"/></attribute></optional><text/></element></define>
</grammar>`);

const letter = (content: string, attributes = 'date="1960-06-28"') =>
  `<letter xmlns="urn:letter" ${attributes}>${content}</letter>`;
const BEGIN = '<sender><persName>A</persName></sender><to><persName>B</persName></to>';

describe('A finding', () => {
  it.each([
    [
      'nothing where all is well',
      letter(`${BEGIN}<p>x <persName key="a">y</persName></p><copies> 1 2 </copies>`),
      [],
    ],
    [
      'a misspelt element, and nothing else for it',
      letter(`<sender><persname key="a b">A</persname></sender><to><persName>B</persName></to><p/>`),
      [
        {
          code: 'relaxng/unknown-element',
          message: 'The schema knows no element persname; expected here: persName.',
          hint: 'Did you mean persName?',
          is: 'persname',
        },
        {
          code: 'relaxng/attribute-value',
          message:
            'The value of key is wrong: “a b” is not a name without a colon: there is white space in it.',
          is: 'a b',
        },
      ],
    ],
    [
      'an element that is missing',
      letter('<sender><persName>A</persName></sender><p>x</p>'),
      [
        {
          code: 'relaxng/element-missing',
          message: 'The element p can’t stand here yet in letter: to must come before it.',
          is: 'p',
        },
      ],
    ],
    [
      'values, with the reason',
      letter(`${BEGIN}<p/><copies>1 x</copies>`, 'date="2002-13-01" kind="daft"'),
      [
        {
          code: 'relaxng/attribute-value',
          message: 'The value of date is wrong: “2002-13-01” is not a date: month 13.',
          is: '2002-13-01',
        },
        {
          code: 'relaxng/attribute-value',
          message: 'The value of kind is wrong: “daft” is not one of “draft” or “fair copy”.',
          hint: 'Did you mean draft?',
          is: 'daft',
        },
        {
          code: 'relaxng/text-value',
          message: 'What copies holds is wrong: “x” is not a whole number (int).',
          is: '1 x',
        },
      ],
    ],
    [
      'a misspelt attribute, and not that it is missing too',
      letter(`${BEGIN}<p/>`, 'dat="1960-06-28"'),
      [
        {
          code: 'relaxng/attribute-not-allowed',
          message: 'letter can’t have the attribute dat; expected here: date or kind.',
          hint: 'Did you mean date?',
          is: 'dat',
        },
      ],
    ],
    [
      'a missing attribute and an incomplete element',
      letter(BEGIN, ''),
      [
        { code: 'relaxng/attribute-missing', message: 'letter needs the attribute date.', is: 'letter' },
        { code: 'relaxng/incomplete', message: 'letter is not complete: p is missing.', is: 'letter' },
      ],
    ],
    [
      'text, once for each element',
      letter(`${BEGIN}x<p/>y`),
      [
        {
          code: 'relaxng/text-not-allowed',
          message: 'Text can’t stand here in letter; expected here: p.',
          hint: 'Put it into p.',
          is: 'x',
        },
      ],
    ],
    [
      'the wrong namespace',
      '<letter date="1960-06-28"/>',
      [
        {
          code: 'relaxng/unknown-element',
          message: 'The schema knows no element letter; expected here: letter (of urn:letter).',
          hint: 'The schema knows letter in the namespace urn:letter, but here it is in none.',
          is: 'letter',
        },
      ],
    ],
  ])('tells %s', (_, text, expected) => {
    const found = check(text, LETTER);
    if (text.startsWith('<letter date')) expect(found[0]).toEqual(expected[0]);
    else expect(found).toEqual(expected);
  });

  it('holds the whole list of what was expected', () => {
    const choice = Array.from({ length: 30 }, (_, i) => `<element name="e${i}"><empty/></element>`).join('');
    const many = schema(`<element name="a" ${RNG}><choice>${choice}</choice></element>`);
    const { value } = parse('<a/>', 'd.xml');
    const [finding] = value ? validate(value, many) : [];
    expect(finding?.expected).toHaveLength(30);
    expect(finding?.message).toContain('or 22 more');
  });

  it('comes for identifiers too, if asked for', () => {
    const ids = schema(
      `<element name="a" ${RNG}><zeroOrMore><element name="b"><optional><attribute name="id"><data type="ID"/></attribute></optional><optional><attribute name="ref"><data type="IDREFS"/></attribute></optional></element></zeroOrMore></element>`,
      { ids: true },
    );
    expect(check('<a><b id="x"/><b id="y" ref="x y"/><b ref="z x"/><b id=" x "/></a>', ids)).toEqual([
      { code: 'relaxng/missing-id', message: 'Nothing has the identifier “z”.', is: 'z x' },
      { code: 'relaxng/duplicate-id', message: 'The identifier “x” stands twice.', is: ' x ' },
    ]);
    const { diagnostics } = compileSchema(
      {
        uri: 's.rng',
        text: `<element name="a" ${RNG}><choice><data type="ID"/><element name="b"><attribute name="id"><data type="ID"/></attribute><zeroOrMore><element><anyName/><attribute name="id"/></element></zeroOrMore></element></choice></element>`,
      },
      undefined,
      { ids: true },
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['schema/id-type', 'schema/id-type']);
  });
});

describe('Hard input', () => {
  it('is read by several element patterns at once where they match the same name', () => {
    const ambiguous = schema(`<grammar ${RNG}><start><element name="r"><choice>
      <group><element name="a"><ref name="x"/></element><element name="y"><empty/></element></group>
      <group><element name="a"><choice><ref name="x"/><element name="z"><empty/></element></choice></element><element name="w"><empty/></element></group>
    </choice></element></start><define name="x"><element name="x"><empty/></element></define></grammar>`);
    expect(check('<r><a><x/></a><y/></r>', ambiguous)).toEqual([]);
    expect(check('<r><a><x/></a><w/></r>', ambiguous)).toEqual([]);
    expect(check('<r><a><z/></a><w/></r>', ambiguous)).toEqual([]);
    expect(check('<r><a><z/></a><y/></r>', ambiguous)).toHaveLength(1);
  });

  it('is no deeper than any other for 100,000 levels', () => {
    const nested = schema(
      `<grammar ${RNG}><start><ref name="a"/></start><define name="a"><element name="a"><optional><ref name="a"/></optional></element></define></grammar>`,
    );
    const range = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };
    const check = validator(nested, { file: 'd.xml' });
    for (let i = 0; i < 100_000; i++)
      check.start({ name: 'a', local: 'a', namespace: '', attributes: [], nameRange: range });
    for (let i = 0; i < 100_000; i++) check.end();
    expect(check.finish()).toEqual([]);
  });

  it('ends in time: interleave of 300 elements, in any order', () => {
    const members = Array.from(
      { length: 300 },
      (_, i) => `<optional><element name="e${i}"><empty/></element></optional>`,
    );
    const wide = schema(`<element name="a" ${RNG}><interleave>${members.join('')}</interleave></element>`);
    const order = Array.from({ length: 300 }, (_, i) => `<e${(i * 77) % 300}/>`).join('');
    expect(check(`<a>${order}</a>`, wide)).toEqual([]);
    expect(check(`<a>${order}<e5/></a>`, wide)).toHaveLength(1);
  });

  it('ends in time: an ambiguous content model', () => {
    const model = (count: number) =>
      schema(
        `<element name="a" ${RNG}><zeroOrMore>${'<optional><element name="b"><empty/></element></optional>'.repeat(count)}<element name="c"><empty/></element></zeroOrMore></element>`,
      );
    const text = (count: number) => `<a>${'<b/>'.repeat(count)}<c/></a>`;
    expect(check(text(150), model(150))).toEqual([]);
    expect(check(text(151), model(150))).toHaveLength(1);
    expect(check(text(800), model(800)).map(({ code }) => code)).toEqual(['relaxng/too-complex']);
  });

  it('ends in time: an attribute of 10 MB', () => {
    const long = schema(
      `<element name="a" ${RNG}><attribute name="l"><list><oneOrMore><data type="int"/></oneOrMore></list></attribute><attribute name="d"><data type="decimal"/></attribute></element>`,
    );
    expect(
      check(
        `<a l="${'12 '.repeat(3_000_000)}" d="${'0'.repeat(5_000_000)}1.${'1'.repeat(5_000_000)}"/>`,
        long,
      ),
    ).toEqual([]);
  });
});

describe('A text that comes in pieces', () => {
  const pieces = (text: string, size: number) => {
    const bytes = Buffer.from(text);
    let at = 0;
    return movingWindow(
      decodePieces(() => {
        at += size;
        return at - size < bytes.length ? bytes.subarray(at - size, at) : undefined;
      }),
    );
  };

  it('has the same findings in the same places as the whole text, and as its tree', () => {
    const list = schema(
      `<grammar ${RNG}><start><ref name="a"/></start><define name="a"><element name="a"><zeroOrMore><choice>
        <element name="b">
          <attribute name="id"><data type="ID"/></attribute>
          <optional><attribute name="to"><data type="IDREF"/></attribute></optional>
          <data type="integer"/>
        </element>
        <element name="c"><text/></element>
        <ref name="a"/>
      </choice></zeroOrMore></element></define></grammar>`,
      { ids: true },
    );
    const text = `<a>\n${'<b id="x" to="z">1 one</b> stray <c>é\r\n</c><d/>\r\n<b id="y"><!-- --></b><a><b idd="é"> 2</b>\n</a>'.repeat(200)}</a>`;
    const whole = validateText(text, 'd.xml', list);
    const codes = new Set(whole.map(({ code }) => code));
    expect(codes.size).toBeGreaterThan(5);
    expect(codes).toContain('relaxng/missing-id');
    expect(validate(parse(text, 'd.xml').value ?? expect.fail(), list)).toEqual(whole);
    for (const size of [1, 7, 100, 5000])
      expect(validateText(pieces(text, size), 'd.xml', list)).toEqual(whole);
  });

  it('that is not well-formed has its findings up to that place, and then that', () => {
    const text = `<a><b>${'x'.repeat(2000)}</b><c></a>`;
    const made = schema(`<element name="a" ${RNG}><element name="b"><text/></element></element>`);
    for (const window of [text, pieces(text, 100)])
      expect(validateText(window, 'd.xml', made).map(({ code }) => code)).toEqual([
        'relaxng/unknown-element',
        'xml/well-formed',
      ]);
  });
});
