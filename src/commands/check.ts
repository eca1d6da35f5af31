import type { Examined } from '../checks/examined.ts';
import { isLarge } from '../checks/large-file.ts';
import { problemsOnce } from '../checks/schema-library.ts';
import { type SeveritySetting, withSeverities } from '../checks/severities.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Source } from '../document/corpus.ts';
import { packageVersion } from '../files/assets.ts';
import { diskCache } from '../files/cache.ts';
import type { ExitCode } from '../report/exit-code.ts';
import { layerRuns } from '../report/layer-runs.ts';
import { conclude, type Reporting } from './conclude.ts';
import { examineFiles, examinerOnDisk } from './examine-files.ts';
import type { Checking } from './examiner.ts';
import { filesToCheck } from './files-to-check.ts';
import type { Shell } from './shell.ts';
import { STDIN, STDIN_NAME, standardInput } from './sources.ts';

export interface CheckOptions extends Reporting, Checking {
  /** How severe findings are; these count before those of edition.json. */
  readonly severity?: readonly SeveritySetting[];
  /** How many files are checked at a time. */
  readonly jobs?: number;
}

/** `tei check [PATH…]`: every finding in an edition, or in any TEI files. */
export async function checkCommand(
  paths: readonly string[],
  { schema, catalog, jobs, severity = [], ...reporting }: CheckOptions,
  cacheFolder: string,
  shell: Shell,
): Promise<ExitCode> {
  const { files, severity: ofEdition, diagnostics: unfound } = filesToCheck(paths);
  const checking: Checking = { ...(schema && { schema }), ...(catalog && { catalog }) };
  const cache = diskCache(cacheFolder, packageVersion());
  const onDisk = files.filter((file) => file !== STDIN);
  const examined = [
    ...(await examineFiles(onDisk, { checking, cache, progress: shell.progress, ...(jobs && { jobs }) })),
  ];
  const found: Diagnostic[] = [...unfound];
  const sources: Source[] = [];
  if (files.includes(STDIN)) {
    const { value: bytes, diagnostics } = await standardInput(shell);
    found.push(...diagnostics);
    if (bytes) {
      sources.push({ file: STDIN_NAME, bytes });
      examined.push(await examineInput(bytes, checking, onDisk));
    }
  }
  found.push(...examined.flatMap(({ diagnostics }) => diagnostics));
  found.push(...problemsOnce(examined.flatMap(({ problems }) => problems)));
  const told = withSeverities(found, [...ofEdition, ...severity]);
  const names = files.map((file) => (file === STDIN ? STDIN_NAME : file));
  const seen = { files: files.length, names, layers: layerRuns(examined), sources };
  return conclude(told, seen, shell, reporting, 'result');
}

async function examineInput(
  bytes: Uint8Array,
  checking: Checking,
  expected: readonly string[],
): Promise<Examined> {
  const examiner = await examinerOnDisk(checking, expected, () => {});
  if (!isLarge(bytes.length)) return (await examiner.examine(STDIN_NAME, bytes)).examined;
  return examiner.examineLarge({
    file: STDIN_NAME,
    size: bytes.length,
    read: (use) => {
      let rest: Uint8Array | undefined = bytes;
      const next = () => {
        const all = rest;
        rest = undefined;
        return all;
      };
      return { value: use(next), diagnostics: [] };
    },
  });
}
