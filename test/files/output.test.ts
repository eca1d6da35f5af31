import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileOf } from '../../src/edition/output-file.ts';
import { writeFiles, writeOutput } from '../../src/files/output.ts';

const MANIFEST = '.tei-manifest.json';
let root: string;
let out: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'output-'));
  out = join(root, 'output');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const files = (contents: Readonly<Record<string, string>>) =>
  Object.entries(contents).map(([path, text]) => fileOf(path, Buffer.from(text)));

const build = (contents: Readonly<Record<string, string>>) => writeOutput(out, files(contents));

function put(path: string, text: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Everything in the output folder but the manifest, with folders ending in `/`. */
function tree(folder = out, below = ''): Record<string, string> {
  const entries = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = below + entry.name;
    if (path === MANIFEST) return [];
    if (!entry.isDirectory()) return [[path, readFileSync(join(folder, entry.name), 'utf8')] as const];
    const inner = Object.entries(tree(join(folder, entry.name), `${path}/`));
    return inner.length > 0 ? inner : [[`${path}/`, ''] as const];
  });
  return Object.fromEntries(entries);
}

const manifest = () =>
  JSON.parse(readFileSync(join(out, MANIFEST), 'utf8')) as { version: number; files: { path: string }[] };

const codes = (result: { diagnostics: readonly { code: string }[] }) =>
  result.diagnostics.map(({ code }) => code);

describe('the output folder', () => {
  it('is made, with its files and a sorted list of them', async () => {
    const { value, diagnostics } = await build({ 'b/c.html': 'c', 'a.html': 'a' });
    expect(diagnostics).toEqual([]);
    expect(value).toEqual({ written: ['b/c.html', 'a.html'], unchanged: [], removed: [] });
    expect(tree()).toEqual({ 'a.html': 'a', 'b/c.html': 'c' });
    expect(manifest()).toMatchObject({ version: 1, files: [{ path: 'a.html' }, { path: 'b/c.html' }] });
    expect(readFileSync(join(out, MANIFEST), 'utf8')).toContain(
      '"sha256":"ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"',
    );
  });

  it('loses what is no longer made, with the folders that this empties', async () => {
    await build({ 'a.html': 'a', 'b/c/d.html': 'd', 'e/f.html': 'f' });
    put('output/e/theirs.txt', 'x');
    const { value } = await build({ 'a.html': 'a' });
    expect(value?.removed).toEqual(['b/c/d.html', 'e/f.html']);
    expect(tree()).toEqual({ 'a.html': 'a', 'e/theirs.txt': 'x' });
  });

  it('leaves an unchanged file alone, time and all', async () => {
    await build({ 'a.html': 'a', 'b.html': 'b' });
    utimesSync(join(out, 'a.html'), 1000, 1000);
    utimesSync(join(out, MANIFEST), 1000, 1000);
    expect((await build({ 'a.html': 'a', 'b.html': 'b' })).value).toMatchObject({ written: [] });
    expect(statSync(join(out, MANIFEST)).mtimeMs).toBe(1_000_000);
    expect((await build({ 'a.html': 'a', 'b.html': 'B' })).value).toMatchObject({ unchanged: ['a.html'] });
    expect(statSync(join(out, 'a.html')).mtimeMs).toBe(1_000_000);
  });

  it('gets back a file of ours that someone has changed or deleted', async () => {
    await build({ 'a.html': 'a', 'b.html': 'b' });
    put('output/a.html', 'changed');
    rmSync(join(out, 'b.html'));
    expect((await build({ 'a.html': 'a', 'b.html': 'b' })).value?.written).toEqual(['a.html', 'b.html']);
    expect(tree()).toEqual({ 'a.html': 'a', 'b.html': 'b' });
  });

  it('may have a folder where a file was, and a file where a folder was', async () => {
    await build({ a: 'file', 'b/c/d': 'folder' });
    expect((await build({ 'a/x': 'folder', b: 'file' })).diagnostics).toEqual([]);
    expect(tree()).toEqual({ 'a/x': 'folder', b: 'file' });
  });

  it('may itself be a link', async () => {
    mkdirSync(join(root, 'elsewhere'));
    symlinkSync(join(root, 'elsewhere'), out);
    expect((await build({ a: 'a' })).diagnostics).toEqual([]);
    expect(readFileSync(join(root, 'elsewhere/a'), 'utf8')).toBe('a');
  });

  it('is the same after an empty build as before the first one, but for the list', async () => {
    await build({ 'a/b': 'x' });
    await build({});
    expect(readdirSync(out)).toEqual([MANIFEST]);
  });
});

