import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findEdition } from '../../src/files/edition-folder.ts';
import { listFiles, readBytes } from '../../src/files/read.ts';
import { writeFileAtomic } from '../../src/files/write.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'files-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, text = ''): string {
  const place = join(root, path);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, text);
  return place;
}

const isRoot = process.getuid?.() === 0;

describe('reading a file', () => {
  const failing = (path: string, largest?: number) => {
    const { value, diagnostics } = readBytes(join(root, path), largest);
    expect(value).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.location.file).toBe(join(root, path));
    const { code, message, hint } = diagnostics[0] ?? {};
    return [code, message, ...(hint ? [hint.replaceAll(root, '.')] : [])];
  };

  it.skipIf(process.platform !== 'linux')('tells of a name that is not in UTF-8', () => {
    writeFileSync(
      Buffer.concat([Buffer.from(`${root}/Gespr`), Buffer.from([0xe4]), Buffer.from('ch.xml')]),
      '',
    );
    expect(failing('Gespr\ufffdch.xml').slice(0, 2)).toEqual([
      'edition/unreadable',
      'This can’t be read: its name is not in UTF-8, and � stands for what was lost of it',
    ]);
    expect(failing('Besuch\ufffd.xml')[0]).toBe('edition/no-such-file');
  });

  it('gives its bytes', () => {
    put('a', 'é');
    expect(readBytes(join(root, 'a'))).toMatchObject({ value: Buffer.from('é'), diagnostics: [] });
  });

  it('names the nearest where there is none of that name', () => {
    put('records/0012.xml');
    put('records/0345.xml');
    expect(failing('records/0013.xml')).toEqual([
      'edition/no-such-file',
      'There is no such file',
      'Did you mean “./records/0012.xml”?',
    ]);
    expect(failing('records/something-else.txt')).toContain('The folder ./records holds 0012.xml, 0345.xml.');
    expect(failing('record/0012.xml')).toContain('There is no folder ./record.');
  });

  it('tells of an empty folder, and of too many names only the first', () => {
    mkdirSync(join(root, 'empty'));
    expect(failing('empty/a.xml')).toContain('The folder ./empty is empty.');
    for (let number = 10; number < 20; number++) put(`full/${number}`);
    expect(failing('full/something')).toContain(
      'The folder ./full holds 10, 11, 12, 13, 14, 15, 16, 17 and 2 more.',
    );
  });

  it('refuses a folder, a device, a file below a file', () => {
    mkdirSync(join(root, 'folder'));
    expect(failing('folder')).toEqual(['edition/not-a-file', 'This is a folder, not a file']);
    symlinkSync('/dev/zero', join(root, 'zero'));
    expect(failing('zero')).toEqual(['edition/not-a-file', 'This is not a regular file']);
    put('file');
    expect(failing('file/a')[0]).toBe('edition/no-such-file');
  });

  it('refuses what is too large to load', () => {
    put('a', '12345');
    expect(failing('a', 4)).toEqual([
      'edition/unreadable',
      'The file has 5 bytes, more than the 4 that can be read',
      'Divide it.',
    ]);
  });

  it('says where a broken link leads, and that links lead in a circle', () => {
    symlinkSync('nowhere', join(root, 'broken'));
    expect(failing('broken')).toEqual([
      'edition/no-such-file',
      'This is a link to nowhere, which does not exist',
    ]);
    symlinkSync('circle', join(root, 'circle'));
    expect(failing('circle')).toEqual([
      'edition/unreadable',
      'This can’t be read: symbolic links lead in a circle',
    ]);
    expect(failing('a\0b')).toEqual(['edition/unreadable', 'This can’t be read: the name is impossible']);
  });

  it.skipIf(isRoot)('says that there is no permission', () => {
    chmodSync(put('secret'), 0);
    expect(failing('secret')).toEqual(['edition/unreadable', 'This can’t be read: there is no permission']);
  });
});

