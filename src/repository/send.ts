import { createHash } from 'node:crypto';
import type { Diagnostic, Result } from '../diagnostic.ts';
import type { RepositoryAddress } from './address.ts';
import type { Json, RepositoryRecord } from './answers.ts';
import { asking, backOff, Unsure } from './asking.ts';
import { checkRecord, type InvenioRecord } from './check-record.ts';
import { type Client, client as clientOf } from './client.ts';
import { agreeOnDoi, isExternal } from './doi.ts';
import type { Exchange } from './exchange.ts';
import { findDraft, publishedOf } from './find-draft.ts';
import { type DepositFile, type MeasuredFile, measure } from './measure.ts';
import { confirmFiles, sendFiles } from './send-files.ts';
import type { Sent, SentDraft } from './state.ts';
import { Stopped, stopped } from './stopped.ts';
import type { Token } from './token.ts';

/** What is sent. */
export interface DepositPackage {
  readonly record: InvenioRecord;
  /** The name of the file in which the record stands, for messages. */
  readonly recordFile: string;
  readonly version: string | undefined;
  /** The DOI that stands in the files. */
  readonly doi: string | undefined;
  readonly files: readonly DepositFile[];
}

/** Where it is sent, and what is needed of the outside. */
export interface Journey {
  readonly address: RepositoryAddress;
  readonly token: Token;
  readonly exchange: Exchange;
  readonly wait: (milliseconds: number) => Promise<unknown>;
  readonly progress: (step: string) => void;
  /** What earlier runs have sent to this repository; whatever changes is kept before anything else is done. */
  readonly sent: Sent;
  readonly keep: (sent: Sent) => void;
  /** Asked before the draft is published; left out, it stays a draft. */
  readonly publish?: (question: Question) => Promise<boolean>;
}

/** What is known of a draft that is about to be published. */
export interface Question {
  readonly host: string;
  readonly title: string;
  readonly doi: string | undefined;
  readonly files: number;
  /** The page of the draft, where it can be looked at. */
  readonly page: string | undefined;
  readonly isNewVersion: boolean;
}

/** What has become of a package. */
export interface Arrived {
  /** `unchanged`: it was published before, with the same content. */
  readonly as: 'draft' | 'published' | 'unchanged';
  readonly page: string | undefined;
  readonly doi: string | undefined;
}

/** InvenioRDM’s own limit (RDM_RECORDS_MAX_FILES_COUNT). */
const MOST_FILES = 100;

/**
 * Sends a package to a repository that runs InvenioRDM: a draft with a reserved DOI, its description, its files; and publishes it
 * where that is wanted and agreed to. A run that was broken off is carried on by the next one. Whatever goes wrong is a finding,
 * and none shows the token.
 */
export async function send(parcel: DepositPackage, journey: Journey): Promise<Result<Arrived | undefined>> {
  const { token } = journey;
  const found: Diagnostic[] = [];
  const tell = (more: readonly Diagnostic[]) => found.push(...more);
  const shown = () => found.map((finding) => hidden(finding, token));
  try {
    const value = await travel(parcel, journey, tell);
    return { value, diagnostics: shown() };
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    tell(error.diagnostics);
    return { value: undefined, diagnostics: shown() };
  }
}

async function travel(
  parcel: DepositPackage,
  journey: Journey,
  tell: (more: readonly Diagnostic[]) => unknown,
): Promise<Arrived> {
  const { address, progress, wait, keep } = journey;
  ready(parcel);
  const files = await measured(parcel, journey);
  const digest = digestOf(parcel, files);
  const client = clientOf(asking(journey), address);
  let sent = journey.sent;
  const memory = {
    get: () => sent,
    keep: (now: Sent) => {
      sent = now;
      keep(now);
    },
  };
  const { metadata } = parcel.record;
  progress(`Looking for a draft at ${address.host}`);
  const { place, diagnostics } = await findDraft({
    ...{ client, address, memory, wait, metadata, digest },
    version: parcel.version,
  });
  tell(diagnostics);
  if ('unchanged' in place) return arrived(place.unchanged, 'unchanged');

  const { draft: begun, versionOf } = place;
  progress('Reserving a DOI');
  const reserved = isExternal(parcel.doi, begun, versionOf) ? begun : await client.reserve(begun);
  tell(agreeOnDoi(parcel.doi, reserved, versionOf));
  const described = await describe(client, reserved, parcel);
  const ours = sent.draft?.files ?? [];
  const names = files.map(({ name }) => name);
  const note = (now: Pick<SentDraft, 'files' | 'digest'>) => {
    if (!sent.draft) return;
    const { digest: _, ...draft } = sent.draft;
    memory.keep({ ...sent, draft: { ...draft, ...now } });
  };
  // Before they are there: what was begun is known as ours.
  note({ files: [...new Set([...ours, ...names])] });
  const sending = { client, wait, progress };
  tell(await sendFiles(files, described, new Set(ours), sending));
  const draft = await preview(client, described, parcel);
  note({ files: names, digest });
  if (!journey.publish) return arrived(draft, 'draft');

  await confirmFiles(files, draft, sending);
  const agreed = await journey.publish({
    host: address.host,
    title: draft.title,
    doi: draft.doi,
    files: files.length,
    page: draft.links.shown('self_html'),
    isNewVersion: versionOf !== undefined,
  });
  if (!agreed) return arrived(draft, 'draft');
  progress('Publishing');
  const record = await publish(client, draft, wait);
  memory.keep({ published: publishedOf(record, digest) });
  return arrived(record, 'published');
}

