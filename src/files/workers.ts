import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';

/** How many tasks a worker is handed at a time: while it sends one answer it begins with the next. */
const AHEAD = 2;

/** How many workers this machine has room for. */
export const processors: number = availableParallelism();

interface Answered<Answer> {
  readonly index: number;
  readonly answer: Answer;
}

/**
 * Has tasks done by worker threads. Answers come in any order, each with the index of its task. What a worker throws is thrown
 * here, and the others are ended.
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
      let waiting = 0;
      const hand = () => {
        while (waiting < AHEAD && next < tasks.length) {
          worker.postMessage({ index: next, task: tasks[next] });
          next++;
          waiting++;
        }
        if (waiting === 0) done();
      };
      worker.on('message', ({ index, answer }: Answered<Answer>) => {
        waiting--;
        take(index, answer);
        hand();
      });
      worker.on('error', failed);
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
    if (next) port.postMessage({ index: next.index, answer: await perform(next.task) });
    else
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
  }
}