describe('a file of the same key', () => {
  const made: string[] = [];
  const keyed = (path: string, key: string, text: string) => ({
    path,
    key,
    bytes: async () => {
      made.push(path);
      return Buffer.from(text);
    },
  });
  const both = (b = '1') => [keyed('a.html', '1', 'a'), keyed('b.html', b, 'b')];
  beforeEach(async () => {
    await writeOutput(out, both());
    made.length = 0;
  });

  it('is neither made nor written again', async () => {
    const { value } = await writeOutput(out, both());
    expect({ value, made }).toEqual({
      value: { written: [], unchanged: ['a.html', 'b.html'], removed: [] },
      made: [],
    });
  });

  it('is made again where its key is another one, and written only where its bytes are', async () => {
    expect((await writeOutput(out, both('2'))).value?.written).toEqual([]);
    expect(made).toEqual(['b.html']);
    await writeOutput(out, both('2'));
    expect(made).toEqual(['b.html']);
  });

  it.each([
    ['gone', () => rmSync(join(out, 'a.html'))],
    ['longer', () => put('output/a.html', 'longer')],
    ['of the same length', () => put('output/a.html', 'x')],
  ])('is made again where what is there is %s', async (_, change) => {
    change();
    expect((await writeOutput(out, both())).value?.written).toEqual(['a.html']);
    expect(tree()).toEqual({ 'a.html': 'a', 'b.html': 'b' });
    expect(made).toEqual(['a.html']);
  });

  it('is made again where that is wished, and written only where its bytes are others', async () => {
    const { value } = await writeOutput(out, both(), { again: ({ path }) => path === 'b.html' });
    expect({ written: value?.written, made }).toEqual({ written: [], made: ['b.html'] });
  });

  it('is not made where anything speaks against the whole', async () => {
    put('output/c.html', 'theirs');
    const files = [...both('2'), keyed('c.html', '1', 'c')];
    expect(codes(await writeOutput(out, files))).toEqual(['edition/foreign-file']);
    expect(made).toEqual([]);
  });

  it('is looked at after a build that was killed between two renames', async () => {
    await writeOutput(out, [keyed('a.html', '2', 'A'), keyed('b.html', '1', 'b')]);
    put('output/a.html', 'a');
    made.length = 0;
    expect(
      (await writeOutput(out, [keyed('a.html', '2', 'A'), keyed('b.html', '1', 'b')])).value?.written,
    ).toEqual(['a.html']);
  });
});

describe('what others have put there', () => {
  it.each([
    ['a file', 'index.html', 'index.html'],
    ['a file where a folder is needed', 'b', 'b'],
    ['a file in a folder where a file is needed', 'c/x', 'c'],
  ])('stops the build before anything is written: %s', async (_, theirs, named) => {
    await build({ 'old.html': 'old' });
    put(`output/${theirs}`, 'theirs');
    const result = await build({ 'new.html': 'new', 'index.html': 'i', 'b/x': 'b', c: 'c' });
    expect(result.value).toBeUndefined();
    expect(result.diagnostics).toMatchObject([
      { code: 'edition/foreign-file', location: { file: join(out, named) } },
    ]);
    expect(tree()).toEqual({ 'old.html': 'old', [theirs]: 'theirs' });
  });

  it('stops it inside a folder of ours, too', async () => {
    await build({ 'a/ours': 'x' });
    put('output/a/theirs', 'y');
    const result = await build({ a: 'now a file' });
    expect(result.diagnostics[0]?.location.file).toBe(join(out, 'a/theirs'));
    expect(tree()).toEqual({ 'a/ours': 'x', 'a/theirs': 'y' });
  });

  it('is told all at once', async () => {
    put('output/a', '');
    put('output/b', '');
    expect(codes(await build({ a: '1', b: '2', c: '3' }))).toEqual([
      'edition/foreign-file',
      'edition/foreign-file',
    ]);
    expect(tree()).toEqual({ a: '', b: '' });
  });

  it('is told of the first few and counted of the rest, where the list of an earlier build is lost', async () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`${at + 10}.html`, 'x']));
    await build(files);
    rmSync(join(out, '.tei-manifest.json'));
    const { diagnostics } = await build({ ...files, '10.html': 'y' });
    expect(diagnostics).toHaveLength(6);
    expect(diagnostics[5]).toMatchObject({ code: 'edition/foreign-file', location: { file: out } });
    expect(diagnostics[5]?.message).toMatch(/^35 more files here were not made by a build/);
    expect(diagnostics[5]?.hint).toContain('Delete them if they are pages of an earlier build');
    expect(tree()).toEqual(files);
  });

  it('stays if nothing of ours needs its place', async () => {
    put('output/.git/config', 'x');
    put('output/notes.txt', 'y');
    await build({ 'a.html': 'a' });
    await build({});
    expect(tree()).toEqual({ '.git/config': 'x', 'notes.txt': 'y' });
  });

  it('is a link to a file: refused; once ours it is replaced, not followed', async () => {
    put('elsewhere', 'theirs');
    mkdirSync(out);
    symlinkSync(join(root, 'elsewhere'), join(out, 'a'));
    expect(codes(await build({ a: 'a' }))).toEqual(['edition/foreign-file']);
    rmSync(join(out, 'a'));
    await build({ a: 'theirs' });
    rmSync(join(out, 'a'));
    symlinkSync(join(root, 'elsewhere'), join(out, 'a'));
    await build({ a: 'theirs' });
    expect(lstatSync(join(out, 'a')).isSymbolicLink()).toBe(false);
    expect(readFileSync(join(root, 'elsewhere'), 'utf8')).toBe('theirs');
  });
});

