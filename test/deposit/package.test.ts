import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { leadingOut } from '../../src/deposit/leading-out.ts';
import { type Bag, bagOf, packageName } from '../../src/deposit/package.ts';
import { type PackageFile, textFile, Unpackable } from '../../src/deposit/package-file.ts';
import type { Made } from '../../src/deposit/targets/target.ts';
import { targets } from '../../src/deposit/targets/targets.ts';
import { changedSince, validationReport } from '../../src/deposit/validation.ts';
import { versionAgain } from '../../src/deposit/version-again.ts';
import { zip } from '../../src/edition/zip/zip.ts';
import { bare, changed, full } from './deposits.ts';

const PARTS: readonly PackageFile[] = [
  textFile('tei/records/b 100%.xml', '<TEI/>'),
  textFile('tei/records/a.xml', '<TEI/>\n'),
  textFile('html/index.html', '<p>'),
  textFile('pdf/edition.pdf', 'PDF'),
  textFile('reports/validation.json', '{}'),
];

const packing = { local: ['/home/anna/letters'], progress: () => {} };
const pack = (deposit = full, parts = PARTS): Promise<Bag> => bagOf(deposit, parts, packing);

async function textOf({ bytes }: PackageFile): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes()) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

async function textsOf({ files }: Bag): Promise<ReadonlyMap<string, string>> {
  return new Map(await Promise.all(files.map(async (file) => [file.path, await textOf(file)] as const)));
}

const sha = (algorithm: string, text: string) => createHash(algorithm).update(text).digest('hex');
const lines = (text = '') => text.split('\n').slice(0, -1);

