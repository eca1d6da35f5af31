import { resolve } from 'node:path';
import { factsOf } from '../../deposit/file-facts.ts';
import type { Deposit } from '../../deposit/formats/format.ts';
import { plainWords } from '../../deposit/plain-words.ts';
import { futureDate } from '../../deposit/readiness/future-date.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { packageVersion } from '../../files/assets.ts';
import { layerRuns } from '../../report/layer-runs.ts';
import type { ReportContext } from '../../report/reporter.ts';
import type { ReadyToBuild } from '../build/ready-to-build.ts';
import { checkFiles } from '../check/check-files.ts';
import type { OpenEdition } from '../open-edition.ts';
import { inFolder } from './contents.ts';
import { dayOfPackage, epochDay } from './day.ts';
import type { DepositOptions, DepositOutside } from './options.ts';
import { moved, told } from './told.ts';

/** What is known of an edition that is to be deposited. */
export interface ReadyToDeposit {
  readonly deposit: Deposit;
  /** All that the checks found, as the user names the files. */
  readonly diagnostics: readonly Diagnostic[];
  /** The same with paths from the folder of the edition, without what the clock alone says: it is written beside the package. */
  readonly found: readonly Diagnostic[];
  /** What stays of it whatever the day, the report that is packed. */
  readonly report: string;
  readonly context: ReportContext;
  /** The SHA-256 of the bytes that were checked, by the paths of the files in the folder of the edition. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** Checks an edition for a deposit, and reads what is told of it. */
export async function readyToDeposit(
  { folder }: OpenEdition,
  { edition }: Pick<ReadyToBuild, 'edition'>,
  { jobs }: DepositOptions,
  { cacheFolder, env, shell }: DepositOutside,
): Promise<ReadyToDeposit> {
  const options = { for: 'deposit', ...(jobs && { jobs }) } as const;
  // By one path wherever the user is, and without a calendar: the report must be the same.
  const { today, ...timeless } = shell;
  const { seen } = await checkFiles([resolve(folder)], options, cacheFolder, timeless);
  const { report, judgement, ready } = seen;
  if (!ready) throw new Error('The check gave nothing of what a deposit is made from');
  const found = [...report.before, ...judgement.diagnostics];
  const { SOURCE_DATE_EPOCH: epoch } = env;
  const now = { ...ready, today: epochDay(epoch) ?? today?.() };
  const { code, severity } = futureDate;
  const tooEarly = Array.from(futureDate.check(now), (each): Diagnostic => ({ code, severity, ...each }));
  const context: ReportContext = {
    files: report.examined.length,
    layers: layerRuns(report.examined),
    suppressed: moved(judgement.suppressed, folder, ''),
    version: packageVersion(),
  };
  const notes = edition.records.map((record) => record.notes);
  return {
    deposit: {
      metadata: plainWords(ready.metadata),
      draft: false,
      day: dayOfPackage(epoch, ready.metadata, notes),
      software: { name: 'tei-edition', version: packageVersion() },
    },
    diagnostics: moved([...found, ...tooEarly], folder, folder),
    found: moved(epochDay(epoch) === undefined ? found : [...found, ...tooEarly], folder, ''),
    report: told('json', moved(found, folder, ''), context, folder),
    context,
    hashes: new Map(
      report.examined.flatMap(({ file, deposit }) => {
        const path = inFolder(folder, file);
        return deposit === undefined || path === undefined ? [] : [[path, factsOf(deposit).hash] as const];
      }),
    ),
  };
}
