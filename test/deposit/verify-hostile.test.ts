import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { DECLARATION } from '../../src/deposit/bag/writing.ts';
import type { Holding } from '../../src/deposit/verify/holding.ts';
import { verifyBag } from '../../src/deposit/verify/verify-bag.ts';
import { bagInZip } from '../../src/deposit/verify/zip-holding.ts';
import { accessTo } from '../../src/edition/zip/random-access.ts';
import { craftedZip } from '../edition/crafted-zip.ts';
import { bagWith, filesOf, held, OTHER, PAYLOAD } from './bags.ts';

const bag = held(bagWith(PAYLOAD, OTHER));

/** The bag with a file whose bytes are the same piece again and again. */
function withFile(path: string, piece: string, times: number, to = bag): Holding {
  const bytes = Buffer.from(piece);
  const endless = {
    ...{ path, kind: 'file' as const, size: bytes.length * times },
    async *bytes() {
      for (let n = 0; n < times; n += 1) yield bytes;
    },
  };
  return { ...to, files: [...to.files.filter((file) => file.path !== path), endless] };
}

const codes = async (holding: Holding) =>
  (await verifyBag(holding)).diagnostics.map(({ code, location }) => `${code} ${location.file}`);

const MEGABYTE = 2 ** 20;

describe('A bag that is made to exhaust the machine', () => {
  it('by a manifest that is larger than any: it is not read', async () => {
    expect(await codes(withFile('manifest-sha512.txt', 'a'.repeat(MEGABYTE), 200))).toContain(
      'deposit/bag-too-large bag/manifest-sha512.txt',
    );
  });

  it('by a line that does not end: it is not read further', async () => {
    expect(await codes(withFile('bag-info.txt', 'a'.repeat(MEGABYTE), 100))).toContain(
      'deposit/bag-too-large bag/bag-info.txt',
    );
  });

  it('by lines without number: they are not read further', async () => {
    expect(await codes(withFile('fetch.txt', '\n'.repeat(MEGABYTE), 1))).toContain(
      'deposit/bag-too-large bag/fetch.txt',
    );
  });

  it('by a bagit.txt that is larger than any: it is not read', async () => {
    expect(await codes(withFile('bagit.txt', 'a'.repeat(MEGABYTE), 100))).toContain(
      'deposit/bag-declaration bag/bagit.txt',
    );
  });

  it('by a file of the payload: it is read piece by piece, however large', async () => {
    const hash = createHash('sha256');
    const piece = 'a'.repeat(MEGABYTE);
    for (let n = 0; n < 300; n += 1) hash.update(piece);
    const lists = filesOf({
      'bagit.txt': DECLARATION,
      'manifest-sha256.txt': `${hash.digest('hex')}  data/large.bin\n`,
      'data/large.bin': '',
    });
    const large = withFile('data/large.bin', piece, 300, held(lists));
    const before = process.memoryUsage().rss;
    const { diagnostics, bytes } = await verifyBag(large);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * MEGABYTE);
    expect(diagnostics).toEqual([]);
    expect(bytes).toBe(300 * MEGABYTE);
  });
});

describe('What is told of a hostile bag', () => {
  it('names the first hundred of a kind in one list, and counts the others', async () => {
    const { diagnostics } = await verifyBag(withFile('fetch.txt', 'a\n', 200_000));
    const found = diagnostics.filter(({ code }) => code === 'deposit/bag-fetch');
    expect(found).toHaveLength(101);
    expect(found.at(-1)?.message).toBe('There are 199900 more of this kind in the file');
  });

  it('is told also of more files than a call takes', async () => {
    const digest = '0'.repeat(64);
    const lines = Array.from({ length: 150_000 }, (_, n) => `${digest}  data/${n}\n`).join('');
    const { diagnostics } = await verifyBag(withFile('manifest-sha256.txt', lines, 1));
    expect(diagnostics.filter(({ code }) => code === 'deposit/bag-missing-file')).toHaveLength(150_000);
  });

  it('shows no more of a line than can be read', async () => {
    const { diagnostics } = await verifyBag(withFile('fetch.txt', `${'a'.repeat(100_000)}\n`, 1));
    const [found] = diagnostics.filter(({ code }) => code === 'deposit/bag-fetch');
    expect(found?.message.length).toBeLessThan(300);
  });

  it('shows no more names of an archive than can be read', () => {
    const many = Array.from({ length: 30_000 }, (_, n) => ({ name: `${n}/bagit` }));
    const { diagnostics } = bagInZip(accessTo(craftedZip(many)), 'bag.zip');
    expect(diagnostics.map(({ code, hint }) => [code, hint])).toEqual([
      ['deposit/not-a-package', expect.stringMatching(/^There is 0, 1, 2, 3, 4 and 29995 more\./)],
    ]);
  });
});
