import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyBag } from '../../src/deposit/verify/verify-bag.ts';
import { bagInZip } from '../../src/deposit/verify/zip-holding.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { accessTo } from '../../src/edition/zip/random-access.ts';
import { zip } from '../../src/edition/zip/zip.ts';
import { heldFolder } from '../../src/files/held-folder.ts';
import { haveSuite, suiteCases, type Verdict } from './bagit-suite.ts';

const cases = suiteCases().map((each) => [each.name, each] as const);

/** What is told of each case that is no plain valid bag: some have digests that their makers forgot to make again. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  'v0.97/invalid/baginfo-missing-encoding': ['bag-declaration', 'bag-digest'],
  'v0.97/invalid/bom-in-bagit.txt': ['bag-declaration'],
  'v0.97/invalid/corrupt-data-file': ['bag-digest', 'bag-oxum'],
  'v0.97/invalid/corrupt-tag-file': ['bag-digest'],
  'v0.97/invalid/extra-file-in-bag': ['bag-extra-file', 'bag-oxum'],
  'v0.97/invalid/invalid-version-number': ['bag-declaration', 'bag-digest'],
  'v0.97/invalid/missing-baginfo': ['bag-missing-file'],
  'v0.97/invalid/missing-bagit.txt': ['bag-declaration', 'bag-missing-file'],
  'v0.97/invalid/out-of-scope-file-paths-using-dot-notation': ['unsafe-path'],
  'v0.97/invalid/out-of-scope-file-paths-using-dot-notation-for-fetch': ['unsafe-path'],
  'v0.97/invalid/same-filename-listed-twice-with-different-hashes': ['bag-digest', 'bag-listed-twice'],
  'v0.97/warning/duplicate-file-with-different-case': ['bag-listed-twice', 'similar-names'],
  'v0.97/warning/made-with-md5sum-tools': ['bag-form'],
  'v0.97/warning/relative-path': ['bag-form'],
  'v0.97/warning/same-filename-listed-twice-with-different-normalization': [
    'bag-listed-twice',
    'similar-names',
  ],
  'v0.97/warning/same-filename-listed-twice-with-the-same-hash': ['bag-listed-twice'],
  'v0.97/warning/special-system-files': ['system-file'],
  'v0.97/valid/bag-with-leading-dot-slash-in-manifest': ['bag-form'],
  'v1.0/invalid/bagit-with-invalid-whitespace': ['bag-declaration'],
  'v1.0/invalid/notAllManifestsListAllFiles': ['bag-extra-file'],
  'v1.0/invalid/same-filename-listed-twice-with-different-hashes': [
    'bag-declaration',
    'bag-digest',
    'bag-listed-twice',
  ],
  'v1.0/invalid/same-filename-listed-twice-with-the-same-hash': ['bag-digest', 'bag-listed-twice'],
};

function decided(found: readonly Diagnostic[]): Verdict {
  if (found.some(({ severity }) => severity === 'error')) return 'invalid';
  return found.some(({ severity }) => severity === 'warning') ? 'warning' : 'valid';
}

const codes = (found: readonly Diagnostic[]) =>
  [
    ...new Set(
      found.filter(({ severity }) => severity !== 'info').map(({ code }) => code.slice('deposit/'.length)),
    ),
  ].sort();

describe('The conformance suite of BagIt', () => {
  it('is there', (context) => {
    if (!haveSuite) context.skip('the folder ../shared/standards/bagit is missing');
    expect(cases.length).toBeGreaterThanOrEqual(33);
    expect(cases.map(([name]) => name)).toEqual(expect.arrayContaining(Object.keys(TOLD)));
  });

  it.each(cases)('%s is decided as its folder says, and for its fault', async (name, { folder, verdict }) => {
    const { value, diagnostics } = heldFolder(folder);
    const { diagnostics: found, valid } = await verifyBag(value);
    expect(diagnostics).toEqual([]);
    expect(codes(found)).toEqual(TOLD[name] ?? []);
    expect(valid).toBe(verdict !== 'invalid');
    if (verdict !== 'valid') expect(decided(found)).toBe(verdict);
  });

  it.each(cases)('%s is decided the same in a ZIP', async (name, { folder, verdict }) => {
    const base = folder.split('/').at(-1) ?? '';
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((place) => ({
        path: base + place.slice(folder.length),
        bytes: async function* () {
          yield readFileSync(place);
        },
      }));
    const pieces: Uint8Array[] = [];
    for await (const piece of zip(files)) pieces.push(piece);
    const { held, diagnostics } = bagInZip(accessTo(Buffer.concat(pieces)), 'bag.zip');
    expect(diagnostics).toEqual([]);
    const found = held ? (await verifyBag(held)).diagnostics : [];
    expect(codes(found)).toEqual(TOLD[name] ?? []);
    expect(decided(found) !== 'invalid').toBe(verdict !== 'invalid');
  });
});
