import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { reasonOf } from '../diagnostic.ts';
import { packageRoot } from './assets.ts';
import { quickSaxon, saxonFolder } from './quick-saxon.ts';

/** How many tasks a worker is handed at a time: while it sends one answer it begins with the next. */
const AHEAD = 2;

/** How many workers this machine has room for. */
export const processors: number = availableParallelism();

/** The address of an entry, by the name of its file; undefined where TypeScript is run: threads of Node.js 20 can’t read it. */
export function workerEntry(name: string): URL | undefined {
  return import.meta.url.endsWith('.js')
    ? pathToFileURL(join(packageRoot, 'dist/commands', name))
    : undefined;
}

/** What a worker is made with. */
interface Given {
  readonly data: unknown;
  /** Where the code of Saxon-JS is kept. */
  readonly saxon: string | undefined;
}

type Answered<Answer> =
  | { readonly index: number; readonly answer: Answer }
  /** An error that is thrown may overtake the answers before it, so that it is sent as one. */
  | { readonly index: number; readonly error: unknown };

/** A thread did not come to its end: it threw, ran out of memory, or ended itself. */
export class WorkerFailed extends Error {
  /** The index of the task that it was at; undefined where it failed before the first. */
  readonly task: number | undefined;

  constructor(task: number | undefined, why: unknown) {
    super(reasonOf(why), { cause: why });
    this.task = task;
  }

  get isMemory(): boolean {
    const { cause } = this;
    return cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
  }
}

/** Threads that do tasks as long as they are needed. */
export interface WorkerPool<Task, Answer> {
  /** Has a task done: after those that came before it. `WorkerFailed` if a thread fails, whichever task that was at. */
  perform(task: Task): Promise<Answer>;
  /** Ends the threads. What is still waiting fails. */
  end(): Promise<void>;
}

interface Waiting<Task, Answer> {
  readonly index: number;
  readonly task: Task;
  readonly done: (answer: Answer) => void;
  readonly failed: (why: unknown) => void;
}

/**
 * Threads that are started as tasks come, each with `AHEAD` of them at hand.
 *
 * @param entry the address of a module that calls `serveTasks`
 * @param data what every worker is made with; it is copied, as tasks and answers are
 * @param young how much memory, in MB, each has for what is soon forgotten: with more, less time goes into tidying up
 */
export function workerPool<Task, Answer>(
  entry: URL,
  data: unknown,
  workers: number,
  { young }: { readonly young?: number } = {},
): WorkerPool<Task, Answer> {
  const running: Worker[] = [];
  const queue: Waiting<Task, Answer>[] = [];
  const free: (() => void)[] = [];
  const pending = new Set<Waiting<Task, Answer>>();
  let broken: unknown;
  let count = 0;

  function fail(why: unknown): void {
    broken ??= why;
    for (const { failed } of pending) failed(broken);
    pending.clear();
    queue.length = 0;
  }

  function start(): void {
    const worker = new Worker(entry, {
      workerData: { data, saxon: saxonFolder() } satisfies Given,
      ...(young !== undefined && { resourceLimits: { maxYoungGenerationSizeMb: young } }),
    });
    running.push(worker);
    const atHand: Waiting<Task, Answer>[] = [];
    const failHere = (why: unknown) => fail(new WorkerFailed(atHand[0]?.index, why));
    const hand = () => {
      while (atHand.length < AHEAD) {
        const next = queue.shift();
        if (!next) break;
        worker.postMessage({ index: next.index, task: next.task });
        atHand.push(next);
      }
      if (atHand.length < AHEAD && !free.includes(hand)) free.push(hand);
    };
    worker.on('message', (message: Answered<Answer>) => {
      if ('error' in message) return fail(new WorkerFailed(message.index, message.error));
      const task = atHand.shift();
      if (!task || !pending.delete(task)) return;
      task.done(message.answer);
      hand();
    });
    worker.on('messageerror', failHere);
    worker.on('error', failHere);
    // After an error, or the end of all tasks, this says nothing new.
    worker.on('exit', (code) => failHere(`a thread ended with code ${code}`));
    hand();
  }

  return {
    perform: (task) =>
      new Promise((done, failed) => {
        if (broken !== undefined) return failed(broken);
        const waiting = { index: count++, task, done, failed };
        queue.push(waiting);
        pending.add(waiting);
        if (running.length < workers) start();
        else free.shift()?.();
      }),
    async end() {
      fail('the threads were ended');
      await Promise.all(running.map((worker) => worker.terminate()));
    },
  };
}

/**
 * Has tasks done by worker threads. Answers come in any order, each with the index of its task. If one fails all are ended, and
 * `WorkerFailed` is thrown.
 *
 * @param entry the address of a module that calls `serveTasks`
 * @param data what every worker is made with; it is copied, as tasks and answers are
 */
export async function inWorkers<Task, Answer>(
  entry: URL,
  data: unknown,
  tasks: readonly Task[],
  workers: number,
  take: (index: number, answer: Answer) => void,
): Promise<void> {
  const pool = workerPool<Task, Answer>(entry, data, workers);
  try {
    await Promise.all(tasks.map(async (task, index) => take(index, await pool.perform(task))));
  } finally {
    await pool.end();
  }
}

/** To be called once by the module that is a worker’s entry: `make` gets the data, and gives what does one task after the other. */
export async function serveTasks<Data, Task, Answer>(
  make: (data: Data) => Promise<(task: Task) => Promise<Answer>>,
): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('This module is the entry of a worker');
  const tasks: { readonly index: number; readonly task: Task }[] = [];
  let wake = () => {};
  port.on('message', (message) => {
    tasks.push(message);
    wake();
  });
  const { data, saxon } = workerData as Given;
  if (saxon !== undefined) quickSaxon(saxon);
  const perform = await make(data as Data);
  for (;;) {
    const next = tasks.shift();
    if (next) port.postMessage(await answered(next.index, () => perform(next.task)));
    else
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
  }
}

async function answered<Answer>(index: number, perform: () => Promise<Answer>): Promise<Answered<Answer>> {
  try {
    return { index, answer: await perform() };
  } catch (error) {
    return { index, error };
  }
}
