import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import type { OutputFile } from '../../edition/output-file.ts';
import type { Shown } from '../../edition/show/materials.ts';
import type { PageTask } from '../../edition/show/show.ts';
import type { Show } from '../../edition/workshop.ts';
import type { MakeFiles } from '../../files/output-stage.ts';
import { sizeOf } from '../../files/pieces.ts';
import { processors, WorkerFailed, type WorkerPool, workerEntry, workerPool } from '../../files/workers.ts';
import { UsageError } from '../usage.ts';
import { type PageWork, pageMaker } from './page-maker.ts';
import { timeLeft } from './time-left.ts';

export interface Makers {
  readonly show: Show;
  readonly make: MakeFiles;
}

export interface Making {
  readonly jobs: number | undefined;
  readonly progress: (step: string) => void;
  readonly pause: () => Promise<void>;
}

const WORKER = workerEntry('build-worker.js');

/** In bytes of records: below that, starting threads takes longer than they save. */
const WORTH_THREADS = 256 * 1024;
/** How many pages are under way for each thread: one is made, one waits. */
const UNDER_WAY = 2;
/** In MB: a view makes much that it soon forgets, and takes a tenth less time with this than with the 16 MB of Node.js. */
const YOUNG = 64;

/** What makes the files of an edition, pages in as many threads as it is worth. */
export function makers(work: PageWork, { jobs, progress, pause }: Making): Makers {
  const here = pageMaker(work);
  let pool: WorkerPool<PageTask, Shown> | undefined;
  return {
    show: (task) => (pool ? pool.perform(task) : here(task)),
    async make(files, take) {
      const threads = Math.min(jobs ?? (isWorthThreads(files) ? processors : 1), files.length);
      if (threads > 1 && WORKER) pool = workerPool(WORKER, work, threads, { young: YOUNG });
      const left = timeLeft(() => performance.now());
      let next = 0;
      let done = 0;
      const makeOne = async (file: OutputFile, at: number) => {
        await take(at, await file.bytes());
        progress(`Made ${++done} of ${files.length} files${left(done, files.length)}: ${file.path}`);
      };
      const makeNext = async () => {
        while (next < files.length) {
          await pause();
          // Those of one record are asked for at once: one task makes them.
          const first = next;
          while (next < files.length && (next === first || isOfSameRecord(files[first], files[next]))) next++;
          await Promise.all(files.slice(first, next).map((file, index) => makeOne(file, first + index)));
        }
      };
      const lanes = Array.from({ length: pool ? threads * UNDER_WAY : 1 }, async () => {
        try {
          await makeNext();
        } catch (error) {
          next = files.length;
          throw error;
        }
      });
      try {
        await unlessInterrupted(Promise.all(lanes), pause);
      } catch (error) {
        throw error instanceof WorkerFailed && error.isMemory ? tooLittle() : error;
      } finally {
        await pool?.end();
        pool = undefined;
      }
    },
  };
}

/** In milliseconds: how often it is asked whether somebody wants to end, while threads work. */
const OFTEN = 100;

/** What was begun, as long as `pause` does not throw: then that, at once. */
async function unlessInterrupted(work: Promise<unknown>, pause: () => Promise<void>): Promise<void> {
  let hasEnded = false;
  const watch = async () => {
    while (!hasEnded) {
      await setTimeout(OFTEN, undefined, { ref: false });
      await pause();
    }
  };
  try {
    await Promise.race([work, watch()]);
    await pause();
  } finally {
    hasEnded = true;
  }
}

function isOfSameRecord(one: OutputFile | undefined, other: OutputFile | undefined): boolean {
  return one?.record !== undefined && one.record === other?.record;
}

function tooLittle(): UsageError {
  return new UsageError(
    'The memory of a thread was not enough. Give it more: NODE_OPTIONS=--max-old-space-size=8192, in megabytes.',
  );
}

/** Pages that are not those of records take little time each, and are many where there are many records. */
function isWorthThreads(files: readonly OutputFile[]): boolean {
  let total = 0;
  return files.some(({ record }) => {
    total += record === undefined ? SITE_PAGE : (sizeOf(record) ?? 0);
    return total > WORTH_THREADS;
  });
}

const SITE_PAGE = 512;
