import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sentMemory } from '../../src/commands/deposit/sent.ts';
import { addressOf } from '../repository/journeys.ts';

const ZENODO = addressOf('https://zenodo.org');
const SANDBOX = addressOf('https://sandbox.zenodo.org');
let dir = '';

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'tei-sent-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const memoryOf = (slug: string, output = dir, address = ZENODO) =>
  sentMemory({ deposit: { metadata: { slug } }, output } as Parameters<typeof sentMemory>[0], address);

describe('What was sent of an edition', () => {
  it('is written down at once, for each repository, and read by the next run', () => {
    expect(memoryOf('letters').value?.sent).toEqual({});
    const [real, sandbox] = [memoryOf('letters').value, memoryOf('letters', dir, SANDBOX).value];
    real?.keep({ began: { draft: 'mark' } });
    sandbox?.keep({ began: { versionOf: '7' } });
    expect(memoryOf('letters').value?.sent).toEqual({ began: { draft: 'mark' } });
    expect(memoryOf('letters', dir, SANDBOX).value?.sent).toEqual({ began: { versionOf: '7' } });
    expect(memoryOf('diaries').value?.sent).toEqual({});
    expect(readdirSync(dir)).toEqual(['letters.sent.json']);
  });

  it('is not guessed where the file is damaged', () => {
    const path = join(dir, 'damaged.sent.json');
    writeFileSync(path, '{ "version": 1, "repo');
    const { value, diagnostics } = memoryOf('damaged');
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code: 'deposit/sent', severity: 'error', location: { file: path } },
    ]);
    expect(readFileSync(path, 'utf8')).toBe('{ "version": 1, "repo');
  });

  it('must be written down: where it can’t be, nothing more is sent', () => {
    const output = join(dir, 'full');
    mkdirSync(output);
    const memory = memoryOf('letters', output).value;
    mkdirSync(join(output, 'letters.sent.json'));
    expect(() => memory?.keep({})).toThrow(/folder stands there/i);
  });
});
