import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { verifyBag } from '../../src/deposit/verify/verify-bag.ts';
import { bagInZip } from '../../src/deposit/verify/zip-holding.ts';
import { hasErrors } from '../../src/diagnostic.ts';
import { accessTo } from '../../src/edition/zip/random-access.ts';
import { type Chance, chance } from '../edition/chance.ts';
import { bagWith, type Files, findingsIn, OTHER, OURS, sealed, zipped } from './bags.ts';

const BAGS = 40;
const NAMES = ['a', 'b.txt', 'č', '한글.xml', 'a b', '100%', 'x-1', '.keep', 'tei', 'html'];

function randomBag({ number, pick }: Chance, agent: string): Files {
  const payload = new Map<string, Uint8Array>();
  for (let n = 1 + number(8); n > 0; n -= 1) {
    const depth = 1 + number(3);
    const path = Array.from({ length: depth }, () => pick(NAMES)).join('.d/');
    payload.set(`data/${path}`, Buffer.from(Array.from({ length: number(60) }, () => number(256))));
  }
  return bagWith(payload, agent);
}

type Damage = readonly [name: string, damage: (files: Files, chance: Chance) => Files | undefined];

const other = (bytes: Uint8Array, change: (copy: Buffer) => void) => {
  const copy = Buffer.from(bytes);
  change(copy);
  return copy;
};

/** What may happen to one file of a bag on its way; undefined where it can’t happen to that one. */
const DAMAGES: readonly Damage[] = [
  [
    'a bit is another',
    (files, { number, pick }) => {
      const [path, bytes] = pick([...files]);
      if (bytes.length === 0) return undefined;
      const at = number(bytes.length);
      const bit = 1 << number(8);
      return new Map([...files, [path, other(bytes, (copy) => copy.writeUInt8((copy[at] ?? 0) ^ bit, at))]]);
    },
  ],
  [
    'the end is cut off',
    (files, { number, pick }) => {
      const [path, bytes] = pick([...files]);
      return bytes.length === 0
        ? undefined
        : new Map([...files, [path, bytes.subarray(0, number(bytes.length))]]);
    },
  ],
  [
    'something is added',
    (files, { number, pick }) => {
      const [path, bytes] = pick([...files]);
      return new Map([...files, [path, Buffer.concat([bytes, Buffer.alloc(1 + number(4), 0x20)])]]);
    },
  ],
  [
    'a file is gone',
    (files, { pick }) => {
      const [path] = pick([...files]);
      return new Map([...files].filter(([each]) => each !== path));
    },
  ],
  [
    'a file is added',
    (files, { number }) => new Map([...files, [`data/new-${number(100)}`, Buffer.from('new')]]),
  ],
  [
    'a file has another name',
    (files, { pick }) => {
      const [path] = pick([...files]);
      return new Map(Array.from(files, ([each, bytes]) => [each === path ? `${each}.bak` : each, bytes]));
    },
  ],
  [
    'two files are exchanged',
    (files, { pick }) => {
      const [[a, first], [b, second]] = [pick([...files]), pick([...files])];
      if (Buffer.compare(first, second) === 0) return undefined;
      return new Map([...files, [a, second], [b, first]]);
    },
  ],
];

const isValid = async (files: Files) => !hasErrors(await findingsIn(files));

describe('Bags by chance', () => {
  it('are valid as they were made, in a folder and in a ZIP', async () => {
    for (let seed = 0; seed < BAGS; seed += 1) {
      const files = randomBag(chance(seed), OTHER);
      expect([seed, await isValid(files)]).toEqual([seed, true]);
      const { held: inZip, diagnostics } = bagInZip(accessTo(await zipped(files)), 'bag.zip');
      expect([seed, diagnostics]).toEqual([seed, []]);
      expect([seed, inZip && (await verifyBag(inZip)).valid]).toEqual([seed, true]);
    }
  });

  it.each(DAMAGES)('of ours: whenever %s, that is found', async (_, damage) => {
    let damaged = 0;
    for (let seed = 0; seed < BAGS; seed += 1) {
      const by = chance(seed);
      const spoilt = damage(randomBag(by, OURS), by);
      if (spoilt === undefined) continue;
      damaged += 1;
      expect([seed, await isValid(spoilt)]).toEqual([seed, false]);
    }
    expect(damaged).toBeGreaterThan(BAGS / 2);
  });

  it.each(DAMAGES)(
    'of ours, with manifests of tag files made again: whenever %s in data/, that is found',
    async (_, damage) => {
      for (let seed = 0; seed < BAGS; seed += 1) {
        const by = chance(seed);
        const whole = randomBag(by, OURS);
        const payload = new Map([...whole].filter(([path]) => path.startsWith('data/')));
        const spoilt = damage(payload, by);
        if (spoilt === undefined) continue;
        const tags = [...whole].filter(([path]) => !path.startsWith('data/'));
        expect([seed, await isValid(sealed(new Map([...spoilt, ...tags])))]).toEqual([seed, false]);
      }
    },
  );

  it('in a ZIP of which one byte is another: that is found, or nothing of the bag has changed', async () => {
    for (let seed = 0; seed < BAGS; seed += 1) {
      const by = chance(seed);
      const files = randomBag(by, OURS);
      const zip = await zipped(files);
      const at = by.number(zip.length);
      zip[at] = (zip[at] ?? 0) ^ (1 << by.number(8));
      const { held: inZip, diagnostics } = bagInZip(accessTo(zip), 'bag.zip');
      if (diagnostics.length > 0 || !inZip) continue;
      const found = await verifyBag(inZip);
      if (!found.valid) continue;
      for (const file of inZip.files) {
        const pieces: Uint8Array[] = [];
        for await (const piece of file.bytes()) pieces.push(piece);
        expect([seed, file.path, Buffer.concat(pieces)]).toEqual([
          seed,
          file.path,
          Buffer.from(files.get(file.path) ?? []),
        ]);
      }
      expect([seed, inZip.files.length]).toEqual([seed, files.size]);
    }
  });
});
