import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Built, type NewlyBuilt, standingBuild } from '../../src/commands/build/standing-build.ts';
import { textFile } from '../../src/edition/output-file.ts';
import { diskCache } from '../../src/files/cache.ts';
import { textIn } from '../../src/files/disk.ts';
import { writeOutput } from '../../src/files/output.ts';

const dir = mkdtempSync(join(tmpdir(), 'standing-'));
afterAll(() => rmSync(dir, { recursive: true }));
const [input, output, cache] = ['input.xml', 'output', 'cache'].map((name) => join(dir, name)) as [
  string,
  string,
  string,
];
const books = { pdf: false, epub: false };
const FOUND: Built = { diagnostics: [], files: 1, records: 1, isBuilt: true };
const MADE: NewlyBuilt = { ...FOUND, noted: {}, isSettled: true };

const standing = (others: Partial<Parameters<typeof standingBuild>[2]> = {}) =>
  standingBuild(diskCache(cache, '1'), cache, { dir: undefined, output, books, ...others });

/** Writes what the input holds into two pages. */
const build = (built = MADE) =>
  standing().anew(async () => {
    const text = textIn(input);
    const files = ['page.html', 'folder/page.html'].map((path) => textFile(path, text, () => text));
    await writeOutput(output, files);
    return built;
  });

beforeEach(() => {
  for (const path of [output, cache]) rmSync(path, { recursive: true, force: true });
  writeFileSync(input, 'words');
});

describe('A build', () => {
  it('stands where nothing has changed, and tells again what it told', async () => {
    const diagnostics = [
      { code: 'a/b', severity: 'warning' as const, message: 'Here', location: { file: 'input.xml' } },
    ];
    expect(standing().stands()).toBeUndefined();
    await build({ ...MADE, diagnostics });
    expect(standing().stands()).toEqual({ ...FOUND, diagnostics });
  });

  it('does not stand for other wishes, another folder, or another program', async () => {
    await build();
    expect(standing({ books: { pdf: true, epub: false } }).stands()).toBeUndefined();
    expect(standing({ output: `${output}-2` }).stands()).toBeUndefined();
    expect(standing({ dir: 'letters' }).stands()).toBeUndefined();
    const other = standingBuild(diskCache(cache, '2'), cache, { dir: undefined, output, books });
    expect(other.stands()).toBeUndefined();
  });

  it('does not stand where what it read has changed', async () => {
    await build();
    writeFileSync(input, 'other');
    expect(standing().stands()).toBeUndefined();
  });

  it('is not remembered where nothing was built, or something was changed meanwhile', async () => {
    await build({ ...MADE, isBuilt: false });
    expect(standing().stands()).toBeUndefined();
    await build({ ...MADE, isSettled: false });
    expect(standing().stands()).toBeUndefined();
    const failing = standing().anew(async () => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(standing().stands()).toBeUndefined();
  });
});

describe('A build does not stand where in its folder', () => {
  const page = join(output, 'folder/page.html');
  const changes: Readonly<Record<string, () => void>> = {
    'a page was changed, though its length and time were kept': () => {
      const { atime, mtime } = statSync(page);
      writeFileSync(page, 'sword');
      utimesSync(page, atime, mtime);
    },
    'a page is gone': () => rmSync(page),
    'a link to the same stands in the place of a page': () => {
      writeFileSync(join(dir, 'elsewhere'), readFileSync(page));
      rmSync(page);
      symlinkSync(join(dir, 'elsewhere'), page);
    },
    'a link to the same stands in the place of a folder': () => {
      rmSync(join(dir, 'moved'), { recursive: true, force: true });
      mkdirSync(join(dir, 'moved'));
      writeFileSync(join(dir, 'moved/page.html'), 'words');
      rmSync(join(output, 'folder'), { recursive: true });
      symlinkSync(join(dir, 'moved'), join(output, 'folder'));
    },
    'the list of files is another one': () => writeFileSync(join(output, '.tei-manifest.json'), '{}'),
    'a build was broken off': () => mkdirSync(join(output, '.tei-new-abcdef')),
  };

  it.each(Object.entries(changes))('%s', async (_, change) => {
    await build();
    expect(standing().stands()).toEqual(FOUND);
    change();
    expect(standing().stands()).toBeUndefined();
  });
});
