import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unread } from '../../src/checks/examined.ts';
import type { Kept } from '../../src/checks/kept.ts';
import { examineFiles } from '../../src/commands/check/examine-files.ts';
import { keeper } from '../../src/commands/check/keeper.ts';
import { hashOf } from '../../src/files/cache.ts';
import { fingerprints } from '../../src/files/fingerprints.ts';
import type { Cache } from '../../src/host.ts';

const NS = 'http://www.tei-c.org/ns/1.0';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keeper-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const path = (name: string) => join(folder, name);

function put(name: string, text: string): string {
  mkdirSync(join(path(name), '..'), { recursive: true });
  writeFileSync(path(name), text);
  return path(name);
}

/** A cache that tells how often it was written to. */
function memory(): Cache & { readonly kept: Map<string, string>; readonly written: string[] } {
  const kept = new Map<string, string>();
  const written: string[] = [];
  return {
    kept,
    written,
    get: (key) => kept.get(key),
    put(key, value) {
      kept.set(key, value);
      written.push(value);
    },
  };
}

const resultOf = (file: string, text: string): Kept => ({
  hash: hashOf(text),
  needs: { contents: {}, presences: {} },
  examined: unread(file, [], []),
});

describe('A keeper of results', () => {
  it('gives back what an earlier one took, as long as the file is the same and the options are', async () => {
    const file = put('a.xml', 'one');
    const cache = memory();
    const first = keeper(cache, {}, fingerprints([file]));
    expect(await first.kept(file)).toBeUndefined();
    first.take(resultOf(file, 'one'));
    expect(await keeper(cache, {}, fingerprints([file])).kept(file)).toEqual(unread(file, [], []));
    expect(await keeper(cache, { online: true }, fingerprints([file])).kept(file)).toBeUndefined();
    put('a.xml', 'two');
    expect(await keeper(cache, {}, fingerprints([file])).kept(file)).toBeUndefined();
  });

  it('writes a pack once, when all have come that it waits for, and not before', async () => {
    const files = Array.from({ length: 300 }, (_, at) => put(`${at}.xml`, ''));
    const cache = memory();
    const keeping = keeper(cache, {}, fingerprints(files));
    for (const file of files) await keeping.kept(file);
    const order = keeping.inPacks(files);
    expect(order.toSorted((a, b) => a - b)).toEqual([...files.keys()]);
    const seen: number[] = [];
    for (const at of order) {
      keeping.take(resultOf(files[at] ?? '', ''));
      seen.push(cache.written.length);
    }
    expect(cache.kept.size).toBeGreaterThan(30);
    expect(cache.written).toHaveLength(cache.kept.size);
    // Half way about half of them are written: none waits for the end.
    expect(seen[150]).toBeGreaterThan(cache.kept.size / 3);
    expect(cache.written.flatMap((each) => JSON.parse(each))).toHaveLength(300);
  });

  it('forgets what can’t be kept, and files that are gone', async () => {
    const [a, b] = [put('a.xml', 'one'), put('b.xml', 'one')];
    const cache = memory();
    const run = async (found: (file: string) => Parameters<ReturnType<typeof keeper>['take']>[0]) => {
      const keeping = keeper(cache, {}, fingerprints([a, b]));
      for (const file of [a, b]) if (!(await keeping.kept(file))) keeping.take(found(file));
    };
    await run((file) => resultOf(file, 'one'));
    put('a.xml', 'two');
    await run((file) => ({ examined: unread(file, [], []) }));
    const keeping = keeper(cache, {}, fingerprints([a, b]));
    expect(await keeping.kept(a)).toBeUndefined();
    expect(await keeping.kept(b)).toBeDefined();
  });
});

describe('A check', () => {
  const record = (image: string) =>
    `<TEI xmlns="${NS}"><teiHeader><fileDesc><titleStmt><title>A</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader><text><body><p facs="${image}">A</p></body></text></TEI>`;
  const run = async (files: readonly string[], watch: (step: string) => void = () => {}) => {
    const steps: string[] = [];
    const work = { checking: {}, expected: files, cacheFolder: path('cache') };
    const examined = await examineFiles(files, work, {
      jobs: 1,
      progress(step) {
        if (step.startsWith('Checked')) steps.push(step);
        watch(step);
      },
    });
    return {
      checked: steps.length,
      found: examined.flatMap(({ diagnostics }) => diagnostics.map(({ code, hint }) => ({ code, hint }))),
    };
  };

  it('that was broken off goes on where it was', async () => {
    const files = Array.from({ length: 200 }, (_, at) => put(`${at}.xml`, record('#x')));
    const broken = run(files, (step) => {
      if (step.startsWith('Checked 120 ')) throw new Error('broken off');
    });
    await expect(broken).rejects.toThrow('broken off');
    const { checked, found } = await run(files);
    expect(checked).toBeLessThan(100);
    expect(found).toHaveLength(200);
  });

  it('keeps what it found where an image is missing, until there is one, or a name that may be nearer', async () => {
    const file = put('a.xml', record('images/scan-1.jpg'));
    const first = await run([file]);
    expect(first.found).toEqual([
      {
        code: 'reference/missing-file',
        hint: 'The path begins at the folder of the file in which it stands.',
      },
    ]);
    expect(await run([file])).toEqual({ ...first, checked: 0 });

    const near = put('scan-2.jpg', '');
    const other = await run([file, near]);
    expect(other.found[0]?.hint).toBe('Did you mean “scan-2.jpg”?');
    // What that file gave was kept, but not that it is among those of the run.
    expect(await run([file])).toEqual({ ...first, checked: 1 });

    put('images/scan-1.jpg', '');
    expect(await run([file])).toEqual({ checked: 1, found: [] });
    expect(await run([file])).toEqual({ checked: 0, found: [] });
    renameSync(path('images/scan-1.jpg'), path('images/Scan-1.jpg'));
    expect((await run([file])).found.map(({ code }) => code)).toEqual(['reference/capitals']);
    rmSync(path('images'), { recursive: true });
    expect((await run([file])).found.map(({ code }) => code)).toEqual(['reference/missing-file']);
    expect((await run([file])).checked).toBe(0);
    put('images/Scan-1.jpg', '');
    expect((await run([file])).found.map(({ code }) => code)).toEqual(['reference/capitals']);
  });
});
