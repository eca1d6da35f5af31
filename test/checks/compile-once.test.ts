import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compileOnce } from '../../src/checks/compile-once.ts';
import { diskCache } from '../../src/files/cache.ts';
import type { Cache } from '../../src/host.ts';
import { type Resolve, validateText } from '../../src/relaxng/relaxng.ts';

const RNG = 'xmlns="http://relaxng.org/ns/structure/1.0"';
const MAIN = `<grammar ${RNG}><include href="parts/b.rng"/></grammar>`;
const part = (content: string) =>
  `<grammar ${RNG}><start><element name="a">${content}</element></start></grammar>`;
const source = { uri: 'main.rng', text: MAIN };

function memory(values = new Map<string, string>()): Cache & { puts: number; values: Map<string, string> } {
  const cache = {
    puts: 0,
    values,
    get: (key: string) => values.get(key),
    put(key: string, value: string) {
      cache.puts++;
      values.set(key, value);
    },
  };
  return cache;
}

const filesOf =
  (files: Readonly<Record<string, string>>): Resolve =>
  (uri) =>
    files[uri];

/** What is wrong with an empty element `a`. */
function codes(cache: Cache, files: Readonly<Record<string, string>>): readonly string[] {
  const { value, diagnostics } = compileOnce(source, filesOf(files), cache);
  return (value ? validateText('<a/>', 'd.xml', value) : diagnostics).map(({ code }) => code);
}

const EMPTY = { 'parts/b.rng': part('<empty/>') };
const FULL = { 'parts/b.rng': part('<element name="b"><empty/></element>') };

it('A schema whose files are all the same is not compiled again', () => {
  const cache = memory();
  expect(codes(cache, FULL)).toEqual(['relaxng/incomplete']);
  expect(cache.puts).toBe(1);
  expect(codes(cache, FULL)).toEqual(['relaxng/incomplete']);
  expect(cache.puts).toBe(1);
});

it('One of which an included file changed is', () => {
  const cache = memory();
  expect(codes(cache, FULL)).toEqual(['relaxng/incomplete']);
  expect(codes(cache, EMPTY)).toEqual([]);
  expect(codes(cache, {})).toEqual(['schema/missing-file']);
  expect(codes(cache, FULL)).toEqual(['relaxng/incomplete']);
  expect(codes(cache, EMPTY)).toEqual([]);
});

it('One whose file is found elsewhere is, since messages name it', () => {
  const cache = memory();
  const found = (file: string) =>
    compileOnce(source, () => ({ uri: 'parts/b.rng', file, text: part('<empty/>') }), cache).value;
  expect(found('old.rng')?.elements[0]?.at.file).toBe('old.rng');
  expect(found('new.rng')?.elements[0]?.at.file).toBe('new.rng');
  expect(found('new.rng')?.elements[0]?.at.file).toBe('new.rng');
});

it('A broken schema is not kept: its faults are told each time', () => {
  const cache = memory();
  for (let i = 0; i < 2; i++)
    expect(codes(cache, { 'parts/b.rng': part('<ref/>') })).toEqual(['schema/attribute']);
  expect(cache.puts).toBe(0);
});

it.each(['', 'nonsense', '[]', '[["x"]]', '{}', '[[1,2]]', '[]\n1 a.b\n{}'])(
  'Where the cache holds %j, the schema is compiled and kept anew',
  (damaged) => {
    const cache = memory();
    codes(cache, FULL);
    for (const key of cache.values.keys()) cache.values.set(key, damaged);
    expect(codes(cache, FULL)).toEqual(['relaxng/incomplete']);
    expect(cache.puts).toBe(2);
    codes(cache, FULL);
    expect(cache.puts).toBe(2);
  },
);

it('Files of the cache that were cut off or changed are written anew', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cache-'));
  try {
    codes(diskCache(folder, '1'), FULL);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    expect(files).toHaveLength(1);
    const whole = files.map((file) => readFileSync(file, 'utf8'));
    for (const spoil of [(text: string) => text.slice(0, -3), (text: string) => text.replace(/.$/, '#')]) {
      for (const [index, file] of files.entries()) writeFileSync(file, spoil(whole[index] ?? ''));
      expect(codes(diskCache(folder, '1'), FULL)).toEqual(['relaxng/incomplete']);
      expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(whole);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
