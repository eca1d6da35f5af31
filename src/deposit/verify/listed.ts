import type { Diagnostic } from '../../diagnostic.ts';
import { foldPath } from '../../edition/on-disk.ts';
import type { Algorithm } from './algorithms.ts';
import type { Declaration } from './declaration.ts';
import { COPY_AGAIN, finding, shortened } from './finding.ts';
import type { HeldFile, Holding } from './holding.ts';
import type { Manifest, ManifestEntry } from './manifest.ts';
import { isSystemFile, sameText } from './similar-names.ts';

/** A digest that a manifest tells of a file. */
export interface Expected {
  readonly algorithm: Algorithm;
  readonly digest: string;
  readonly manifest: Manifest;
  readonly entry: ManifestEntry;
}

/** What manifests tell, brought together with the files that are there. */
export interface Listed {
  readonly expected: ReadonlyMap<HeldFile, readonly Expected[]>;
  /** For each manifest, which files it lists. */
  readonly by: ReadonlyMap<Manifest, ReadonlySet<HeldFile>>;
  /** How many files are listed and missing, and may be, since systems make and delete them. */
  readonly forgiven: number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds the file of each line of the manifests: as it is written; with the line breaks and percent signs that are escaped in
 * it (RFC 8493, section 2.1.3); in another spelling of its accents (section 6.1.1.3); before 1.0 in other capitals, too.
 */
export function listed(
  holding: Holding,
  manifests: readonly Manifest[],
  declaration: Declaration,
  fetched: ReadonlySet<string>,
): Listed {
  const find = finder(holding, declaration);
  const expected = new Map<HeldFile, Expected[]>();
  const by = new Map<Manifest, ReadonlySet<HeldFile>>();
  const diagnostics: Diagnostic[] = [];
  const missing = new Map<string, (readonly [Manifest, ManifestEntry])[]>();
  for (const manifest of manifests) {
    const first = new Map<HeldFile, ManifestEntry>();
    const located = holding.located(manifest.path);
    for (const entry of manifest.entries) {
      const { file, exact } = find(entry.path);
      if (file === undefined) {
        missing.set(entry.path, [...(missing.get(entry.path) ?? []), [manifest, entry]]);
        continue;
      }
      const before = first.get(file);
      if (before) diagnostics.push(twice(located, entry, before, declaration));
      else first.set(file, entry);
      if (!exact) diagnostics.push(otherwiseSpelt(located, entry, file));
      const { algorithm } = manifest;
      if (algorithm === undefined || before?.digest === entry.digest) continue;
      const known = expected.get(file) ?? [];
      known.push({ algorithm, digest: entry.digest, manifest, entry });
      expected.set(file, known);
    }
    by.set(manifest, new Set(first.keys()));
  }
  const forgiven = new Set([...missing.keys()].filter((path) => declaration.old && isSystemFile(path)));
  for (const [path, places] of missing)
    diagnostics.push(absent(holding, path, places, forgiven.has(path), fetched.has(path)));
  return { expected, by, forgiven: forgiven.size, diagnostics };
}

interface Found {
  readonly file: HeldFile | undefined;
  readonly exact: boolean;
}

function finder({ files }: Holding, { old }: Declaration): (path: string) => Found {
  const exactly = new Map(files.map((file) => [file.path, file]));
  const alike = new Map(files.map((file) => [sameText(file.path), file]));
  const byCapitals = old ? new Map(files.map((file) => [foldPath(file.path), file])) : new Map();
  const unescaped = (path: string) =>
    path.replace(old ? /%0[AD]/gi : /%(?:0[AD]|25)/gi, (sign) => decodeURIComponent(sign));
  return (path) => {
    const spellings = old ? [path, unescaped(path)] : [unescaped(path), path];
    for (const spelling of spellings) {
      const file = exactly.get(spelling);
      if (file) return { file, exact: true };
    }
    const [spelling = path] = spellings;
    return {
      file: alike.get(sameText(spelling)) ?? byCapitals.get(foldPath(spelling)),
      exact: false,
    };
  };
}

function absent(
  holding: Holding,
  path: string,
  places: readonly (readonly [Manifest, ManifestEntry])[],
  forgiven: boolean,
  toFetch: boolean,
): Diagnostic {
  const related = places.map(([manifest, entry]) => ({
    message: 'it is listed here',
    location: { file: holding.located(manifest.path), range: entry.range() },
  }));
  const names = places.map(([manifest]) => manifest.path).join(', ');
  const file = holding.located(path);
  if (forgiven)
    return finding(file, {
      code: 'deposit/system-file',
      severity: 'warning',
      message: `This file of an operating system is listed in ${names}, and is not there`,
      hint: 'Nothing of the payload is lost by it. Make the bag again without such files.',
      related,
    });
  if (toFetch)
    return finding(file, {
      code: 'deposit/bag-not-fetched',
      message: 'The file is not in the bag: fetch.txt says from where it is to be fetched',
      hint: 'Nothing is fetched here. Fetch the files that fetch.txt lists into their places, then verify again.',
      related,
    });
  return finding(file, {
    code: 'deposit/bag-missing-file',
    message: `The file is missing: it is listed in ${names}`,
    hint: COPY_AGAIN,
    related,
  });
}

function twice(
  located: string,
  entry: ManifestEntry,
  before: ManifestEntry,
  { old }: Declaration,
): Diagnostic {
  const same = before.digest === entry.digest;
  return finding(located, {
    code: 'deposit/bag-listed-twice',
    severity: same && old ? 'warning' : 'error',
    message: `“${shortened(entry.path)}” is listed twice, ${same ? 'with the same digest' : 'with two digests, of which one must be wrong'}`,
    hint: 'Each file stands in a manifest once. Make the manifests again from files that are known to be right.',
    range: entry.range(),
    related: [{ message: 'the first time', location: { file: located, range: before.range() } }],
  });
}

function otherwiseSpelt(located: string, entry: ManifestEntry, file: HeldFile): Diagnostic {
  const how = sameText(entry.path) === sameText(file.path) ? 'how its accents are stored' : 'capitals';
  return finding(located, {
    code: 'deposit/similar-names',
    severity: 'warning',
    message: `“${shortened(entry.path)}” is not there, but a file whose name differs only in ${how}: it was taken for the same`,
    hint: 'The name was changed by a disk on the way. Give the file the name that the manifest has.',
    range: entry.range(),
  });
}
