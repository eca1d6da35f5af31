import { join } from 'node:path';
import { couldNot } from '../../could-not.ts';
import type { Deposit } from '../../deposit/formats/format.ts';
import { leadingOut } from '../../deposit/leading-out.ts';
import { Unpackable } from '../../deposit/package-file.ts';
import { type Diagnostic, hasErrors, type Result } from '../../diagnostic.ts';
import { programKey } from '../../files/assets.ts';
import { diskCache } from '../../files/cache.ts';
import { inTemporaryFolder } from '../../files/file-bytes.ts';
import type { ExitCode } from '../../report/exit-code.ts';
import { visible } from '../../report/visible.ts';
import { readyToBuild } from '../build/ready-to-build.ts';
import { conclude } from '../conclude.ts';
import { openEdition } from '../open-edition.ts';
import { contentsOf, pointersOut } from './contents.ts';
import { digestsIn } from './digests.ts';
import { asWarnings, noRecords, nothingPacked, once } from './findings.ts';
import type { DepositOptions, DepositOutside } from './options.ts';
import { type Packed, type Packing, pack } from './packing.ts';
import { readyToDeposit } from './ready.ts';

export type { Packed } from './packing.ts';

/** `tei deposit [DIR]`: the packages of an edition. */
export async function packCommand(
  dir: string | undefined,
  options: DepositOptions,
  outside: DepositOutside,
): Promise<ExitCode> {
  const { shell } = outside;
  const { value: packed, diagnostics, files } = await packEdition(dir, options, outside);
  const code = conclude(diagnostics, { files }, shell, options, 'message');
  if (packed && !options.quiet) shell.err.write(summary(packed, options));
  return code;
}

/**
 * Packs an edition, or tells why not: then nothing is written. With `draft` what is not ready is a warning.
 */
export async function packEdition(
  dir: string | undefined,
  options: DepositOptions,
  outside: DepositOutside,
): Promise<Result<Packed | undefined> & { readonly files: number }> {
  const { cacheFolder, shell } = outside;
  const { output = join('output', 'deposit'), jobs } = options;
  const { value: opened, diagnostics: problems } = openEdition(dir, '.');
  const files = opened ? opened.records.length + opened.registers.length : 1;
  const stopped = (diagnostics: readonly Diagnostic[]) => ({
    ...{ value: undefined, files, diagnostics: [...diagnostics, nothingPacked(output)] },
  });
  if (!opened || hasErrors(problems)) return { ...stopped([]), diagnostics: problems };
  if (opened.records.length === 0) return stopped([noRecords(join(opened.folder, 'records'))]);
  const books = { pdf: true, epub: false };
  const { value: ready, diagnostics: unready } = await readyToBuild(
    opened,
    { books, jobs, cache: diskCache(cacheFolder, programKey()) },
    shell,
  );
  const unread = ready?.edition.records.some(({ notes }) => notes === undefined) ?? true;
  if (!ready || unread) return stopped([...problems, ...unready]);
  const contents = contentsOf(opened, ready);
  const before = await digestsIn(opened.folder, contents, shell.progress);
  const checked = await readyToDeposit(opened, ready, options, outside);
  const others = [...problems, ...unready, ...leadingOut(pointersOut(opened, ready))];
  const found = once([...others, ...checked.diagnostics]);
  const draft = options.draft === true && hasErrors(found);
  if (hasErrors(found) && (!draft || found.some(({ code }) => couldNot(code)))) return stopped(found);
  const deposit: Deposit = { ...checked.deposit, draft };
  const packing: Packing = { opened, ready, checked, deposit, contents, before, others, output, options };
  try {
    const { value, diagnostics } = await inTemporaryFolder(cacheFolder, (pages) =>
      pack(packing, pages, outside),
    );
    const all = once([...found, ...diagnostics]);
    return value ? { value, files, diagnostics: draft ? asWarnings(all) : all } : stopped(all);
  } catch (error) {
    if (error instanceof Unpackable) return stopped([...found, error.finding]);
    throw error;
  }
}

function summary(
  { bag: { name, files }, deposit, output, paths }: Packed,
  { target }: DepositOptions,
): string {
  const kind = deposit.draft ? 'a draft' : 'the edition';
  const lines = [
    `Packed ${kind}: ${files.length} files.`,
    ...(paths.some((path) => path.startsWith(`${name}/`))
      ? [`The package: ${visible(join(output, name))} and ${visible(join(output, `${name}.zip`))}`]
      : []),
    ...(paths.some((path) => path.startsWith('upload/'))
      ? [`For the form of a repository: all files in ${visible(join(output, 'upload'))}`]
      : []),
    ...(target === undefined || target === 'git'
      ? [`For your git repository: CITATION.cff and .zenodo.json in ${visible(output)}`]
      : []),
    `What was found: ${visible(join(output, 'readiness.txt'))}`,
  ];
  return `${lines.join('\n')}\n`;
}
