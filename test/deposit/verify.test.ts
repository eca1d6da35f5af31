import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verifyBag } from '../../src/deposit/verify/verify-bag.ts';
import {
  bagWith,
  changed,
  type Files,
  filesOf,
  findingsIn,
  held,
  OTHER,
  PAYLOAD,
  sealed,
  told,
  without,
} from './bags.ts';

const own = bagWith();
const other = bagWith(PAYLOAD, OTHER);
const README = 'data/README.md';
const add = (files: Files, texts: Readonly<Record<string, string>>): Files =>
  new Map([...files, ...filesOf(texts)]);
const md5 = (bytes: Uint8Array) => createHash('md5').update(bytes).digest('hex');
const upper = (text: string) => text.replace(/^[0-9a-f]+/gm, (digest) => digest.toUpperCase());
const crlf = (text: string) => text.replaceAll('\n', '\r\n');

describe('A bag as it should be', () => {
  it.each([
    ['ours', own],
    ['of another program', other],
  ])('%s is valid, and nothing is told', async (_, files) => {
    expect(await findingsIn(files)).toEqual([]);
  });

  it('is known as ours by its software', async () => {
    expect((await verifyBag(held(own))).own).toBe(true);
    expect((await verifyBag(held(other))).own).toBe(false);
    expect((await verifyBag(held(bagWith(PAYLOAD, 'tei-editions-kit 1')))).own).toBe(false);
  });

  it('is told in numbers', async () => {
    expect(await verifyBag(held(own))).toMatchObject({
      files: 3,
      bytes: 53,
      algorithms: ['sha256', 'sha512'],
    });
  });

  it('tells how many bytes were hashed, of all that are listed', async () => {
    const steps: (readonly [number, number])[] = [];
    await verifyBag(held(own), (_, done, total) => steps.push([done, total]));
    const total = steps[0]?.[1] ?? 0;
    expect(total).toBeGreaterThan(53);
    expect(steps.at(-1)).toEqual([total, total]);
    expect(steps.map(([done]) => done)).toEqual(steps.map(([done]) => done).sort((a, b) => a - b));
  });
});

