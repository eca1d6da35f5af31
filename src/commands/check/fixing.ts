import { STDIN } from '../sources.ts';
import { UsageError } from '../usage.ts';

/** How findings are to be mended. */
export interface Fixing {
  readonly fix?: boolean;
  /** Shows what would be changed, and changes nothing. */
  readonly dryRun?: boolean;
  readonly quiet?: boolean;
}

/** Refuses what can’t be done, before anything is read. */
export function fixable(paths: readonly string[], { fix, dryRun }: Fixing): void {
  if (dryRun && !fix) throw new UsageError('--dry-run shows what --fix would change: give both.');
  if (fix && paths.includes(STDIN)) {
    throw new UsageError('--fix changes files, and standard input is none. Save it to a file first.');
  }
}
