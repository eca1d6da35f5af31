import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { inWorkers, WorkerFailed } from '../../src/files/workers.ts';

const folder = mkdtempSync(join(tmpdir(), 'workers-'));
afterAll(() => rmSync(folder, { recursive: true }));

// Threads of Node.js 20 can’t read TypeScript: they run what was compiled.
const COMPILED = new URL('../../dist/files/workers.js', import.meta.url).href;

/** The entry of a worker; `work` is the body of what makes it: it has `data`. */
function entry(name: string, work: string): URL {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(
    path,
    `import { serveTasks } from ${JSON.stringify(COMPILED)};\nawait serveTasks(async (data) => { ${work} });\n`,
  );
  return pathToFileURL(path);
}

async function answers(
  work: string,
  tasks: readonly unknown[],
  { workers = 2, data = {} as unknown, take = (_: unknown) => {} } = {},
): Promise<readonly unknown[]> {
  const results: unknown[] = [];
  const name = `${work.length}-${tasks.length}-${workers}`;
  await inWorkers<unknown, unknown>(entry(name, work), data, tasks, workers, (index, answer) => {
    results[index] = answer;
    take(answer);
  });
  return results;
}

describe('Tasks in threads', () => {
  it('each give their answer, made with the data that every thread has', async () => {
    const tasks = Array.from({ length: 50 }, (_, index) => index);
    const found = await answers('return async (task) => task * data.times;', tasks, { data: { times: 3 } });
    expect(found).toEqual(tasks.map((task) => 3 * task));
  });

  it('are shared among no more threads than there are tasks', async () => {
    const work = 'const id = Math.random(); return async () => id;';
    expect(new Set(await answers(work, [1, 2], { workers: 8 })).size).toBeLessThanOrEqual(2);
    expect(await answers(work, [], { workers: 8 })).toEqual([]);
  });

  it('are done by one thread one after the other', async () => {
    const work = 'let n = 0; return async () => { const was = n; await null; n = was + 1; return n; };';
    expect(await answers(work, ['a', 'b', 'c', 'd', 'e'], { workers: 1 })).toEqual([1, 2, 3, 4, 5]);
  });

  it('that throw end all, with the index of the task', async () => {
    const work = 'return async (task) => { if (task === 3) throw new Error("no " + task); return task; };';
    const failed = await answers(work, [0, 1, 2, 3, 4, 5], { workers: 1 }).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(WorkerFailed);
    expect(failed).toMatchObject({ task: 3, message: 'no 3', isMemory: false });
  });

  it('are not begun where a thread can’t be made: it fails, and does not wait for ever', async () => {
    await expect(answers('throw new Error("no thread");', [1, 2])).rejects.toThrow('no thread');
    await expect(answers('process.exit(7);', [1, 2])).rejects.toThrow('a thread ended with code 7');
    await expect(
      inWorkers(pathToFileURL(join(folder, 'none.mjs')), {}, [1], 1, () => {}),
    ).rejects.toBeInstanceOf(WorkerFailed);
  });

  it('end where the answer can’t be taken, with that error', async () => {
    const take = () => {
      throw new RangeError('not taken');
    };
    await expect(answers('return async (task) => task;', [1, 2, 3], { take })).rejects.toThrow(RangeError);
  });

  it('with an answer that can’t be sent fail', async () => {
    await expect(answers('return async () => () => {};', [1])).rejects.toBeInstanceOf(WorkerFailed);
  });

  it('tell when it was the memory that was not enough', () => {
    const cause = Object.assign(new Error('Worker terminated'), { code: 'ERR_WORKER_OUT_OF_MEMORY' });
    expect(new WorkerFailed(2, cause)).toMatchObject({
      isMemory: true,
      task: 2,
      message: 'Worker terminated',
    });
    expect(new WorkerFailed(undefined, 'why').message).toBe('why');
  });
});
