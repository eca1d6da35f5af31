import { join } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { programKey } from '../files/assets.ts';
import { diskCache } from '../files/cache.ts';
import type { ExitCode } from '../report/exit-code.ts';
import { visible } from '../report/visible.ts';
import { type Since, standingBuild } from './build/standing-build.ts';
import type { Reporting } from './conclude.ts';
import type { Shell } from './shell.ts';

export interface BuildOptions extends Reporting {
  /** The folder for the pages. */
  readonly output?: string;
  /** Whether the edition and each record are printed as PDF, and the edition made as EPUB. */
  readonly pdf?: boolean;
  readonly epub?: boolean;
  /** How many threads work; by the size of the task if it is left out. */
  readonly jobs?: number;
}

/** `tei build [DIR]`: the whole edition as a folder of pages. Only what has changed since the last build is made. */
export async function buildCommand(
  dir: string | undefined,
  options: BuildOptions,
  cacheFolder: string,
  shell: Shell,
): Promise<ExitCode> {
  const { output = 'output', jobs, pdf = false, epub = false } = options;
  const toBuild = { dir, output, books: { pdf, epub } };
  const cache = diskCache(cacheFolder, programKey());
  const before = standingBuild(cache, cacheFolder, toBuild);
  const build = async (since: Since | undefined) => {
    // Where nothing has changed, what makes an edition need not be loaded.
    const { buildAnew } = await import('./build/build-anew.ts');
    return buildAnew(toBuild, { jobs, since }, cache, shell);
  };
  const { diagnostics, files, records, isBuilt } = before.stands() ?? (await before.anew(build));
  const code = await concluded(diagnostics, files, shell, options);
  if (!isBuilt) return code;
  if (!options.quiet) {
    shell.err.write(`Built ${records === 1 ? 'one record' : `${records} records`}.\n`);
    shell.err.write(`Open ${visible(join(output, 'index.html'))} in a browser.\n`);
  }
  // A record that could not be read is an error of the content here: the edition was built.
  return code === 2 ? 1 : code;
}

/** Where there is nothing to say, what would say it need not be loaded. */
async function concluded(
  diagnostics: readonly Diagnostic[],
  files: number,
  shell: Shell,
  options: BuildOptions,
): Promise<ExitCode> {
  if (diagnostics.length === 0 && options.format === undefined) return 0;
  const { conclude } = await import('./conclude.ts');
  return conclude(diagnostics, { files }, shell, options, 'message');
}
