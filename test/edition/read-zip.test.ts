import { describe, expect, it } from 'vitest';
import { accessTo, type RandomAccess } from '../../src/edition/zip/random-access.ts';
import { type ReadZip, readZip } from '../../src/edition/zip/read-zip.ts';
import { type ZipFile, zip } from '../../src/edition/zip/zip.ts';
import { ZipBroken, type ZipFault } from '../../src/edition/zip/zip-fault.ts';
import { type Crafted, craftedZip, numbers } from './crafted-zip.ts';

const TEXT = 'Dear Mr. Torvane, thank you for your letter. '.repeat(20);
const A: Crafted = { name: 'a.txt', text: TEXT, method: 8 };
const B: Crafted = { name: 'b/č.txt', text: 'Notes' };
const UNIX = 0x0314;

const read = (bytes: Uint8Array) => readZip(accessTo(bytes));
const kinds = ({ faults }: ReadZip) =>
  faults.map(({ kind, entry }) => [kind, entry].filter(Boolean).join(' '));

/** Every file with its text, or what breaks it. */
async function unpacked({ contents }: ReadZip): Promise<Readonly<Record<string, string>>> {
  const texts: Record<string, string> = {};
  for (const { path, kind, bytes } of contents) {
    if (kind !== 'file') {
      texts[path] = kind;
      continue;
    }
    const pieces: Uint8Array[] = [];
    try {
      for await (const piece of bytes()) pieces.push(piece);
      texts[path] = Buffer.concat(pieces).toString();
    } catch (error) {
      if (!(error instanceof ZipBroken)) throw error;
      texts[path] = `broken: ${error.fault.message}`;
    }
  }
  return texts;
}