/** Each fault by itself, in a package of ours and in a bag of others: what is told of the one, and of the other. */
const FAULTS: readonly (readonly [
  fault: string,
  spoil: (files: Files) => Files,
  ours: readonly string[],
  others?: readonly string[],
])[] = [
  [
    'one byte of the payload is another',
    (files) => changed(files, README, (text) => text.replace('L', 'l')),
    [`bag-digest ${README}`],
  ],
  [
    'a byte is cut off',
    (files) => changed(files, README, (text) => text.slice(1)),
    [`bag-digest ${README}`, 'bag-oxum bag-info.txt'],
  ],
  [
    'a file of the payload is missing',
    (files) => without(files, README),
    [`bag-missing-file ${README}`, 'bag-oxum bag-info.txt'],
  ],
  [
    'an empty file of the payload is missing',
    (files) => without(files, 'data/tei/empty.txt'),
    ['bag-missing-file data/tei/empty.txt', 'bag-oxum bag-info.txt'],
  ],
  [
    'there is a file in data/ that no manifest lists',
    (files) => add(files, { 'data/more.txt': '' }),
    ['bag-extra-file data/more.txt', 'bag-oxum bag-info.txt'],
  ],
  [
    'one manifest does not list a file',
    (files) => sealed(changed(files, 'manifest-sha256.txt', (text) => text.replace(/^.*README.*\n/m, ''))),
    [`bag-extra-file ${README}`],
  ],
  [
    'Payload-Oxum has another number of bytes',
    (files) => sealed(changed(files, 'bag-info.txt', (text) => text.replace('53.3', '54.3'))),
    ['bag-oxum bag-info.txt'],
  ],
  [
    'Payload-Oxum has another number of files',
    (files) => sealed(changed(files, 'bag-info.txt', (text) => text.replace('53.3', '53.4'))),
    ['bag-oxum bag-info.txt'],
  ],
  [
    'Payload-Oxum is no such number',
    (files) => sealed(changed(files, 'bag-info.txt', (text) => text.replace('53.3', 'many'))),
    ['bag-oxum bag-info.txt'],
  ],
  [
    'Payload-Oxum is there twice',
    (files) => sealed(changed(files, 'bag-info.txt', (text) => `${text}Payload-Oxum: 53.3\n`)),
    ['bag-oxum bag-info.txt'],
  ],
  [
    'bag-info.txt was changed',
    (files) => changed(files, 'bag-info.txt', (text) => text.replace('2026-11-26', '2026-11-27')),
    ['bag-digest bag-info.txt'],
  ],
  [
    'a tag file was changed that BagIt does not know',
    (files) => changed(files, 'metadata/notes.txt', () => 'Votes\n'),
    ['bag-digest metadata/notes.txt'],
  ],
  [
    'a tag file is missing',
    (files) => without(files, 'metadata/notes.txt'),
    ['bag-missing-file metadata/notes.txt'],
  ],
  [
    'a manifest was changed',
    (files) =>
      changed(files, 'manifest-sha256.txt', (text) =>
        text.replace(/^(.)/, (digit) => (digit === '0' ? '1' : '0')),
      ),
    ['bag-digest data/README.md', 'bag-digest manifest-sha256.txt'],
  ],
  [
    'bagit.txt says “BagIt-version”, as the appendix of RO-Crate 1.2 prints it',
    (files) => sealed(changed(files, 'bagit.txt', (text) => text.replace('Version', 'version'))),
    ['bag-declaration bagit.txt'],
  ],
  [
    'bagit.txt has a space too many',
    (files) => sealed(changed(files, 'bagit.txt', (text) => text.replace('1.0', '1.0 '))),
    ['bag-declaration bagit.txt'],
  ],
  [
    'bagit.txt begins with a byte-order mark',
    (files) => sealed(changed(files, 'bagit.txt', (text) => `\uFEFF${text}`)),
    ['bag-declaration bagit.txt'],
  ],
  [
    'bagit.txt has a third line',
    (files) => sealed(changed(files, 'bagit.txt', (text) => `${text}Bagger: me\n`)),
    ['bag-declaration bagit.txt'],
  ],
  [
    'bagit.txt has one line only',
    (files) => sealed(changed(files, 'bagit.txt', (text) => text.replace(/\n.*\n/, '\n'))),
    ['bag-declaration bagit.txt'],
  ],
  [
    'bagit.txt tells an encoding that there is not',
    (files) => sealed(changed(files, 'bagit.txt', (text) => text.replace('UTF-8', 'UTF-88'))),
    ['bag-declaration bagit.txt'],
  ],
  [
    'bagit.txt tells a version that there is not',
    (files) => sealed(changed(files, 'bagit.txt', (text) => text.replace('1.0', '2.0'))),
    ['bag-declaration bagit.txt', 'package-form bagit.txt'],
    ['bag-declaration bagit.txt'],
  ],
  ['bagit.txt is missing', (files) => sealed(without(files, 'bagit.txt')), ['bag-declaration bagit.txt']],
  [
    'a tag file is not listed',
    (files) => add(files, { 'metadata/more.txt': 'More' }),
    ['bag-extra-file metadata/more.txt'],
    ['bag-extra-file metadata/more.txt'],
  ],
  [
    'a manifest of tag files does not list one of the payload',
    (files) =>
      changed(files, 'tagmanifest-sha256.txt', (text) => text.replace(/^.*manifest-sha512.*\n/m, '')),
    ['bag-extra-file manifest-sha512.txt'],
  ],
  [
    'digests are in capitals',
    (files) => sealed(changed(files, 'manifest-sha512.txt', upper)),
    ['package-form manifest-sha512.txt'],
    [],
  ],
  [
    'lines of a manifest end in CR and LF',
    (files) => sealed(changed(files, 'manifest-sha256.txt', crlf)),
    ['package-form manifest-sha256.txt'],
    [],
  ],
  [
    'lines of a manifest of tag files end in CR and LF',
    (files) => changed(files, 'tagmanifest-sha256.txt', crlf),
    ['package-form tagmanifest-sha256.txt'],
    [],
  ],
  [
    'lines of bagit.txt end in CR',
    (files) => sealed(changed(files, 'bagit.txt', (text) => text.replaceAll('\n', '\r'))),
    ['package-form bagit.txt'],
    [],
  ],
  [
    'lines of bag-info.txt end in CR and LF',
    (files) => sealed(changed(files, 'bag-info.txt', crlf)),
    ['package-form bag-info.txt'],
    [],
  ],
  [
    'the last line of bagit.txt does not end',
    (files) => sealed(changed(files, 'bagit.txt', (text) => text.trimEnd())),
    ['package-form bagit.txt'],
    [],
  ],
  [
    'files of a manifest stand in another order',
    (files) =>
      sealed(
        changed(
          files,
          'manifest-sha256.txt',
          (text) => `${text.trim().split('\n').toReversed().join('\n')}\n`,
        ),
      ),
    ['package-form manifest-sha256.txt'],
    [],
  ],
  [
    'one of the four manifests is missing',
    (files) => without(files, 'tagmanifest-sha256.txt'),
    ['package-form tagmanifest-sha256.txt'],
    [],
  ],
  [
    'a manifest is there that no package has',
    (files) =>
      sealed(
        add(files, {
          'manifest-md5.txt': Array.from(PAYLOAD, ([path, bytes]) => `${md5(bytes)}  ${path}\n`).join(''),
        }),
      ),
    ['package-form manifest-md5.txt'],
    [],
  ],
  [
    'Payload-Oxum is missing',
    (files) => sealed(changed(files, 'bag-info.txt', (text) => text.replace(/^Payload-Oxum.*\n/m, ''))),
    ['package-form bag-info.txt'],
    [],
  ],
  [
    'Bagging-Date is no day',
    (files) => sealed(changed(files, 'bag-info.txt', (text) => text.replace('2026-11-26', '26.11.2026'))),
    ['package-form bag-info.txt'],
    [],
  ],
  [
    'all files are there, and fetch.txt as well',
    (files) => sealed(add(files, { 'fetch.txt': 'https://example.org/1 10 data/README.md\n' })),
    ['package-form fetch.txt'],
    [],
  ],
  [
    'a file is left to be fetched',
    (files) =>
      sealed(without(add(files, { 'fetch.txt': 'https://example.org/1 10 data/README.md\n' }), README)),
    ['bag-not-fetched data/README.md', 'bag-oxum bag-info.txt', 'package-form fetch.txt'],
    ['bag-not-fetched data/README.md', 'bag-oxum bag-info.txt'],
  ],
  [
    'fetch.txt names a file that no manifest lists',
    (files) => sealed(add(files, { 'fetch.txt': 'https://example.org/1 - data/more.txt\n' })),
    ['bag-fetch fetch.txt', 'bag-fetch fetch.txt', 'package-form fetch.txt'],
    ['bag-fetch fetch.txt', 'bag-fetch fetch.txt'],
  ],
  [
    'a line of fetch.txt has no length',
    (files) => sealed(add(files, { 'fetch.txt': 'https://example.org/1 data/README.md\n' })),
    ['bag-fetch fetch.txt', 'package-form fetch.txt'],
    ['bag-fetch fetch.txt'],
  ],
  [
    'fetch.txt leads out of the bag',
    (files) => sealed(add(files, { 'fetch.txt': 'https://example.org/1 - data/../../.bashrc\n' })),
    ['package-form fetch.txt', 'unsafe-path fetch.txt'],
    ['unsafe-path fetch.txt'],
  ],
  [
    'fetch.txt would fetch a tag file',
    (files) => sealed(add(files, { 'fetch.txt': 'https://example.org/1 - bagit.txt\n' })),
    ['bag-fetch fetch.txt', 'package-form fetch.txt'],
    ['bag-fetch fetch.txt'],
  ],
  [
    'a digest is too short',
    (files) => sealed(changed(files, 'manifest-sha256.txt', (text) => text.replace(/^./, ''))),
    ['bag-extra-file data/README.md', 'bag-manifest manifest-sha256.txt'],
  ],
  [
    'a digest is no number',
    (files) => sealed(changed(files, 'manifest-sha256.txt', (text) => text.replace(/^./, 'g'))),
    ['bag-extra-file data/README.md', 'bag-manifest manifest-sha256.txt'],
  ],
  [
    'a file is listed twice',
    (files) =>
      sealed(changed(files, 'manifest-sha256.txt', (text) => text.replace(/^.*\n/, (line) => line + line))),
    ['bag-listed-twice manifest-sha256.txt'],
  ],
  [
    'a file is listed twice, with two digests',
    (files) =>
      sealed(
        changed(files, 'manifest-sha256.txt', (text) =>
          text.replace(
            /^(.*?)( .*\n)/,
            (line, digest: string, rest: string) => `${line}${'0'.repeat(digest.length)}${rest}`,
          ),
        ),
      ),
    ['bag-digest data/README.md', 'bag-listed-twice manifest-sha256.txt'],
  ],
  [
    'a manifest of the payload lists a tag file',
    (files) =>
      sealed(
        changed(files, 'manifest-sha256.txt', (text) => `${text}${'0'.repeat(64)}  metadata/notes.txt\n`),
      ),
    ['bag-manifest manifest-sha256.txt'],
  ],
  [
    'a manifest of tag files lists a file of the payload',
    (files) =>
      changed(files, 'tagmanifest-sha256.txt', (text) => `${text}${'0'.repeat(64)}  data/README.md\n`),
    ['bag-manifest tagmanifest-sha256.txt'],
  ],
  [
    'a manifest of tag files lists the other one',
    (files) =>
      changed(
        files,
        'tagmanifest-sha256.txt',
        (text) => `${text}${'0'.repeat(64)}  tagmanifest-sha512.txt\n`,
      ),
    ['bag-digest tagmanifest-sha512.txt', 'bag-extra-file tagmanifest-sha512.txt'],
  ],
  [
    'there is no manifest of the payload',
    (files) => sealed(without(without(files, 'manifest-sha256.txt'), 'manifest-sha512.txt')),
    [
      'bag-structure manifest-sha512.txt',
      'package-form manifest-sha256.txt',
      'package-form manifest-sha512.txt',
    ],
    ['bag-structure manifest-sha512.txt'],
  ],
  [
    'a line of bag-info.txt has no colon',
    (files) => sealed(changed(files, 'bag-info.txt', (text) => `${text}Contact\n`)),
    ['bag-info bag-info.txt'],
  ],
  [
    'a line of bag-info.txt has a space before the colon',
    (files) => sealed(changed(files, 'bag-info.txt', (text) => `${text}Contact : me\n`)),
    ['bag-info bag-info.txt'],
  ],
  [
    'bag-info.txt is not in UTF-8',
    (files) =>
      sealed(
        new Map([
          ...files,
          ['bag-info.txt', Buffer.concat([files.get('bag-info.txt') ?? Buffer.of(), Buffer.of(0xe9)])],
        ]),
      ),
    ['bag-encoding bag-info.txt'],
  ],
  [
    'a manifest begins with a byte-order mark',
    (files) => sealed(changed(files, 'manifest-sha256.txt', (text) => `\uFEFF${text}`)),
    ['bag-encoding manifest-sha256.txt'],
  ],
];

