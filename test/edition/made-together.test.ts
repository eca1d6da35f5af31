import { describe, expect, it } from 'vitest';
import { encoded } from '../../src/edition/output-file.ts';
import { madeTogether, type RecordFile } from '../../src/edition/record/made-together.ts';
import type { Shown } from '../../src/edition/show/materials.ts';
import type { PageTask } from '../../src/edition/show/show.ts';
import type { Workshop } from '../../src/edition/workshop.ts';

const content = { file: 'records/a.xml', hash: 'h', title: 'A', entries: [], pages: {} };
const files: readonly RecordFile[] = (['diplomatic', 'reading'] as const).map((view) => ({
  path: `${view}.txt`,
  key: view,
  part: { kind: 'text', view },
}));

/** Files that are made of the names of their views, the tasks that made them, and what was reported. */
function together(show?: (task: PageTask) => Promise<Shown>) {
  const tasks: PageTask[] = [];
  const reported: string[] = [];
  const workshop: Workshop = {
    async show(task) {
      tasks.push(task);
      if (show) return show(task);
      const parts = task.kind === 'record' ? task.parts : [];
      const shown = parts.map((part) => ({
        bytes: encoded('view' in part ? part.view : ''),
        diagnostics: [],
      }));
      return { bytes: encoded(''), diagnostics: [], parts: shown };
    },
    report: (path) => reported.push(path),
  };
  const made = madeTogether(() => ({ content, files }), workshop, content.file, files);
  return { made, tasks, reported };
}

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe('files of a record', () => {
  it('are made in one task where they are asked for at once', async () => {
    const { made, tasks, reported } = together();
    const bytes = await Promise.all(made.map((file) => file.bytes()));
    expect(bytes.map(text)).toEqual(['diplomatic', 'reading']);
    expect(tasks).toHaveLength(1);
    expect(reported).toEqual(['diplomatic.txt', 'reading.txt']);
  });

  it('are made alone where one is asked for after the other', async () => {
    const { made, tasks } = together();
    for (const file of made) await file.bytes();
    expect(tasks.map((task) => task.kind === 'record' && task.parts.length)).toEqual([1, 1]);
  });

  it('all fail where their task fails, and can be asked for again', async () => {
    let broken = true;
    const { made } = together(async () => {
      if (broken) throw new Error('no memory');
      return { bytes: encoded(''), diagnostics: [], parts: [{ bytes: encoded('x'), diagnostics: [] }] };
    });
    const failed = await Promise.allSettled(made.map((file) => file.bytes()));
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    broken = false;
    expect(text((await made[0]?.bytes()) ?? encoded(''))).toBe('x');
  });
});
