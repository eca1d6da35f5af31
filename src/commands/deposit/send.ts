import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type PackageFile, Unpackable } from '../../deposit/package-file.ts';
import { type Diagnostic, hasErrors, type Result } from '../../diagnostic.ts';
import { fileBytes } from '../../files/file-bytes.ts';
import { sizeOf } from '../../files/pieces.ts';
import { badToken, readTokenText } from '../../files/token-file.ts';
import type { ExitCode } from '../../report/exit-code.ts';
import { count, plural } from '../../report/reporter.ts';
import { visible } from '../../report/visible.ts';
import { type RepositoryAddress, readAddress } from '../../repository/address.ts';
import type { InvenioRecord } from '../../repository/check-record.ts';
import { exchange } from '../../repository/exchange.ts';
import type { Arrived, DepositPackage, Question } from '../../repository/journey.ts';
import { send } from '../../repository/send.ts';
import { readToken, type Token } from '../../repository/token.ts';
import { conclude } from '../conclude.ts';
import type { Shell } from '../shell.ts';
import { UsageError } from '../usage.ts';
import type { DepositOptions, DepositOutside } from './options.ts';
import type { Packed } from './pack.ts';
import { sentMemory } from './sent.ts';

export type SendOptions = DepositOptions & Required<Pick<DepositOptions, 'send'>>;

/** In milliseconds: how long nothing may happen before a connection is given up. A large file takes long to be completed. */
const PATIENCE = 120_000;
const RECORD = 'metadata/invenio.json';
const UPLOAD = 'upload/';

/**
 * `tei deposit [DIR] --send URL`: packs the edition and makes a draft of it at a repository; with `publish` it is published, where
 * somebody agrees.
 */
export async function sendCommand(
  dir: string | undefined,
  options: SendOptions,
  outside: DepositOutside,
): Promise<ExitCode> {
  const { shell, env } = outside;
  const address = addressOf(options, shell);
  const { value: token, diagnostics: ofToken } = tokenFor(address, env);
  if (!token) return conclude(ofToken, { files: 1 }, shell, options, 'message');
  const { packEdition } = await import('./pack.ts');
  const { value: packed, diagnostics: found, files } = await packEdition(dir, options, outside);
  const told = (more: readonly Diagnostic[]) =>
    conclude([...found, ...more], { files }, shell, options, 'message');
  if (!packed || (hasErrors(found) && !options.draft)) return told([]);
  const { value: memory, diagnostics: unread } = sentMemory(packed, address);
  if (!memory) return told(unread);
  const parcel = await parcelOf(packed);
  const { value: arrived, diagnostics } = await send(parcel, {
    ...{ address, token, exchange: exchange(PATIENCE), wait: setTimeout, progress: shell.progress },
    ...{ sent: memory.sent, keep: memory.keep },
    ...(options.publish && { publish: (question) => agreed(question, found, options, shell) }),
  }).catch((error: unknown) => {
    if (error instanceof Unpackable) return { value: undefined, diagnostics: [error.finding] };
    throw error;
  });
  const code = told(diagnostics);
  if (arrived && !options.quiet) shell.err.write(summary(arrived, parcel, address));
  return code;
}

/** What can be seen before anything is packed. */
function addressOf(options: SendOptions, shell: Shell): RepositoryAddress {
  const { send: given, target, draft, publish, yes } = options;
  const address = readAddress(given);
  if ('objection' in address) throw new UsageError(address.objection);
  if (target !== undefined && target !== 'upload')
    throw new UsageError(`--send sends what --target upload makes, and not “${target}”: leave out --target.`);
  if (publish && draft)
    throw new UsageError('What is packed with --draft is not ready, and can’t be published.');
  if (publish && !yes && !shell.ask)
    throw new UsageError(
      'Before --publish somebody has to agree, and nobody can be asked here: add --yes, if you are sure.',
    );
  return address;
}

function tokenFor({ host }: RepositoryAddress, env: DepositOutside['env']): Result<Token | undefined> {
  const { value: text, diagnostics } = readTokenText(host, env);
  if (text === undefined) return { value: undefined, diagnostics };
  const token = readToken(text);
  if (!('objection' in token)) return { value: token, diagnostics };
  return { value: undefined, diagnostics: [badToken(host, env, token.objection)] };
}

/** The flat files as they were written, and the description that stands in the package. */
async function parcelOf({ deposit, bag, output, paths }: Packed): Promise<DepositPackage> {
  const { version, doi } = deposit.metadata;
  const record = bag.files.find(({ path }) => path === RECORD);
  if (!record) throw new Error(`The package has no ${RECORD}`);
  const files = paths
    .filter((path) => path.startsWith(UPLOAD))
    .map((path) => {
      const at = join(output, path);
      return { name: path.slice(UPLOAD.length), size: sizeOf(at) ?? 0, bytes: fileBytes(at) };
    });
  return { record: await recordIn(record), recordFile: RECORD, version, doi, files };
}

async function recordIn({ bytes }: Pick<PackageFile, 'bytes'>): Promise<InvenioRecord> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes()) pieces.push(piece);
  return JSON.parse(Buffer.concat(pieces).toString('utf8')) as InvenioRecord;
}

/** Asks, unless it was agreed to beforehand; nothing but the whole word counts. */
async function agreed(
  { host, title, doi, isDoiInside, files, page, isNewVersion }: Question,
  found: readonly Diagnostic[],
  { yes }: SendOptions,
  { ask, err }: Shell,
): Promise<boolean> {
  if (yes) return true;
  const warnings = count(found, 'warning');
  const lines = [
    `“${visible(title)}” stands as a draft at ${host}, with ${plural(files, 'file')}.`,
    ...(page === undefined ? [] : [`Look at it: ${visible(page)}`]),
    ...(warnings > 0 ? [`The edition has ${plural(warnings, 'warning')}: see readiness.txt.`] : []),
    ...(isDoiInside ? [] : ['Its files do not say its DOI.']),
    ...(isNewVersion ? ['It is a new version of a record that is published.'] : []),
    doi === undefined
      ? 'Publishing can’t be undone.'
      : `Publishing registers the DOI ${visible(doi)}, and can’t be undone.`,
  ];
  err.write(`${lines.join('\n')}\n`);
  return (await ask?.('Publish it? Write “yes”: '))?.trim().toLowerCase() === 'yes';
}

function summary({ as, page, doi }: Arrived, { files }: DepositPackage, { host }: RepositoryAddress): string {
  const all = plural(files.length, 'file');
  const address = page === undefined ? [] : [visible(page)];
  const lines = {
    draft: [
      `A draft with ${all} stands at ${host}, and is not published:`,
      ...address,
      ...(doi === undefined ? [] : [`The DOI ${visible(doi)} is reserved for it.`]),
      'Look at it there, then publish it there, or with --publish.',
    ],
    published: [
      `Published at ${host}, with ${all}:`,
      ...address,
      ...(doi === undefined ? [] : [`https://doi.org/${visible(doi)}`]),
    ],
    unchanged: [`This was published at ${host} before, and nothing has changed:`, ...address],
  }[as];
  return `${lines.join('\n')}\n`;
}
