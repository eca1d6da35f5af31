import { describe, expect, it } from 'vitest';
import { compileSchema, type Schema, validator } from '../../src/relaxng/relaxng.ts';

/** Sizes that would take minutes, or all memory, without a bound: the time that a test may take is the only clock here. */
const PATIENCE = 300_000;

const RNG =
  'xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"';
const AT = { line: 1, column: 1, offset: 0 };
const RANGE = { start: AT, end: AT };

function schema(text: string): Schema {
  const { value, diagnostics } = compileSchema({ uri: 's.rng', text });
  if (!value) throw new Error(diagnostics[0]?.message);
  return value;
}

const element = (name: string, content = '<empty/>') => `<element name="${name}">${content}</element>`;
const optional = (content: string) => `<optional>${content}</optional>`;
const root = (content: string) => schema(`<element name="r" ${RNG}>${content}</element>`);
const many = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join('');

function start(local: string, attributes: Readonly<Record<string, string>> = {}) {
  return {
    name: local,
    local,
    namespace: '',
    nameRange: RANGE,
    attributes: Object.entries(attributes).map(([name, value]) => ({
      name,
      local: name,
      prefix: '',
      namespace: '',
      value,
      nameRange: RANGE,
      valueRange: RANGE,
    })),
  };
}

/** The codes of what is found in a root element with empty children of these names. */
function check(
  against: Schema,
  children: Iterable<string>,
  attributes: Readonly<Record<string, string>> = {},
) {
  const events = validator(against, { file: 'd.xml' });
  events.start(start('r', attributes));
  for (const name of children) {
    events.start(start(name));
    events.end();
  }
  events.end();
  return events.finish().map(({ code }) => code);
}

const times = (count: number, ...names: readonly string[]) =>
  Array.from({ length: count }, () => names).flat();
const numbered = (count: number, prefix: string) => Array.from({ length: count }, (_, i) => `${prefix}${i}`);

describe('Content models that explode end with a verdict, or with relaxng/too-complex', () => {
  it('an interleave of 600 elements, in any order', { timeout: PATIENCE }, () => {
    const wide = root(`<interleave>${many(600, (i) => optional(element(`e${i}`)))}</interleave>`);
    const order = Array.from({ length: 600 }, (_, i) => `e${(i * 77) % 600}`);
    expect(check(wide, order)).toEqual([]);
    expect(check(wide, [...order, 'e5'])).toEqual(['relaxng/element-not-allowed']);
  });

  it('interleaves in interleaves', { timeout: PATIENCE }, () => {
    let content = element('e0');
    for (let i = 1; i < 200; i++)
      content = `<interleave><zeroOrMore><group>${element(`e${i}`)}${element(`f${i}`)}</group></zeroOrMore>${content}</interleave>`;
    const nested = root(content);
    const first = numbered(200, 'e');
    const second = numbered(200, 'f').slice(1);
    expect(check(nested, [...first, ...second, ...first.slice(1), ...second])).toEqual([]);
    expect(check(nested, first)).toEqual(['relaxng/incomplete']);
  });

  it('an interleave of ambiguous groups', { timeout: PATIENCE }, () => {
    const ambiguous = (name: string) =>
      `<zeroOrMore><group>${optional(element(name)).repeat(12)}${optional(element(`${name}x`))}</group></zeroOrMore>`;
    const product = root(`<interleave>${many(12, (i) => ambiguous(`e${i}`))}</interleave>`);
    const found = check(product, times(20, ...numbered(12, 'e')));
    expect([[], ['relaxng/too-complex']]).toContainEqual(found);
  });

  it('a choice that can be told only many elements later', { timeout: PATIENCE }, () => {
    const either = `<choice>${element('a')}${element('b')}</choice>`;
    const late = root(`<zeroOrMore>${either}</zeroOrMore>${element('a')}${either.repeat(30)}`);
    const tail = Array.from({ length: 30 }, (_, i) => (i % 3 === 0 ? 'b' : 'a'));
    const body = Array.from({ length: 20_000 }, (_, i) => ((i * i) % 7 < 3 ? 'a' : 'b'));
    expect(check(late, [...body, 'a', ...tail])).toEqual([]);
    expect(check(late, [...body, 'b', ...tail])).toEqual(['relaxng/incomplete']);
  });

  it('groups of nothing but options, repeated', { timeout: PATIENCE }, () => {
    let content = optional(element('a'));
    for (let i = 0; i < 40; i++)
      content = `<oneOrMore><group>${content}${optional(element('b'))}</group></oneOrMore>`;
    expect(check(root(content), times(2000, 'a', 'b', 'b'))).toEqual([]);
    expect(check(root(content), ['a', 'c'])).toEqual(['relaxng/unknown-element']);
  });

  it('hundreds of element patterns of one name', { timeout: PATIENCE }, () => {
    const models = many(
      200,
      (i) => `<group>${element('a', optional(element(`x${i}`)))}${element(`y${i}`)}</group>`,
    );
    const same = root(`<zeroOrMore><choice>${models}</choice></zeroOrMore>`);
    expect(check(same, Array.from({ length: 1200 }, (_, i) => ['a', `y${i % 200}`]).flat())).toEqual([]);
    expect(check(same, ['a', 'z'])).toEqual(['relaxng/unknown-element']);
  });
});

