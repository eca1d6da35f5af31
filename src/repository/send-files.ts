import type { Diagnostic } from '../diagnostic.ts';
import type { FileEntry, RepositoryRecord } from './answers.ts';
import { backOff, Unsure } from './asking.ts';
import type { Client } from './client.ts';
import type { MeasuredFile } from './measure.ts';
import { stopped } from './stopped.ts';

export interface Sending {
  readonly client: Client;
  readonly wait: (milliseconds: number) => Promise<unknown>;
  readonly progress: (step: string) => void;
}

/** How often a file is sent that does not arrive as it is. */
const TRIES = 4;

/**
 * Makes the files of a draft those of the package: what is there already, byte for byte, is not sent again; what is there with
 * other bytes is replaced; what an earlier run has put there and the package has no more (`ours`) is deleted. A file that
 * somebody else has put there stays, and is told.
 */
export async function sendFiles(
  files: readonly MeasuredFile[],
  draft: RepositoryRecord,
  ours: ReadonlySet<string>,
  sending: Sending,
): Promise<readonly Diagnostic[]> {
  const { client } = sending;
  const there = new Map((await client.files(draft)).map((entry) => [entry.key, entry]));
  const wanted = new Set(files.map(({ name }) => name));
  const others = [...there.values()].filter(({ key }) => !wanted.has(key));
  for (const entry of others) if (ours.has(entry.key)) await client.remove(entry);

  const missing = files.map(({ name }) => name).filter((name) => !there.has(name));
  if (missing.length > 0)
    for (const entry of await started(missing, draft, sending)) there.set(entry.key, entry);
  for (const file of files) await sendFile(file, there.get(file.name), draft, sending);
  return others.filter(({ key }) => !ours.has(key)).map((entry) => foreign(entry, draft));
}

/** Whether all files are there, whole and unchanged: `deposit/not-sent` for the first that is not. */
export async function confirmFiles(
  files: readonly MeasuredFile[],
  draft: RepositoryRecord,
  { client }: Sending,
): Promise<void> {
  const there = new Map((await client.files(draft)).map((entry) => [entry.key, entry]));
  for (const file of files) {
    const entry = there.get(file.name);
    if (!entry?.completed || !(await isSame(entry, file)))
      throw notSent(file, draft, 'it is not there as it was sent');
  }
}

async function started(
  names: readonly string[],
  draft: RepositoryRecord,
  { client }: Sending,
): Promise<readonly FileEntry[]> {
  try {
    return await client.start(draft, names);
  } catch (error) {
    if (!(error instanceof Unsure)) throw error;
    return client.files(draft);
  }
}

async function sendFile(
  file: MeasuredFile,
  found: FileEntry | undefined,
  draft: RepositoryRecord,
  { client, wait, progress }: Sending,
): Promise<void> {
  const { name, size, bytes } = file;
  const content = {
    size,
    bytes,
    progress: (sent: number) => progress(`Sending ${name}: ${megabytes(sent)} of ${megabytes(size)} MB`),
  };
  let entry = found;
  if (entry?.completed) {
    if (await isSame(entry, file)) return;
    await client.remove(entry);
    entry = undefined;
  }
  for (let attempt = 1; ; attempt++) {
    let failed = damaged(file, draft);
    try {
      entry ??= (await client.start(draft, [name])).find(({ key }) => key === name);
      if (entry && !entry.completed) {
        await client.content(entry, content);
        entry = await client.commit(entry);
      }
      if (entry?.completed && (await isSame(entry, file))) return;
      if (entry) await client.remove(entry);
    } catch (error) {
      if (!(error instanceof Unsure)) throw error;
      failed = notSent(file, draft, error.message);
    }
    if (attempt === TRIES) throw failed;
    progress(`${name} did not arrive: sending it again`);
    await wait(backOff(attempt));
    // Only the repository knows what has become of it.
    entry = (await client.files(draft)).find(({ key }) => key === name);
  }
}

/** By checksum and size; what the repository says nothing about is not known to be the same. */
async function isSame({ checksum = '', size }: FileEntry, file: MeasuredFile): Promise<boolean> {
  if (size !== undefined && size !== file.size) return false;
  const [, algorithm = '', sum = ''] = /^([\w-]+):([\da-f]+)$/i.exec(checksum) ?? [];
  return sum !== '' && (await file.sum(algorithm)) === sum.toLowerCase();
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

function foreign({ key }: FileEntry, { links }: RepositoryRecord): Diagnostic {
  return {
    code: 'deposit/other-file',
    severity: 'warning',
    message: `The draft has a file “${key}” that is not of this package; it was left as it is`,
    location: { file: links.shown('self_html') ?? key },
    hint: 'If it does not belong there, delete it on the page of the draft.',
  };
}

function damaged({ name }: MeasuredFile, { links }: RepositoryRecord) {
  return stopped(
    'deposit/checksum',
    links.shown('self_html') ?? name,
    `The file “${name}” arrived damaged, ${TRIES} times: its checksum at the repository is another one`,
    'Run the same command again; if that does not help, try from another network.',
  );
}

function notSent({ name }: MeasuredFile, { links }: RepositoryRecord, words: string) {
  return stopped(
    'deposit/not-sent',
    links.shown('self_html') ?? name,
    `The file “${name}” could not be sent: ${words}`,
    'Run the same command again later: it goes on from here.',
  );
}
