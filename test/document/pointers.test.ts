import { describe, expect, it } from 'vitest';
import { pointers, resolve, type Target } from '../../src/document/pointers.ts';
import { read, tei } from './samples.ts';

/** Where the pointers of a fragment lead, as `file#id`, `elsewhere` or `ill-formed`. */
function targets(fragment: string, { file = 'records/a.xml', header = '' } = {}): readonly string[] {
  const document = read(tei(fragment, header), file);
  return Array.from(pointers(document), (pointer) => shown(resolve(pointer, document)));
}

function shown(target: Target): string {
  if (target.kind === 'element') return `${target.file}#${target.id}`;
  return target.kind === 'file' ? target.file : target.kind;
}

describe('a pointer (TEI Guidelines 17.2, RFC 3986)', () => {
  it.each([
    ['#b', 'records/a.xml#b'],
    ['#', 'records/a.xml'],
    ['b.xml', 'records/b.xml'],
    ['./b.xml#c', 'records/b.xml#c'],
    ['../registers/p.xml#c', 'registers/p.xml#c'],
    ['../../p.xml#c', '../p.xml#c'],
    ['/srv/p.xml#c', '/srv/p.xml#c'],
    ['b.xml?v=2#c', 'records/b.xml#c'],
    ['a%20b.xml#%D1%8F', 'records/a b.xml#я'],
    ['б.xml#я', 'records/б.xml#я'],
    ['folder/', 'records/folder/'],
    ['https://example.org/a#b', 'elsewhere'],
    ['//example.org/a', 'elsewhere'],
    ['mailto:a@example.org', 'elsewhere'],
    ['urn:isbn:1', 'elsewhere'],
    ['psn:abc', 'elsewhere'],
    ['#xpath(//p[1])', 'elsewhere'],
    ['b.xml#range(left(x),right(y))', 'elsewhere'],
    ['100%', 'ill-formed'],
    ['https://example.org/%zz', 'ill-formed'],
    ['a#b#c', 'ill-formed'],
  ])('%s leads to %s', (token, target) => {
    expect(targets(`<ref target="${token}"/>`)).toEqual([target]);
  });

  it.each(['', ' '])('there is none in an empty attribute (%j)', (value) => {
    expect(targets(`<ref target="${value}"/>`)).toEqual([]);
  });

  it('has a range of its own among several', () => {
    const document = read(tei('\n<ref target="#a  b.xml#b"/>'));
    expect(
      Array.from(pointers(document), ({ token, range }) => [token, range.start.line, range.start.column]),
    ).toEqual([
      ['#a', 3, 14],
      ['b.xml#b', 3, 18],
    ]);
  });

  it('is looked for in the attributes that hold pointers, of TEI elements only', () => {
    const fragment =
      '<p n="#a" xml:id="x"><name ref="#b" key="#c"/><app from="#d"/><date from="1900"/><x xmlns="y" ref="#e"/></p>';
    expect(targets(fragment)).toEqual(['records/a.xml#b', 'records/a.xml#d']);
  });

  it('names files in one way, however its own is named', () => {
    expect(targets('<ref target="#b"/><ref target="./b.xml"/>', { file: './x/../a.xml' })).toEqual([
      'a.xml#b',
      'b.xml',
    ]);
  });
});

describe('xml:base', () => {
  it.each([
    ['../registers/', '#b', 'registers/#b'],
    ['../registers/', 'p.xml#b', 'registers/p.xml#b'],
    ['../registers/p.xml', '#b', 'registers/p.xml#b'],
    ['../registers/p.xml', 'o.xml#b', 'registers/o.xml#b'],
    ['https://example.org/', 'p.xml#b', 'elsewhere'],
  ])('%s is what %s is resolved against', (base, token, target) => {
    expect(targets(`<p xml:base="${base}"><ref target="${token}"/></p>`)).toEqual([target]);
  });

  it('of the web is the address of the document itself for what stands in it', () => {
    const body =
      '<div xml:base="https://example.org/a"><p xml:id="b"><ref target="#b"/><ref target="#c"/></p></div>';
    expect(targets(body)).toEqual(['records/a.xml#b', 'elsewhere']);
  });

  it('is resolved against the one round it', () => {
    expect(targets('<div xml:base="../x/"><p xml:base="y/"><ref target="z.xml"/></p></div>')).toEqual([
      'x/y/z.xml',
    ]);
  });
});

describe('a private prefix (TEI Guidelines 17.2.3)', () => {
  const header = `<encodingDesc><listPrefixDef>
    <prefixDef ident="psn" matchPattern="([a-z]+)" replacementPattern="../registers/persons.xml#$1"/>
    <prefixDef ident="psn" matchPattern="(\\d+)-(\\d+)" replacementPattern="#n$2.$1"/>
    <prefixDef ident="viaf" matchPattern="(.+)" replacementPattern="https://viaf.org/viaf/$1"/>
    <prefixDef ident="odd" matchPattern="(" replacementPattern="x"/></listPrefixDef></encodingDesc>`;

  it.each([
    ['psn:ada', 'registers/persons.xml#ada'],
    ['psn:1-2', 'records/a.xml#n2.1'],
    ['psn:ADA', 'elsewhere'],
    ['viaf:12', 'elsewhere'],
    ['odd:1', 'elsewhere'],
    ['zotero:1', 'elsewhere'],
  ])('that is declared is followed: %s leads to %s', (token, target) => {
    expect(targets(`<ref target="${token}"/>`, { header })).toEqual([target]);
  });
});

describe('xi:include', () => {
  it('is a pointer to its file, unless it says what to do without', () => {
    expect(targets('<xi:include href="b.xml"/><xi:include href="c.xml"><xi:fallback/></xi:include>')).toEqual(
      ['records/b.xml'],
    );
  });
});
