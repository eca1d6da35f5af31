import { expect, test } from 'vitest';
import { LIMITS } from '../../src/xml/limits.ts';
import { parse } from '../../src/xml/parse.ts';
import { textOf } from '../../src/xml/tree.ts';

const read = (subset: string, content: string) => parse(`<!DOCTYPE a [${subset}]><a>${content}</a>`, 'a.xml');
const codes = (subset: string, content: string) => read(subset, content).diagnostics.map(({ code }) => code);

test('entities of text are resolved, also within each other; the first declaration binds', () => {
  const { value } = read('<!ENTITY e "[&f;&#233;&lt;]"><!ENTITY f "x"><!ENTITY f "y">', '&e;&f;');
  expect(textOf(value?.root ?? expect.fail())).toBe('[xé<]x');
});

test('white space of an entity is spaces in an attribute, unless it is a reference', () => {
  const text = '<!DOCTYPE a [<!ENTITY e "&#9;&#38;#9;">]><a b="&e;">&e;</a>';
  const root = parse(text, 'a.xml').value?.root ?? expect.fail();
  expect([root.attributes[0]?.value, textOf(root)]).toEqual([' \t', '\t\t']);
});

test.each([
  ['xml/entity-markup', '<!ENTITY e "<b/>">', '&e;'],
  ['xml/external-entity', '<!ENTITY e SYSTEM "e.xml">', '&e;'],
  ['xml/external-entity', '<!ENTITY e PUBLIC "e" "e.xml">', '<b c="&e;"/>'],
  ['xml/entity-recursion', '<!ENTITY e "&f;"><!ENTITY f "&e;">', '&e;'],
  ['xml/entity-undeclared', '<!ENTITY e "&f;">', '&e;'],
])('%s tells where %s is referred to', (code, subset, content) => {
  const [diagnostic] = read(subset, content).diagnostics;
  expect(diagnostic).toMatchObject({
    code,
    related: [{ message: expect.stringContaining('declared here') }],
  });
  const offset = `<!DOCTYPE a [${subset}]><a>${content}</a>`.lastIndexOf('&e;');
  expect(diagnostic?.location.range).toMatchObject({ start: { offset }, end: { offset: offset + 3 } });
});

test('what is declared and not referred to is no fault', () => {
  expect(codes('<!ENTITY e "<b/>"><!ENTITY f SYSTEM "f"><!ENTITY % p SYSTEM "p">', '')).toEqual([]);
});

test('what is not read or not applied is told, once', () => {
  expect(codes('<!ENTITY % p "">%p;%p;<!ATTLIST a b CDATA "c"><!ATTLIST a d CDATA "e">', '')).toEqual([
    'xml/parameter-entity',
    'xml/attribute-default',
  ]);
  expect(parse('<!DOCTYPE a SYSTEM "a.dtd"><a/>', 'a.xml')).toMatchObject({
    value: { kind: 'document' },
    diagnostics: [{ code: 'xml/external-subset', severity: 'info' }],
  });
  expect(parse('<!DOCTYPE a SYSTEM "a.dtd"><a>&e;</a>', 'a.xml').diagnostics.at(-1)).toMatchObject({
    code: 'xml/external-entity',
    message: expect.stringContaining('a.dtd'),
  });
});

test('a billion laughs are refused', () => {
  const level = (i: number) => `<!ENTITY l${i} "${`&l${i - 1};`.repeat(10)}">`;
  const bomb = `<!ENTITY l0 "lol">${Array.from({ length: 9 }, (_, i) => level(i + 1)).join('')}`;
  expect(codes(bomb, '&l9;')).toEqual(['xml/entity-expansion']);
});

test('quadratic blow-up is refused before the sum passes the limit', () => {
  const entity = `<!ENTITY e "${'x'.repeat(60_000)}">`;
  expect(codes(entity, '&e;'.repeat(10_000))).toEqual(['xml/entity-expansion']);
  const most = Math.floor(LIMITS.expansion / 60_000);
  const { value } = read(entity, '&e;'.repeat(most));
  expect(textOf(value?.root ?? expect.fail()).length).toBe(most * 60_000);
  expect(codes(entity, '&e;'.repeat(most + 1))).toEqual(['xml/entity-expansion']);
  expect(codes(entity, '<b c="&e;"/>'.repeat(most + 1))).toEqual(['xml/entity-expansion']);
});

test('one long entity and long chains of entities are refused', () => {
  expect(codes(`<!ENTITY e "${'x'.repeat(LIMITS.entityLength + 1)}">`, '&e;')).toEqual([
    'xml/entity-expansion',
  ]);
  const chain = Array.from({ length: 50 }, (_, i) => `<!ENTITY e${i} "&e${i + 1};">`).join('');
  expect(codes(`${chain}<!ENTITY e50 "x">`, '&e0;')).toEqual(['xml/entity-expansion']);
});
