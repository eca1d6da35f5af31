import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schemaLibrary } from '../../src/checks/schema-library.ts';
import { schemaFiles } from '../../src/files/schema-files.ts';

const RNG = 'xmlns="http://relaxng.org/ns/structure/1.0"';
const START = `<grammar ${RNG}><start><element name="a"><empty/></element></start></grammar>`;
const including = (href: string) => `<grammar ${RNG}><include href="${href}"/></grammar>`;
const catalogOf = (entries: string) =>
  `<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">${entries}</catalog>`;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'schemas-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
}

/** Compiles what a user names, and tells the findings with their files below the folder. */
function load(name: string, catalog?: string) {
  const files = schemaFiles(catalog === undefined ? undefined : join(root, catalog));
  const library = schemaLibrary(files.resolve);
  const given = /^\w+:/.test(name) ? name : join(root, name);
  const schema = library.schema(files.given(given), files.address(root), { file: given });
  const found = [...schema.problems, ...files.found].map(
    ({ code, location: { file, range } }) =>
      `${code} ${file.replace(`${root}/`, '')}${range ? `:${range.start.line}` : ''}`,
  );
  return { loaded: schema.schema !== undefined, found };
}

const good = { loaded: true, found: [] };

describe('a schema on the disk', () => {
  it('is read with what it includes, relative to the file that includes it', () => {
    put({ 'main.rng': including('sub/b.rng'), 'sub/b.rng': including('../c.rng'), 'c.rng': START });
    expect(load('main.rng')).toEqual(good);
  });

  it('is found by an address with percent signs, with spaces, by file: and in a folder of any name', () => {
    put({ '100% (ä) #1/main.rng': including('b%20%C3%A4.rng'), '100% (ä) #1/b ä.rng': including('c d.rng') });
    put({ '100% (ä) #1/c d.rng': including(pathToFileURL(join(root, 'e f.rng')).href), 'e f.rng': START });
    expect(load('100% (ä) #1/main.rng')).toEqual(good);
  });

  it('may be in any encoding that it declares, with or without byte order mark', () => {
    const text = START.replace('"a"', '"ä"');
    put({
      'latin.rng': Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${text}`, 'latin1'),
      'utf16.rng': Buffer.from(`\uFEFF${text}`, 'utf16le'),
      'utf8.rng': `\uFEFF${text}`,
    });
    for (const name of ['latin.rng', 'utf16.rng', 'utf8.rng']) expect(load(name)).toEqual(good);
  });

  it('is one schema by whatever path it is reached', () => {
    put({ 'a.rng': START });
    symlinkSync('a.rng', join(root, 'link.rng'));
    const files = schemaFiles();
    const library = schemaLibrary(files.resolve);
    const [one, ...others] = ['a.rng', './a.rng', 'sub/../a.rng', 'link.rng'].map((name) =>
      library.schema(files.address(`${root}/${name}`), files.address(root), { file: name }),
    );
    expect(one?.schema).toBeDefined();
    for (const other of others) expect(other?.schema).toBe(one?.schema);
  });

  it.each<[string, Readonly<Record<string, string | Uint8Array>>, string]>([
    ['is missing', {}, 'schema/missing-file main.rng'],
    [
      'includes a file that is missing',
      { 'main.rng': `\n${including('b.rng')}` },
      'schema/missing-file main.rng:2',
    ],
    [
      'includes itself',
      { 'main.rng': including('b.rng'), 'b.rng': including('./main.rng') },
      'schema/circular-file b.rng:1',
    ],
    [
      'includes one of the web',
      { 'main.rng': including('http://example.org/b.rng') },
      'schema/remote main.rng:1',
    ],
    ['is a folder', { 'main.rng/x.rng': START }, 'schema/not-relaxng main.rng'],
    [
      'is a picture',
      { 'main.rng': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10) },
      'schema/not-relaxng main.rng',
    ],
    [
      'includes a picture',
      { 'main.rng': including('b.png'), 'b.png': Uint8Array.of(0xff, 0xd8, 0xff, 0xe0) },
      'schema/not-relaxng b.png',
    ],
    [
      'is not in its encoding',
      { 'main.rng': Buffer.from('<a>\n\xe9</a>', 'latin1') },
      'schema/encoding main.rng:2',
    ],
    [
      'is not in UTF-8, but compact',
      { 'main.rng': including('b.rnc'), 'b.rnc': Buffer.from('# \xe9', 'latin1') },
      'schema/encoding b.rnc',
    ],
    ['holds NUL bytes', { 'main.rng': `${START}\0` }, 'schema/binary main.rng:1'],
    ['is empty', { 'main.rng': '' }, 'schema/empty main.rng:1'],
    ['is ill-formed', { 'main.rng': including('b.rng'), 'b.rng': '\n<a' }, 'schema/well-formed b.rng:2'],
  ])('that %s has one finding, at its place', (_, files, expected) => {
    put(files);
    expect(load('main.rng')).toEqual({ loaded: false, found: [expected] });
  });
});

describe('a catalog on the disk', () => {
  it('says where an address leads, for a schema and for what it includes', () => {
    put({
      'sub/catalog.xml': catalogOf('<nextCatalog catalog="next.xml"/>'),
      'sub/next.xml': catalogOf(
        '<rewriteURI uriStartString="http://example.org/" rewritePrefix="../copies/"/>',
      ),
      'copies/a.rng': including('http://example.org/b.rng'),
      // Relative to the place where it was found.
      'copies/b.rng': including('c.rng'),
      'copies/c.rng': START,
    });
    expect(load('http://example.org/a.rng', 'sub/catalog.xml')).toEqual(good);
    expect(load('http://example.org/none.rng', 'sub/catalog.xml').found).toEqual([
      'schema/missing-file http://example.org/none.rng',
    ]);
    expect(load('http://example.com/a.rng', 'sub/catalog.xml').found).toEqual([
      'schema/remote http://example.com/a.rng',
    ]);
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['missing', {}, 'schema/catalog catalog.xml'],
    ['no catalog', { 'catalog.xml': '<a/>' }, 'schema/catalog catalog.xml:1'],
    ['a folder', { 'catalog.xml/a': '' }, 'schema/catalog catalog.xml'],
    [
      'followed by one that is missing',
      { 'catalog.xml': catalogOf('<nextCatalog catalog="b.xml"/>') },
      'schema/catalog b.xml',
    ],
    [
      'followed by one of the web',
      { 'catalog.xml': catalogOf('<nextCatalog catalog="http://x/b.xml"/>') },
      'schema/catalog http://x/b.xml',
    ],
  ])('that is %s is told once; the schema is read', (_, files, expected) => {
    put({ ...files, 'main.rng': START });
    expect(load('main.rng', 'catalog.xml')).toEqual({ loaded: true, found: [expected] });
  });
});