describe('the list of files', () => {
  it('is recursive, in the order of code points, without hidden ones and linked folders', () => {
    for (const path of [
      'b.xml',
      'a/c.XML',
      'a.xml',
      'Z.xml',
      '\u{1d51e}.xml',
      '\ufb00.xml',
      'x.txt',
      '.hidden.xml',
      '.git/a.xml',
    ])
      put(path);
    symlinkSync('.', join(root, 'loop.xml'));
    symlinkSync('nowhere', join(root, 'link.xml'));
    expect(listFiles(root, ['.xml'])).toEqual({
      value: ['Z.xml', 'a.xml', 'a/c.XML', 'b.xml', 'link.xml', '\ufb00.xml', '\u{1d51e}.xml'],
      diagnostics: [],
    });
  });

  it('of a folder that isn’t there is an error', () => {
    put('records/a.xml');
    const { value, diagnostics } = listFiles(join(root, 'record'), ['.xml']);
    expect(value).toEqual([]);
    expect(diagnostics).toMatchObject([
      { code: 'edition/no-such-file', hint: `Did you mean “${join(root, 'records')}”?` },
    ]);
  });
});

describe('the folder of the edition', () => {
  const at = (given: string | undefined, cwd = '') => findEdition(given, join(root, cwd));

  it('is the one given, or the nearest upwards, or ./tei', () => {
    put('tei/edition.json', '{}');
    put('tei/records/deep/a.xml');
    expect(at('tei').value).toBe('tei');
    expect(at(join(root, 'tei'), 'tei').value).toBe(join(root, 'tei'));
    expect(at(undefined, 'tei/records/deep').value).toBe(join('..', '..'));
    expect(at(undefined, 'tei').value).toBe('.');
    expect(at(undefined).value).toBe('tei');
  });

  it.each([
    [
      'without edition.json',
      'empty',
      'This folder has no edition.json',
      '“tei init empty” begins an edition there.',
    ],
    [
      'with files of others',
      'full',
      'This folder has no edition.json',
      'Write one: { "title": "…" } is enough. The records stand beside it in a folder records.',
    ],
    [
      'that is a file',
      'file',
      'This is a file, not the folder of an edition',
      'Name the folder that holds an edition.json.',
    ],
    [
      'that doesn’t exist',
      'emtpy',
      'There is no such folder',
      'Did you mean “empty”? “tei init emtpy” begins an edition there.',
    ],
  ])('can’t be one %s', (_, given, message, hint) => {
    mkdirSync(join(root, 'empty'));
    put('full/records/a.xml');
    put('file');
    expect(at(given)).toEqual({
      value: undefined,
      diagnostics: [
        { code: 'edition/no-edition', severity: 'error', message, hint, location: { file: given } },
      ],
    });
  });

  it('is nowhere: then the way out is shown', () => {
    expect(at(undefined).diagnostics).toMatchObject([
      { code: 'edition/no-edition', hint: '“tei init tei” begins an edition there.' },
    ]);
  });
});

describe('writing one file', () => {
  const write = (path: string, text = 'new') => writeFileAtomic(join(root, path), Buffer.from(text));

  it('makes its folders, replaces what was there, keeps permissions, leaves nothing beside', () => {
    expect(write('a/b/c.html', 'old')).toEqual([]);
    chmodSync(join(root, 'a/b/c.html'), 0o640);
    expect(write('a/b/c.html')).toEqual([]);
    expect(readFileSync(join(root, 'a/b/c.html'), 'utf8')).toBe('new');
    expect(statSync(join(root, 'a/b/c.html')).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(root, 'a/b'))).toEqual(['c.html']);
  });

  it('writes through a link, and into a device without replacing it', () => {
    put('there', 'old');
    symlinkSync('there', join(root, 'link'));
    expect(write('link')).toEqual([]);
    expect(readFileSync(join(root, 'there'), 'utf8')).toBe('new');
    symlinkSync('/dev/null', join(root, 'null'));
    expect(write('null')).toEqual([]);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('on a full disk says so', () => {
    symlinkSync('/dev/full', join(root, 'full'));
    expect(write('full')).toMatchObject([{ message: 'Nothing can be written here: the disk is full' }]);
  });

  it.each([
    ['a folder', 'folder', 'A folder stands there'],
    ['a file below a file', 'file/a', 'Nothing can be written here: a file stands where a folder is needed'],
    ['a name that is too long', 'x'.repeat(300), 'Nothing can be written here: the name is too long'],
    ['an impossible name', 'a\0b', 'Nothing can be written here: the name is impossible'],
  ])('refuses %s', (_, path, message) => {
    mkdirSync(join(root, 'folder'));
    put('file');
    expect(write(path)).toMatchObject([{ code: 'edition/unwritable', severity: 'error', message }]);
    expect(readdirSync(root)).toEqual(['file', 'folder']);
  });
});
