import type { Examined } from '../checks/examined.ts';
import { LARGEST_TREE } from '../checks/large-file.ts';
import { sharingTexts } from '../checks/rules/judge.ts';
import { ownSchemas, packageVersion } from '../files/assets.ts';
import { diskCache } from '../files/cache.ts';
import { rulesCompiler } from '../files/compile-rules.ts';
import { diskHost } from '../files/host.ts';
import { sizeOf } from '../files/pieces.ts';
import { inWorkers, processors } from '../files/workers.ts';
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
  });
  await made.expect(expected);
  return made;
}

const cacheIn = (folder: string) => diskCache(folder, packageVersion());

/** Threads run what was compiled: those of Node.js 20 can’t read TypeScript. */
const WORKER = import.meta.url.endsWith('.js') ? new URL('./worker.js', import.meta.url) : undefined;

/** In bytes: below that, starting threads takes longer than they save. */
const WORTH_THREADS = 2 * 1024 * 1024;

/**
 * Examines files of the disk, in as many threads as it is worth; results are in the order of the files, whichever was done first.
 * What has not changed since an earlier run is not examined again.
 */
export async function examineFiles(
  files: readonly string[],
  work: Work,
  { jobs, progress }: Working,
): Promise<readonly Examined[]> {
  const results: (Examined | undefined)[] = files.map(() => undefined);
  const keeping = keeper(cacheIn(work.cacheFolder), work.checking);
  const waiting: number[] = [];
  for (const [index, file] of files.entries()) {
    results[index] = await keeping.kept(file);
    if (!results[index]) waiting.push(index);
  }
  let done = files.length - waiting.length;
  const take = (index: number, { examined, needs }: FileExamined) => {
    results[index] = examined;
    progress(`Checked ${++done} of ${files.length}: ${examined.file}`);
    if (needs) keeping.keep(examined, needs);
  };
  const tasks = waiting.map((index) => files[index] ?? '');
  const threads = Math.min(jobs ?? (isWorthThreads(tasks) ? processors : 1), tasks.length);
  if (threads > 1 && WORKER) {
    await inWorkers<string, FileExamined>(WORKER, work, tasks, threads, (at, answer) =>
      take(waiting[at] ?? -1, answer),
    );
  } else {
    const examiner = await examinerOnDisk(work, progress);
    for (const [at, file] of tasks.entries()) {
      progress(`Checking ${done + 1} of ${files.length}: ${file}`);
      take(waiting[at] ?? -1, await examineFile(file, examiner));
    }
  }
  keeping.end();
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
