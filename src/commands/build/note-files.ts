import { normalize } from 'node:path';
import { stillHolds } from '../../checks/kept.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import type { PlainOutline } from '../../document/outline.ts';
import { spellings } from '../../document/spelling.ts';
import type { FileNotes } from '../../edition/notes/file-notes.ts';
import { fingerprints } from '../../files/fingerprints.ts';
import { diskHost } from '../../files/host.ts';
import { sizeOf } from '../../files/pieces.ts';
import { inWorkers, processors, workerEntry } from '../../files/workers.ts';
import type { Messages } from '../../project/messages.ts';
import type { BuildMemory } from './build-memory.ts';
import { type FileToNote, type Noted, type NotingWork, noter, outlinesNow } from './note-file.ts';
import type { NotedFile } from './noted-file.ts';
import type { Since } from './standing-build.ts';

/** What is known of all files of an edition. */
export interface NotedFiles {
  /** By the path as the user named it. */
  readonly noted: ReadonlyMap<string, NotedFile>;
  /** What could not be read, and why. */
  readonly unread: ReadonlyMap<string, { readonly hash: string; readonly unread: readonly Diagnostic[] }>;
  /** All that is known, by the path that `path.normalize` gives, with what records and registers point to. */
  readonly files: ReadonlyMap<string, FileNotes>;
  /** No file was changed while another was read that depends on it. */
  readonly isSettled: boolean;
}

export interface Noting {
  readonly memory: BuildMemory;
  /** The words of the interface. */
  readonly messages: Messages;
  /** How many threads work; by the size of the task where it is undefined. */
  readonly jobs: number | undefined;
  readonly progress: (step: string) => void;
  readonly since?: Since | undefined;
}

const WORKER = workerEntry('note-worker.js');

/** In bytes: below that, starting threads takes longer than they save. */
const WORTH_THREADS = 4 * 1024 * 1024;

/** Notes what an edition has to know of its registers, of its records, and of what else they point to; what is remembered is not read again. */
export async function noteFiles(
  registers: readonly string[],
  records: readonly Required<Pick<FileToNote, 'file' | 'stem'>>[],
  noting: Noting,
): Promise<NotedFiles> {
  const { messages } = noting;
  const expected = [...records.map(({ file }) => file), ...registers];
  const asRegisters = registers.map((file) => ({ file, isRegister: true }));
  const first = await noteAll(asRegisters, { expected, outlines: new Map(), messages }, noting);
  const outlines = new Map<string, PlainOutline>();
  for (const [file, found] of first.noted)
    if ('notes' in found && found.notes.register) outlines.set(normalize(file), found.notes.register.outline);
  const second = await noteAll(records, { expected, outlines, messages }, noting);
  const all = new Map([...first.noted, ...second.noted]);
  const noted = new Map<string, NotedFile>();
  const unread = new Map<string, { hash: string; unread: readonly Diagnostic[] }>();
  for (const [file, found] of all) 'notes' in found ? noted.set(file, found) : unread.set(file, found);
  const isSettled = first.isSettled && second.isSettled;
  return { noted, unread, files: await withOthers(noted, messages), isSettled };
}

async function noteAll(
  files: readonly FileToNote[],
  work: NotingWork,
  { memory, jobs, progress, since }: Noting,
): Promise<{ readonly noted: ReadonlyMap<string, Noted>; readonly isSettled: boolean }> {
  const disk = fingerprints(work.expected);
  const now = outlinesNow(work, disk);
  const found = new Map<string, Noted | undefined>();
  for (const { file } of files) {
    const known = memory.noted(file);
    const holds =
      known && (isUntouched(file, known, since) || (await stillHolds(known, disk.content(file), now)));
    found.set(file, holds ? known : undefined);
  }
  const waiting = files.filter(({ file }) => !found.get(file));
  let done = files.length - waiting.length;
  const take = (index: number, noted: Noted) => {
    const file = waiting[index]?.file ?? '';
    found.set(file, noted);
    progress(`Read ${++done} of ${files.length}: ${file}`);
  };
  const threads = Math.min(jobs ?? (isWorthThreads(waiting) ? processors : 1), waiting.length);
  if (threads > 1 && WORKER) await inWorkers<FileToNote, Noted>(WORKER, work, waiting, threads, take);
  else if (waiting.length > 0) {
    const note = await noter(work);
    for (const [index, file] of waiting.entries()) take(index, await note(file));
  }
  const noted = new Map([...found].flatMap(([file, noted]) => (noted ? [[file, noted] as const] : [])));
  const fresh = new Map(waiting.flatMap(({ file }) => [[file, noted.get(file)] as const]));
  return { noted, isSettled: await isStillSo(fresh, work) };
}

/** Whether it was so at the last build, and nothing that it depends on has changed since. */
function isUntouched(file: string, { key, needs }: NotedFile, since: Since | undefined): boolean {
  if (!since || since.changed.has(file) || since.noted[file] !== key) return false;
  return !Object.keys(needs.contents).some((path) => since.changed.has(path));
}

/** Whether what was noted in whichever thread is so. This thread asks the disk for all that it depends on. */
async function isStillSo(noted: ReadonlyMap<string, Noted | undefined>, work: NotingWork): Promise<boolean> {
  const disk = fingerprints(work.expected);
  const now = outlinesNow(work, disk);
  for (const [file, one] of noted) {
    const holds =
      one &&
      ('needs' in one ? await stillHolds(one, disk.content(file), now) : disk.content(file) === one.hash);
    if (!holds) return false;
  }
  return true;
}

/** With what these files point to and include that is neither record nor register, also under the names by which they do. */
async function withOthers(
  noted: ReadonlyMap<string, NotedFile>,
  messages: Messages,
): Promise<ReadonlyMap<string, FileNotes>> {
  const files = new Map(Array.from(noted, ([file, { notes }]) => [normalize(file), notes]));
  const host = diskHost(() => {});
  const { of: rightNameOf } = spellings(host);
  const note = await noter({ expected: [], outlines: new Map(), messages });
  const waiting = [...files.values()].flatMap(namedBy);
  const seen = new Set<string>();
  for (const name of waiting) {
    if (files.has(name) || seen.has(name)) continue;
    seen.add(name);
    const right = (await rightNameOf(name, '')) ?? name;
    const known = files.get(normalize(right));
    if (known) files.set(name, known);
    if (known || (await host.look(right)) !== 'file') continue;
    const found = await note({ file: right });
    if (!('notes' in found)) continue;
    files.set(name, found.notes);
    waiting.push(...namedBy(found.notes));
  }
  return files;
}

/** `#page=2` of a PDF is no identifier of TEI. */
const MAY_BE_TEI = /\.(?:xml|tei|odd)$/i;

const namedBy = ({ targets, included }: FileNotes) =>
  [...targets.map(({ file }) => file), ...included].filter((file) => MAY_BE_TEI.test(file));

function isWorthThreads(files: readonly FileToNote[]): boolean {
  let total = 0;
  return files.some(({ file }) => {
    total += sizeOf(file) ?? 0;
    return total > WORTH_THREADS;
  });
}
