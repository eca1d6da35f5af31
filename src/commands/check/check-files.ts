import { type Examined, withFindings } from '../../checks/examined.ts';
import { type Judgement, judge } from '../../checks/judgement.ts';
import type { Purpose } from '../../checks/purposes.ts';
import type { EditionFiles } from '../../checks/rules/rule.ts';
import type { SeveritySetting } from '../../checks/severities.ts';
import { partOf, type Shard, type ShardReport } from '../../checks/shards.ts';
import { suppress } from '../../checks/suppression.ts';
import type { ReadyEdition } from '../../deposit/readiness/check.ts';
import { readiness } from '../../deposit/readiness.ts';
import { toldOnce } from '../../deposit/told-once.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { packageVersion } from '../../files/assets.ts';
import { hashOf } from '../../files/cache.ts';
import { checkOnline } from '../../files/online.ts';
import type { Reporting } from '../conclude.ts';
import type { Shell } from '../shell.ts';
import { STDIN } from '../sources.ts';
import { examineFiles, examinerOnDisk, type Work } from './examine-files.ts';
import { examineInput } from './examine-input.ts';
import type { Checking } from './examiner.ts';
import { type FilesToCheck, filesToCheck } from './files-to-check.ts';
import type { Fixing } from './fixing.ts';
import { openReviews } from './open-reviews.ts';
import { readyOnDisk } from './ready-on-disk.ts';

export interface CheckOptions extends Reporting, Omit<Checking, 'edition' | 'purposes'>, Fixing {
  /** What the files are to be ready for. */
  readonly for?: Purpose;
  /** How severe findings are; these count before those of edition.json. */
  readonly severity?: readonly SeveritySetting[];
  /** How many files are checked at a time; by the size of the task if it is left out. */
  readonly jobs?: number;
  /** The part of the files that this process checks. */
  readonly shard?: Shard;
  /** The reports of all parts, which are put together instead of checking anything. */
  readonly merge?: readonly string[];
}

/** What was looked at, by this process or by others. */
export interface Seen {
  readonly report: ShardReport;
  /** What stood on standard input. */
  readonly input?: Uint8Array;
  readonly judgement: Judgement;
  /** What is known of an edition that is to be deposited. */
  readonly ready?: ReadyEdition;
}

/** What all files together give; before a deposit also what the edition lacks for it. */
export function seenFor(
  examined: readonly Examined[],
  edition: EditionFiles | undefined,
  { whole, deposit }: { readonly whole: boolean; readonly deposit: boolean },
  { today }: Pick<Shell, 'today'>,
): Pick<Seen, 'judgement' | 'ready'> {
  if (!whole || !deposit || !edition) return { judgement: judge(examined, edition, whole) };
  const { value: ready, diagnostics } = readyOnDisk(examined, edition, today?.());
  const { examined: once, found } = toldOnce(examined, ready ? readiness(ready) : []);
  return { judgement: judge(once, edition, whole, [...diagnostics, ...found]), ...(ready && { ready }) };
}

/** Checks what paths stand for; with `fix`, mends it, and checks it again. `fixed` is what could not be mended after all. */
export async function checkFiles(
  paths: readonly string[],
  options: CheckOptions,
  cacheFolder: string,
  shell: Shell,
): Promise<{ readonly seen: Seen; readonly fixed: readonly Diagnostic[] }> {
  const toCheck = filesToCheck(paths);
  const work: Work = {
    checking: checkingOf(options, toCheck),
    expected: toCheck.files.filter((file) => file !== STDIN),
    cacheFolder,
  };
  const look = () => examineAll(toCheck, work, options, shell);
  const seen = await look();
  if (!options.fix) return { seen, fixed: [] };
  const { fixFiles } = await import('./fix.ts');
  const examiner = await examinerOnDisk(work, () => {});
  const lookAgain = async (file: string, bytes: Uint8Array) => {
    const { diagnostics, suppressions } = (await examiner.examine(file, bytes)).examined;
    return suppress(diagnostics, suppressions).kept;
  };
  const { changed, diagnostics } = await fixFiles(seen.judgement.diagnostics, lookAgain, shell, options);
  return { seen: changed.length > 0 && !options.dryRun ? await look() : seen, fixed: diagnostics };
}

function checkingOf(
  { schema, catalog, for: purpose, online }: CheckOptions,
  { settings }: FilesToCheck,
): Checking {
  return {
    ...(schema && { schema }),
    ...(catalog && { catalog }),
    ...(purpose && { purposes: [purpose] }),
    ...(online && { online }),
    ...(settings && { edition: settings }),
  };
}

async function examineAll(
  { files: named, edition, severity, diagnostics: before }: FilesToCheck,
  work: Work,
  { jobs, shard }: CheckOptions,
  shell: Shell,
): Promise<Seen> {
  const { checking, expected } = work;
  const { purposes = [] } = checking;
  const isFirst = !shard || shard.index === 1;
  const files = shard ? partOf(expected, shard) : expected;
  const { progress } = shell;
  const examined = await examineFiles(files, work, { progress, ...(jobs && { jobs }) });
  const input = named.includes(STDIN) ? await examineInput(shell, work) : undefined;
  const all = [...examined, ...(input ? [input.examined] : [])];
  const asked = all.flatMap(({ addresses = [] }) => addresses);
  const reviews = isFirst ? await openReviews(expected, edition) : [];
  const whole = withFindings(all, await checkOnline(asked, fetch, { progress }));
  return {
    report: {
      ...(shard ?? { index: 1, count: 1 }),
      run: JSON.stringify([packageVersion(), checking, hashOf(JSON.stringify(expected))]),
      ...(edition && { edition }),
      severity,
      examined: whole,
      before: isFirst ? [...before, ...reviews] : [],
    },
    ...(input?.bytes && { input: input.bytes }),
    ...seenFor(whole, edition, { whole: shard === undefined, deposit: purposes.includes('deposit') }, shell),
  };
}
