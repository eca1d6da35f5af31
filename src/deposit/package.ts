import { createHash } from 'node:crypto';
import type { Diagnostic } from '../diagnostic.ts';
import { agreement } from './agreement.ts';
import { ALGORITHMS, digestsOf } from './bag/digests.ts';
import { bagInfo, DECLARATION, type Digested, manifest, oxum, PAYLOAD } from './bag/writing.ts';
import { byteOrder } from './byte-order.ts';
import { citationCff } from './formats/citation-cff.ts';
import type { Described } from './formats/contents.ts';
import { datacite } from './formats/datacite.ts';
import { byFamily, type Deposit } from './formats/format.ts';
import { invenio } from './formats/invenio.ts';
import { oaiDc } from './formats/oai-dc.ts';
import { packageLicence } from './formats/package-licence.ts';
import { packageReadme } from './formats/package-readme.ts';
import { RO_CRATE, roCrate } from './formats/ro-crate.ts';
import { RO_CRATE_PREVIEW, roCratePreview } from './formats/ro-crate-preview.ts';
import { localPaths } from './local-paths.ts';
import { oddNames } from './odd-names.ts';
import { type PackageFile, textFile, Unpackable } from './package-file.ts';
import { readingProgress } from './reading-progress.ts';

/** A file whose bytes are known: it must still have them when it is written. */
export interface BagFile extends PackageFile, Digested {}

/** A bag (RFC 8493) with a crate (RO-Crate 1.2) for its payload. */
export interface Bag {
  /** The name of its folder. */
  readonly name: string;
  /** Paths are those in the folder. */
  readonly files: readonly BagFile[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface Packing {
  /** Paths of this machine, which no file may tell. */
  readonly local: readonly string[];
  readonly progress: (step: string) => void;
}

/** What a package is called: lunch-in-pyongyang-v1.0.0 */
export function packageName({ metadata: { slug, version }, draft }: Deposit): string {
  const number = version?.replace(/[^A-Za-z0-9.]+/g, '-').replace(/^[-.]+|^v(?=\d)|[-.]+$/g, '');
  return [slug || 'edition', number && `v${number}`, draft && 'draft'].filter(Boolean).join('-');
}

/**
 * Lays out the package: the parts of the edition, what tells of them, and checksums of all. Every file is read once.
 *
 * @param parts what the edition consists of, by paths in the payload: `tei/…`, `html/…`, `pdf/…`, `reports/…`, `cmif.xml`
 * @returns with `deposit/local-path`, `deposit/byte-order-mark`, `deposit/file-name`, `deposit/disagreement`
 */
export async function bagOf(
  deposit: Deposit,
  parts: readonly PackageFile[],
  { local, progress }: Packing,
): Promise<Bag> {
  const name = packageName(deposit);
  const found: Diagnostic[] = [];
  const has = (path: string) => parts.some((part) => part.path.startsWith(path)) || OWN.includes(path);
  const own = [
    textFile(packageReadme.name, packageReadme.write(deposit, has)),
    textFile(packageLicence.name, packageLicence.write(deposit)),
    textFile(citationCff.name, citationCff.write(deposit)),
  ];
  const contents: BagFile[] = [];
  const all = sorted([...own, ...parts]);
  for (const [index, part] of all.entries()) {
    const count = readingProgress(progress, `Reading ${index + 1} of ${all.length}: ${part.path}`);
    const searched = localPaths(local);
    const mark = byteOrder(part.path);
    const look = (piece: Uint8Array) => {
      count(piece);
      searched.look(piece);
      mark.look(piece);
    };
    contents.push(await digested(part, PAYLOAD, look));
    found.push(...searched.found(part.path), ...(IN_UTF8.test(part.path) ? mark.found() : []));
  }
  const described: readonly Described[] = contents.map(({ path, size, sha256 }) => ({
    ...{ path: path.slice(PAYLOAD.length), size, sha256 },
  }));
  const crate = roCrate(deposit, described);
  const preview = roCratePreview(deposit, described);
  const payload = sorted([
    ...contents,
    await digested(textFile(RO_CRATE, crate), PAYLOAD),
    await digested(textFile(RO_CRATE_PREVIEW, preview), PAYLOAD),
  ]);
  const metadata = [datacite, oaiDc, invenio].map(
    (format) => [`metadata/${format.name}`, format.write(deposit)] as const,
  );
  const tags: BagFile[] = [];
  for (const [path, text] of [
    ['bagit.txt', DECLARATION],
    ['bag-info.txt', infoOf(deposit, name, payload)],
    ...ALGORITHMS.map((algorithm) => [`manifest-${algorithm}.txt`, manifest(payload, algorithm)] as const),
    ...metadata,
  ] as const)
    tags.push(await digested(textFile(path, text), ''));
  const manifests: BagFile[] = [];
  for (const algorithm of ALGORITHMS)
    manifests.push(await digested(textFile(`tagmanifest-${algorithm}.txt`, manifest(tags, algorithm)), ''));
  const telling = [
    ...metadata.map(([path, text]) => ({ path, text })),
    { path: `${PAYLOAD}${citationCff.name}`, text: citationCff.write(deposit) },
    { path: `${PAYLOAD}${RO_CRATE}`, text: crate },
  ];
  found.push(...oddNames(payload.map(({ path }) => path.slice(PAYLOAD.length))), ...agreement(telling));
  return { name, files: sorted([...tags, ...manifests, ...payload]), diagnostics: found };
}

/** Transcripts are kept as they were given, in whatever encoding. */
const IN_UTF8 = /^tei\/.*\.(?:xml|json)$/i;

const OWN: readonly string[] = [packageReadme.name, packageLicence.name, citationCff.name];

async function digested(
  file: PackageFile,
  folder: string,
  look?: (piece: Uint8Array) => void,
): Promise<BagFile> {
  const digests = await digestsOf(file.bytes(), look);
  const bytes = () => unchanged(file, digests.sha256);
  return { ...digests, path: folder + file.path, key: digests.sha256, bytes };
}

/** A package whose manifests are wrong would be worse than none. */
async function* unchanged({ path, bytes }: PackageFile, sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const piece of bytes()) {
    hash.update(piece);
    yield piece;
  }
  if (hash.digest('hex') === sha256) return;
  throw new Unpackable({
    code: 'edition/changed-meanwhile',
    severity: 'error',
    message: 'The file was changed by another program while it was packed',
    location: { file: path },
    hint: 'Run the command again.',
  });
}

function sorted<T extends PackageFile>(files: readonly T[]): readonly T[] {
  return [...files].sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
}

/** RFC 8493, 2.2.2. */
function infoOf(deposit: Deposit, name: string, payload: readonly BagFile[]): string {
  const { metadata, draft, day, software } = deposit;
  const { doi, url } = metadata;
  return bagInfo([
    ['Source-Organization', metadata.publisher],
    ['Contact-Name', metadata.creators.map(byFamily).join('; ')],
    ['External-Description', [metadata.title, metadata.description].filter(Boolean).join('. ')],
    ['External-Identifier', doi === undefined ? url : `https://doi.org/${doi}`],
    ['Bagging-Date', day],
    ['Payload-Oxum', oxum(payload)],
    ['Internal-Sender-Identifier', name],
    [
      'Internal-Sender-Description',
      draft ? 'DRAFT: packed before the edition was ready, and no publication' : undefined,
    ],
    ['Bag-Software-Agent', `${software.name} ${software.version}`],
  ]);
}
