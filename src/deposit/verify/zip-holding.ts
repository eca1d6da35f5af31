import type { Diagnostic } from '../../diagnostic.ts';
import type { RandomAccess } from '../../edition/zip/random-access.ts';
import { readZip, type ZipContent } from '../../edition/zip/read-zip.ts';
import { ZipBroken, type ZipFault } from '../../edition/zip/zip-fault.ts';
import { DECLARATION } from './declaration.ts';
import { finding, shortened } from './finding.ts';
import { BrokenOff, type Holding } from './holding.ts';
import { noBag } from './no-bag.ts';
import { isSystemFile } from './similar-names.ts';

const CODES: Readonly<Record<ZipFault['kind'], string>> = {
  foreign: 'deposit/not-a-package',
  damaged: 'deposit/zip-damaged',
  unsupported: 'deposit/zip-unsupported',
  bomb: 'deposit/zip-bomb',
  unsafe: 'deposit/unsafe-path',
};

/** The bag in an archive, and what is wrong with the archive; `held` is undefined where no bag is found in it. */
export interface HeldInZip {
  readonly held: Holding | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The bag in a ZIP archive: in the one folder at its top (RFC 8493, section 4).
 * @param file how findings name the archive
 */
export function bagInZip(archive: RandomAccess, file: string): HeldInZip {
  const { contents, faults } = readZip(archive);
  const diagnostics = faults.map((fault) => told(fault, file));
  const tops = [...new Set(contents.map(({ path }) => path.split('/')[0] ?? ''))];
  const paths = new Set(contents.map(({ path }) => path));
  const isBase = (base: string) => paths.has(base + DECLARATION);
  const misplaced = (message: string) =>
    diagnostics.push(
      finding(file, {
        code: 'deposit/bag-in-archive',
        message,
        hint: 'Pack the folder of the bag itself, and nothing beside it.',
      }),
    );
  const found = ['', ...tops.map((top) => `${top}/`)].filter(isBase);
  const [base = onlyFolder(contents)] = found;
  if (base === undefined) {
    if (contents.length > 0 || faults.length === 0)
      diagnostics.push(noBag(file, holdingOf(contents, '', file)));
    return { held: undefined, diagnostics };
  }
  if (base === '')
    misplaced('The bag lies at the top of the archive; one folder was expected there, and the bag in it');
  if (found.length > 1)
    misplaced(`There are ${found.length} bags in the archive; one was expected, and this is the first`);
  else if (base !== '') {
    const beside = tops.filter((top) => `${top}/` !== base);
    const [first] = beside.filter((top) => !isSystemFile(top));
    if (first !== undefined) misplaced(`Beside the folder of the bag there is “${first}” in the archive`);
    else if (beside.length > 0)
      diagnostics.push(
        finding(`${file}/${beside[0]}`, {
          code: 'deposit/system-file',
          severity: 'warning',
          message: 'This was put into the archive by an operating system',
          hint: 'Make the archive again with another program, or with “tei deposit”.',
        }),
      );
  }
  return { held: holdingOf(contents, base, file), diagnostics };
}

/** Where bagit.txt is missing, it may be missing from the only folder there is. */
function onlyFolder(contents: readonly ZipContent[]): string | undefined {
  const isPayload = /^([^/]+\/)?(?:data\/|(?:tag)?manifest-[^/]*\.txt$)/;
  const bases = new Set(
    contents.flatMap(({ path }) => (isPayload.test(path) ? (isPayload.exec(path)?.[1] ?? '') : [])),
  );
  return bases.size === 1 ? [...bases][0] : undefined;
}

function holdingOf(contents: readonly ZipContent[], base: string, archive: string): Holding {
  const located = (path: string) => `${archive}/${base}${path}`;
  const folders = new Set<string>();
  const files = contents
    .filter(({ path }) => path.startsWith(base))
    .flatMap(({ kind, bytes, size, path: whole }) => {
      const path = whole.slice(base.length);
      for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1))
        folders.add(path.slice(0, at));
      if (kind !== 'folder') return [{ path, kind, size, bytes: () => guarded(bytes(), archive) }];
      folders.add(path);
      return [];
    });
  return { name: base.slice(0, -1), files, folders: [...folders], located };
}

async function* guarded(bytes: AsyncIterable<Uint8Array>, archive: string): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    throw error instanceof ZipBroken ? new BrokenOff(told(error.fault, archive)) : error;
  }
}

function told({ kind, message, hint, entry }: ZipFault, archive: string): Diagnostic {
  return finding(entry === undefined ? archive : `${archive}/${shortened(entry)}`, {
    code: CODES[kind],
    message,
    hint,
  });
}
