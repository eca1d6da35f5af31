import { describe, expect, test } from 'vitest';
import type { Range } from '../../src/diagnostic.ts';
import { lines } from '../../src/xml/lines.ts';
import { parse } from '../../src/xml/parse.ts';
import { serialise } from '../../src/xml/serialise.ts';
import { contents, MISSING, nodes, SAMPLES } from './samples.ts';

for (const missing of MISSING) test.skip(`${missing} is not there`);

describe.each(SAMPLES)('%s', (name, text) => {
  const document = parse(text, name).value ?? expect.fail(`${name} is not well-formed`);
  const slice = ({ start, end }: Range) => text.slice(start.offset, end.offset);

  test('the range of every node is what the node was read from', () => {
    const wrong: unknown[] = [];
    const check = (holds: boolean, what: unknown) => holds || wrong.push(what);
    for (const node of nodes(document)) {
      const source = slice(node.range);
      if (node.kind === 'comment') check(source === `<!--${node.value}-->` || source.includes('\r'), source);
      if (node.kind === 'processing-instruction')
        check(source.startsWith(`<?${node.target}`) && source.endsWith('?>'), source);
      if (node.kind === 'text')
        check(/&|<!\[CDATA\[|\r/.test(source) ? source.length > 0 : source === node.value, source);
      if (node.kind !== 'element') continue;
      check(source.startsWith(`<${node.name}`) && source.endsWith('>'), source);
      check(slice(node.nameRange) === node.name && /^<.*>$/s.test(slice(node.startTag)), node.name);
      check(source.startsWith(slice(node.startTag)), node.name);
      for (const attribute of node.attributes) {
        check(slice(attribute.nameRange) === attribute.name, attribute.name);
        const quote = slice(attribute.range).at(-1);
        check(slice(attribute.range).endsWith(`${quote}${slice(attribute.valueRange)}${quote}`), attribute);
        const again = parse(`<a b=${quote}${slice(attribute.valueRange)}${quote}/>`, name).value;
        check(again?.root.attributes[0]?.value === attribute.value, attribute);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('the ranges of children follow each other and fill the parent', () => {
    for (const node of nodes(document)) {
      if (node.kind !== 'element' || node.children.length === 0) continue;
      let end = node.startTag.end.offset;
      for (const child of node.children) {
        if (child.range.start.offset !== end) expect.fail(`gap before ${slice(child.range)}`);
        end = child.range.end.offset;
      }
      if (text.slice(end, node.range.end.offset).replace(/\s/g, '') !== `</${node.name}>`)
        expect.fail(node.name);
    }
  });

  test('what is read, written and read again is the same', () => {
    const again = parse(serialise(document), name).value ?? expect.fail('not well-formed any more');
    expect(contents(again)).toEqual(contents(document));
  });
});

test('CR LF, LF and a lone CR each end one line', () => {
  const { value } = parse('<a>\r\n<b/>\n<c/>\r<d/>\u{1F600}<e/></a>', 'a.xml');
  const starts = [...nodes(value ?? expect.fail())]
    .filter(({ kind }) => kind === 'element')
    .map(({ range }) => range.start);
  expect(starts).toEqual([
    { line: 1, column: 1, offset: 0 },
    { line: 2, column: 1, offset: 5 },
    { line: 3, column: 1, offset: 10 },
    { line: 4, column: 1, offset: 15 },
    { line: 4, column: 7, offset: 21 },
  ]);
});

test('positions are the same in whatever order they are asked for', () => {
  const text = 'a\n\nbc\r\nd\r\re\n';
  const inOrder = Array.from({ length: text.length + 1 }, (_, offset) => lines(text).position(offset));
  const { position } = lines(text);
  const jumps = [9, 0, 12, 4, 1, 11, 5, 2, 10, 3, 8, 6, 7];
  expect(jumps.map(position)).toEqual(jumps.map((offset) => inOrder[offset]));
  expect(inOrder.at(-1)).toEqual({ line: 7, column: 1, offset: 12 });
});

test('text, references and CDATA sections are one node, whose range covers them all', () => {
  const text = '<a>x&amp;<![CDATA[<]]>&#121;<b/><![CDATA[]]></a>';
  const [first, ...rest] = parse(text, 'a.xml').value?.root.children ?? [];
  expect(first).toMatchObject({
    kind: 'text',
    value: 'x&<y',
    range: { start: { offset: 3 }, end: { offset: 28 } },
  });
  expect(rest.map(({ kind }) => kind)).toEqual(['element']);
});
