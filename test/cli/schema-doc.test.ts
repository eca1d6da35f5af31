import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { haveTei, odd, SMALL, SUBSET } from '../odd/odds.ts';
import { put, tree, workshop } from './tei.ts';
import { warmRun as run } from './warm.ts';

describe.skipIf(!haveTei)('tei schema doc (skipped without ../shared)', () => {
  const dir = workshop();
  put(dir, { 'letters.odd': odd(SMALL), 'empty.odd': '', 'note.txt': 'no ODD' });
  const doc = (...args: readonly string[]) => run(dir, ['schema', 'doc', ...args, '--source', SUBSET]);

  it('writes one page to standard output, or into a file', () => {
    const page = doc('letters.odd');
    expect(page).toMatchObject({ code: 0, stderr: '' });
    expect(page.stdout).toMatch(/^<!DOCTYPE html>[\s\S]*id="element-p"[\s\S]*<\/html>\s*$/i);
    expect(doc('letters.odd', '-o', '-')).toEqual(page);
    expect(doc('letters.odd', '-o', 'letters.html', '--quiet')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(dir, 'letters.html'), 'utf8')).toBe(page.stdout);
  });

  it.each([
    ['missing.odd', 2, 'There is no such file'],
    ['empty.odd', 1, 'The file is empty'],
    ['note.txt', 1, 'note.txt'],
  ])('writes no page of %s', (name, code, words) => {
    const before = tree(dir);
    const result = doc(name, '-o', 'none.html');
    expect(result).toMatchObject({ code, stdout: '' });
    expect(result.stderr).toContain(words);
    expect(tree(dir)).toEqual(before);
    expect(existsSync(join(dir, 'none.html'))).toBe(false);
  });

  it('says where the source of the TEI may come from, if there is none', () => {
    const result = run(dir, ['schema', 'doc', 'letters.odd', '--source', 'none.xml']);
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr).toContain('none.xml');
  });
});