async function written(files: Readonly<Record<string, string>>, large?: number): Promise<Buffer> {
  const all = Object.entries(files).map(
    ([path, text]): ZipFile => ({
      path,
      async *bytes() {
        yield Buffer.from(text);
      },
    }),
  );
  const pieces: Uint8Array[] = [];
  for await (const piece of zip(all, large === undefined ? {} : { large })) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('An archive that is read', () => {
  it('gives every file back that was put into it', async () => {
    const files = { 'a.txt': TEXT, 'b/č 한.txt': 'á', 'b/empty': '', 'c.png': 'x'.repeat(300_000) };
    const archive = read(await written(files, 100_000));
    expect(archive.faults).toEqual([]);
    expect(await unpacked(archive)).toEqual(files);
  });

  it('may have folders, a comment, extra fields and no file at all', async () => {
    expect(read(await written({}))).toEqual({ contents: [], faults: [] });
    const folder = { name: 'b/', attributes: 0x10, extra: numbers([2, 0x5455], [2, 1]) };
    const archive = read(
      craftedZip([{ ...folder, extra: Buffer.concat([folder.extra, Buffer.of(1)]) }, A, B], {
        comment: Buffer.from('PK\u0005\u0006 is how an end begins'),
      }),
    );
    expect(archive.faults).toEqual([]);
    expect(await unpacked(archive)).toEqual({ b: 'folder', 'a.txt': TEXT, 'b/č.txt': 'Notes' });
  });

  it('may say sizes behind each file, as programs write them that can’t go back', async () => {
    const crc = craftedZip([A]).readUInt32LE(14);
    const packed = craftedZip([A]).readUInt32LE(18);
    const streamed = { ...A, flags: 0x0808, local: { crc: 0, size: 0, packed: 0 } };
    for (const behind of [
      numbers([4, 0x08074b50], [4, crc], [4, packed], [4, TEXT.length]),
      numbers([4, crc], [4, packed], [4, TEXT.length]),
      numbers([4, 0x08074b50], [4, crc], [8, packed], [8, TEXT.length]),
    ]) {
      const archive = read(craftedZip([{ ...streamed, behind }, B]));
      expect(archive.faults).toEqual([]);
      expect(await unpacked(archive)).toEqual({ 'a.txt': TEXT, 'b/č.txt': 'Notes' });
    }
  });

  it.each([
    ['UTF-8, with the flag', 'č.txt', 0x0800, undefined, 'č.txt'],
    ['UTF-8, without the flag', 'č.txt', 0, undefined, 'č.txt'],
    ['code page 437', Buffer.of(0x81, 0x2e, 0x61), 0, undefined, 'ü.a'],
    [
      'a code page, and UTF-8 in the field of Info-ZIP',
      Buffer.of(0x9f),
      0,
      Buffer.concat([numbers([2, 0x7075], [2, 7]), Buffer.of(1), numbers([4, 0xb506c8d5]), Buffer.from('č')]),
      undefined,
    ],
  ] as const)('has names in %s', (_, name, flags, extra, expected) => {
    const archive = read(craftedZip([{ name, flags, ...(extra && { extra }) }]));
    expect(archive.faults).toEqual([]);
    expect(archive.contents[0]?.path).toBe(expected ?? 'ƒ');
  });

  it('may have files of more than four gigabytes, and files behind them', async () => {
    const size = 5 * 2 ** 30;
    const large = { name: 'large.tif', size: 0xffffffff, packed: 0xffffffff, crc: 7 };
    const extra = Buffer.concat([numbers([2, 1], [2, 16], [8, size], [8, size])]);
    const far = numbers([2, 1], [2, 8], [8, size + 30 + 9 + 20]);
    const head = craftedZip([{ ...large, extra }]).subarray(0, 30 + 9 + 20);
    const whole = craftedZip([
      { ...large, extra, offset: 0 },
      { ...B, extra: far, offset: 0xffffffff },
    ]);
    const second = whole.indexOf('PK\u0003\u0004', 4, 'latin1');
    const list = whole.indexOf('PK\u0001\u0002', 0, 'latin1');
    const end = whole.length - 22;
    const directory = size + list;
    const record = numbers(
      ...([
        [4, 0x06064b50],
        [8, 44],
        [2, 45],
        [2, 45],
        [4, 0],
        [4, 0],
        [8, 2],
        [8, 2],
      ] as const),
      ...([
        [8, end - list],
        [8, directory],
        [4, 0x07064b50],
        [4, 0],
        [8, size + end],
        [4, 1],
      ] as const),
    );
    const last = numbers([4, 0x06054b50], [4, 0], [2, 2], [2, 2], [4, end - list], [4, 0xffffffff], [2, 0]);
    const tail = Buffer.concat([whole.subarray(second, end), record, last]);
    const archive = readZip(sparse(head, size, tail));
    expect(archive.faults).toEqual([]);
    expect(archive.contents.map((each) => [each.path, each.size])).toEqual([
      ['large.tif', size],
      ['b/č.txt', 5],
    ]);
    expect(await unpacked({ ...archive, contents: archive.contents.slice(1) })).toEqual({
      'b/č.txt': 'Notes',
    });
  });
});

/** Zeros between a beginning and an end. */
function sparse(head: Uint8Array, zeros: number, tail: Uint8Array): RandomAccess {
  const end = head.length + zeros;
  return {
    size: end + tail.length,
    read(offset, length) {
      if (length > 2 ** 20) throw new Error('Too much is read at a time');
      const bytes = new Uint8Array(Math.max(0, Math.min(length, end + tail.length - offset)));
      if (offset < head.length) bytes.set(head.subarray(offset, offset + bytes.length));
      const from = Math.max(0, end - offset);
      if (from < bytes.length)
        bytes.set(tail.subarray(offset + from - end, offset + bytes.length - end), from);
      return bytes;
    },
  };
}

describe('An archive that is damaged', () => {
  it('is told wherever it is cut off', async () => {
    const whole = await written({ 'a.txt': TEXT, 'b.txt': 'Notes' });
    for (let length = 0; length < whole.length; length += 1) {
      const { faults, contents } = read(whole.subarray(0, length));
      expect([length, faults.length, contents.length]).toEqual([length, 1, 0]);
    }
  });

  it('is told whichever byte is another, unless it says nothing of the files', async () => {
    const files = { 'a.txt': TEXT, 'b/c.txt': 'Notes' };
    const whole = await written(files);
    const passed: number[] = [];
    for (let at = 0; at < whole.length; at += 1) {
      for (const bit of [1, 0x10, 0x80]) {
        const spoilt = Buffer.from(whole);
        spoilt[at] = (spoilt[at] ?? 0) ^ bit;
        const archive = read(spoilt);
        const texts = await unpacked(archive);
        const found =
          archive.faults.length > 0 || Object.values(texts).some((text) => text.startsWith('broken'));
        if (found) continue;
        expect([at, texts]).toEqual([at, files]);
        passed.push(at);
      }
    }
    // Versions, dates, attributes, flags of no meaning: fewer than half of the bytes of the headers.
    expect(new Set(passed).size).toBeLessThan(60);
  });

  it.each<[string, Buffer, readonly string[]]>([
    ['there is no ZIP', Buffer.from('Dear Mr. Torvane'), ['foreign']],
    ['there is nothing', Buffer.of(), ['foreign']],
    ['something stands after it', Buffer.concat([craftedZip([A]), Buffer.from('!')]), ['damaged']],
    ['something stands before it', Buffer.concat([Buffer.from('#!/bin/sh'), craftedZip([A])]), ['damaged']],
    [
      'bytes before the first file belong to none',
      craftedZip([A], { before: Buffer.from('secret') }),
      ['damaged a.txt'],
    ],
    [
      'bytes between two files belong to none',
      craftedZip([{ ...A, behind: Buffer.from('secret') }, B]),
      ['damaged b/č.txt'],
    ],
    [
      'bytes behind the last file belong to none',
      craftedZip([{ ...A, behind: Buffer.from('secret') }]),
      ['damaged'],
    ],
    ['it has two ends', craftedZip([A], { comment: craftedZip([]) }), ['damaged']],
    ['its directory lists fewer files than it should', craftedZip([A], { count: 2 }), ['damaged']],
    ['its directory lists more files than it should', craftedZip([A, B], { count: 1 }), ['damaged']],
    ['its directory lies elsewhere', craftedZip([A, B], { offset: 3 }), ['damaged']],
    ['two entries have one name', craftedZip([A, { ...B, name: 'a.txt' }]), ['damaged a.txt']],
    ['a file is a folder as well', craftedZip([{ ...A, name: 'b' }, B]), ['damaged b']],
    ['a folder has content', craftedZip([{ ...A, name: 'b/' }]), ['damaged b/']],
    ['a name before a file is another', craftedZip([{ ...A, local: { name: 'b.txt' } }]), ['damaged a.txt']],
    ['a name before a file is longer', craftedZip([{ ...A, local: { name: 'a.txt2' } }]), ['damaged a.txt']],
    ['a method before a file is another', craftedZip([{ ...A, local: { method: 0 } }]), ['damaged a.txt']],
    ['a checksum before a file is another', craftedZip([{ ...A, local: { crc: 1 } }]), ['damaged a.txt']],
    ['a size before a file is another', craftedZip([{ ...A, local: { size: 1 } }]), ['damaged a.txt']],
    [
      'a file is encrypted by its own header only',
      craftedZip([{ ...A, local: { flags: 0x0801 } }]),
      ['damaged a.txt'],
    ],
    [
      'there is no file where one should begin',
      craftedZip([{ ...A, offset: 5 }]),
      ['damaged a.txt', 'damaged a.txt'],
    ],
    ['the name of a file is no UTF-8', craftedZip([{ ...A, name: Buffer.of(0x61, 0xff) }]), ['damaged aÿ']],
    [
      'extra fields are longer than their room',
      craftedZip([{ ...A, extra: numbers([2, 1], [2, 9]) }]),
      ['damaged a.txt'],
    ],
    ['a size is missing', craftedZip([{ ...A, size: 0xffffffff }]), ['damaged a.txt']],
    ['a file that is not packed has two sizes', craftedZip([{ ...B, size: 6 }]), ['damaged b/č.txt']],
  ])('%s: that is told', (_, bytes, expected) => {
    expect(kinds(read(bytes))).toEqual(expected);
  });

  it.each<[string, Crafted, RegExp]>([
    ['has another checksum', { ...A, crc: 1 }, /checksum/],
    ['is shorter than it says', { ...A, size: TEXT.length + 1 }, /breaks off after 900 of 901/],
    ['is longer than it says', { ...A, size: 3 }, /more than the 3 bytes/],
    ['can’t be unpacked', { ...B, method: 8, text: TEXT, packed: 20 }, /can’t be unpacked/],
  ])('a file that %s is told when it is read', async (_, file, message) => {
    const archive = read(craftedZip([file]));
    const [text] = Object.values(await unpacked({ ...archive, faults: [] }));
    expect(text).toMatch(message);
  });

  it('a file with bytes after its end is told', async () => {
    const packed = craftedZip([A]);
    const length = packed.readUInt32LE(18);
    const longer = craftedZip([{ ...A, packed: length + 3, behind: Buffer.from('abc') }]);
    expect(await unpacked(read(longer))).toEqual({ 'a.txt': expect.stringMatching(/ends 3 bytes before/) });
  });
});

describe('An archive that is made to harm', () => {
  it.each(['../a', 'a/../../b', '/etc/passwd', 'C:/a', 'a\\b', 'a\0b', 'a//b', './a', '..', ''])(
    'gives no file of the name “%s”',
    (name) => {
      const archive = read(craftedZip([{ name, text: 'x' }, B]));
      expect(archive.faults.map(({ kind }) => kind)).toContain('unsafe');
      expect(archive.contents.map(({ path }) => path)).toEqual(['b/č.txt']);
    },
  );

  it('tells links, devices and pipes from files', () => {
    const mode = (bits: number) => ({ madeBy: UNIX, attributes: (bits << 16) >>> 0 });
    const { contents } = read(
      craftedZip([
        { name: 'link', text: '/etc/passwd', ...mode(0o120777) },
        { name: 'device', ...mode(0o020666) },
        { name: 'pipe', ...mode(0o010666) },
        { name: 'file', ...mode(0o100644) },
        { name: 'folder/', ...mode(0o040755) },
      ]),
    );
    expect(contents.map(({ path, kind }) => [path, kind])).toEqual([
      ['link', 'link'],
      ['device', 'other'],
      ['pipe', 'other'],
      ['file', 'file'],
      ['folder', 'folder'],
    ]);
  });

  it('is refused where two files share bytes', () => {
    const twice = craftedZip([A, { ...A, name: 'b.txt', offset: 0, local: { name: 'a.txt' } }]);
    expect(kinds(read(twice))).toContain('damaged b.txt');
    // Each header quotes those that follow: thousands of files of the same few bytes.
    const inner = craftedZip([A]);
    const quoting = craftedZip([
      { name: 'x', text: inner.subarray(0, 200) },
      { ...A, offset: 31 },
    ]);
    expect(kinds(read(quoting))).toContain('damaged a.txt');
  });

  it('is refused where it would unpack to a multiple beyond all measure', () => {
    const many = Array.from({ length: 300 }, (_, n) => ({ ...A, name: `${n}`, size: 2 ** 22 }));
    const { faults, contents } = read(craftedZip(many));
    expect(faults.map(({ kind, message }) => [kind, message])).toEqual([
      [
        'bomb',
        expect.stringMatching(/^The archive was not unpacked\. Its \d+ bytes would unpack to 1200 MB/),
      ],
    ]);
    expect(contents).toEqual([]);
  });

  it('is refused where the list of its files alone is too long to be held', () => {
    const end = craftedZip([], { count: 1, size: 65 * 2 ** 20, offset: 0 });
    expect(kinds(readZip(sparse(Buffer.of(), 65 * 2 ** 20, end)))).toEqual(['bomb']);
  });

  it('is no bomb where it is merely large', () => {
    const scan = { ...A, size: 3 * 2 ** 30 };
    const directory = craftedZip([scan]).indexOf('PK\u0001\u0002', 0, 'latin1');
    const far = craftedZip([{ ...scan, offset: 2 ** 31 }], { offset: 2 ** 31 + directory });
    expect(kinds(readZip(sparse(Buffer.of(), 2 ** 31, far)))).toEqual(['damaged a.txt']);
    expect(kinds(read(craftedZip([scan])))).toEqual(['bomb']);
  });

  it('is stopped as soon as a file gives more than it says', async () => {
    const zeros = Buffer.alloc(64 * 1024 * 1024);
    const archive = read(craftedZip([{ name: 'a', text: zeros, method: 8, size: 10 }]));
    let seen = 0;
    const reading = (async () => {
      for await (const piece of archive.contents[0]?.bytes() ?? []) seen += piece.length;
    })();
    await expect(reading).rejects.toThrow('more than the 10 bytes');
    expect(seen).toBe(0);
  });

  it('is not read into memory for the sake of a directory that it claims', () => {
    const huge = craftedZip([A], { size: 0xfffffff0, offset: 0 });
    expect(kinds(read(huge))).toEqual(['damaged']);
  });
});

describe('An archive that can be read elsewhere only', () => {
  const unsupported = (message: RegExp): readonly Partial<ZipFault>[] => [
    { kind: 'unsupported', message: expect.stringMatching(message) },
  ];

  it.each<[string, Crafted, RegExp]>([
    ['is encrypted', { ...A, flags: 0x0801 }, /encrypted/],
    ['is encrypted strongly', { ...A, flags: 0x0841 }, /encrypted/],
    ['is encrypted by AES', { ...A, method: 99 }, /encrypted/],
    ['is packed by Deflate64', { ...A, method: 9 }, /Deflate64/],
    ['is packed by Zstandard', { ...A, method: 93 }, /Zstandard/],
    ['is packed by something unknown', { ...A, method: 42 }, /method 42/],
  ])('since a file %s, says so, and gives the others', (_, file, message) => {
    const { faults, contents } = read(craftedZip([file, B]));
    expect(faults).toMatchObject(unsupported(message));
    expect(contents.map(({ path }) => path)).toEqual(['b/č.txt']);
  });

  it('since it was split, says so', () => {
    expect(read(craftedZip([A], { disk: 1 })).faults).toMatchObject(unsupported(/split/));
  });
});
