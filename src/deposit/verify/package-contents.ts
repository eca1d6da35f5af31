import type { Diagnostic } from '../../diagnostic.ts';
import { parse } from '../../xml/parse.ts';
import { agreement, type Telling } from '../agreement.ts';
import { citationCff } from '../formats/citation-cff.ts';
import { datacite } from '../formats/datacite.ts';
import { readers } from '../formats/formats.ts';
import { invenio } from '../formats/invenio.ts';
import { oaiDc } from '../formats/oai-dc.ts';
import { packageLicence } from '../formats/package-licence.ts';
import { packageReadme } from '../formats/package-readme.ts';
import { RO_CRATE } from '../formats/ro-crate.ts';
import { RO_CRATE_PREVIEW } from '../formats/ro-crate-preview.ts';
import { changedSince, VALIDATION } from '../validation.ts';
import { crateFindings } from './crate.ts';
import { finding } from './finding.ts';
import { BrokenOff, type HeldFile, type Holding } from './holding.ts';
import type { Expected } from './listed.ts';

const DATA = 'data/';
/** Metadata of a hundred thousand files have less; in bytes. */
const LARGEST = 64 * 1024 ** 2;
/** Where files lie that tell something of the whole: beside the payload, and at its top. */
const TELLING = /^(?:metadata|data)\/([^/]+)$/;

/** What every package holds, whatever edition it is of. */
const ALWAYS: readonly string[] = [
  ...[datacite, oaiDc, invenio].map(({ name }) => `metadata/${name}`),
  ...[packageReadme, packageLicence, citationCff].map(({ name }) => DATA + name),
  ...[RO_CRATE, RO_CRATE_PREVIEW, VALIDATION, 'tei/edition.json'].map((path) => DATA + path),
];

/**
 * Whether a package of ours holds what every package does, and whether its files agree with each other: title, date, licence,
 * DOI and creators in all that tell them; what was checked with what is packed; what the crate describes with what is there.
 */
export async function packageContents(
  holding: Holding,
  expected: ReadonlyMap<HeldFile, readonly Expected[]>,
): Promise<readonly Diagnostic[]> {
  const files = new Map(holding.files.filter(({ kind }) => kind === 'file').map((file) => [file.path, file]));
  const lacking = ALWAYS.filter((path) => !files.has(path)).map((path) =>
    finding(holding.located(path), {
      code: 'deposit/package-contents',
      message: 'The file is missing, which every package holds',
      hint: 'Get the package again from where it came from, or make it again with “tei deposit”.',
    }),
  );
  const found: (readonly Diagnostic[])[] = [lacking];
  const text = async (path: string) => {
    const file = files.get(path);
    if (file === undefined) return undefined;
    if (file.size <= LARGEST) return textOf(file);
    const message = `The file has ${file.size} bytes, and was not compared with the others`;
    const hint = 'Its digest was. Divide the edition, if it can be divided.';
    found.push([
      finding(holding.located(path), { code: 'deposit/bag-too-large', severity: 'warning', message, hint }),
    ]);
    return undefined;
  };
  const digests = payloadDigests(expected);
  const report = await text(DATA + VALIDATION);
  if (report !== undefined) found.push(within(holding, DATA, validated(report, digests)));
  const telling: Telling[] = [];
  for (const path of files.keys()) {
    const [, name = ''] = TELLING.exec(path) ?? [];
    const content = readers.has(name) ? await text(path) : undefined;
    if (content === undefined) continue;
    const problems = name.endsWith('.xml') ? parse(content, path).diagnostics.filter(isError) : [];
    found.push(problems.slice(0, 1).map(({ message }) => unreadable(holding.located(path), message)));
    if (problems.length === 0) telling.push({ path, text: content });
    if (path === DATA + RO_CRATE) found.push(crateFindings(holding, content, digests));
  }
  return [...found.flat(), ...within(holding, '', agreement(telling))];
}

/** SHA-256 by paths in data/, as manifests tell them: the bytes were compared with them already. */
function payloadDigests(expected: ReadonlyMap<HeldFile, readonly Expected[]>): ReadonlyMap<string, string> {
  const digests = new Map<string, string>();
  for (const [{ path }, all] of expected) {
    const told = all.find(({ algorithm }) => algorithm.name === 'sha256');
    if (told && path.startsWith(DATA)) digests.set(path.slice(DATA.length), told.digest);
  }
  return digests;
}

function validated(report: string, digests: ReadonlyMap<string, string>): readonly Diagnostic[] {
  try {
    return changedSince(report, digests);
  } catch {
    return [unreadable(VALIDATION, 'it is no report of checks')];
  }
}

function unreadable(file: string, why: string): Diagnostic {
  return finding(file, {
    code: 'deposit/unreadable-metadata',
    message: `This file can’t be read again: ${why}`,
    hint: 'Make the package again, and change none of its files by hand.',
  });
}

const isError = ({ severity }: Diagnostic) => severity === 'error';

/** Findings that name a file by its path in a folder of the package, as those of the package do. */
function within(holding: Holding, folder: string, found: readonly Diagnostic[]): readonly Diagnostic[] {
  return found.map((each) => ({
    ...each,
    location: { ...each.location, file: holding.located(folder + each.location.file) },
  }));
}

/** Undefined where its bytes break off, which was told when digests were compared. */
async function textOf(file: HeldFile): Promise<string | undefined> {
  const pieces: Uint8Array[] = [];
  try {
    for await (const piece of file.bytes()) pieces.push(piece);
  } catch (error) {
    if (error instanceof BrokenOff) return undefined;
    throw error;
  }
  return new TextDecoder().decode(Buffer.concat(pieces));
}