describe('a build that fails', () => {
  const before = { 'a.html': 'a', 'b/c.html': 'c' };
  const intact = () => {
    expect(tree()).toEqual(before);
    expect(manifest().files.map(({ path }) => path)).toEqual(Object.keys(before));
  };

  it('leaves everything as it was when making the files breaks off', async () => {
    await build(before);
    const broken = [
      ...files({ 'a.html': 'new', 'd.html': 'new' }),
      { path: 'e.html', key: '', bytes: () => Promise.reject(new Error('broken off')) },
    ];
    await expect(writeOutput(out, broken)).rejects.toThrow('broken off');
    intact();
  });

  it('leaves everything as it was when another build deletes what is being made', async () => {
    await build(before);
    const hindering = async () => {
      for (const name of readdirSync(out))
        if (name.startsWith('.tei-new-')) rmSync(join(out, name), { recursive: true });
      return Buffer.from('new');
    };
    const hindered = [...files({ 'a.html': 'new' }), { path: 'd.html', key: '', bytes: hindering }];
    expect((await writeOutput(out, hindered)).diagnostics).toMatchObject([
      {
        code: 'edition/unwritable',
        location: { file: out },
        message: 'Another build writes into this folder at the same time; nothing was written by this one',
      },
    ]);
    intact();
  });

  it('removes the folders it made', async () => {
    out = join(root, 'x/y/z');
    await expect(
      writeOutput(
        out,
        (function* () {
          yield* files({ a: 'a' });
          throw new Error('broken off');
        })(),
      ),
    ).rejects.toThrow();
    expect(readdirSync(root)).toEqual([]);
  });

  it('having been killed between two renames, is mended by the next one', async () => {
    await build(before);
    const killed = {
      version: 1,
      files: ['a.html', 'b/c.html', 'd.html', 'e.html'].map((path) => ({ path, sha256: 'new' })),
    };
    put(`output/${MANIFEST}`, JSON.stringify(killed));
    put('output/d.html', 'new');
    put('output/.tei-new-aB3xYz/0', 'half');
    expect(codes(await build({ 'a.html': 'newer', 'e.html': 'e' }))).toEqual([]);
    expect(tree()).toEqual({ 'a.html': 'newer', 'e.html': 'e' });
    expect(manifest().files.map(({ path }) => path)).toEqual(['a.html', 'e.html']);
  });

  it.each([
    ['below a file', 'file/output'],
    ['on a file', 'file'],
    ['with an impossible name', 'a\0b'],
    ['with a name that is too long', 'x'.repeat(300)],
  ])('says so where the folder is %s', async (_, folder) => {
    put('file', 'x');
    const result = await writeOutput(join(root, folder), files({ a: 'a' }));
    expect(result).toMatchObject({
      value: undefined,
      diagnostics: [{ code: 'edition/unwritable', severity: 'error' }],
    });
    expect(readdirSync(root)).toEqual(['file']);
  });

  it('says so where its list of files is damaged or names files elsewhere', async () => {
    put('precious', 'x');
    for (const text of [
      '',
      '{}',
      '{"version":2,"files":[]}',
      '{"version":1,"files":[{"path":"../precious","sha256":""}]}',
    ]) {
      put(`output/${MANIFEST}`, text);
      expect(codes(await build({ a: 'a' })), text).toEqual(['edition/unwritable']);
    }
    expect(tree()).toEqual({});
    expect(readFileSync(join(root, 'precious'), 'utf8')).toBe('x');
  });
});

