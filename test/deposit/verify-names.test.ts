import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyBag } from '../../src/deposit/verify/verify-bag.ts';
import { pathFault } from '../../src/edition/zip/path-fault.ts';
import { heldFolder } from '../../src/files/held-folder.ts';
import { put, workshop } from '../cli/tei.ts';
import {
  bagWith,
  changed,
  type Files,
  filesOf,
  findingsIn,
  OTHER,
  OURS,
  PAYLOAD,
  sealed,
  told,
  without,
} from './bags.ts';

const dir = workshop();
const listing = (path: string) => (text: string) => `${text}${'0'.repeat(64)}  ${path}\n`;
const old = (files: Files) => sealed(changed(files, 'bagit.txt', (text) => text.replace('1.0', '0.97')));
const withFiles = (texts: Readonly<Record<string, string>>, agent = OTHER) =>
  bagWith(new Map([...PAYLOAD, ...filesOf(texts)]), agent);
const severities = async (files: Files) => [
  ...new Set((await findingsIn(files)).map(({ severity }) => severity)),
];

describe('A path that leads out of the bag', () => {
  const PATHS = [
    '/etc/passwd',
    '//server/share',
    '../bag-2/data/a',
    'data/../../a',
    'data/..',
    'data/a/../../../b',
    'C:/Windows/a',
    'c:a',
    'data\\a',
    '\\\\?\\C:\\a',
    'data/a\\..\\..\\b',
    'data/a\0.txt',
    'data//a',
    'data/./a',
    'data/',
  ];

  it.each(PATHS)('“%s” is refused in a manifest, with its line', async (path) => {
    const found = await findingsIn(sealed(changed(bagWith(), 'manifest-sha256.txt', listing(path))));
    const unsafe = found.filter(({ code }) => code === 'deposit/unsafe-path');
    expect(unsafe).toMatchObject([
      { severity: 'error', location: { range: { start: { line: 4, column: 67 } } } },
    ]);
    expect(unsafe[0]?.message).toMatch(/^The path “.*” is refused: it /s);
  });

  it('is not a file whose name only looks like one', () => {
    for (const path of ['data/..a', 'data/a..', 'data/.a', 'data/~root', '~', 'data/a:b', 'data/%2e%2e/a'])
      expect([path, pathFault(path)]).toEqual([path, undefined]);
  });

  it('is never looked for: escapes are not read twice', async () => {
    const files = sealed(changed(bagWith(), 'manifest-sha256.txt', listing('data/%252e%252e/a')));
    expect(told(await findingsIn(files))).toContain('bag-missing-file data/%252e%252e/a');
  });
});

describe('Names that only some systems know', () => {
  it.each([
    'data/con',
    'data/CON.txt',
    'data/nul.tar.gz',
    'data/aux/a',
    'data/com1.xml',
    'data/LPT9',
    'data/com¹',
    'data/a.',
    'data/a ',
    'data/what?',
    'data/a:b',
    'data/a<b',
    'data/"a"',
    'data/a|b',
    'data/a*',
    `data/${'a'.repeat(256)}`,
    `data/${'한'.repeat(86)}`,
    'data/a\u0007',
  ])('“%s” is a warning, and an error in a package of ours', async (path) => {
    const found = await findingsIn(withFiles({ [path]: '' }));
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([
      ['deposit/unportable-name', 'warning'],
    ]);
    expect(await severities(withFiles({ [path]: '' }, OURS))).toContain('error');
  });

  it.each([
    'data/console',
    'data/a.con',
    'data/com10',
    'data/lpt',
    'data/.a',
    `data/${'a'.repeat(255)}`,
    'data/č.txt',
  ])('“%s” is known to all', async (path) => {
    expect(await findingsIn(withFiles({ [path]: '' }))).toEqual([]);
  });
});

describe('Names that some disks take for one', () => {
  it.each([
    ['capitals', { 'data/a.txt': '1', 'data/A.txt': '2' }, ['similar-names data/a.txt']],
    ['capitals of a folder', { 'data/a/1': '1', 'data/A/2': '2' }, ['similar-names data/a']],
    ['accents', { 'data/\u00e9': '1', 'data/e\u0301': '2' }, ['similar-names data/\u00e9']],
    ['sharp s', { 'data/Stra\u00dfe': '1', 'data/STRASSE': '2' }, ['similar-names data/Stra\u00dfe']],
    ['a folder of tag files', { 'Data/a': '1' }, ['similar-names Data']],
  ] as const)('by %s: a warning, and an error in a package of ours', async (_, texts, expected) => {
    const files = sealed(new Map([...bagWith(PAYLOAD, OTHER), ...filesOf(texts)]));
    const found = await findingsIn('Data/a' in texts ? files : withFiles(texts));
    expect(told(found).map((each) => each.replace(/ data$/, ' Data'))).toEqual(expected);
    expect(found.map(({ severity }) => severity)).toEqual(['warning']);
    if (!('Data/a' in texts)) expect(await severities(withFiles(texts, OURS))).toEqual(['error']);
  });

  it('a file is found by its name with accents stored otherwise, which is told', async () => {
    const files = withFiles({ 'data/\u00e9': '1' });
    const renamed = new Map([...without(files, 'data/\u00e9'), ['data/e\u0301', Buffer.from('1')]]);
    const found = await findingsIn(renamed);
    expect(found.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'warning deposit/similar-names',
      'warning deposit/similar-names',
    ]);
    const spoilt = new Map([...renamed, ['data/e\u0301', Buffer.from('2')]]);
    expect(told(await findingsIn(spoilt))).toContain('bag-digest data/e\u0301');
  });

  it('a file whose name has other capitals is missing, and before 1.0 found', async () => {
    const files = withFiles({ 'data/a': '1' });
    const renamed = new Map([...without(files, 'data/a'), ['data/A', Buffer.from('1')]]);
    expect(told(await findingsIn(renamed))).toEqual(['bag-extra-file data/A', 'bag-missing-file data/a']);
    expect(await severities(old(renamed))).toEqual(['warning']);
  });
});

