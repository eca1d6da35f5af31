import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// What a run keeps, and what it leaves lying about, stays among its own tests, and goes when it ends.
const place = mkdtempSync(join(tmpdir(), 'tei-tests-'));
const [cache, temporary] = [join(place, 'cache'), join(place, 'tmp')];
mkdirSync(temporary);
process.on('exit', () => rmSync(place, { recursive: true, force: true, maxRetries: 9, retryDelay: 100 }));

/** Files and folders that take half a minute or more on two cores: they begin first, so that none is alone at the end. */
const LONG = [
  'browser/pages',
  'cli/build.test',
  'browser/search.test',
  'relaxng/compact-against-others',
  'cli/',
  'browser/',
  'edition/epub',
  'relaxng/hostile',
  'explain/sessions',
  'schematron/',
  'odd/tei-all',
  'views/',
  'files/compile',
];

class LongestFirst extends BaseSequencer {
  /** Those that are named, as they are named; the others as they come: large ones first. */
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const found = LONG.findIndex((name) => moduleId.includes(`/test/${name}`));
      return found < 0 ? LONG.length : found;
    };
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  test: {
    root: '.',
    include: ['test/**/*.test.ts'],
    // Most of them wait for a process that they have started: one core left free would stay idle.
    maxWorkers: availableParallelism(),
    // To read the modules again for each file took a third of the time. No file may leave anything behind for the next.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    env: { XDG_CACHE_HOME: cache, TMPDIR: temporary },
    // Where others are at work, what takes seconds takes minutes: no test is about time.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
