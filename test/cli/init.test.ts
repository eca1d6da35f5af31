import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { put, tree, workshop } from './tei.ts';
import { warmRun as run } from './warm.ts';

const dir = workshop();

describe('tei init', () => {
  it.each(['letters', 'editions/1960', 'my letters', './письма'])(
    'begins an edition in %s that checks and builds',
    (name) => {
      const begun = run(dir, ['init', name]);
      expect(begun).toMatchObject({ code: 0, stdout: '' });
      expect(begun.stderr).toContain('tei build');
      expect(Object.keys(tree(join(dir, name)))).toContain('edition.json');
      expect(run(dir, ['check', name])).toMatchObject({ code: 0, stderr: '' });
      expect(run(dir, ['build', name, '-o', join(name, 'output')]).code).toBe(0);
    },
  );

  it('takes an empty folder, also the one it stands in', () => {
    mkdirSync(join(dir, 'empty'));
    expect(run(join(dir, 'empty'), ['init', '.']).code).toBe(0);
    expect(run(join(dir, 'empty'), ['check']).code).toBe(0);
  });

  it.each(['full', 'file', 'missing/../full'])('leaves as it is what is there: %s', (name) => {
    put(dir, { 'full/edition.json': 'mine', file: 'mine' });
    const before = tree(dir);
    const { code, stderr } = run(dir, ['init', name]);
    expect(code).toBe(2);
    expect(stderr).toContain('Something is there already');
    expect(tree(dir)).toEqual(before);
  });

  it('says so where it can’t write', () => {
    put(dir, { file: 'mine' });
    const { code, stderr } = run(dir, ['init', 'file/letters']);
    expect(code).toBe(2);
    expect(stderr.replace(/\s+/g, ' ')).toContain('a file stands where a folder is needed');
  });
});
