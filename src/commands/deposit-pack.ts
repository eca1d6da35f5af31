import { join, resolve } from 'node:path';
import { couldNot } from '../could-not.ts';
import { datacite } from '../deposit/formats/datacite.ts';
import type { Deposit } from '../deposit/formats/format.ts';
import { formats } from '../deposit/formats/formats.ts';
import { type Bag, bagOf } from '../deposit/package.ts';
import { type PackageFile, textFile, Unpackable } from '../deposit/package-file.ts';
import type { Made } from '../deposit/targets/target.ts';
import { targets } from '../deposit/targets/targets.ts';
import { changedSince, VALIDATION, validationReport } from '../deposit/validation.ts';
import { versionAgain } from '../deposit/version-again.ts';
import { type Diagnostic, hasErrors, type Result } from '../diagnostic.ts';
import { BOOK } from '../edition/books.ts';
import { inTemporaryFolder } from '../files/file-bytes.ts';
import { readText } from '../files/read.ts';
import type { ExitCode } from '../report/exit-code.ts';
import { visible } from '../report/visible.ts';
import { conclude } from './conclude.ts';
import type { DepositOptions, DepositOutside } from './deposit.ts';
import { contentsOf, filesIn } from './deposit-contents.ts';
import { digestsIn } from './deposit-digests.ts';
import { indexOfLetters } from './deposit-letters.ts';
import { makePages } from './deposit-pages.ts';
import { type ReadyToDeposit, readyToDeposit } from './deposit-ready.ts';
import { recordFilesOf } from './deposit-records.ts';
import { fromEdition, told } from './deposit-told.ts';
import { writePackages, zipOf } from './deposit-write.ts';
import { type OpenEdition, openEdition } from './open-edition.ts';
import { type ReadyToBuild, readyToBuild } from './ready-to-build.ts';

/** What was packed, and where. */
export interface Packed {
  readonly deposit: Deposit;
  readonly bag: Bag;
  /** The folder with all packages. */
  readonly output: string;
  /** The paths of all files in it that were packed. */
  readonly paths: readonly string[];
}

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
    { books, jobs },
    cacheFolder,
    shell,
  );
  const unread = ready?.edition.records.some(({ notes }) => notes === undefined) ?? true;
  if (!ready || unread) return stopped([...problems, ...unready]);
  const contents = contentsOf(opened, ready);
  const before = await digestsIn(opened.folder, contents, shell.progress);
  const checked = await readyToDeposit(opened, ready, options, outside);
  const found = once([...problems, ...unready, ...checked.diagnostics]);
  const draft = options.draft === true && hasErrors(found);
  if (hasErrors(found) && (!draft || found.some(({ code }) => couldNot(code)))) return stopped(found);
  const deposit: Deposit = { ...checked.deposit, draft };
  const others = [...problems, ...unready];
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

interface Packing {
  readonly opened: OpenEdition;
  readonly ready: ReadyToBuild;
  readonly checked: ReadyToDeposit;
  readonly deposit: Deposit;
  /** The paths of the files of the edition, and their digests before they were checked. */
  readonly contents: readonly string[];
  readonly before: ReadonlyMap<string, string>;
  /** What was found beside what the check found. */
  readonly others: readonly Diagnostic[];
  readonly output: string;
  readonly options: DepositOptions;
}

