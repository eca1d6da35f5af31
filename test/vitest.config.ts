import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { defineConfig } from 'vitest/config';

// What a run keeps stays among its own tests.
const cache = mkdtempSync(join(tmpdir(), 'tei-cache-'));
process.on('exit', () => rmSync(cache, { recursive: true, force: true }));

export default defineConfig({
  test: {
    root: '.',
    include: ['test/**/*.test.ts'],
    // Most of them wait for a process that they have started: one core left free would stay idle.
    maxWorkers: availableParallelism(),
    // To read the modules again for each file took a third of the time. No file may leave anything behind for the next.
    isolate: false,
    env: { XDG_CACHE_HOME: cache },
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
