import type { Found } from '../host.ts';
import type { Examined } from './examined.ts';

/** `otherwise`: it is found, but it or a folder on the way is called otherwise: with other capitals. */
export type Presence = Found | 'missing' | 'otherwise';

/** What the result for a file was made of, beside the file. */
export interface Needs {
  /** The files that were read, with the hash of what they held: schemas, and what the file points into. */
  readonly contents: Readonly<Record<string, string>>;
  /** The files that were only looked for. */
  readonly presences: Readonly<Record<string, Presence>>;
}

/** A result, with all that it depends on: it holds as long as that is unchanged. */
export interface Kept {
  /** Of the file itself. */
  readonly hash: string;
  readonly needs: Needs;
  readonly examined: Examined;
}

/** What tells how a file is now. */
export interface Now {
  /** The hash of what a file holds; empty where it can’t be read. */
  content(path: string): string;
  presence(path: string): Promise<Presence>;
}

/** Whether a result that was kept is still what a check would give. */
export async function stillHolds({ hash, needs }: Kept, ofFile: string, now: Now): Promise<boolean> {
  if (hash !== ofFile) return false;
  for (const [path, was] of Object.entries(needs.contents)) if (now.content(path) !== was) return false;
  for (const [path, was] of Object.entries(needs.presences))
    if ((await now.presence(path)) !== was) return false;
  return true;
}

/** What is told by the names of files that the result does not depend on by itself. */
const OF_OTHER_FILES: ReadonlySet<string> = new Set(['reference/missing-file', 'reference/capitals']);

/**
 * Whether a result may be kept. Where a schema is broken nothing was checked by it; and a file that is missing is looked for
 * among all files of the run, or in its folder by another name.
 */
export function mayBeKept({ problems, diagnostics }: Examined): boolean {
  return problems.length === 0 && diagnostics.every(({ code }) => !OF_OTHER_FILES.has(code));
}
