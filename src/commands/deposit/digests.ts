import { join } from 'node:path';
import { digestsOf } from '../../deposit/bag/digests.ts';
import { readingProgress } from '../../deposit/reading-progress.ts';
import { fileBytes } from '../../files/file-bytes.ts';

/** The SHA-256 of files in a folder, by their paths there. */
export async function digestsIn(
  folder: string,
  paths: readonly string[],
  progress: (step: string) => void,
): Promise<ReadonlyMap<string, string>> {
  const digests = new Map<string, string>();
  for (const [index, path] of paths.entries()) {
    const count = readingProgress(progress, `Reading ${index + 1} of ${paths.length}: ${path}`);
    digests.set(path, (await digestsOf(fileBytes(join(folder, path))(), count)).sha256);
  }
  return digests;
}
