import { describe, expect, it } from 'vitest';
import { unread } from '../../src/checks/examined.ts';
import { type Kept, mayBeKept, stillHolds, tellsNames } from '../../src/checks/kept.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';

const kept: Kept = {
  hash: 'h',
  needs: {
    contents: { 's.rng': '1', 'persons.xml': '2' },
    presences: { 'scan.jpg': 'file', 'x.jpg': 'missing' },
  },
  examined: unread('a.xml', [], []),
};

/** What is there now: as it was, but for this. */
function now(
  contents: Record<string, string> = {},
  presences: Record<string, 'file' | 'folder' | 'missing'> = {},
  names = 'n',
) {
  return {
    content: (path: string) => ({ ...kept.needs.contents, ...contents })[path] ?? '',
    presence: async (path: string) => ({ ...kept.needs.presences, ...presences })[path] ?? 'missing',
    names: () => names,
  };
}

const finding = (code: string): Diagnostic => ({
  code,
  severity: 'error',
  message: 'Wrong',
  location: { file: 'a.xml' },
});

describe('A result of an earlier run', () => {
  it('holds as long as nothing has changed that it depends on', async () => {
    expect(await stillHolds(kept, 'h', now())).toBe(true);
  });

  it.each([
    ['the file', 'other', now()],
    ['a schema', 'h', now({ 's.rng': '3' })],
    ['a file that it points into', 'h', now({ 'persons.xml': '' })],
    ['an image that is gone', 'h', now({}, { 'scan.jpg': 'missing' })],
    ['an image that has come', 'h', now({}, { 'x.jpg': 'file' })],
  ])('does not if this has: %s', async (_, hash, there) => {
    expect(await stillHolds(kept, hash, there)).toBe(false);
  });

  it('does not if other files are there whose names may be nearer, where the nearest is told', async () => {
    const telling = { ...kept, needs: { ...kept.needs, names: 'n' } };
    expect(await stillHolds(telling, 'h', now())).toBe(true);
    expect(await stillHolds(telling, 'h', now({}, {}, 'other'))).toBe(false);
    expect(await stillHolds(kept, 'h', now({}, {}, 'other'))).toBe(true);
    expect(tellsNames([finding('reference/missing-file')])).toBe(true);
    expect(tellsNames([finding('reference/unknown-target')])).toBe(false);
  });

  it('is not kept where a schema is broken, or a file was found by another name', () => {
    expect(mayBeKept(unread('a.xml', [finding('xml/well-formed')], []))).toBe(true);
    expect(mayBeKept(unread('a.xml', [], [finding('schema/missing-file')]))).toBe(false);
    expect(mayBeKept(unread('a.xml', [finding('reference/capitals')], []))).toBe(false);
    expect(mayBeKept(unread('a.xml', [finding('reference/missing-file')], []))).toBe(true);
  });
});
