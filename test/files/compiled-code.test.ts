import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCompiled } from '../../src/files/compiled-code.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'code-'));
  write('one.cjs', 'exports.one = 1;');
  write('two.cjs', "exports.sum = require('./one.cjs').one + 1; exports.here = [__filename, __dirname];");
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (name: string) => join(folder, name);
const write = (name: string, text: string) => writeFileSync(file(name), text);
const load = (instead = {}) => loadCompiled(file('two.cjs'), file('cache'), instead);
const kept = () => readdirSync(file('cache/code')).map((name) => file(join('cache/code', name)));

describe('A module whose code is kept', () => {
  it('exports what it exports without, and knows where it stands', () => {
    const exports = { sum: 2, here: [file('two.cjs'), folder] };
    expect(load()).toEqual({ exports, kept: false });
    expect(load()).toEqual({ exports, kept: true });
  });

  it('can be given other modules than those that it requires', () => {
    expect(load({ './one.cjs': { one: 6 } }).exports).toMatchObject({ sum: 7 });
  });

  it('is compiled again when its source is another one', () => {
    load();
    write('two.cjs', 'exports.sum = 3;');
    expect(load()).toEqual({ exports: { sum: 3 }, kept: false });
    expect(kept()).toHaveLength(2);
  });

  it('is compiled again, and kept again, where what was kept is damaged or of another version of V8', () => {
    load();
    const [keeper = ''] = kept();
    const good = readFileSync(keeper);
    for (const bytes of [
      good.fill(0, 100, 120),
      good.subarray(0, 80),
      Buffer.alloc(0),
      Buffer.from('nothing'),
    ]) {
      writeFileSync(keeper, bytes);
      expect(load()).toMatchObject({ exports: { sum: 2 }, kept: false });
      expect(load().kept).toBe(true);
    }
  });

  it('is loaded where nothing can be kept', () => {
    mkdirSync(file('cache'));
    writeFileSync(file('cache/code'), 'a file where a folder is needed');
    expect(load()).toMatchObject({ exports: { sum: 2 }, kept: false });
    expect(load().kept).toBe(false);
  });
});
