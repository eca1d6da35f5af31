import type { OutputFile } from '../output-file.ts';
import type { PlannedFile } from '../plans.ts';
import type { Shown } from '../show/materials.ts';
import type { Workshop } from '../workshop.ts';
import type { PagedContent, RecordPart } from './task.ts';

/** A file of a record, before it is made. */
export interface RecordFile extends PlannedFile {
  readonly part: RecordPart;
}

/** What a record shows, and all its files that are made of it. */
export interface RecordTold {
  readonly content: PagedContent;
  readonly files: readonly RecordFile[];
}

interface Asked {
  readonly path: string;
  readonly done: (shown: Shown) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Files of a record, each made when its bytes are asked for: those that are asked for at once, before anything else is waited
 * for, in one task.
 *
 * @param tell is asked once more when a file is made: most files stay as they are, and an edition of thousands of records would
 *   hold what all their pages say
 * @param record the file of the record
 * @param planned the paths and keys of the files
 */
export function madeTogether(
  tell: () => RecordTold,
  { show, report }: Workshop,
  record: string,
  planned: readonly PlannedFile[],
): readonly OutputFile[] {
  let asked: Asked[] = [];
  const makeAsked = async () => {
    const now = asked;
    asked = [];
    try {
      const { content, files } = tell();
      const asks = now.flatMap(({ path }) => files.find((file) => file.path === path)?.part ?? []);
      const { parts = [] } = await show({ kind: 'record', ...content, parts: asks });
      for (const [index, { done, failed, path }] of now.entries()) {
        const shown = parts[index];
        if (shown) done(shown);
        else failed(new Error(`${path} was not made`));
      }
    } catch (error) {
      for (const { failed } of now) failed(error);
    }
  };
  const made = (path: string) =>
    new Promise<Shown>((done, failed) => {
      asked.push({ path, done, failed });
      if (asked.length === 1) queueMicrotask(makeAsked);
    });
  return planned.map(({ path, key }) => ({
    ...{ path, key, record },
    async bytes() {
      const { bytes, diagnostics } = await made(path);
      report(path, diagnostics);
      return bytes;
    },
  }));
}