/** What can be seen before anything is sent. */
function ready({ record, recordFile, files }: DepositPackage): void {
  const found = [...checkRecord(record, recordFile)];
  const error = (code: string, message: string, hint: string) =>
    found.push({ code, severity: 'error', message, location: { file: recordFile }, hint });
  if (files.length > MOST_FILES)
    error(
      'deposit/too-many-files',
      `The package has ${files.length} files; a record takes ${MOST_FILES}`,
      'Send fewer: the ZIP of the package holds them all.',
    );
  if (files.length === 0)
    error('deposit/too-many-files', 'The package has no files to send', 'Pack the edition again.');
  if (found.length > 0) throw new Stopped(...found);
}

async function measured(
  { files }: DepositPackage,
  { token, progress }: Journey,
): Promise<readonly MeasuredFile[]> {
  const all: MeasuredFile[] = [];
  for (const file of files)
    all.push(
      await measure(file, token, (read) =>
        progress(`Reading ${file.name}: ${(read / 1e6).toFixed(1)} of ${(file.size / 1e6).toFixed(1)} MB`),
      ),
    );
  return all;
}

/** Of all that is sent: the same description and the same files, the same digest. */
function digestOf({ record }: DepositPackage, files: readonly MeasuredFile[]): string {
  const sums = files.map(({ name, sha256 }) => [name, sha256]).sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([record, sums]))
    .digest('hex');
}

/** Describes the draft; what the repository objects to is told, and no file is sent. */
async function describe(
  client: Client,
  draft: RepositoryRecord,
  parcel: DepositPackage,
): Promise<RepositoryRecord> {
  const described = await client.update(draft, bodyOf(parcel, draft));
  if (described.objections.length > 0) throw objected(described);
  if (draft.doi !== undefined && described.doi !== draft.doi) return client.reserve(described);
  return described;
}

/** The file that is shown first must be there before it can be named. */
async function preview(
  client: Client,
  draft: RepositoryRecord,
  parcel: DepositPackage,
): Promise<RepositoryRecord> {
  const first = parcel.record.files?.['default_preview'];
  if (typeof first !== 'string') return draft;
  return client.update(draft, bodyOf(parcel, draft, { default_preview: first }));
}

/** `pids` are given back as they were given: a repository may take their absence for a wish to delete them. */
function bodyOf({ record, doi }: DepositPackage, draft: RepositoryRecord, files: Json = {}): Json {
  const external = { doi: { identifier: doi, provider: 'external' } };
  const pids = draft.doi === undefined && doi !== undefined ? external : draft.pids;
  return {
    access: record.access ?? { record: 'public', files: 'public' },
    files: { enabled: true, ...files },
    metadata: record.metadata,
    ...(Object.keys(pids).length > 0 && { pids }),
  };
}

/** How often is looked whether a draft was published whose answer was lost. */
const LOOKS = 4;

async function publish(
  client: Client,
  draft: RepositoryRecord,
  wait: Journey['wait'],
): Promise<RepositoryRecord> {
  const link = ['record', 'latest'].find((name) => draft.links.has(name));
  for (let attempt = 1; ; attempt++) {
    try {
      const record = await client.publish(draft);
      if (record.published) return record;
      throw objected(record);
    } catch (error) {
      if (!(error instanceof Unsure)) throw error;
      await wait(backOff(attempt));
      const record = link === undefined ? undefined : await client.get(draft.links.to(link));
      if (record?.published && record.id === draft.id) return record;
      if (attempt === LOOKS)
        throw stopped(
          'deposit/no-answer',
          draft.links.shown('self_html') ?? draft.links.to('self'),
          `It is not known whether the draft was published: ${error.message}`,
          'Look at its page; then run the same command again: it goes on from here.',
        );
    }
  }
}

const OWN_DOI =
  'If the DOI was reserved for a draft there, name the page of that draft after --send; if not, leave out the DOI.';

function objected({ objections, links }: RepositoryRecord): Stopped {
  const file = links.shown('self_html') ?? links.to('self');
  return new Stopped(
    ...objections.map(
      (words): Diagnostic => ({
        code: 'deposit/refused',
        severity: 'error',
        message: `The repository objects: ${words}`,
        location: { file },
        ...(words.startsWith('pids') && { hint: OWN_DOI }),
      }),
    ),
  );
}

function arrived({ links, doi }: RepositoryRecord, as: Arrived['as']): Arrived {
  return { as, page: links.shown('self_html'), doi };
}

function hidden(finding: Diagnostic, { hide }: Token): Diagnostic {
  const { message, location, hint } = finding;
  return {
    ...finding,
    message: hide(message),
    location: { ...location, file: hide(location.file) },
    ...(hint !== undefined && { hint: hide(hint) }),
  };
}
