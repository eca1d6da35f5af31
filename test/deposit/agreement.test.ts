import { describe, expect, it } from 'vitest';
import { agreement } from '../../src/deposit/agreement.ts';
import type { Deposit } from '../../src/deposit/formats/format.ts';
import { formats } from '../../src/deposit/formats/formats.ts';
import { roCrate } from '../../src/deposit/formats/ro-crate.ts';
import { bare, changed, full } from './deposits.ts';

/** All files of a package that say what it is. */
function telling(deposit: Deposit): readonly { readonly path: string; readonly text: string }[] {
  return [
    ...formats.map(({ name, write }) => ({ path: `metadata/${name}`, text: write(deposit) })),
    { path: 'data/ro-crate-metadata.json', text: roCrate(deposit, []) },
  ];
}

const found = (files: ReturnType<typeof telling>) =>
  agreement(files).map(({ code, location, message }) => [
    code,
    location.file.slice(location.file.lastIndexOf('/') + 1),
    message.split(' is ')[0],
  ]);

describe('The files of a package agree', () => {
  it.each<[string, Deposit]>([
    ['of a full edition', full],
    ['of an edition of which little is known', bare],
    ['of one without subtitle', changed({ subtitle: undefined })],
    ['of one dated by a month', changed({ date: '2026-11' })],
    [
      'of one with a licence that SPDX does not know',
      changed({ licence: { name: 'L', target: 'https://x.example/l', spdx: undefined } }),
    ],
    ['of one with a DOI of Zenodo', changed({ doi: '10.5281/zenodo.7654321' })],
    ['of one with a title in two lines', changed({ title: 'Letters\n  from Orlind' })],
  ])('%s', (_, deposit) => {
    expect(agreement(telling(deposit))).toEqual([]);
  });
});

describe('A file that was changed is told, with the fact in which it differs', () => {
  const others: readonly (readonly [string, Deposit])[] = [
    ['The title', changed({ title: 'Letters to Orlind' })],
    ['The date', changed({ date: '2027-01-01' })],
    [
      'The licence',
      changed({
        licence: {
          name: 'CC0',
          target: 'https://creativecommons.org/publicdomain/zero/1.0/',
          spdx: 'CC0-1.0',
        },
      }),
    ],
    ['The DOI', changed({ doi: '10.9999/other' })],
    ['The creators', changed({ creators: full.metadata.creators.slice(0, 1) })],
  ];
  const paths = telling(full)
    .map(({ path }) => path)
    .filter((path) => !path.endsWith('datacite.xml') && !path.endsWith('LICENSE.txt'));

  it.each(paths)('%s', (path) => {
    for (const [fact, other] of others) {
      const spoilt = telling(full).map((each) =>
        each.path === path ? (telling(other).find((one) => one.path === path) ?? each) : each,
      );
      expect(found(spoilt)).toEqual([['deposit/disagreement', path.slice(path.lastIndexOf('/') + 1), fact]]);
    }
  });

  it('datacite.xml, by which all others go', () => {
    const [, other] = others[0] ?? [];
    if (!other) throw new Error('There is no other edition');
    const spoilt = telling(full).map((each) =>
      each.path.endsWith('datacite.xml')
        ? (telling(other).find(({ path }) => path === each.path) ?? each)
        : each,
    );
    expect(found(spoilt)).toHaveLength(5);
  });

  it('and one that can’t be read is told, too', () => {
    const spoilt = telling(full).map((each) =>
      each.path.endsWith('invenio.json') ? { ...each, text: '{' } : each,
    );
    expect(found(spoilt).map(([code, file]) => [code, file])).toEqual([
      ['deposit/unreadable-metadata', 'invenio.json'],
    ]);
  });
});