describe('Files that systems make', () => {
  it.each(['data/Thumbs.db', 'data/a/.DS_Store', 'data/._a', 'data/desktop.ini', '__MACOSX/a'])(
    '“%s” is a warning, and an error in a package of ours',
    async (path) => {
      const texts = { [path]: '' };
      const files = (agent: string) =>
        path.startsWith('data/')
          ? withFiles(texts, agent)
          : sealed(new Map([...bagWith(PAYLOAD, agent), ...filesOf(texts)]));
      expect(told(await findingsIn(files(OTHER)))).toEqual([`system-file ${path}`]);
      expect(await severities(files(OTHER))).toEqual(['warning']);
      expect(await severities(files(OURS))).toEqual(['error']);
    },
  );

  it('may be missing before 1.0, and no other file may', async () => {
    const lacking = (path: string) => without(withFiles({ 'data/Thumbs.db': 'abc', 'data/b': 'abc' }), path);
    expect(await severities(old(lacking('data/Thumbs.db')))).toEqual(['warning']);
    expect(await severities(lacking('data/Thumbs.db'))).toEqual(['error']);
    expect(await severities(old(lacking('data/b')))).toContain('error');
  });
});

describe('Line breaks and percent signs in names', () => {
  it.each(['data/100%', 'data/a%0Ab', 'data/%25', 'data/a\nb', 'data/a\r\nb'])(
    '“%s” is found',
    async (path) => {
      const found = await findingsIn(withFiles({ [path]: 'x' }));
      expect(found.filter(({ code }) => code !== 'deposit/unportable-name')).toEqual([]);
    },
  );

  it('which other programs did not escape are found as well', async () => {
    const files = changed(withFiles({ 'data/100%25': 'x' }), 'manifest-sha256.txt', (text) =>
      text.replace('%2525', '%25'),
    );
    expect(await findingsIn(sealed(files))).toEqual([]);
  });
});

describe('Links', () => {
  it('are not followed, neither those to files nor those to folders', async () => {
    const bag = join(dir, 'links');
    put(bag, Object.fromEntries([...bagWith(PAYLOAD, OTHER)]));
    put(dir, { 'elsewhere/secret.txt': 'secret' });
    symlinkSync(join(dir, 'elsewhere/secret.txt'), join(bag, 'data/secret.txt'));
    symlinkSync(join(dir, 'elsewhere'), join(bag, 'data/folder'));
    symlinkSync('nowhere', join(bag, 'data/broken'));
    const { value } = heldFolder(bag);
    const { diagnostics } = await verifyBag(value);
    expect(diagnostics.map(({ code, location }) => [code, location.file])).toEqual(
      ['broken', 'folder', 'secret.txt'].map((name) => ['deposit/bag-link', join(bag, 'data', name)]),
    );
  });

  it('in the place of a listed file are refused, though the bytes would be the same', async () => {
    const bag = join(dir, 'same');
    put(bag, Object.fromEntries([...bagWith(PAYLOAD, OTHER)].filter(([path]) => path !== 'data/README.md')));
    put(dir, { 'README.md': '# Letters\n' });
    symlinkSync(join(dir, 'README.md'), join(bag, 'data/README.md'));
    const { diagnostics } = await verifyBag(heldFolder(bag).value);
    expect(told(diagnostics).map((each) => each.split(' ')[0])).toContain('bag-link');
  });

  it('a pipe is refused without waiting for it', async () => {
    const found = await findingsIn(withFiles({ 'data/pipe': '' }), { 'data/pipe': 'other' });
    expect(told(found)).toContain('bag-link data/pipe');
  });

  it('the folder of the bag itself may be one', async () => {
    mkdirSync(join(dir, 'real'));
    put(join(dir, 'real'), Object.fromEntries([...bagWith(PAYLOAD, OTHER)]));
    symlinkSync(join(dir, 'real'), join(dir, 'linked'));
    expect((await verifyBag(heldFolder(join(dir, 'linked')).value)).diagnostics).toEqual([]);
  });
});

describe('A file that can’t be read', () => {
  it('is told, and the others are verified', async () => {
    const bag = join(dir, 'gone');
    put(bag, Object.fromEntries([...bagWith(PAYLOAD, OTHER)]));
    const { value } = heldFolder(bag);
    rmSync(join(bag, 'data/README.md'));
    writeFileSync(join(bag, 'metadata/notes.txt'), 'Other notes');
    const { diagnostics } = await verifyBag(value);
    expect(diagnostics.map(({ code, location }) => [code, location.file.slice(bag.length + 1)])).toEqual([
      ['edition/no-such-file', 'data/README.md'],
      ['deposit/bag-digest', 'metadata/notes.txt'],
    ]);
  });
});
