import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, it } from 'vitest';
import { ALL, odd, SMALL, SUBSET } from '../test/odd/odds.ts';
import { median, type Run, run } from './process.ts';

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Whole processes: all modules of the TEI, and a small customisation, with all that is made of them. */
it.each([
  ['tei_all', ALL],
  ['a small schema', SMALL],
])('tei schema compile: %s', async (name, specs) => {
  const file = join(folder, 'bench.odd');
  writeFileSync(file, odd(specs));
  const args = ['dist/cli.js', 'schema', 'compile', file, '--source', SUBSET, '-o', folder, '--quiet'];
  const runs: Run[] = [];
  for (let i = 0; i < 5; i++) runs.push(await run(process.execPath, args));
  const codes = new Set(runs.map(({ code }) => code));
  if (codes.size > 1 || !codes.has(0)) throw new Error(`It ended with ${[...codes].join(', ')}.`);
  const seconds = runs.map((each) => each.seconds);
  const peak = Math.max(...runs.map((each) => each.peak ?? 0));
  console.log(
    `${name}: median of ${runs.length} ${median(seconds).toFixed(2)} s, fastest ${Math.min(...seconds).toFixed(2)} s, memory ${peak.toFixed(0)} MB`,
  );
});
