import { describe, expect, it } from 'vitest';
import { verifyBag } from '../../src/deposit/verify/verify-bag.ts';
import { bagInZip } from '../../src/deposit/verify/zip-holding.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { accessTo } from '../../src/edition/zip/random-access.ts';
import { craftedZip } from '../edition/crafted-zip.ts';
import { bagWith, changed, type Files, filesOf, OTHER, PAYLOAD, told, without, zipped } from './bags.ts';
import { ownPackage } from './own-package.ts';

async function verified(zip: Uint8Array): Promise<readonly Diagnostic[]> {
  const { held, diagnostics } = bagInZip(accessTo(zip), 'bag.zip');
  return [...diagnostics, ...(held ? (await verifyBag(held)).diagnostics : [])];
}

const codes = async (zip: Uint8Array) =>
  (await verified(zip))
    .map(({ code, location }) => `${code.replace('deposit/', '')} ${location.file}`)
    .sort();

const own = await ownPackage();
const other = bagWith(PAYLOAD, OTHER);
/** Files laid out by hand, with one that is otherwise. */
const crafted = (files: Files, more: Parameters<typeof craftedZip>[0] = []) =>
  craftedZip([...Array.from(files, ([path, text]) => ({ name: `bag/${path}`, text, method: 8 })), ...more]);

describe('A bag in a ZIP', () => {
  it('is valid as it is in a folder', async () => {
    expect(await codes(await zipped(own))).toEqual([]);
    expect(await codes(await zipped(own, 'letters-v1.0.0/'))).toEqual([]);
    expect(await codes(crafted(own, [{ name: 'bag/' }, { name: 'bag/data/' }]))).toEqual([]);
  });

  it.each<[string, (files: Files) => Files, readonly string[]]>([
    [
      'with a changed file',
      (files) => changed(files, 'data/README.md', (text) => text.toUpperCase()),
      ['bag-digest bag.zip/bag/data/README.md'],
    ],
    [
      'without bagit.txt',
      (files) => without(files, 'bagit.txt'),
      ['bag-declaration bag.zip/bag/bagit.txt', 'bag-missing-file bag.zip/bag/bagit.txt'],
    ],
    [
      'with one file more',
      (files) => new Map([...files, ...filesOf({ 'metadata/a': '' })]),
      ['bag-extra-file bag.zip/bag/metadata/a'],
    ],
  ])('%s: is refused as it is in a folder', async (_, spoil, expected) => {
    expect(await codes(await zipped(spoil(own)))).toEqual(expected);
  });

  it('may have no payload, in a folder data/ that is empty', async () => {
    const empty = bagWith(new Map(), OTHER);
    expect(await codes(await zipped(empty))).toEqual(['bag-structure bag.zip/bag/data']);
    expect(await codes(crafted(empty, [{ name: 'bag/data/' }]))).toEqual([]);
  });

  it('at its top, without a folder, is refused, and verified all the same', async () => {
    expect(await codes(await zipped(own, ''))).toEqual(['bag-in-archive bag.zip']);
    expect(
      await codes(
        await zipped(
          changed(own, 'data/README.md', () => '#'),
          '',
        ),
      ),
    ).toContain('bag-digest bag.zip/data/README.md');
  });

  it('beside another bag, or beside a file, is refused', async () => {
    const two = new Map(
      [...own].flatMap(([path, text]) => [[`a/${path}`, text] as const, [`b/${path}`, text] as const]),
    );
    expect(await codes(await zipped(two, ''))).toEqual(['bag-in-archive bag.zip']);
    expect(await codes(crafted(own, [{ name: 'README' }]))).toEqual(['bag-in-archive bag.zip']);
  });

  it('beside what macOS adds is a warning', async () => {
    expect(await codes(crafted(other, [{ name: '__MACOSX/a' }]))).toEqual(['system-file bag.zip/__MACOSX']);
  });

  it('in which there is no bag is told, with what there is', async () => {
    const [found, ...more] = await verified(await zipped(filesOf({ 'a.txt': 'a', 'b/c.txt': 'c' }), ''));
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      code: 'deposit/not-a-package',
      hint: expect.stringMatching(/^There is a\.txt, b\./),
    });
    expect(await codes(await zipped(new Map()))).toEqual(['not-a-package bag.zip']);
    expect(await codes(Buffer.from('%PDF-1.7'))).toEqual(['not-a-package bag.zip']);
  });

  it('deeper than in one folder is not looked for', async () => {
    expect(await codes(await zipped(own, 'a/bag/'))).toEqual(['not-a-package bag.zip']);
  });

  it.each([
    ['unsafe-path', { name: 'bag/../../a' }],
    ['unsafe-path', { name: '/etc/cron.d/a' }],
    ['zip-unsupported', { name: 'bag/data/secret', text: 'a', flags: 0x0801 }],
    ['zip-damaged', { name: 'bag/data/README.md', text: 'a' }],
  ])('is refused for a %s in the archive, and the rest is verified', async (code, file) => {
    const found = await codes(
      crafted(
        changed(own, 'metadata/datacite.xml', (text) => `${text} `),
        [file],
      ),
    );
    expect(found.map((each) => each.split(' ')[0])).toEqual(expect.arrayContaining([code, 'bag-digest']));
  });

  it('with a link in it is refused', async () => {
    const link = {
      name: 'bag/data/link',
      text: '/etc/passwd',
      madeBy: 0x0314,
      attributes: (0o120777 << 16) >>> 0,
    };
    expect(await codes(crafted(other, [link]))).toEqual(['bag-link bag.zip/bag/data/link']);
  });

  it('with a file that is damaged in the archive says so, and not that it was changed', async () => {
    const zip = await zipped(new Map([...own]), 'bag/', { first: ['bag/data/README.md'] });
    const at = zip.indexOf('# Letters', 0, 'latin1');
    zip[at] = 0x21;
    const found = await verified(zip);
    expect(told(found).map((each) => each.split(' ')[0])).toEqual(['zip-damaged']);
    expect(found[0]?.message).toMatch(/checksum \(CRC-32\)/);
  });

  it('that would unpack to a multiple beyond all measure is not looked into', async () => {
    const bomb = Array.from({ length: 300 }, (_, n) => ({
      name: `bag/data/${n}`,
      text: 'a',
      method: 8,
      size: 2 ** 22,
    }));
    expect(await codes(crafted(own, bomb))).toEqual(['zip-bomb bag.zip']);
  });

  it('whose manifest is said to be too large is not held in memory', async () => {
    const size = 2 ** 29;
    const found = await codes(
      crafted(without(own, 'manifest-sha512.txt'), [
        { name: 'bag/manifest-sha512.txt', text: 'a', method: 8, size },
      ]),
    );
    expect(found).toContain('bag-too-large bag.zip/bag/manifest-sha512.txt');
  });
});
