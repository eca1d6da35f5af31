import type { Workshop } from './edition.ts';
import type { OutputFile } from './output-file.ts';
import type { RecordContent, RecordPart } from './record-task.ts';
import type { Shown } from './show.ts';

/** A file of a record, before it is made. */
export interface RecordFile {
  readonly path: string;
  readonly key: string;
  readonly part: RecordPart;
}

interface Asked extends RecordFile {
  readonly done: (shown: Shown) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Files of a record, each made when its bytes are asked for: those that are asked for at once, before anything else is waited
 * for, in one task.
 */
export function madeTogether(
  content: RecordContent,
  files: readonly RecordFile[],
  { show, report }: Workshop,
): readonly OutputFile[] {
  let asked: Asked[] = [];
  const makeAsked = async () => {
    const now = asked;
    asked = [];
    try {
      const { parts = [] } = await show({ kind: 'record', ...content, parts: now.map(({ part }) => part) });
      for (const [index, { done, failed, path }] of now.entries()) {
        const shown = parts[index];
        if (shown) done(shown);
        else failed(new Error(`${path} was not made`));
      }
    } catch (error) {
      for (const { failed } of now) failed(error);
    }
  };
  const made = (file: RecordFile) =>
    new Promise<Shown>((done, failed) => {
      asked.push({ ...file, done, failed });
      if (asked.length === 1) queueMicrotask(makeAsked);
    });
  return files.map((file) => ({
    path: file.path,
    key: file.key,
    record: content.file,
    async bytes() {
      const { bytes, diagnostics } = await made(file);
      report(file.path, diagnostics);
      return bytes;
    },
  }));
}