describe('the path of an output file', () => {
  it.each([
    '',
    '/a',
    '../a',
    'a/../../b',
    'a//b',
    './a',
    'a/',
    'C:/a',
    'c:a',
    'a\\b',
    'a\0',
    'a\nb',
    MANIFEST,
    '.tei-new-aaaaaa/x',
  ])('can’t be %j', async (path) => {
    expect(codes(await writeOutput(out, [fileOf(path, Buffer.from('x'))]))).toEqual(['edition/output-path']);
    expect(readdirSync(root)).toEqual([]);
  });

  it.each([
    ['a.html', 'a.html'],
    ['a.html', 'A.html'],
    ['stra\u00dfe', 'STRASSE'],
    ['\u0439', '\u0438\u0306'],
    ['a', 'a/b'],
    ['a/b', 'A'],
  ])('can’t be made twice: %j and %j', async (first, second) => {
    const twice = [first, second].map((path) => fileOf(path, Buffer.from(path)));
    expect(codes(await writeOutput(out, twice))).toEqual(['edition/duplicate-output']);
    expect(readdirSync(root)).toEqual([]);
  });

  it('doesn’t lead through a link', async () => {
    mkdirSync(join(root, 'elsewhere'));
    mkdirSync(out);
    symlinkSync(join(root, 'elsewhere'), join(out, 'a'));
    expect(codes(await build({ 'a/b': 'x' }))).toEqual(['edition/output-path']);
    expect(readdirSync(join(root, 'elsewhere'))).toEqual([]);
  });

  it('doesn’t lead through a link when deleting, either', async () => {
    await build({ 'a/b': 'x' });
    rmSync(join(out, 'a'), { recursive: true });
    put('elsewhere/b', 'theirs');
    symlinkSync(join(root, 'elsewhere'), join(out, 'a'));
    expect((await build({})).diagnostics).toEqual([]);
    expect(readFileSync(join(root, 'elsewhere/b'), 'utf8')).toBe('theirs');
  });
});

describe('Files that are made piece by piece', () => {
  const keyed = (path: string, key: string) => ({ path, key });
  const inPieces = (...texts: readonly string[]) =>
    (async function* () {
      for (const text of texts) yield Buffer.from(text);
    })();
  const write = (paths: readonly string[], keeps = (_: string) => false) =>
    writeFiles(
      out,
      paths.map((path) => keyed(path, path)),
      {
        keeps,
        async make(waiting, take) {
          for (const [index, { path }] of waiting.entries())
            await take(index, inPieces(path, ' in ', 'pieces'));
        },
      },
    );

  it('are written whole, and not again', async () => {
    expect((await write(['a/b.txt'])).value?.written).toEqual(['a/b.txt']);
    expect(readFileSync(join(out, 'a/b.txt'), 'utf8')).toBe('a/b.txt in pieces');
    expect((await write(['a/b.txt'])).value).toEqual({ written: [], unchanged: ['a/b.txt'], removed: [] });
  });

  it('that were made earlier go, unless they are kept, and are known as ours further on', async () => {
    await write(['one/a', 'two/a']);
    expect((await write(['two/b'], (path) => path.startsWith('one/'))).value?.removed).toEqual(['two/a']);
    expect(existsSync(join(out, 'one/a'))).toBe(true);
    expect((await write(['two/b'])).value?.removed).toEqual(['one/a']);
    expect(existsSync(join(out, 'one'))).toBe(false);
  });

  it('take no place where one of them breaks off', async () => {
    await write(['a']);
    const broken = writeFiles(out, [keyed('a', '2'), keyed('b', '2')], {
      async make(_, take) {
        await take(0, inPieces('new'));
        await take(
          1,
          (async function* () {
            yield Buffer.from('half');
            throw new Error('broken off');
          })(),
        );
      },
    });
    await expect(broken).rejects.toThrow('broken off');
    expect(readFileSync(join(out, 'a'), 'utf8')).toBe('a in pieces');
    expect(readdirSync(out).filter((name) => name.startsWith('.tei-new'))).toEqual([]);
  });
});
