import { expect, test } from 'vitest';
import { parse } from '../../src/xml/parse.ts';
import { serialise } from '../../src/xml/serialise.ts';
import { contents } from './samples.ts';

const read = (text: string) => parse(text, 'a.xml').value ?? expect.fail(text);

test.each([
  '<a>\r\n &#xD;&#9;<b/> x <c> </c>]]&gt;</a>',
  '<a b="&#9;&#10;&#13; &quot;\'&lt;&gt;" c=\'"\'/>',
  '<?p q?><!-- one --><!DOCTYPE a [\r\n<!ENTITY e "x">]><!-- two --><a>&e;</a><!-- three --><?r?>',
  '<p:a xmlns:p="u" xmlns="v"><b xmlns="" p:c="d"/></p:a>',
])('%j survives', (text) => {
  expect(contents(read(serialise(read(text))))).toEqual(contents(read(text)));
});

test('the document type declaration and the XML declaration can be left out', () => {
  const document = read('<!DOCTYPE a><a/>');
  expect(serialise(document)).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE a>\n<a/>\n');
  expect(serialise(document, { doctype: false, declaration: false })).toBe('<a/>\n');
});

test('a part keeps the namespaces that its ancestors declare', () => {
  const [part] = read('<a xmlns="u" xmlns:p="v" xmlns:unused="w"><b p:c="d"><e/></b></a>').root.children;
  expect(serialise(part ?? expect.fail())).toBe('<b xmlns="u" xmlns:p="v" p:c="d"><e/></b>');
});

/** Small numbers that look random and are the same each time. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 10) % below;
  };
}

const PIECES = [
  'x',
  ' ',
  '\n',
  '\r\n',
  '\r',
  '&#xD;',
  '&#9;',
  '&lt;',
  '&amp;',
  '&gt;',
  "'",
  ']]',
  'é',
  '\u{1F600}',
  '&#60;',
  '&e;',
  '\t',
];

function randomDocument(below: (n: number) => number): string {
  const pick = (list: readonly string[]) => list[below(list.length)] ?? '';
  const some = (piece: () => string) => Array.from({ length: below(5) }, piece).join('');
  const value = () => some(() => pick(PIECES));
  const misc = () => pick(['<!-- -x- -->', '<?p?>', '<?p  q ?? ?>', '\n', '']);
  const element = (depth: number): string => {
    const name = pick(['a', 'p:b', 'c']);
    const attributes = ['d', 'p:d', 'xml:id']
      .filter(() => below(2) > 0)
      .map((each) => ` ${each}="${value()}"`);
    const namespace = pick(['', '', ' xmlns="u"', ' xmlns=""', ' xmlns:p="w"']);
    const child = () =>
      depth > 0 && below(2) > 0 ? element(depth - 1) : pick([value(), misc(), '<![CDATA[]&<]]]]>']);
    return `<${name}${namespace}${attributes.join('')}>${some(child)}</${name}>`;
  };
  const doctype = '<!DOCTYPE r [<!ENTITY e "e&#9;&#xD;&#38;#60;">]>';
  return `${misc()}${doctype}${misc()}<r xmlns:p="v">${some(() => element(3))}</r>${misc()}`;
}

test('any document that is read, written and read again is the same', () => {
  const below = generator(20_240_229);
  for (let i = 0; i < 1_000; i++) {
    const document = read(randomDocument(below));
    expect(contents(read(serialise(document)))).toEqual(contents(document));
  }
});
