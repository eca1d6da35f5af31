import { createHash } from 'node:crypto';
import { type BigIntStats, lstatSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { ifPossible } from './failure.ts';
import { makeFolder } from './make-folder.ts';

/**
 * What stood at a path when it was asked for: what the disk knows of it without reading it; and what it held, where that may have
 * changed since without being told by the former. Of a folder its times tell nothing: a file that is written aside and then renamed
 * changes them.
 */
export interface Standing {
  readonly path: string;
  readonly status: string;
  readonly content?: string;
  /** Of a folder that was listed: what it held. */
  readonly listed?: string;
  /** Of a folder in which names were looked up: all that counts is what it held beside what is made in it. */
  readonly beside?: string;
}

/** All that was asked of the disk, as it was at the first time. */
export type Asked = readonly Standing[];

/** In nanoseconds: disks tell times in steps of up to two seconds (FAT). */
const STEP = 2_000_000_000n;

/** What is asked for while somebody listens. */
interface Listening {
  readonly heard: Map<string, Standing>;
  readonly where: Where;
  readonly time: bigint;
}

/** Folders of a command. */
export interface Where {
  /** The time of the disk is read by a file that is written there. */
  readonly clock: string;
  /** It is made there: what it asks for is not what it makes. */
  readonly made: string;
}

const FOLDER = 'folder';

let listening: Listening | undefined;

/**
 * Remembers from now on what is asked of the disk in this thread.
 *
 * @param known what is taken as asked, for it is as it was
 * @returns gives what was asked; undefined where the time can’t be read
 */
export function listen(where: Where, known: Asked = []): (() => Asked) | undefined {
  const time = timeOf(where.clock);
  if (time === undefined) return undefined;
  const heard = new Map(known.map((each) => [keyOf(each), each]));
  const mine: Listening = { heard, where, time };
  listening = mine;
  return () => {
    if (listening === mine) listening = undefined;
    return [...mine.heard.values()];
  };
}

/** To be called before something is asked of the disk. */
export function note(path: string): void {
  if (!listening) return;
  const { heard, time } = listening;
  if (!heard.has(path)) heard.set(path, standingOf(path, time));
}

/** To be called before a folder is listed. */
export function noteList(folder: string): void {
  if (!listening) return;
  const { heard } = listening;
  const key = keyOf({ path: folder, listed: '' });
  if (!heard.has(key)) heard.set(key, { path: folder, status: '', listed: listOf(folder) });
}

/** To be called before the names in a folder are asked for, of which a few count. */
export function noteNames(folder: string): void {
  if (!listening) return;
  const { heard, where } = listening;
  const key = keyOf({ path: folder, beside: '' });
  if (!heard.has(key)) heard.set(key, { path: folder, status: '', beside: namesBeside(where.made, folder) });
}

const keyOf = ({ path, listed, beside }: Omit<Standing, 'status'>) =>
  [path, ...(listed === undefined ? [] : ['listed']), ...(beside === undefined ? [] : ['beside'])].join('\0');

/**
 * Whether all is as it was. A file of which nothing is told but its size and its times, which are older than the build by more than
 * a step of the clock, was not written since: what keeps the time of the content changes that of the file (`ctime`, POSIX.1-2017,
 * 4.9), or puts another file there. What was written shortly before it was asked for is read (as git does, “Racy Git”).
 *
 * @returns undefined where anything is otherwise; else what is to be remembered instead, if that takes less time to look through
 */
export function stillAsAsked(was: Asked, where: Where): { readonly instead: Asked | undefined } | undefined {
  let isYoung = false;
  for (const each of was) {
    if (!isAsItWas(each, where)) return undefined;
    isYoung ||= each.content !== undefined;
  }
  const time = isYoung ? timeOf(where.clock) : undefined;
  if (time === undefined) return { instead: undefined };
  // What was read a moment ago, and was old enough then, need not be read again.
  const instead = was.map((each) => {
    if (each.content === undefined) return each;
    const { text, stats } = statusOf(each.path);
    return text === each.status && stats && isOld(stats, time) ? { path: each.path, status: text } : each;
  });
  return { instead: instead.some((each, index) => each !== was[index]) ? instead : undefined };
}

function isAsItWas({ path, status, content, listed, beside }: Standing, where: Where): boolean {
  if (listed !== undefined) return listOf(path) === listed;
  if (beside !== undefined) return namesBeside(where.made, path) === beside;
  const now = statusOf(path);
  return now.text === status && (content === undefined || contentOf(path, now.stats) === content);
}

/** What of all that was asked is as it was, and the paths of what is not. */
export function parted(
  was: Asked,
  where: Where,
): { readonly same: Asked; readonly changed: ReadonlySet<string> } {
  const same: Standing[] = [];
  const changed = new Set<string>();
  for (const each of was) {
    if (isAsItWas(each, where)) same.push(each);
    else changed.add(each.path);
  }
  return { same, changed };
}

function standingOf(path: string, time: bigint): Standing {
  const { text: status, stats } = statusOf(path);
  if (!stats?.isFile() || isOld(stats, time)) return { path, status };
  return { path, status, content: contentOf(path, stats) };
}

function isOld({ mtimeNs, ctimeNs }: BigIntStats, time: bigint): boolean {
  return mtimeNs < time - STEP && ctimeNs < time - STEP;
}

function statusOf(path: string): { readonly text: string; readonly stats?: BigIntStats } {
  try {
    const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
    if (!stats) return { text: missing(path) };
    return { text: stats.isDirectory() ? FOLDER : told(stats), stats };
  } catch (error) {
    return { text: String(error instanceof Error && 'code' in error ? error.code : error) };
  }
}

function told({ dev, ino, mode, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return [dev, ino, mode, size, mtimeNs, ctimeNs].map((each) => each.toString(36)).join(' ');
}

/** A link that leads nowhere is told as one. */
function missing(path: string): string {
  const link = ifPossible(() => lstatSync(path, { bigint: true, throwIfNoEntry: false }));
  return link ? `link ${told(link)}` : '';
}

/** A hash of the names in a folder, without the one that leads to what is made, and without hidden ones. */
function namesBeside(made: string, folder: string): string {
  const [own] = relative(resolve(folder), resolve(made)).split(sep);
  return hashOf(
    ifPossible(() =>
      JSON.stringify(
        readdirSync(folder)
          .filter((name) => name !== own && !isHidden(name))
          .sort(),
      ),
    ),
  );
}

/** What editors put beside a file while it is open; no list of files of ours has it. */
const isHidden = (name: string) => name.startsWith('.');

/** A hash of what a file holds; of nothing where it can’t be read. */
function contentOf(path: string, stats: BigIntStats | undefined): string {
  return stats?.isFile() ? hashOf(ifPossible(() => readFileSync(path))) : '';
}

/** A hash of what lies in a folder, but for hidden files; of nothing where it can’t be listed. */
function listOf(folder: string): string {
  const entries = ifPossible(() => readdirSync(folder, { withFileTypes: true }));
  return hashOf(
    entries &&
      JSON.stringify(
        entries
          .filter(({ name }) => !isHidden(name))
          .map(named)
          .sort(),
      ),
  );
}

function named(entry: { readonly name: string; isDirectory(): boolean; isFile(): boolean }): string {
  return `${entry.isDirectory() ? 'd' : entry.isFile() ? 'f' : 'o'} ${entry.name}`;
}

function hashOf(content: string | Uint8Array | undefined): string {
  return content === undefined ? '' : createHash('sha256').update(content).digest('hex');
}

/** The time of a disk: clocks of the machine and of its disks differ. */
function timeOf(folder: string): bigint | undefined {
  return ifPossible(() => {
    makeFolder(folder);
    const file = join(folder, 'now');
    writeFileSync(file, '');
    return statSync(file, { bigint: true }).mtimeNs;
  });
}
