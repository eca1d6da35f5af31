import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFolder } from '../../src/files/make-folder.ts';

const base = mkdtempSync(join(tmpdir(), 'make-folder-'));
afterAll(() => rmSync(base, { recursive: true }));

describe('A folder is made', () => {
  it('with those above it that are missing, of which the outermost is told', () => {
    expect(makeFolder(join(base, 'a/b/c'))).toBe(join(base, 'a'));
    expect(existsSync(join(base, 'a/b/c'))).toBe(true);
  });

  it('alone, where those above it are there', () => {
    mkdirSync(join(base, 'x'));
    expect(makeFolder(join(base, 'x/y'))).toBe(join(base, 'x/y'));
  });

  it('not again', () => {
    mkdirSync(join(base, 'there'));
    expect(makeFolder(join(base, 'there'))).toBeUndefined();
  });

  it('not where a file stands', () => {
    writeFileSync(join(base, 'file'), '');
    expect(() => makeFolder(join(base, 'file'))).toThrow('EEXIST');
    expect(() => makeFolder(join(base, 'file/below'))).toThrow('ENOTDIR');
  });

  it.runIf(existsSync('/proc/self'))('not below a folder that takes none, without trying for ever', () => {
    expect(() => makeFolder('/proc/none/below')).toThrow('ENOENT');
  });
});
