import { join, resolve } from 'node:path';
import { datacite } from '../../deposit/formats/datacite.ts';
import type { Deposit } from '../../deposit/formats/format.ts';
import { formats } from '../../deposit/formats/formats.ts';
import { type Bag, bagOf } from '../../deposit/package.ts';
import { type PackageFile, textFile } from '../../deposit/package-file.ts';
import type { Made } from '../../deposit/targets/target.ts';
import { targets } from '../../deposit/targets/targets.ts';
import { changedSince, VALIDATION, validationReport } from '../../deposit/validation.ts';
import { versionAgain } from '../../deposit/version-again.ts';
import { type Diagnostic, hasErrors, inOrder, type Result } from '../../diagnostic.ts';
import { BOOK } from '../../edition/books.ts';
import { readText } from '../../files/read.ts';
import type { ReadyToBuild } from '../build/ready-to-build.ts';
import type { OpenEdition } from '../open-edition.ts';
import { filesIn } from './contents.ts';
import { inEdition, once } from './findings.ts';
import { indexOfLetters } from './letters.ts';
import type { DepositOptions, DepositOutside } from './options.ts';
import { makePages } from './pages.ts';
import type { ReadyToDeposit } from './ready.ts';
import { recordFilesOf } from './records.ts';
import { fromEdition, told } from './told.ts';
import { writePackages, zipOf } from './write.ts';

/** What was packed, and where. */
export interface Packed {
  readonly deposit: Deposit;
  readonly bag: Bag;
  /** The folder with all packages. */
  readonly output: string;
  /** The paths of all files in it that were packed. */
  readonly paths: readonly string[];
}

/** What an edition is packed from. */
export interface Packing {
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
export function pack(
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
    const readiness = inOrder(once([...fromEdition([...others, ...wrong], opened.folder), ...checked.found]));
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
