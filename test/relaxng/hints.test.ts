import { describe, expect, it } from 'vitest';
import { compileSchema, type Schema, validate } from '../../src/relaxng/relaxng.ts';
import { parse } from '../../src/xml/parse.ts';

const RNG =
  'xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"';

function schema(text: string): Schema {
  const { value, diagnostics } = compileSchema({ uri: 's.rng', text });
  if (!value) throw new Error(diagnostics[0]?.message);
  return value;
}

/** Each finding as one line: what it points at, the message, the hint. */
function check(text: string, against: Schema): readonly string[] {
  const { value } = parse(text, 'd.xml');
  if (!value) throw new Error('not well-formed');
  return validate(value, against).map(({ message, hint, location: { range } }) => {
    const is = text.slice(range?.start.offset, range?.end.offset);
    return `${is}: ${message}${hint ? ` ${hint}` : ''}`;
  });
}

const BOOK = schema(`<grammar ${RNG} ns="urn:b">
  <start><element name="book">
    <element name="title"><text/></element>
    <oneOrMore><ref name="div"/></oneOrMore>
    <optional><element name="p" ns="urn:other"><text/></element></optional>
  </element></start>
  <define name="div"><element name="div"><oneOrMore><choice><ref name="p"/><ref name="list"/></choice></oneOrMore></element></define>
  <define name="p"><element name="p"><ref name="id"/><mixed><zeroOrMore><choice><ref name="hi"/><ref name="gap"/></choice></zeroOrMore></mixed></element></define>
  <define name="hi"><element name="hi"><optional><attribute name="rend"><choice><value>bold</value><data type="int"/></choice></attribute></optional><text/></element></define>
  <define name="gap"><element name="gap"><attribute name="reason"/><empty/></element></define>
  <define name="list"><element name="list"><ref name="id"/><oneOrMore><element name="item"><text/></element></oneOrMore></element></define>
  <define name="id"><optional><attribute name="xml:id"><data type="ID"/></attribute></optional></define>
</grammar>`);

const book = (content: string) => `<book xmlns="urn:b"><title>x</title>${content}</book>`;

describe('What an editor is told to do', () => {
  it.each([
    [
      'where an element may stand in one that may stand here',
      book('<div><item>x</item><p/></div>'),
      ['item: The element item can’t stand here in div; expected here: p or list. Put it into list.'],
    ],
    [
      'where it may stand after one that is open',
      book('<div><p>x <list><item>y</item></list></p></div>'),
      [
        'list: The element list can’t stand here in p; expected here: hi, gap or text. Put it after p, in div.',
      ],
    ],
    [
      'where it may stand before',
      `<book xmlns="urn:b"><title>x</title><div><p/></div><title>y</title></book>`,
      [
        'title: The element title can’t stand here in book; expected here: div or p (of urn:other). book can hold it, but not after what stands before it.',
      ],
    ],
    [
      'which of two elements of one name is meant',
      book('<div><p/></div><p>x</p>'),
      [
        'p: The element p can’t stand here in book; expected here: div or p (of urn:other). The schema knows p in the namespace urn:other, but here it is in urn:b.',
      ],
    ],
    [
      'which namespace is meant, if its prefix is there',
      '<b:book xmlns:b="urn:b"><b:title/><div><p/></div></b:book>',
      [
        'div: The schema knows no element div; expected here: b:div. The schema knows div in the namespace urn:b, but here it is in none. Write b:div.',
        'p: The schema knows no element p; expected here: b:p or b:list. The schema knows p in the namespace urn:b, but here it is in none. Write b:p.',
      ],
    ],
    [
      'that an element must be empty',
      book('<div><p><gap reason="x">lost</gap></p></div>'),
      ['lost: Text can’t stand here in gap; gap must be empty.'],
    ],
    [
      'which element takes text, and where the text is',
      book('<div><list>\n  one\n<item>x</item></list></div>'),
      ['one: Text can’t stand here in list; expected here: item. Put it into item.'],
    ],
    [
      'that an attribute has a prefix',
      book('<div><p id="x"/></div>'),
      ['id: p can’t have the attribute id; expected here: xml:id. Did you mean xml:id?'],
    ],
    [
      'that an attribute is written in small letters',
      book('<div><p><hi Rend="bold">x</hi></p></div>'),
      ['Rend: hi can’t have the attribute Rend; expected here: rend. Did you mean rend?'],
    ],
    [
      'which elements have an attribute',
      book('<div><p><hi reason="x">x</hi></p></div>'),
      ['reason: hi can’t have the attribute reason; expected here: rend. Only gap can have it.'],
    ],
    [
      'that an attribute belongs to the element around',
      book('<div><p><hi xml:id="x">x</hi></p></div>'),
      ['xml:id: hi can’t have the attribute xml:id; expected here: rend. p, around it, can have xml:id.'],
    ],
    [
      'what was likely meant by a value, or all that it may be',
      book('<div><p><hi rend="blod">x</hi><hi rend="">x</hi></p></div>'),
      [
        'blod: The value of rend is wrong: “blod” is not one of “bold”, nor a whole number (int). Did you mean bold?',
        ': The value of rend is wrong: it is empty, but “bold” or a whole number (int) was expected.',
      ],
    ],
    [
      'nothing of the content of an element that is misnamed',
      book('<div><p><list xml:id="x">some <gap reason="x"/> text</list></p></div>').replaceAll(
        'list',
        'item',
      ),
      [
        'item: The element item can’t stand here in p; expected here: hi, gap or text. Only list can hold it.',
      ],
    ],
    [
      'all of the content of an element that is only misplaced',
      book('<div><p><list><item>x</item><gap/></list></p></div>'),
      [
        'list: The element list can’t stand here in p; expected here: hi, gap or text. Put it after p, in div.',
        'gap: The element gap can’t stand here in list; expected here: item. Put it after list, in p.',
      ],
    ],
    [
      'not that an element is missing where another one was refused',
      '<book xmlns="urn:b"><hi>x</hi><div><p/></div></book>',
      ['hi: The element hi can’t stand here in book; expected here: title. Only p can hold it.'],
    ],
    [
      'one of several that must come before',
      '<a><c/></a>',
      ['c: The element c can’t stand here yet in a: one of x or y must come before it.'],
    ],
    [
      'not that text is wrong where only text is expected',
      '<n>1<b/>2</n>',
      ['b: The schema knows no element b; only text was expected.'],
    ],
  ])('is %s', (_, text, expected) => {
    const others: Readonly<Record<string, Schema>> = { '<a>': CHOICE, '<n>': NUMBER };
    expect(check(text, others[text.slice(0, 3)] ?? BOOK)).toEqual(expected);
  });
});

const CHOICE = schema(
  `<element name="a" ${RNG}><choice><element name="x"><empty/></element><element name="y"><empty/></element></choice><element name="c"><empty/></element></element>`,
);
const NUMBER = schema(
  `<choice ${RNG}><element name="n"><data type="int"/></element><element name="c"><empty/></element></choice>`,
);
