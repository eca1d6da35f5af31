import { join } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { failure, ifPossible } from './failure.ts';
import { MANIFEST, statusAt } from './output-path.ts';

const CODE = 'edition/foreign-file';
/** How many files are told one by one: where the list of an earlier build is lost, all its pages are in the way. */
const TOLD = 5;

export function foreignFile(folder: string, path: string): Diagnostic {
  const message =
    'This was not made by a build, and a file of the edition would replace it; nothing was written';
  return failure(
    CODE,
    join(folder, path),
    message,
    `Move it elsewhere, or write to another folder than ${folder}.`,
  );
}

/** The same objections, of which the first files of others are told, and of the rest how many there are. */
export function withFewForeign(folder: string, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const foreign = diagnostics.filter(({ code }) => code === CODE);
  if (foreign.length <= TOLD + 1) return diagnostics;
  const told = new Set(foreign.slice(0, TOLD));
  const rest = foreign.length - TOLD;
  return [...diagnostics.filter((each) => each.code !== CODE || told.has(each)), others(folder, rest)];
}

function others(folder: string, count: number): Diagnostic {
  const message = `${count} more files here were not made by a build, and would be replaced; nothing was written`;
  const isListed = ifPossible(() => statusAt(folder, MANIFEST)) !== undefined;
  const hint = isListed
    ? 'Write to another folder.'
    : `Delete them if they are pages of an earlier build: its list of them, ${MANIFEST}, is not there. Otherwise write to another folder.`;
  return failure(CODE, folder, message, hint);
}
