import {
  type Dirent,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  type Stats,
  statSync,
} from 'node:fs';
import { note, noteList, noteNames } from './asked.ts';

// What a command reads it asks here, so that what it was made of can be remembered.

/** What stands at a path, links followed. */
export function statusOf(path: string): Stats {
  note(path);
  return statSync(path);
}

/** What stands at a path, a link being one. */
export function linkStatusOf(path: string): Stats {
  note(path);
  return lstatSync(path);
}

export function bytesIn(path: string): Buffer {
  note(path);
  return readFileSync(path);
}

export function textIn(path: string): string {
  note(path);
  return readFileSync(path, 'utf8');
}

export function entriesIn(folder: string): readonly Dirent[] {
  noteList(folder);
  return readdirSync(folder, { withFileTypes: true });
}

export function namesIn(folder: string): readonly string[] {
  noteList(folder);
  return readdirSync(folder);
}

/** Where a link leads. */
export function targetOf(link: string): string {
  note(link);
  return readlinkSync(link);
}

/** The same, to look up whether some of them are there. */
export function namesAround(folder: string): readonly string[] {
  noteNames(folder);
  return readdirSync(folder);
}
