import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SUITE = fileURLToPath(new URL('../../../shared/standards/bagit/', import.meta.url));

export const haveSuite = existsSync(SUITE);

export type Verdict = 'valid' | 'warning' | 'invalid';

/** A bag of the conformance suite of the Library of Congress, and what its folder says of it. */
export interface SuiteCase {
  readonly name: string;
  readonly folder: string;
  readonly verdict: Verdict;
}

const foldersIn = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

export function suiteCases(): readonly SuiteCase[] {
  if (!haveSuite) return [];
  return foldersIn(SUITE).flatMap((version) =>
    foldersIn(join(SUITE, version)).flatMap((verdict) =>
      foldersIn(join(SUITE, version, verdict)).map((name) => ({
        name: `${version}/${verdict}/${name}`,
        folder: join(SUITE, version, verdict, name),
        verdict: verdict as Verdict,
      })),
    ),
  );
}
