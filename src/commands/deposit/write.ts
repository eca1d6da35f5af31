import type { PackageFile } from '../../deposit/package-file.ts';
import type { Result } from '../../diagnostic.ts';
import { keyOf } from '../../edition/output-file.ts';
import { zip } from '../../edition/zip/zip.ts';
import { type Written, writeFiles } from '../../files/output.ts';
import { megabytes } from '../showable.ts';

export interface Writing {
  readonly progress: (step: string) => void;
  readonly pause: () => Promise<void>;
  /** Whether a file of an earlier package stays. */
  readonly keeps: (path: string) => boolean;
}

/** Writes packages piece by piece; those that are there as they would be made are not made again. */
export function writePackages(
  output: string,
  files: readonly PackageFile[],
  { progress, pause, keeps }: Writing,
): Promise<Result<Written | undefined>> {
  return writeFiles(output, files, {
    keeps,
    async make(waiting, take) {
      for (const [index, file] of waiting.entries()) {
        await pause();
        await take(index, told(file, `Writing ${index + 1} of ${waiting.length}: ${file.path}`));
      }
    },
  });

  async function* told({ bytes }: PackageFile, step: string): AsyncGenerator<Uint8Array> {
    progress(step);
    let done = 0;
    let next = STEP;
    for await (const piece of bytes()) {
      yield piece;
      done += piece.length;
      if (done < next) continue;
      next += STEP;
      progress(`${step} (${megabytes(done)})`);
      await pause();
    }
  }
}

/** Progress of a large file is told each time when so many bytes more are written. */
const STEP = 8 * 1024 * 1024;

/** An archive of files, with an entry for each folder. */
export function zipOf(path: string, files: readonly PackageFile[]): PackageFile {
  return {
    path,
    key: keyOf(files.map((file) => [file.path, file.key])),
    bytes: () => zip(files, { folders: true }),
  };
}