describe('Many attributes', () => {
  it('10,000 on one element', { timeout: PATIENCE }, () => {
    const any = root('<zeroOrMore><attribute><anyName/></attribute></zeroOrMore>');
    const attributes = Object.fromEntries(numbered(10_000, 'a').map((name) => [name, 'x']));
    expect(check(any, [], attributes)).toEqual([]);
  });

  it('2,000 that are optional, in a group', { timeout: PATIENCE }, () => {
    const group = root(many(2000, (i) => optional(`<attribute name="a${i}"><data type="int"/></attribute>`)));
    const names = Array.from({ length: 2000 }, (_, i) => `a${(i * 77) % 2000}`);
    expect(check(group, [], Object.fromEntries(names.map((name) => [name, '1'])))).toEqual([]);
    expect(check(group, [], { a77: '1', a1999: 'x', b: '' })).toEqual([
      'relaxng/attribute-value',
      'relaxng/attribute-not-allowed',
    ]);
  });

  it('a choice of 10,000 values, for one of 10 MB', { timeout: PATIENCE }, () => {
    const values = root(
      `<attribute name="v"><choice>${many(10_000, (i) => `<value>v${i}</value>`)}</choice></attribute>`,
    );
    expect(check(values, [], { v: ' v9999 ' })).toEqual([]);
    expect(check(values, [], { v: `${' v'.repeat(5_000_000)}` })).toEqual(['relaxng/attribute-value']);
  });
});

describe('An attribute of 10 MB', () => {
  const LENGTH = 10_000_000;

  it.each([
    [
      'a list',
      '<list><oneOrMore><data type="NCName"/></oneOrMore></list>',
      'ab '.repeat(LENGTH / 4),
      `${'ab '.repeat(LENGTH / 4)}1`,
    ],
    [
      'a token',
      '<data type="token"><param name="maxLength">10000000</param></data>',
      'a '.repeat(LENGTH / 2),
      `${'a '.repeat(LENGTH / 2)}bcd`,
    ],
    ['a name token', '<data type="NMTOKEN"/>', 'a'.repeat(LENGTH), `${'a'.repeat(LENGTH)}$`],
    ['base64', '<data type="base64Binary"/>', 'AbC/'.repeat(LENGTH / 4), `${'AbC/'.repeat(LENGTH / 4)}=`],
    ['hexadecimal data', '<data type="hexBinary"/>', 'a0'.repeat(LENGTH / 2), `${'a0'.repeat(LENGTH / 2)}x`],
    ['a URI', '<data type="anyURI"/>', 'a/'.repeat(LENGTH / 2), `${'a/'.repeat(LENGTH / 2)}%`],
    [
      'a pattern',
      '<data type="string"><param name="pattern">(a+)+b?</param></data>',
      'a'.repeat(LENGTH),
      `${'a'.repeat(LENGTH)}c`,
    ],
  ])('as %s', { timeout: PATIENCE }, (_, pattern, valid, invalid) => {
    const long = root(`<attribute name="v">${pattern}</attribute>`);
    expect(check(long, [], { v: valid })).toEqual([]);
    expect(check(long, [], { v: invalid })).toEqual(['relaxng/attribute-value']);
  });
});

describe('The facet pattern takes time linear in the value', () => {
  const facet = (pattern: string) =>
    root(
      `<attribute name="v"><data type="string"><param name="pattern">${pattern}</param></data></attribute>`,
    );

  it.each([
    '(a+)+b',
    '(a|a)*b',
    '(a*)*b',
    '(a?){50}a{50}b',
    '([a-z]+[a-y]*)*b',
    '(.*.*)*.*b',
    'a{0,500}a{0,500}a{0,500}b',
  ])('%s', { timeout: PATIENCE }, (pattern) => {
    const hostile = facet(pattern);
    const few = /[?{]/.test(pattern) ? 90 : 100_000;
    expect(check(hostile, [], { v: `${'a'.repeat(few)}b` })).toEqual([]);
    expect(check(hostile, [], { v: `${'a'.repeat(few)}!` })).toEqual(['relaxng/attribute-value']);
  });

  it('or the check ends, where a value has too many ways at once', { timeout: PATIENCE }, () => {
    const value = Array.from({ length: 2_000_000 }, (_, i) => ((i * i) % 7 < 3 ? 'a' : 'b')).join('');
    expect(check(facet('(a|b)*a(a|b){5000}'), [], { v: value })).toEqual(['relaxng/too-complex']);
  });

  it('and one that repeats too often is refused', () => {
    const { diagnostics } = compileSchema({
      uri: 's.rng',
      text: `<element name="a" ${RNG}><data type="string"><param name="pattern">(ab{1,1000}){1,1000}</param></data></element>`,
    });
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      [
        'schema/param',
        '“(ab{1,1000}){1,1000}” is too long: with its repetitions written out it has more than 20000 parts. Use minLength and maxLength, where length is all that it says. (RELAX NG, section 4.16)',
      ],
    ]);
  });
});

describe('Long documents', () => {
  it('have 300,000 children', { timeout: PATIENCE }, () => {
    const wide = root(`<oneOrMore>${element('a', '<text/>')}</oneOrMore>`);
    const events = validator(wide, { file: 'd.xml' });
    events.start(start('r'));
    const child = start('a');
    for (let i = 0; i < 300_000; i++) {
      events.start(child);
      events.text({ value: 'x', range: RANGE });
      events.end();
    }
    events.end();
    expect(events.finish()).toEqual([]);
  });

  it('and 20,000 of them leave no more behind than one', { timeout: PATIENCE }, () => {
    const open = root(
      `<zeroOrMore><attribute><anyName/></attribute></zeroOrMore><zeroOrMore><element><anyName/><empty/></element></zeroOrMore>`,
    );
    let most = 0;
    for (let i = 0; i < 20_000; i++) {
      const names = numbered(8, `n${i}x`);
      check(open, names, Object.fromEntries(names.map((name) => [name, name])));
      most = Math.max(most, open.pool.size() + open.names.size());
    }
    expect(most).toBeGreaterThan(100_000);
    expect(most).toBeLessThan(600_000);
    expect(open.pool.size() + open.names.size()).toBeLessThan(600_000);
  });
});