const inOurs = FAULTS.map(([fault, spoil, ours]) => [fault, spoil, ours] as const);
const inOthers = FAULTS.map(([fault, spoil, ours, others = ours]) => [fault, spoil, others] as const);

describe('In a package of ours', () => {
  it.each(inOurs)('%s: that is refused', async (_, spoil, expected) => {
    const found = await findingsIn(spoil(own));
    expect(told(found)).toEqual(expected);
    expect(found.map(({ severity }) => severity)).toContain('error');
  });
});

describe('In a bag of another program', () => {
  it.each(inOthers)('%s: what BagIt says is told', async (_, spoil, expected) => {
    expect(told(await findingsIn(spoil(other)))).toEqual(expected);
  });
});

describe('A finding', () => {
  it('tells of each file what is there, what was expected and what to do', async () => {
    for (const [fault, spoil] of FAULTS) {
      for (const { message, hint, location } of await findingsIn(spoil(own))) {
        expect([fault, message]).toEqual([fault, expect.stringMatching(/^\p{Lu}|^“|^[a-z-]+\.txt /u)]);
        expect([fault, hint]).toEqual([fault, expect.stringMatching(/^.{10,}[.?]$/)]);
        expect(location.file).toMatch(/^bag\//);
      }
    }
  });

  it('shows the line of a manifest', async () => {
    const [found] = await findingsIn(changed(own, README, (text) => text.toUpperCase()));
    expect(found?.related).toMatchObject([
      {
        location: { file: 'bag/manifest-sha256.txt', range: { start: { line: 1, column: 67, offset: 66 } } },
      },
      {
        location: {
          file: 'bag/manifest-sha512.txt',
          range: { start: { line: 1, column: 131, offset: 130 } },
        },
      },
    ]);
  });

  it('says that a manifest may be wrong, where the other one fits', async () => {
    const [found] = await findingsIn(
      sealed(
        changed(own, 'manifest-sha256.txt', (text) =>
          text.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
        ),
      ),
    );
    expect(found?.message).toMatch(
      /^The manifests contradict each other .* while manifest-sha512\.txt fits$/,
    );
  });
});
