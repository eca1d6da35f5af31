import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { Diagnostic, Result } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { bytesIn, entriesIn, linkStatusOf, namesIn, statusOf, targetOf } from './disk.ts';
import { codeOf, failure, ifPossible, reason } from './failure.ts';

/** The longest string of V8, in code units: a longer file could not be decoded. */
const LARGEST = 2 ** 29 - 24;
const SHOWN = 8;

/**
 * The bytes of a file; whatever keeps it from being read is a diagnostic: `edition/no-such-file` (with the
 * nearest name in its folder), `edition/not-a-file`, `edition/unreadable` (no permission, larger than `largest`).
 */
export function readBytes(path: string, largest = LARGEST): Result<Uint8Array | undefined> {
  try {
    const status = statusOf(path);
    if (status.isDirectory())
      return none(failure('edition/not-a-file', path, 'This is a folder, not a file'));
    if (!status.isFile()) return none(failure('edition/not-a-file', path, 'This is not a regular file'));
    if (status.size > largest) {
      const message = `The file has ${status.size} bytes, more than the ${largest} that can be read`;
      return none(failure('edition/unreadable', path, message, 'Divide it.'));
    }
    return { value: bytesIn(path), diagnostics: [] };
  } catch (error) {
    return none(explained(path, error));
  }
}

/** The text of a file in UTF-8, with or without BOM; `edition/encoding` where it is in another encoding. */
export function readText(path: string): Result<string | undefined> {
  const { value: bytes, diagnostics } = readBytes(path);
  if (bytes === undefined) return { value: undefined, diagnostics };
  try {
    return { value: new TextDecoder('utf-8', { fatal: true }).decode(bytes), diagnostics };
  } catch {
    return none(failure('edition/encoding', path, 'This is not UTF-8', 'Save the file in UTF-8.'));
  }
}

/**
 * The names of all files below a folder whose name ends in one of `extensions` (`.xml`; case counts for
 * nothing), with `/` between folders, in the order of code points. Names that begin with a dot are passed over,
 * links to folders are not followed, and `passedOver` is told their paths; links to files are named, also broken ones, so
 * that reading tells of them.
 */
export function listFiles(
  folder: string,
  extensions: readonly string[],
  passedOver: (path: string) => void = () => {},
): Result<readonly string[]> {
  const wanted = (name: string) => extensions.some((end) => name.toLowerCase().endsWith(end.toLowerCase()));
  const walk = (below: string): readonly string[] =>
    entriesIn(join(folder, below))
      .filter((entry) => !entry.name.startsWith('.'))
      .flatMap((entry) => {
        const path = below + entry.name;
        if (entry.isDirectory()) return walk(`${path}/`);
        if (entry.isSymbolicLink() && leadsToFolder(join(folder, path))) {
          passedOver(join(folder, path));
          return [];
        }
        return wanted(entry.name) ? [path] : [];
      });
  try {
    return { value: [...walk('')].sort(byCodePoint), diagnostics: [] };
  } catch (error) {
    const path = error instanceof Error && 'path' in error ? String(error.path) : folder;
    return { value: [], diagnostics: [explained(path, error)] };
  }
}

/** Whether a path leads out of a folder. */
export function isOutside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return isAbsolute(way) || way.split(sep)[0] === '..';
}

/** The path of a file in a folder, with `/` between its parts; most files are named by the path of the folder. */
export function pathWithin(file: string, folder: string): string {
  const above = folder + sep;
  const path = file.startsWith(above) ? file.slice(above.length) : relative(folder, file);
  return path.split(sep).join('/');
}

/** `Array.sort` alone compares UTF-16 units, in which 𝔞 comes before ﬀ. */
export function byCodePoint(a: string, b: string): number {
  if (SURROGATE.test(a) || SURROGATE.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : a > b ? 1 : 0;
}

const SURROGATE = /[\ud800-\udfff]/;

const none = (diagnostic: Diagnostic) => ({ value: undefined, diagnostics: [diagnostic] });

function leadsToFolder(path: string): boolean {
  return ifPossible(() => statusOf(path).isDirectory()) ?? false;
}

/** Why a file or folder can’t be read; for an error that is not of the file system, which is a mistake of ours, it throws that. */
export function explained(path: string, error: unknown): Diagnostic {
  switch (codeOf(error)) {
    case '':
      throw error;
    case 'ENOENT':
      return missing(path);
    case 'ENOTDIR':
      return failure(
        'edition/no-such-file',
        path,
        'There is no such file: a part of its path is itself a file',
      );
    default:
      return failure('edition/unreadable', path, `This can’t be read: ${reason(error)}`);
  }
}

function missing(path: string): Diagnostic {
  const link = ifPossible(() => linkStatusOf(path));
  if (link?.isSymbolicLink()) {
    const message = `This is a link to ${targetOf(path)}, which does not exist`;
    return failure('edition/no-such-file', path, message);
  }
  if (isGarbled(path)) {
    const message = 'This can’t be read: its name is not in UTF-8, and � stands for what was lost of it';
    return failure(
      'edition/unreadable',
      path,
      message,
      'Rename it, and unpack archives with the encoding they have.',
    );
  }
  return failure('edition/no-such-file', path, 'There is no such file', whatThereIs(path));
}

/** Whether a name that a folder tells leads to nothing: Node.js puts � for bytes that are no UTF-8. */
function isGarbled(path: string): boolean {
  const name = basename(path);
  return name.includes('\ufffd') && (ifPossible(() => namesIn(dirname(path))) ?? []).includes(name);
}

/** Names the nearest entry of the first folder on the way that exists, or what it holds. */
function whatThereIs(path: string): string {
  const folder = dirname(path);
  const entries = ifPossible(() => namesIn(folder));
  if (entries === undefined) {
    return dirname(folder) === folder ? `${folder} can’t be read.` : `There is no folder ${folder}.`;
  }
  const names = entries.filter((name) => !name.startsWith('.')).sort(byCodePoint);
  const near = nearest(basename(path), names);
  if (near !== undefined) return `Did you mean “${join(folder, near)}”?`;
  if (names.length === 0) return `The folder ${folder} is empty.`;
  const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
  return `The folder ${folder} holds ${names.slice(0, SHOWN).join(', ')}${more}.`;
}
