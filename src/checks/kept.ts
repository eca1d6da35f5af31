import type { Diagnostic } from '../diagnostic.ts';
import type { Found } from '../host.ts';
import type { Examined } from './examined.ts';

/** `otherwise`: it or a folder on the way is called otherwise, with other capitals; some disks find it nevertheless. */
export type Presence = Found | 'missing' | 'otherwise';

/** What the result for a file was made of, beside the file. */
export interface Needs {
  /** The files that were read, with the hash of what they held: schemas, and what the file points into. */
  readonly contents: Readonly<Record<string, string>>;
  /** The files that were only looked for. */
  readonly presences: Readonly<Record<string, Presence>>;
  /** The hash of the names of all files of the run, where the nearest of them is told. */
  readonly names?: string;
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
  presence(path: string): Presence | Promise<Presence>;
  /** The hash of the names of all files of the run that exist, in their order. */
  names(): string;
}

/** Whether a result that was kept is still what a check would give. */
export async function stillHolds(
  { hash, needs }: Pick<Kept, 'hash' | 'needs'>,
  ofFile: string,
  now: Now,
): Promise<boolean> {
  if (hash !== ofFile) return false;
  if (needs.names !== undefined && needs.names !== now.names()) return false;
  for (const [path, was] of Object.entries(needs.contents)) if (now.content(path) !== was) return false;
  for (const [path, was] of Object.entries(needs.presences)) {
    const is = now.presence(path);
    // To wait for what is known takes longer than all else.
    if ((typeof is === 'string' ? is : await is) !== was) return false;
  }
  return true;
}

/** Whether the nearest name among all files of the run is told: of a file that is missing. */
export function tellsNames(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ code }) => code === 'reference/missing-file');
}

/**
 * Whether a result may be kept. Where a schema is broken nothing was checked by it; and a file that is called otherwise was read
 * by a name that the document does not tell.
 */
export function mayBeKept({ problems, diagnostics }: Examined): boolean {
  return problems.length === 0 && diagnostics.every(({ code }) => code !== 'reference/capitals');
}
