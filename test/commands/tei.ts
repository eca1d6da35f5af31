import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Run } from '../cli/tei.ts';
import { warmRun } from '../cli/warm.ts';

export type { Run };

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Runs the command in a folder, outside a terminal. */
export function tei(args: readonly string[], options: { cwd?: string; input?: string } = {}): Run {
  const { cwd = ROOT, input = '' } = options;
  return warmRun(cwd, args, { input });
}

export const emptyFolder = () => mkdtempSync(join(tmpdir(), 'tei-cli-'));
