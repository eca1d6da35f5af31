import type { Examined } from '../../checks/examined.ts';
import { LARGEST_TREE } from '../../checks/largest-tree.ts';
import { sharingTexts } from '../../checks/rules/judge.ts';
import { ownSchemas, packageVersion } from '../../files/assets.ts';
import { diskCache } from '../../files/cache.ts';
import { rulesCompiler } from '../../files/compile-rules.ts';
import { fingerprints } from '../../files/fingerprints.ts';
import { diskHost } from '../../files/host.ts';
import { sizeOf } from '../../files/pieces.ts';
import { inWorkers, processors, WorkerFailed, workerEntry } from '../../files/workers.ts';
import { UsageError } from '../usage.ts';
import { examineFile, type FileExamined } from './examine-file.ts';
import { type Checking, type Examiner, examiner } from './examiner.ts';
import { keeper } from './keeper.ts';

/** What an examiner is made with, in whichever thread. */
export interface Work {
  readonly checking: Checking;
  /** All files of the check: others may point to them. */
  readonly expected: readonly string[];
  /** Where compiled schemas are kept, and results. */
  readonly cacheFolder: string;
}

export interface Working {
  /** How many threads work; by the size of the task where it is undefined. */
  readonly jobs?: number;
  readonly progress: (step: string) => void;
}

/** An examiner of files on the disk. */
export async function examinerOnDisk(
  { checking, expected, cacheFolder }: Work,
  progress: (step: string) => void,
): Promise<Examiner> {
  const cache = cacheIn(cacheFolder);
  const made = examiner(checking, {
    own: ownSchemas(),
    host: diskHost(progress, LARGEST_TREE),
    compile: rulesCompiler(cache, progress),
    cache,
    now: fingerprints(expected),
  });
  await made.expect(expected);
  return made;
}

const cacheIn = (folder: string) => diskCache(folder, packageVersion());

const WORKER = workerEntry('worker.js');

/** In bytes: below that, starting threads takes longer than they save. */
const WORTH_THREADS = 2 * 1024 * 1024;

/**
 * Examines files of the disk, in as many threads as it is worth; results are in the order of the files, whichever was done first.
 * What has not changed since an earlier run is not examined again, also where that was broken off.
 */
export async function examineFiles(
  files: readonly string[],
  work: Work,
  { jobs, progress }: Working,
): Promise<readonly Examined[]> {
  const results: (Examined | undefined)[] = files.map(() => undefined);
  const keeping = keeper(cacheIn(work.cacheFolder), work.checking, fingerprints(work.expected));
  for (const [index, file] of files.entries()) results[index] = await keeping.kept(file);
  const waiting = keeping.inPacks(files).filter((index) => !results[index]);
  let done = files.length - waiting.length;
  const take = (index: number, found: FileExamined) => {
    results[index] = found.examined;
    keeping.take(found);
    progress(`Checked ${++done} of ${files.length}: ${found.examined.file}`);
  };
  const tasks = waiting.map((index) => files[index] ?? '');
  if (tasks.length === 0) return sharing(results);
  const threads = Math.min(jobs ?? (isWorthThreads(tasks) ? processors : 1), tasks.length);
  if (threads > 1 && WORKER) {
    try {
      await inWorkers<string, FileExamined>(WORKER, work, tasks, threads, (at, answer) =>
        take(waiting[at] ?? -1, answer),
      );
    } catch (error) {
      throw error instanceof WorkerFailed ? told(error, tasks) : error;
    }
  } else {
    const examiner = await examinerOnDisk(work, progress);
    for (const [at, file] of tasks.entries()) {
      progress(`Checking ${done + 1} of ${files.length}: ${file}`);
      take(waiting[at] ?? -1, await examineFile(file, examiner));
    }
  }
  return sharing(results);
}

/** What failed in a thread, with the file that it was at. */
function told(error: WorkerFailed, files: readonly string[]): Error {
  const at = error.task === undefined ? '' : ` at ${files[error.task]}`;
  if (error.isMemory)
    return new UsageError(
      `The memory of a thread was not enough${at}. Give it more: NODE_OPTIONS=--max-old-space-size=8192, in megabytes.`,
    );
  return new Error(`a thread failed${at}: ${error.message}`, { cause: error.cause });
}

function sharing(results: readonly (Examined | undefined)[]): readonly Examined[] {
  const shared = sharingTexts();
  return results.flatMap((each) =>
    each ? { ...each, ...(each.notes && { notes: shared(each.notes) }) } : [],
  );
}

function isWorthThreads(files: readonly string[]): boolean {
  let total = 0;
  return files.some((file) => {
    total += sizeOf(file) ?? 0;
    return total > WORTH_THREADS;
  });
}
