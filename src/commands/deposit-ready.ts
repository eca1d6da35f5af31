import { resolve } from 'node:path';
import type { Deposit } from '../deposit/formats/format.ts';
import { headerFacts } from '../deposit/metadata/header-facts.ts';
import { metadata } from '../deposit/metadata/read-metadata.ts';
import { registerFacts } from '../deposit/metadata/register-facts.ts';
import type { PackageFile } from '../deposit/package-file.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { readTei, type TeiDocument } from '../document/tei.ts';
import { packageVersion } from '../files/assets.ts';
import { readBytes } from '../files/read.ts';
import { layerRuns } from '../report/layer-runs.ts';
import { checkFiles } from './check-files.ts';
import type { DepositOptions, DepositOutside } from './deposit.ts';
import { dayOfPackage } from './deposit-day.ts';
import { moved, told } from './deposit-told.ts';
import type { OpenEdition } from './open-edition.ts';
import type { ReadyToBuild } from './ready-to-build.ts';

/** What is known of an edition that is to be deposited. */
export interface ReadyToDeposit {
  readonly deposit: Deposit;
  /** All that the checks found, as the user names the files. */
  readonly diagnostics: readonly Diagnostic[];
  /** The same as a report, with paths from the folder of the edition. */
  readonly report: string;
  /** How many files were checked. */
  readonly files: number;
  /** What else is packed. */
  readonly more: readonly PackageFile[];
}

/** Checks an edition for a deposit, and reads what is told of it. */
export async function readyToDeposit(
  opened: OpenEdition,
  { edition }: Pick<ReadyToBuild, 'edition'>,
  { jobs }: DepositOptions,
  { cacheFolder, env, shell }: DepositOutside,
): Promise<ReadyToDeposit> {
  const { folder, project, records, registers } = opened;
  const { progress } = shell;
  const options = { for: 'deposit', ...(jobs && { jobs }) } as const;
  // By one path whatever the folder of the user is: the report must be the same.
  const { seen } = await checkFiles([resolve(folder)], options, cacheFolder, shell);
  if ('unmerged' in seen) throw new Error('A check of files gave parts');
  const { report, judgement } = seen;
  const found = [...report.before, ...judgement.diagnostics];
  const context = {
    files: report.examined.length,
    layers: layerRuns(report.examined),
    suppressed: moved(judgement.suppressed, folder, ''),
    version: packageVersion(),
  };
  const facts = read(records, progress, headerFacts);
  const of = metadata(project, facts, read(registers, progress, registerFacts), folder);
  return {
    deposit: {
      metadata: of,
      draft: false,
      day: dayOfPackage(
        env['SOURCE_DATE_EPOCH'],
        of,
        edition.records.map(({ notes }) => notes),
      ),
      software: { name: 'tei-edition', version: packageVersion() },
    },
    diagnostics: moved(found, folder, folder),
    report: told('json', moved(found, folder, ''), context, folder),
    files: report.examined.length,
    more: [],
  };
}

function read<T>(
  files: readonly string[],
  progress: (step: string) => void,
  of: (document: TeiDocument) => T,
): readonly T[] {
  return files.flatMap((file, index) => {
    progress(`Reading ${index + 1} of ${files.length}: ${file}`);
    const bytes = readBytes(file).value;
    const document = bytes && readTei(bytes, file).value;
    return document ? [of(document)] : [];
  });
}
