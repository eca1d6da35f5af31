import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asked, listen, type Standing, stillAsAsked } from '../../src/files/asked.ts';
import { bytesIn, entriesIn, namesAround, statusOf } from '../../src/files/disk.ts';

const dir = mkdtempSync(join(tmpdir(), 'asked-'));
const at = (...names: readonly string[]) => join(dir, ...names);
const where = { clock: at('clock'), made: at('around', 'output') };
const put = (path: string, text: string) => writeFileSync(at(path), text);

function heard(ask: () => void): Asked {
  const stop = listen(where);
  ask();
  return stop?.() ?? [];
}

/** Asks although it may fail: that nothing is there is an answer too. */
const tried = (ask: () => unknown) => () => {
  try {
    ask();
  } catch {}
};

const still = (was: Asked) => stillAsAsked(was, where) !== undefined;

const OLD = ['kept-time', 'replaced', 'touched', 'same', 'grown', 'gone'] as const;

beforeAll(async () => {
  for (const name of OLD) put(name, 'some words');
  for (const name of ['folder', 'around']) mkdirSync(at(name));
  put('around/one', '');
  const isOld = () => heard(() => bytesIn(at('gone')))[0]?.content === undefined;
  while (!isOld()) await new Promise((next) => setTimeout(next, 100));
});
afterAll(() => rmSync(dir, { recursive: true }));

describe('what was asked of the disk', () => {
  it('is as it was where nobody has touched it, and nothing of it is read', () => {
    const was = heard(() => [bytesIn(at('same')), statusOf(at('same')), entriesIn(at('folder'))]);
    expect(was).toEqual([
      { path: at('same'), status: expect.stringMatching(/^[0-9a-z ]+$/) },
      { path: at('folder'), status: '', listed: expect.any(String) },
    ]);
    expect(stillAsAsked(was, where)).toEqual({ instead: undefined });
  });

  it('is otherwise where a program has kept length and time of a file that it wrote', () => {
    const { atime, mtime } = statSync(at('kept-time'));
    const was = heard(() => bytesIn(at('kept-time')));
    put('kept-time', 'same width');
    utimesSync(at('kept-time'), atime, mtime);
    expect(still(was)).toBe(false);
  });

  it('is otherwise where another file of the same length and time has its name', () => {
    const { atime, mtime } = statSync(at('replaced'));
    const was = heard(() => bytesIn(at('replaced')));
    put('beside', 'same width');
    utimesSync(at('beside'), atime, mtime);
    renameSync(at('beside'), at('replaced'));
    expect(still(was)).toBe(false);
  });

  it('is otherwise where a file was written, or is gone', () => {
    const was = heard(() => bytesIn(at('touched')));
    put('touched', 'some words');
    expect(still(was)).toBe(false);
    const gone = heard(() => bytesIn(at('gone')));
    rmSync(at('gone'));
    expect(still(gone)).toBe(false);
  });

  it('is otherwise where something is there that was missing, or leads elsewhere', () => {
    const missing = heard(tried(() => bytesIn(at('new'))));
    symlinkSync(at('nowhere'), at('broken'));
    const broken = heard(tried(() => bytesIn(at('broken'))));
    expect([still(missing), still(broken)]).toEqual([true, true]);
    put('new', '');
    rmSync(at('broken'));
    symlinkSync(at('elsewhere'), at('broken'));
    expect([still(missing), still(broken)]).toEqual([false, false]);
  });

  it('is otherwise where a folder has another file, but not where one was there for a while', () => {
    const was = heard(() => entriesIn(at('folder')));
    const asked = heard(() => statusOf(at('folder')));
    put('folder/x', '');
    expect([still(was), still(asked)]).toEqual([false, true]);
    put('folder/.x.swp', '');
    rmSync(at('folder', 'x'));
    expect(still(was)).toBe(true);
    mkdirSync(at('folder', 'x'));
    expect(still(was)).toBe(false);
  });

  it('is as it was in a folder where names were looked up, if only what is made is new', () => {
    const was = heard(() => namesAround(at('around')));
    mkdirSync(at('around', 'output'));
    expect(still(was)).toBe(true);
    put('around/two', '');
    expect(still(was)).toBe(false);
  });
});

describe('what was written a moment before', () => {
  it('is read, for it may be written again in the same moment', () => {
    put('young', 'some words');
    const was = heard(() => bytesIn(at('young')));
    expect(was[0]?.content).toMatch(/^[0-9a-f]{64}$/);
    expect(still(was)).toBe(true);
    // As if this were what it held in that moment.
    const other = was.map((each): Standing => ({ ...each, content: '0'.repeat(64) }));
    expect(still(other)).toBe(false);
  });

  it('is not read any more once it is older', async () => {
    put('young', 'other words');
    const was = heard(() => [bytesIn(at('young')), bytesIn(at('grown'))]);
    let instead: Asked | undefined;
    while (!instead) {
      await new Promise((next) => setTimeout(next, 100));
      instead = stillAsAsked(was, where)?.instead;
    }
    expect(instead).toEqual(was.map(({ path, status }) => ({ path, status })));
    expect(stillAsAsked(instead, where)).toEqual({ instead: undefined });
  });

  it('is always read where its time is yet to come', () => {
    put('future', 'some words');
    utimesSync(at('future'), new Date(2100, 0), new Date(2100, 0));
    const was = heard(() => bytesIn(at('future')));
    expect(was[0]?.content).toBeDefined();
    expect(stillAsAsked(was, where)).toEqual({ instead: undefined });
  });
});

it('nothing is heard where the time of the disk can’t be read, nor after the end', () => {
  put('no-folder', '');
  expect(listen({ ...where, clock: at('no-folder') })).toBeUndefined();
  const stop = listen(where);
  bytesIn(at('same'));
  stop?.();
  bytesIn(at('grown'));
  expect(stop?.().map(({ path }) => path)).toEqual([at('same')]);
  expect(readFileSync(at('same'), 'utf8')).toBe('some words');
});
