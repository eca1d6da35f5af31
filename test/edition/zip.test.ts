import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { centralHeader, endOfArchive, localHeader } from '../../src/edition/zip/headers.ts';
import { type ZipFile, type ZipOptions, zip } from '../../src/edition/zip/zip.ts';

const file = (path: string, text: string): ZipFile => ({
  path,
  async *bytes() {
    yield Buffer.from(text);
  },
});

async function archive(files: readonly ZipFile[], options?: ZipOptions): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of zip(files, options)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const FILES = [
  file('b.txt', 'b'.repeat(1000)),
  file('mimetype', 'application/epub+zip'),
  file('a/č 한.txt', 'á'),
  file('a.png', 'x'.repeat(100)),
  file('empty', ''),
];

/** Whether another program reads it, where there is one. */
function tested(bytes: Uint8Array): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'zip-'));
  try {
    writeFileSync(join(folder, 'a.zip'), bytes);
    const script =
      'import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);assert z.testzip() is None;' +
      'print("\\n".join(f"{i.filename} {i.file_size} {i.date_time[0]} {len(i.extra)}" for i in z.infolist()))';
    return execFileSync('python3', ['-c', script, join(folder, 'a.zip')], { encoding: 'utf8' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('A ZIP archive', () => {
  it('holds each file with its bytes and its name in UTF-8', async () => {
    const unpacked = unzipSync(await archive(FILES));
    expect(Object.keys(unpacked)).toEqual(['a.png', 'a/č 한.txt', 'b.txt', 'empty', 'mimetype']);
    for (const { path, bytes } of FILES) {
      for await (const chunk of bytes()) expect(Buffer.from(unpacked[path] ?? [])).toEqual(chunk);
    }
  });

  it('begins with the file that must come first, stored', async () => {
    const bytes = await archive(FILES, { first: ['mimetype'] });
    expect(bytes.subarray(30, 58).toString('latin1')).toBe('mimetypeapplication/epub+zip');
    expect(bytes.readUInt16LE(8)).toBe(0);
    expect(bytes.readUInt16LE(28)).toBe(0);
  });

  it('has the same bytes whatever the order of the files', async () => {
    const bytes = await archive(FILES);
    expect(await archive(FILES.toReversed())).toEqual(bytes);
  });

  it('has the bytes that it had on other machines', async () => {
    // An accident of packing would be seen here: written down once, with Node.js 20 on x86-64.
    const text = readFileSync(new URL('../../LICENSE', import.meta.url), 'utf8').repeat(20);
    const sum = createHash('sha256')
      .update(await archive([file('licence', text)]))
      .digest('hex');
    expect(sum).toBe('7b50c5914a9cede205bb07e59ac582293a5ca9d4551ff4bb28b3ae9ed5afd54c');
  });

  it('stores a large file without holding it, and what is packed already', async () => {
    const bytes = await archive(FILES, { large: 500 });
    const text = bytes.toString('latin1');
    expect(text).toContain('b'.repeat(1000));
    expect(text).toContain('x'.repeat(100));
    expect(Object.keys(unzipSync(bytes))).toHaveLength(5);
  });

  it('is read by another program', async (context) => {
    const listed = tested(await archive(FILES, { first: ['mimetype'] }));
    if (listed === undefined) context.skip('python3 is missing');
    expect(listed).toBe(
      'mimetype 20 1980 0\na.png 100 1980 0\na/č 한.txt 2 1980 0\nb.txt 1000 1980 0\nempty 0 1980 0\n',
    );
  });

  it('of more files than two bytes can count is read by another program', async (context) => {
    const many = Array.from({ length: 66_000 }, (_, n) => file(`${n}`, ''));
    const listed = tested(await archive(many));
    if (listed === undefined) context.skip('python3 is missing');
    expect(listed?.trimEnd().split('\n')).toHaveLength(66_000);
  });

  it('says sizes and places beyond four bytes in zip64 fields', () => {
    const name = Buffer.from('a');
    const size = 5 * 2 ** 30;
    const measured = { name, method: 'stored', crc: 1, packed: size, size } as const;
    const local = Buffer.from(localHeader(measured));
    expect([local.readUInt32LE(18), local.readUInt16LE(28), local.readBigUInt64LE(35)]).toEqual([
      0xffffffff,
      20,
      BigInt(size),
    ]);
    const central = Buffer.from(centralHeader(measured, size));
    expect([central.readUInt32LE(42), central.readBigUInt64LE(67)]).toEqual([0xffffffff, BigInt(size)]);
    const end = Buffer.from(endOfArchive(1, 50, size));
    expect([end.length, end.readBigUInt64LE(48), end.readBigUInt64LE(64)]).toEqual([
      98,
      BigInt(size),
      BigInt(size + 50),
    ]);
  });

  it.each(['../a', '/a', 'a//b', 'a\\b', 'C:/a', './a', ''])('refuses the path “%s”', async (path) => {
    await expect(archive([file(path, '')])).rejects.toThrow('no path within an archive');
  });

  it('refuses two files of one path', async () => {
    await expect(archive([file('a', ''), file('a', '')])).rejects.toThrow('Two files');
  });

  it('refuses a large file that changes while it is packed', async () => {
    let round = 0;
    const changing: ZipFile = {
      path: 'a',
      async *bytes() {
        round += 1;
        yield Buffer.from(round === 1 ? 'aaaa' : 'aaab');
      },
    };
    await expect(archive([changing], { large: 1 })).rejects.toThrow('changed while it was packed');
  });

  it('has an entry for each folder where that is wanted, before what lies in it', async () => {
    const bytes = await archive([file('b/c/d.txt', 'd'), file('a.txt', 'a'), file('b.txt', 'b')], {
      folders: true,
    });
    const unpacked = unzipSync(bytes);
    expect(Object.keys(unpacked)).toEqual(['a.txt', 'b.txt', 'b/', 'b/c/', 'b/c/d.txt']);
    expect(unpacked['b/']).toHaveLength(0);
    const said = tested(bytes);
    if (said !== undefined) expect(said).toContain('b/c/ 0 1980 0');
    expect(Object.keys(unzipSync(await archive([file('b/c.txt', 'c')])))).toEqual(['b/c.txt']);
  });
});
