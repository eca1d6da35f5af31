import { describe, expect, it } from 'vitest';
import { type Examined, unread } from '../../src/checks/examined.ts';
import { mergeShards, partOf, readShard, type ShardReport, whole } from '../../src/checks/shards.ts';

const FILES = ['a.xml', 'b.xml', 'c.xml', 'd.xml', 'e.xml'];
const examined = (file: string): Examined => unread(file, [], []);

/** The report of a part, as it lies in a file. */
function report(index: number, count: number, changes: Partial<ShardReport> = {}) {
  const shard: ShardReport = {
    index,
    count,
    run: 'r',
    severity: [],
    before: [],
    examined: partOf(FILES, { index, count }).map(examined),
    ...changes,
  };
  return { file: `part-${index}.json`, text: JSON.stringify({ version: 1, diagnostics: [], shard }) };
}

const codes = (files: Parameters<typeof mergeShards>[0]) =>
  mergeShards(files).diagnostics.map(({ code, location, message }) => [code, location.file, message]);

describe('A part of a check', () => {
  it.each([
    ['1/1', { index: 1, count: 1 }],
    ['2/8', { index: 2, count: 8 }],
  ])('%s is one', (text, shard) => expect(readShard(text)).toEqual(shard));

  it.each(['', '0/3', '4/3', '1', '1/0', '-1/2', '1/2/3', 'x/2', '1.5/2'])('“%s” is none', (text) =>
    expect(readShard(text)).toBeUndefined(),
  );

  it.each([1, 2, 3, 5, 7])('of %s has every file once, and together they are in order again', (count) => {
    const parts = Array.from({ length: count }, (_, at) => partOf(FILES, { index: at + 1, count }));
    expect(parts.flat().sort()).toEqual(FILES);
    expect(whole(parts)).toEqual(FILES);
  });
});

describe('Reports of parts', () => {
  it('are put together in the order of the files, in whatever order they are named', () => {
    const { value, diagnostics } = mergeShards([report(3, 3), report(1, 3), report(2, 3)]);
    expect(diagnostics).toEqual([]);
    expect(value?.examined.map(({ file }) => file)).toEqual(FILES);
  });

  it('may be empty: there can be more parts than files', () => {
    const all = Array.from({ length: 7 }, (_, at) => report(at + 1, 7));
    expect(mergeShards(all).value?.examined.map(({ file }) => file)).toEqual(FILES);
  });

  it('must all be there', () => {
    expect(codes([report(1, 3), report(3, 3)])).toEqual([
      ['edition/shards', 'part-1.json', 'Of 3 parts one is missing: 2'],
    ]);
    expect(codes([report(9, 9)])[0]?.[2]).toBe('Of 9 parts 8 are missing: 1, 2, 3, 4, 5 …');
  });

  it('must be there once', () => {
    expect(codes([report(1, 2), { ...report(1, 2), file: 'again.json' }])).toEqual([
      ['edition/shards', 'again.json', 'This is part 1, as part-1.json is'],
    ]);
  });

  it('must be of one check', () => {
    for (const other of [report(2, 2, { run: 'another' }), report(2, 3)])
      expect(codes([report(1, 2), other])).toEqual([
        ['edition/shards', 'part-2.json', 'This report is not of the same check as part-1.json'],
      ]);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '<a/>'],
    ['an ordinary report', '{"version":1,"diagnostics":[],"summary":{}}'],
    ['a list', '[1]'],
    ['null', 'null'],
    ['a part without files', '{"shard":{"index":1,"count":1,"run":"r"}}'],
    [
      'a part with files that are none',
      '{"shard":{"index":1,"count":1,"run":"r","severity":[],"before":[],"examined":[null]}}',
    ],
  ])('are none if a file holds %s', (_, text) => {
    expect(codes([{ file: 'x.json', text }])).toEqual([
      ['edition/not-a-shard', 'x.json', 'This is no report of a part of a check'],
    ]);
  });
});