describe('A package', () => {
  it('is called by its title and version, a draft by that too', () => {
    expect(packageName(full)).toBe('letters-from-orlind-v1.2.0');
    expect(packageName({ ...full, draft: true })).toBe('letters-from-orlind-v1.2.0-draft');
    expect(packageName(bare)).toBe('notes-draft');
    expect(packageName(changed({ version: 'v2 (final)/..' }))).toBe('letters-from-orlind-v2-final');
    expect(packageName(changed({ slug: '', version: undefined }))).toBe('edition');
  });

  it('lists every file of its payload in each manifest, and every other one in each tag manifest', async () => {
    const texts = await textsOf(await pack());
    for (const algorithm of ['sha256', 'sha512']) {
      for (const [manifest, of] of [
        [`manifest-${algorithm}.txt`, (path: string) => path.startsWith('data/')],
        [
          `tagmanifest-${algorithm}.txt`,
          (path: string) => !path.startsWith('data/') && !path.startsWith('tagmanifest'),
        ],
      ] as const) {
        const expected = [...texts]
          .filter(([path]) => of(path))
          .map(([path, text]) => `${sha(algorithm, text)}  ${path.replace('%', '%25')}`);
        expect(lines(texts.get(manifest)).sort()).toEqual(expected.sort());
      }
    }
    expect(texts.get('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  });

  it('tells in bag-info.txt how much it holds, and what it is, in one line each', async () => {
    const bag = await pack();
    const payload = bag.files.filter(({ path }) => path.startsWith('data/'));
    const bytes = payload.reduce((sum, { size }) => sum + size, 0);
    const info = (await textsOf(bag)).get('bag-info.txt') ?? '';
    expect(info).toContain(`\nPayload-Oxum: ${bytes}.${payload.length}\n`);
    expect(info).toContain('\nBagging-Date: 2026-11-20\n');
    expect(info).toContain('\nExternal-Identifier: https://doi.org/10.1234/orlind.1\n');
    for (const line of lines(info)) expect(line).toMatch(/^[A-Z][A-Za-z-]+: \S.*$/);
    expect(info).not.toContain('DRAFT');
    expect((await textsOf(await pack(bare))).get('bag-info.txt')).toMatch(/DRAFT.*/);
  });

  it('has its metadata as tag files, and the crate in its payload', async () => {
    const paths = (await pack()).files.map(({ path }) => path);
    for (const path of [
      ...['metadata/datacite.xml', 'metadata/oai_dc.xml', 'metadata/invenio.json'],
      ...['data/README.md', 'data/LICENSE.txt', 'data/CITATION.cff'],
      ...['data/ro-crate-metadata.json', 'data/ro-crate-preview.html'],
    ])
      expect(paths).toContain(path);
    const inOrder = [...paths].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect(paths).toEqual(inOrder);
  });

  it('is the same in whatever order its parts come', async () => {
    const [one, other] = [await pack(), await pack(full, [...PARTS].reverse())];
    expect(await textsOf(other)).toEqual(await textsOf(one));
  });

  it('is not written where a file is another one by then', async () => {
    let content = '<TEI n="1"/>';
    const file: PackageFile = {
      path: 'tei/records/c.xml',
      key: '',
      async *bytes() {
        yield Buffer.from(content);
      },
    };
    const { files } = await pack(full, [file]);
    const packed = files.find(({ path }) => path.endsWith('c.xml'));
    if (!packed) throw new Error('The file is not there');
    await expect(textOf(packed)).resolves.toBe(content);
    content = '<TEI n="2"/>';
    await expect(textOf(packed)).rejects.toThrow(Unpackable);
  });
});

describe('What must not be in a package is told', () => {
  it('a path of this machine, also where it lies across two pieces', async () => {
    const torn: PackageFile = {
      path: 'html/a.html',
      key: '',
      async *bytes() {
        for (const letter of 'see file:///home/anna/letters/records') yield Buffer.from(letter);
      },
    };
    const { diagnostics } = await pack(full, [torn]);
    expect(diagnostics.map(({ code, location }) => [code, location.file])).toEqual([
      ['deposit/local-path', 'html/a.html'],
    ]);
    expect((await pack(full, [textFile('html/a.html', '/home/anna')])).diagnostics).toEqual([]);
  });

  it('a path of this machine that stands in an address', async () => {
    const spaced = { ...packing, local: ['/home/anna/my letters'] };
    const { diagnostics } = await bagOf(
      full,
      [textFile('html/a.html', '<a href="file:///home/anna/my%20letters/a.xml">')],
      spaced,
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['deposit/local-path']);
  });

  it('a path so short that it may stand in any text is not looked for', async () => {
    const short = { ...packing, local: ['/', '/root', '/tei'] };
    const { diagnostics } = await bagOf(full, [textFile('html/a.html', '/tei/records, /root/x')], short);
    expect(diagnostics).toEqual([]);
  });

  it('names that some archives refuse, the first ten one by one', async () => {
    const odd = Array.from({ length: 12 }, (_, n) => textFile(`tei/records/č${n}.xml`, ''));
    const { diagnostics } = await pack(full, odd);
    expect(diagnostics.map(({ code }) => code)).toEqual(
      Array.from({ length: 11 }, () => 'deposit/file-name'),
    );
    expect(diagnostics[0]?.message).toContain('“č”');
    expect(diagnostics.at(-1)?.message).toContain('2 more files');
  });

  it('names of pages are not told beside those of the files that they are named after', async () => {
    const odd = ['tei/records/č.xml', 'html/records/č/č.xml', 'html/records/č/reading.html'];
    const { diagnostics } = await pack(
      full,
      odd.map((path) => textFile(path, '')),
    );
    expect(diagnostics.map(({ location }) => location.file)).toEqual(['tei/records/č.xml']);
  });
});

describe('What may trouble an archive is told', () => {
  it('a byte-order mark, in whatever pieces a file is read, but not that of a transcript', async () => {
    const marked = (path: string): PackageFile => ({
      path,
      key: '',
      async *bytes() {
        for (const byte of Buffer.from('\ufeff<TEI/>')) yield Uint8Array.of(byte);
      },
    });
    const parts = [
      marked('tei/records/a.xml'),
      marked('tei/transcripts/a.txt'),
      textFile('tei/b.xml', '<T/>'),
    ];
    const { diagnostics } = await pack(full, parts);
    expect(diagnostics.map(({ code, location }) => [code, location.file])).toEqual([
      ['deposit/byte-order-mark', 'tei/records/a.xml'],
    ]);
  });

  it('pointers to what is not packed, each file once', () => {
    const pointers = ['a', 'b', 'a'].map((file, n) => ({ file, pointer: `../../x.xml#${n}` }));
    expect(
      leadingOut(pointers).map(({ location, message }) => [location.file, message.slice(0, 17)]),
    ).toEqual([
      ['a', '“../../x.xml#0” l'],
      ['b', '“../../x.xml#1” l'],
    ]);
    expect(leadingOut(pointers)[0]?.message).toContain('1 more');
    expect(leadingOut([])).toEqual([]);
  });

  it('another text under the version of an earlier package', () => {
    const one = 'aa  data/tei/records/a.xml\nbb  data/html/index.html\n';
    expect(versionAgain('1.0.0', one, one.replace('bb', 'cc'), 'out')).toEqual([]);
    const found = versionAgain('1.0.0', one, one.replace('aa', 'cc'), 'out');
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([
      ['deposit/version-again', 'warning'],
    ]);
  });
});

describe('The report of the checks is about the very files that are packed', () => {
  const digests = new Map([
    ['tei/records/a.xml', 'aa'],
    ['tei/edition.json', 'bb'],
    ['html/index.html', 'cc'],
  ]);
  const files = [
    { path: 'tei/records/a.xml', sha256: 'aa' },
    { path: 'tei/edition.json', sha256: 'bb' },
  ];
  const report = (of = files) => validationReport('{"version":1,"diagnostics":[]}', of, full.software);
  const found = (of: string, now = digests) =>
    changedSince(of, now).map(({ code, location }) => `${code} ${location.file}`);

  it('and says nothing where they are', () => {
    expect(found(report())).toEqual([]);
    expect(JSON.parse(report())).toMatchObject({ version: 1, program: 'tei-edition 0.1.0', diagnostics: [] });
  });

  it('a file that changed, is gone, or came later is told', () => {
    const code = 'deposit/changed-after-validation';
    expect(found(report(), new Map([...digests, ['tei/records/a.xml', 'zz']]))).toEqual([
      `${code} tei/records/a.xml`,
    ]);
    expect(found(report(), new Map([['tei/edition.json', 'bb']]))).toEqual([`${code} tei/records/a.xml`]);
    expect(found(report(files.slice(0, 1)))).toEqual([`${code} tei/edition.json`]);
  });
});

describe('Targets', () => {
  const made = async (records: readonly PackageFile[] = [textFile('a.xml', '<TEI/>')]): Promise<Made> => ({
    bag: await pack(),
    slug: 'letters-from-orlind',
    pages: [textFile('index.html', '<p>'), textFile('records/a/reading.html', '<p>')],
    book: textFile('edition.pdf', 'PDF'),
    records,
    text: (name) => `text of ${name}`,
    zip: (path, files) => ({ path, key: '', bytes: () => zip(files, { folders: true }) }),
  });

  it.each(targets)('$name: paths stay in their folder, each once', async ({ pack: packed }) => {
    const paths = packed(await made()).map(({ path }) => path);
    expect(paths.length).toBeGreaterThan(0);
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect(path).not.toMatch(/^\/|\\|(^|\/)\.\.?(\/|$)|^[A-Za-z]:/);
  });

  const packedBy = async (name: string, of?: readonly PackageFile[]) =>
    targets.find((target) => target.name === name)?.pack(await made(of)) ?? [];

  it('bag: the ZIP has the folder in it, with an entry for each folder, and the same files', async () => {
    const files = await packedBy('bag');
    const archive = files.find(({ path }) => path === 'letters-from-orlind-v1.2.0.zip');
    if (!archive) throw new Error('There is no archive');
    const pieces: Uint8Array[] = [];
    for await (const piece of archive.bytes()) pieces.push(piece);
    const unpacked = unzipSync(Buffer.concat(pieces));
    const names = Object.keys(unpacked);
    expect(names[0]).toBe('letters-from-orlind-v1.2.0/');
    expect(names).toContain('letters-from-orlind-v1.2.0/data/tei/records/');
    const inFolder = files.map(({ path }) => path).filter((path) => path !== archive.path);
    expect(names.filter((path) => !path.endsWith('/'))).toEqual(inFolder);
  });

  it('upload: flat files, and one archive instead of many records', async () => {
    const few = (await packedBy('upload')).map(({ path }) => path);
    expect(few).toEqual([
      'upload/letters-from-orlind-v1.2.0.zip',
      'upload/letters-from-orlind-html.zip',
      'upload/letters-from-orlind.pdf',
      'upload/a.xml',
    ]);
    const records = Array.from({ length: 120 }, (_, n) => textFile(`${n}.xml`, '<TEI/>'));
    const many = (await packedBy('upload', records)).map(({ path }) => path);
    expect(many).toHaveLength(4);
    expect(many).toContain('upload/letters-from-orlind-tei.zip');
  });

  it('git: what GitHub and Zenodo read', async () => {
    const files = await packedBy('git');
    expect(files.map(({ path }) => path)).toEqual(['CITATION.cff', '.zenodo.json']);
  });
});
