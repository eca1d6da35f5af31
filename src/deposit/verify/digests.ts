import type { Diagnostic } from '../../diagnostic.ts';
import { type Algorithm, digestsOf } from './algorithms.ts';
import { COPY_AGAIN, finding } from './finding.ts';
import { BrokenOff, type HeldFile, type Holding } from './holding.ts';
import type { Expected } from './listed.ts';

/** Told which file is read, how many bytes of all are done, and how many there are. */
export type Hashing = (path: string, done: number, total: number) => void;

/** Reads each file once, piece by piece, and compares its digests with those that manifests tell of it. */
export async function compareDigests(
  holding: Holding,
  expected: ReadonlyMap<HeldFile, readonly Expected[]>,
  progress: Hashing,
): Promise<readonly Diagnostic[]> {
  const total = [...expected.keys()].reduce((sum, { size }) => sum + size, 0);
  const found: Diagnostic[] = [];
  let done = 0;
  for (const [file, all] of expected) {
    progress(file.path, done, total);
    const by = new Set(all.map(({ algorithm }) => algorithm));
    try {
      const digests = await digestsOf(file.bytes(), by, (bytes) => {
        done += bytes;
        progress(file.path, done, total);
      });
      const different = differing(holding, file, all, digests);
      if (different) found.push(different);
    } catch (error) {
      if (!(error instanceof BrokenOff)) throw error;
      found.push(error.finding);
    }
  }
  return found;
}

function differing(
  holding: Holding,
  file: HeldFile,
  all: readonly Expected[],
  digests: ReadonlyMap<Algorithm, string>,
): Diagnostic | undefined {
  const wrong = all.filter(({ algorithm, digest }) => digests.get(algorithm) !== digest);
  const [first] = wrong;
  if (first === undefined) return undefined;
  const { algorithm, digest, manifest } = first;
  const compared = `its ${algorithm.name} is ${brief(digests.get(algorithm) ?? '')}, and ${manifest.path} says ${brief(digest)}`;
  const fitting = all.filter((each) => !wrong.includes(each)).map((each) => each.manifest.path);
  return finding(holding.located(file.path), {
    code: 'deposit/bag-digest',
    message:
      fitting.length === 0
        ? `The file is not the one that was packed: ${compared}`
        : `The manifests contradict each other over this file: ${compared}, while ${fitting.join(' and ')} fits`,
    hint:
      fitting.length === 0
        ? COPY_AGAIN
        : `The file may be right and ${manifest.path} damaged. Get the whole bag again from where it came from.`,
    related: wrong.map((each) => ({
      message: `${each.algorithm.name} ${brief(each.digest)}`,
      location: { file: holding.located(each.manifest.path), range: each.entry.range() },
    })),
  });
}

const brief = (digest: string) => (digest.length > 16 ? `${digest.slice(0, 16)}…` : digest);