/** Makes the pages in a folder of their own, and from them and the edition the packages. */
function pack(
  packing: Packing,
  temporary: string,
  outside: DepositOutside,
): Promise<Result<Packed | undefined>> {
  const { opened, ready, checked, deposit, contents, before, others, output, options } = packing;
  const { shell, env, cacheFolder } = outside;
  return shell.guarded(async (pause) => {
    const { progress } = shell;
    const making = { jobs: options.jobs, progress, pause };
    const { value: pages, diagnostics: ofPages } = await makePages(ready, temporary, making);
    if (!pages) return { value: undefined, diagnostics: ofPages };
    const seen = Array.from(before, ([path, sha256]) => ({
      ...{ path: `tei/${path}`, sha256: checked.hashes.get(path) ?? sha256 },
    }));
    const report = validationReport(checked.report, seen, deposit.software);
    const book = pages.find(({ path }) => path === BOOK.pdf);
    const parts: readonly PackageFile[] = [
      ...below('tei', filesIn(opened.folder, contents)),
      ...below('html', pages),
      ...(book ? below('pdf', [book]) : []),
      textFile(VALIDATION, report),
      ...indexOfLetters(deposit, ready.edition, progress),
    ];
    const local = [opened.folder, '.', cacheFolder, env['HOME'] ?? '.'].map((path) => resolve(path));
    const bag = await bagOf(deposit, parts, { local, progress });
    const digests = new Map(bag.files.map(({ path, sha256 }) => [path.replace(/^data\//, ''), sha256]));
    const inBag = [...bag.diagnostics, ...changedSince(report, digests)];
    const again = await madeBefore(bag, deposit, output);
    const wrong = [...ofPages, ...inBag.map((each) => inEdition(each, opened.folder)), ...again];
    // What is wrong with the package itself is wrong with a draft, too.
    if (hasErrors(inBag) || (hasErrors(ofPages) && !deposit.draft))
      return { value: undefined, diagnostics: wrong };
    const chosen = targets.filter(({ name }) => options.target === undefined || name === options.target);
    const made: Made = {
      bag,
      slug: deposit.metadata.slug || 'edition',
      pages: bag.files.flatMap((file) => inPackage(file, 'data/html/')),
      book: bag.files.flatMap((file) => inPackage(file, 'data/pdf/'))[0],
      records: recordFilesOf(bag.files.flatMap((file) => inPackage(file, 'data/html/records/'))),
      text: (name) => (formats.find((format) => format.name === name) ?? datacite).write(deposit),
      zip: zipOf,
    };
    const readiness = once([...fromEdition([...others, ...wrong], opened.folder), ...checked.found]);
    const tell = (reporter: 'json' | 'pretty') => told(reporter, readiness, checked.context, opened.folder);
    const written = [
      ...chosen.flatMap((target) => target.pack(made)),
      textFile('readiness.json', tell('json')),
      textFile('readiness.txt', tell('pretty')),
    ];
    const own = new Set(written.map(({ path }) => path.split('/')[0]));
    const keeps = (path: string) => !own.has(path.split('/')[0]);
    const { value, diagnostics } = await writePackages(output, written, { progress, pause, keeps });
    const paths = written.map(({ path }) => path);
    return { value: value && { deposit, bag, output, paths }, diagnostics: [...wrong, ...diagnostics] };
  });
}

/** What is told of an earlier package of the same version. */
async function madeBefore(
  { name, files }: Bag,
  deposit: Deposit,
  output: string,
): Promise<readonly Diagnostic[]> {
  const path = 'manifest-sha512.txt';
  const before = readText(join(output, name, path)).value;
  const { version } = deposit.metadata;
  const manifest = files.find((file) => file.path === path);
  if (deposit.draft || version === undefined || before === undefined || !manifest) return [];
  const pieces: Uint8Array[] = [];
  for await (const piece of manifest.bytes()) pieces.push(piece);
  return versionAgain(version, before, Buffer.concat(pieces).toString('utf8'), join(output, name));
}

function below(folder: string, files: readonly PackageFile[]): readonly PackageFile[] {
  return files.map((file) => ({ ...file, path: `${folder}/${file.path}` }));
}

function inPackage<File extends PackageFile>(file: File, folder: string): readonly File[] {
  return file.path.startsWith(folder) ? [{ ...file, path: file.path.slice(folder.length) }] : [];
}

/** What is found in a file of a package that is one of the edition is told of that. */
function inEdition(found: Diagnostic, folder: string): Diagnostic {
  const { file } = found.location;
  if (!file.startsWith('tei/')) return found;
  return { ...found, location: { ...found.location, file: join(folder, file.slice('tei/'.length)) } };
}

/** What the check and the build both tell. */
function once(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const byText = new Map(
    diagnostics.map((each) => [JSON.stringify([each.code, each.message, each.location]), each]),
  );
  return [...byText.values()];
}

/** In a draft everything may be missing. */
function asWarnings(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.map((each) =>
    each.severity === 'error' && !couldNot(each.code) ? { ...each, severity: 'warning' } : each,
  );
}

function noRecords(folder: string): Diagnostic {
  return {
    code: 'deposit/no-records',
    severity: 'error',
    message: 'There is no record to pack: this folder holds no file that ends in .xml',
    location: { file: folder },
    hint: 'Put the TEI files of the records there.',
  };
}

function nothingPacked(folder: string): Diagnostic {
  return {
    code: 'deposit/not-packed',
    severity: 'info',
    message: 'Nothing was packed: what was packed earlier is as it was',
    location: { file: folder },
    hint: 'Mend the errors, then run the command again. With --draft a package is made nevertheless, which says that it is a draft.',
  };
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
