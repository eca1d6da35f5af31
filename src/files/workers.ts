import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';

/** How many tasks a worker is handed at a time: while it sends one answer it begins with the next. */
const AHEAD = 2;

/** How many workers this machine has room for. */
export const processors: number = availableParallelism();

type Answered<Answer> =
  | { readonly index: number; readonly answer: Answer }
  /** An error that is thrown may overtake the answers before it, so that it is sent as one. */
  | { readonly index: number; readonly error: unknown };

/** A thread did not come to its end: it threw, ran out of memory, or ended itself. */
export class WorkerFailed extends Error {
  /** The index of the task that it was at; undefined where it failed before the first. */
  readonly task: number | undefined;

  constructor(task: number | undefined, why: unknown) {
    super(why instanceof Error ? why.message : String(why), { cause: why });
    this.task = task;
  }

  get isMemory(): boolean {
    const { cause } = this;
    return cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
  }
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
  let next = 0;
  const running: Worker[] = [];
  const work = () =>
    new Promise<void>((done, failed) => {
      const worker = new Worker(entry, { workerData: data });
      running.push(worker);
      const waiting: number[] = [];
      const fail = (why: unknown) => failed(new WorkerFailed(waiting[0], why));
      const hand = () => {
        while (waiting.length < AHEAD && next < tasks.length) {
          worker.postMessage({ index: next, task: tasks[next] });
          waiting.push(next);
          next++;
        }
        if (waiting.length === 0) done();
      };
      worker.on('message', (message: Answered<Answer>) => {
        if ('error' in message) return failed(new WorkerFailed(message.index, message.error));
        waiting.shift();
        try {
          take(message.index, message.answer);
          hand();
        } catch (error) {
          failed(error);
        }
      });
      worker.on('messageerror', fail);
      worker.on('error', fail);
      // After an error, or the end of all tasks, this says nothing new.
      worker.on('exit', (code) => fail(`a thread ended with code ${code}`));
      hand();
    });
  try {
    await Promise.all(Array.from({ length: Math.min(workers, tasks.length) }, work));
  } finally {
    await Promise.all(running.map((worker) => worker.terminate()));
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
  const perform = await make(workerData as Data);
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
