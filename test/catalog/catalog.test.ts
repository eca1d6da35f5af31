import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/catalog/catalog.ts';
import { CATALOG_NAMESPACE, readCatalog } from '../../src/catalog/entries.ts';

const open = `<catalog xmlns="${CATALOG_NAMESPACE}">`;

/** Where an address leads by the first of these catalogs; each is named by its file in file:///c/. */
function lookUp(address: string, files: Readonly<Record<string, string>>): string | undefined {
  return catalog('file:///c/main.xml', (each) => {
    const name = each.replace('file:///c/', '');
    const entries = files[name];
    if (entries === undefined) return undefined;
    const { value, diagnostics } = readCatalog(`${open}${entries}</catalog>`, name, each);
    expect(diagnostics).toEqual([]);
    return value;
  })(address);
}

const A = 'http://example.org/schemas/a.rng';

describe('an address leads to', () => {
  it.each<[string, string, string | undefined]>([
    ['the file of its uri entry', `<uri name="${A}" uri="x.rng"/>`, 'file:///c/x.rng'],
    ['the first of two', `<uri name="${A}" uri="x.rng"/><uri name="${A}" uri="y.rng"/>`, 'file:///c/x.rng'],
    ['nothing, if only others are known', '<uri name="http://example.org/" uri="x.rng"/>', undefined],
    [
      'a rewritten address, by the longest beginning',
      '<rewriteURI uriStartString="http://example.org/" rewritePrefix="short/"/><rewriteURI uriStartString="http://example.org/schemas/" rewritePrefix="long/"/>',
      'file:///c/long/a.rng',
    ],
    [
      'the file of the longest ending',
      '<uriSuffix uriSuffix=".rng" uri="x.rng"/><uriSuffix uriSuffix="/a.rng" uri="y.rng"/>',
      'file:///c/y.rng',
    ],
    [
      'the same address rather than a beginning, and a beginning rather than an ending',
      `<uriSuffix uriSuffix="s/a.rng" uri="z.rng"/><rewriteURI uriStartString="http:" rewritePrefix="y/"/><uri name="${A}" uri="x.rng"/>`,
      'file:///c/x.rng',
    ],
    ['a file named for system identifiers', `<system systemId="${A}" uri="x.rng"/>`, 'file:///c/x.rng'],
    [
      'a rewritten one, too',
      '<rewriteSystem systemIdStartString="http://example.org/" rewritePrefix="r/"/>',
      'file:///c/r/schemas/a.rng',
    ],
    [
      'what an entry for addresses says, rather than one for system identifiers',
      `<system systemId="${A}" uri="x.rng"/><uri name="${A}" uri="y.rng"/>`,
      'file:///c/y.rng',
    ],
    [
      'a file below xml:base, of every element round the entry',
      `<group xml:base="b/"><uri name="${A}" xml:base="c/" uri="x.rng"/></group>`,
      'file:///c/b/c/x.rng',
    ],
    ['an absolute address', `<uri name="${A}" uri="file:///d/x%20y.rng"/>`, 'file:///d/x%20y.rng'],
    [
      'nothing by elements of other namespaces, or what they hold',
      `<x xmlns="urn:x"><uri xmlns="${CATALOG_NAMESPACE}" name="${A}" uri="x.rng"/></x>`,
      undefined,
    ],
    [
      'a file by entries with a prefix, and by references to characters',
      `<c:uri xmlns:c="${CATALOG_NAMESPACE}" name="http&#x3a;//example.org/schemas/&#97;.rng" uri="x&amp;y.rng"/>`,
      'file:///c/x&y.rng',
    ],
  ])('%s', (_, entries, expected) => expect(lookUp(A, { 'main.xml': entries })).toBe(expected));

  it('the same file if it is written with percent signs or without', () => {
    const files = { 'main.xml': '<uri name="http://example.org/ä b" uri="x.rng"/>' };
    expect(lookUp('http://example.org/%C3%A4%20b', files)).toBe('file:///c/x.rng');
    expect(lookUp('http://example.org/ä b', files)).toBe('file:///c/x.rng');
  });
});

