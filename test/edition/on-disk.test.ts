import { describe, expect, it } from 'vitest';
import { fileName } from '../../src/edition/addresses.ts';
import { entryPaths, sameAddresses } from '../../src/edition/entry-paths.ts';
import { ownPaths, unheldByWindows } from '../../src/edition/on-disk.ts';

describe('A name that Windows can’t hold', () => {
  it.each([
    ['records/con.xml', '“con.xml” is the name of a device there'],
    ['records/AUX', '“AUX” is the name of a device there'],
    ['aux.tei.xml', '“aux.tei.xml” is the name of a device there'],
    ['com1', '“com1” is the name of a device there'],
    ['lpt².txt', '“lpt².txt” is the name of a device there'],
    ['10:30.xml', '“:” can’t stand in a name there'],
    ['why?.xml', '“?” can’t stand in a name there'],
    ['a\nb.xml', '“\n” can’t stand in a name there'],
    ['a\\b.xml', '“\\” can’t stand in a name there'],
    ['letter./reading.html', 'a dot at the end of “letter.” is dropped there'],
    ['letter ', 'a space at the end of “letter ” is dropped there'],
  ])('%s is told', (path, why) => {
    expect(unheldByWindows(path)).toBe(why);
  });

  it.each([
    'console.xml',
    'auxiliary',
    'com',
    'com10.xml',
    'a con.xml',
    'Žabnice 3.xml',
    '.hidden',
    '건.xml',
  ])('%s can be held', (path) => {
    expect(unheldByWindows(path)).toBeUndefined();
  });

  it('is never given to the page of an entry', () => {
    for (const id of ['aux', 'Con.1', 'a:b', 'x.', 'nul ', 'lpt¹']) {
      expect(unheldByWindows(`${fileName(id)}.html`)).toBeUndefined();
      expect(unheldByWindows(fileName(id))?.includes('device')).not.toBe(true);
    }
  });
});

describe('Paths that are one file on many disks', () => {
  it('get numbers in the order in which they are asked for', () => {
    const own = ownPaths();
    const asked = [
      'a/P1.png',
      'a/p1.png',
      'b/p1.png',
      'a/p1.PNG',
      'Novák.html',
      'Nova\u0301k.html',
      'x',
      'X',
    ];
    expect(asked.map(own)).toEqual([
      ...['a/P1.png', 'a/p1~2.png', 'b/p1.png', 'a/p1~3.PNG'],
      ...['Novák.html', 'Nova\u0301k~2.html', 'x', 'X~2'],
    ]);
  });

  it('of entries are told with what differs: capitals, or how Unicode writes an accent', () => {
    const at = { line: 1, column: 1, offset: 0 };
    const entry = (id: string) =>
      ({ kind: 'persons', id, file: 'persons.xml', range: { start: at, end: at } }) as const;
    const entries = ['novák', 'Novák', 'nova\u0301k', 'novák'].map(entry);
    expect(new Set(entryPaths(entries)).size).toBe(4);
    expect(sameAddresses(entries).map(({ message }) => message.replace(/:.*/, ''))).toEqual([
      '“Novák” and “novák” differ in capitals only',
      '“nova\u0301k” and “novák” are the same letters, encoded differently (NFC and NFD of Unicode)',
      '“novák” is the identifier of two entries of this register',
    ]);
  });
});
