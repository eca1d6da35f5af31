import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accessTo } from '../../src/edition/zip/random-access.ts';
import { readZip } from '../../src/edition/zip/read-zip.ts';
import { put, workshop } from '../cli/tei.ts';

const dir = workshop();
const FILES = {
  'bag/a.txt': 'Dear Mr. Torvane, '.repeat(1000),
  'bag/empty.txt': '',
  'bag/č 한.txt': 'Notes',
  'bag/b/scan.bin': Buffer.from(Array.from({ length: 70_000 }, (_, n) => (n * n) % 251)).toString('latin1'),
};
put(
  dir,
  Object.fromEntries(Object.entries(FILES).map(([path, text]) => [path, Buffer.from(text, 'latin1')])),
);
writeFileSync(join(dir, 'bag/č 한.txt'), 'Notes');

const has = (program: string) => spawnSync(program, ['--version']).error === undefined;

function run(program: string, args: readonly string[], input?: string): Buffer {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: dir, input, maxBuffer: 2 ** 28 });
  if (error) throw error;
  expect([status, stderr.toString()]).toEqual([0, expect.any(String)]);
  return stdout;
}

async function content(bytes: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const { contents, faults } = readZip(accessTo(bytes));
  expect(faults).toEqual([]);
  const texts: Record<string, string> = {};
  for (const { path, kind, bytes } of contents) {
    if (kind === 'folder') continue;
    const pieces: Uint8Array[] = [];
    for await (const piece of bytes()) pieces.push(piece);
    texts[path] = kind === 'link' ? 'link' : Buffer.concat(pieces).toString('latin1');
  }
  return texts;
}

const PYTHON = (how: string) => `
import io, os, sys, zipfile
class Stream(io.RawIOBase):
    def writable(self): return True
    def write(self, b): return sys.stdout.buffer.write(b)
${how}
`;

/** How programs of others make archives of these files. */
const MAKERS: readonly (readonly [name: string, program: string, make: () => Buffer])[] = [
  ['zip', 'zip', () => run('zip', ['-q', '-r', 'zip.zip', 'bag']) && readFileSync(join(dir, 'zip.zip'))],
  [
    'zip -0, without folders',
    'zip',
    () => run('zip', ['-q', '-0', '-D', '-r', 'zip0.zip', 'bag']) && readFileSync(join(dir, 'zip0.zip')),
  ],
  ['zip, into a pipe', 'zip', () => run('zip', ['-q', '-r', '-', 'bag'])],
  [
    'zip -fz, with zip64',
    'zip',
    () => run('zip', ['-q', '-fz', '-r', 'zip64.zip', 'bag']) && readFileSync(join(dir, 'zip64.zip')),
  ],
  ...(
    [
      ['python3', 'zipfile.ZipFile(Stream(), "w", zipfile.ZIP_DEFLATED)', ''],
      ['python3, stored', 'zipfile.ZipFile(Stream(), "w")', ''],
      ['python3, with zip64', 'zipfile.ZipFile(Stream(), "w", zipfile.ZIP_DEFLATED)', ', force_zip64=True'],
    ] as const
  ).map(
    ([name, open, more]) =>
      [
        `${name}, into a pipe`,
        'python3',
        () =>
          run('python3', [
            '-c',
            PYTHON(`
with ${open} as z:
    for folder, _, names in os.walk("bag"):
        for name in names:
            path = os.path.join(folder, name)
            with z.open(zipfile.ZipInfo.from_file(path), "w"${more}) as to: to.write(open(path, "rb").read())
`),
          ]),
      ] as const,
  ),
  [
    'python3, into a file',
    'python3',
    () => {
      run('python3', ['-m', 'zipfile', '-c', 'python.zip', 'bag']);
      return readFileSync(join(dir, 'python.zip'));
    },
  ],
];

describe('An archive that another program made', () => {
  for (const [name, program, make] of MAKERS)
    it.skipIf(!has(program))(
      `${name}: is read${has(program) ? '' : `, skipped without ${program}`}`,
      async () => {
        expect(await content(make())).toEqual(FILES);
      },
    );

  it.skipIf(!has('zip'))('zip -y: its links are told from files', async () => {
    symlinkSync('a.txt', join(dir, 'bag/link'));
    run('zip', ['-q', '-y', 'links.zip', 'bag/link']);
    expect(await content(readFileSync(join(dir, 'links.zip')))).toEqual({ 'bag/link': 'link' });
  });

  it.skipIf(!has('zip'))('zip -e: what it encrypts is told', () => {
    run('zip', ['-q', '-P', 'secret', 'encrypted.zip', 'bag/a.txt']);
    const { faults } = readZip(accessTo(readFileSync(join(dir, 'encrypted.zip'))));
    expect(faults).toMatchObject([{ kind: 'unsupported', entry: 'bag/a.txt' }]);
  });

  it.skipIf(!has('zip'))('zip -s: one part of several is told', () => {
    writeFileSync(
      join(dir, 'random.bin'),
      Buffer.from(Array.from({ length: 200_000 }, (_, n) => (n * n * 7919) >> 5)),
    );
    run('zip', ['-q', '-0', '-s', '64k', 'split.zip', 'random.bin']);
    const { faults } = readZip(accessTo(readFileSync(join(dir, 'split.zip'))));
    expect(faults.map(({ kind }) => kind)).toEqual(['unsupported']);
  });
});