describe('other catalogs', () => {
  const x = `<uri name="${A}" uri="x.rng"/>`;
  const next = (name: string) => `<nextCatalog catalog="${name}"/>`;
  const delegate = (start: string, name: string) =>
    `<delegateURI uriStartString="${start}" catalog="${name}"/>`;

  it('come next, in their order, after what the first says itself', () => {
    expect(lookUp(A, { 'main.xml': next('b.xml') + next('sub/c.xml'), 'b.xml': '', 'sub/c.xml': x })).toBe(
      'file:///c/sub/x.rng',
    );
    expect(lookUp(A, { 'main.xml': next('sub/c.xml') + x, 'sub/c.xml': x })).toBe('file:///c/x.rng');
  });

  it('may name each other in a circle', () => {
    expect(lookUp(A, { 'main.xml': next('b.xml'), 'b.xml': next('main.xml') + next('b.xml') })).toBe(
      undefined,
    );
    expect(lookUp(A, { 'main.xml': delegate('http:', 'main.xml') })).toBe(undefined);
  });

  it('may be missing', () => expect(lookUp(A, { 'main.xml': next('gone.xml') })).toBe(undefined));

  it('are delegated to by the longest beginning first, and then no others are asked', () => {
    const files = {
      'main.xml':
        delegate('http://example.org/', 'b.xml') +
        delegate('http://example.org/schemas/', 'sub/c.xml') +
        next('d.xml'),
      'b.xml': x,
      'sub/c.xml': x,
      'd.xml': '<uri name="http://example.org/other" uri="o.rng"/>',
    };
    expect(lookUp(A, files)).toBe('file:///c/sub/x.rng');
    expect(lookUp(A, { ...files, 'sub/c.xml': '' })).toBe('file:///c/x.rng');
    expect(lookUp('http://example.org/other', files)).toBe(undefined);
  });

  it('are each read once, and only if they are needed', () => {
    const read: string[] = [];
    const files: Readonly<Record<string, string>> = { 'main.xml': x + next('b.xml'), 'b.xml': '' };
    const find = catalog('file:///c/main.xml', (each) => {
      const name = each.slice('file:///c/'.length);
      read.push(name);
      return readCatalog(`${open}${files[name]}</catalog>`, name, each).value;
    });
    find(A);
    expect(read).toEqual(['main.xml']);
    find('http://example.org/unknown');
    find('http://example.org/unknown');
    expect(read).toEqual(['main.xml', 'b.xml']);
  });
});

describe('a file that is no catalog', () => {
  it.each([
    ['ill-formed XML', `${open}<uri></catalog>`, 'xml/well-formed'],
    ['two root elements', `${open}</catalog><catalog/>`, 'xml/well-formed'],
    ['another vocabulary', '<grammar xmlns="http://relaxng.org/ns/structure/1.0"/>', 'schema/catalog'],
    ['no namespace', '<catalog/>', 'schema/catalog'],
    ['nothing', '', 'xml/empty'],
    [
      'an entity bomb',
      `<!DOCTYPE catalog [<!ENTITY a "${'x'.repeat(60_000)}"><!ENTITY b "${'&a;'.repeat(20)}">]>${open}<uri name="&b;" uri=""/></catalog>`,
      'xml/entity-expansion',
    ],
    [
      'a thousand groups in each other',
      `${open}${'<group>'.repeat(1000)}${'</group>'.repeat(1000)}</catalog>`,
      'xml/too-deep',
    ],
  ])('has one error, with its place: %s', (_, text, code) => {
    const { value, diagnostics } = readCatalog(text, 'c.xml', 'file:///c.xml');
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code, severity: 'error', location: { file: 'c.xml', range: {} } }]);
  });

  it('may have a document type declaration of the standard', () => {
    const doctype =
      '<!DOCTYPE catalog PUBLIC "-//OASIS//DTD XML Catalogs V1.1//EN" "http://www.oasis-open.org/committees/entity/release/1.1/catalog.dtd">';
    const text = `<?xml version="1.0"?>${doctype}<!-- c -->${open}<uri name="a:b" uri="x"/></catalog>`;
    const { value, diagnostics } = readCatalog(text, 'c.xml', 'file:///c.xml');
    expect(diagnostics).toEqual([]);
    expect(value?.uris.exact).toEqual(new Map([['a:b', 'file:///x']]));
  });
});
