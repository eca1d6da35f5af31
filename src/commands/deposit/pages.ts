import { join } from 'node:path';
import type { PackageFile } from '../../deposit/package-file.ts';
import type { Diagnostic, Result } from '../../diagnostic.ts';
import { editionFiles } from '../../edition/edition-files.ts';
import { fileBytes } from '../../files/file-bytes.ts';
import { writeOutput } from '../../files/output.ts';
import { makers } from '../build/make-files.ts';
import type { ReadyToBuild } from '../build/ready-to-build.ts';
import type { Shell } from '../shell.ts';

/** Makes the pages and books of an edition in a folder; images are not copied there. Undefined where nothing could be written. */
export async function makePages(
  { edition, work }: Pick<ReadyToBuild, 'edition' | 'work'>,
  folder: string,
  {
    jobs,
    progress,
    pause,
  }: Pick<Shell, 'progress'> & {
    readonly jobs: number | undefined;
    readonly pause: () => Promise<void>;
  },
): Promise<Result<readonly PackageFile[] | undefined>> {
  const { show, make } = makers(work, { jobs, progress, pause });
  const found: Diagnostic[] = [];
  const images = new Map(Array.from(edition.images, ([file, { path }]) => [path, file]));
  const files = editionFiles(edition, { show, report: (_, diagnostics) => found.push(...diagnostics) });
  const { value, diagnostics } = await writeOutput(
    folder,
    files.filter(({ path }) => !images.has(path)),
    { make },
  );
  if (!value) return { value: undefined, diagnostics: [...found, ...diagnostics] };
  const made = [...value.written, ...value.unchanged].map((path) => ({
    ...{ path, key: '', bytes: fileBytes(join(folder, path)) },
  }));
  const copied = Array.from(images, ([path, file]) => ({ path, key: '', bytes: fileBytes(file) }));
  return { value: [...made, ...copied], diagnostics: [...found, ...diagnostics] };
}
