import { createHash } from 'node:crypto';
import type { Diagnostic, Result } from '../diagnostic.ts';
import type { RepositoryRecord } from './answers.ts';
import { asking } from './asking.ts';
import { checkRecord } from './check-record.ts';
import { client as clientOf } from './client.ts';
import { describeDraft, showFirst } from './describe-draft.ts';
import { agreeOnDoi, isExternal } from './doi.ts';
import { findDraft } from './find-draft.ts';
import type { Arrived, DepositPackage, Journey } from './journey.ts';
import { publishedOf } from './kept.ts';
import { type MeasuredFile, measure } from './measure.ts';
import { publishDraft } from './publish-draft.ts';
import { confirmFiles, sendFiles } from './send-files.ts';
import type { Sent, SentDraft } from './state.ts';
import { Stopped } from './stopped.ts';
import type { Token } from './token.ts';

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
  const described = await describeDraft(client, reserved, parcel);
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
  const draft = await showFirst(client, described, parcel);
  note({ files: names, digest });
  if (!journey.publish) return arrived(draft, 'draft');

  await confirmFiles(files, draft, sending);
  const agreed = await journey.publish({
    host: address.host,
    title: draft.title,
    doi: draft.doi,
    isDoiInside: draft.doi === undefined || parcel.doi !== undefined,
    files: files.length,
    page: draft.links.shown('self_html'),
    isNewVersion: versionOf !== undefined,
  });
  if (!agreed) return arrived(draft, 'draft');
  progress('Publishing');
  const record = await publishDraft(client, draft, wait);
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

function arrived({ links, doi }: RepositoryRecord, as: Arrived['as']): Arrived {
  return { as, page: links.shown('self_html'), doi };
}

/** What a repository says may be long. */
const LONGEST = 1000;

/** Shortened only when the token is out of it: a part of one would not be known. */
function hidden(finding: Diagnostic, { hide }: Token): Diagnostic {
  const { message, location, hint } = finding;
  const words = hide(message);
  return {
    ...finding,
    message: words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words,
    location: { ...location, file: hide(location.file) },
    ...(hint !== undefined && { hint: hide(hint) }),
  };
}
