import type { Range, Result } from '../../diagnostic.ts';
import { pathFault } from '../../edition/zip/path-fault.ts';
import { type Algorithm, algorithms } from './algorithms.ts';
import type { Declaration } from './declaration.ts';
import { COPY_AGAIN, type FileFindings, findingsIn, shortened } from './finding.ts';
import type { HeldFile, Holding } from './holding.ts';
import { readTagFile } from './tag-file.ts';
import { rangeIn, type TagLine } from './tag-lines.ts';

/** A line of a manifest. */
export interface ManifestEntry {
  /** As it stands there, without what checksum tools put before it. */
  readonly path: string;
  /** In small letters. */
  readonly digest: string;
  readonly range: () => Range;
}

/** A list of files with their digests: of the payload, or of the tag files. */
export interface Manifest {
  /** “manifest-sha512.txt” */
  readonly path: string;
  readonly of: 'payload' | 'tags';
  /** Undefined where no algorithm of this name is known: then it only says which files there are. */
  readonly algorithm: Algorithm | undefined;
  readonly entries: readonly ManifestEntry[];
  readonly lines: readonly TagLine[];
}

const NAME = /^(tag)?manifest-(.+)\.txt$/i;
/** A digest and a path; a backslash before the one, an asterisk before the other are those of `md5sum` and its kin. */
const LINE = /^(\\?)([0-9A-Fa-f]+)([ \t]+)(\*?)(.+)$/;

/** What a file of this name is a manifest of; undefined where it is none. */
export function manifestKind(path: string): Manifest['of'] | undefined {
  const match = NAME.exec(path);
  if (!match) return undefined;
  return match[1] ? 'tags' : 'payload';
}

/** Reads a manifest (RFC 8493, sections 2.1.3 and 2.2.1). Paths that lead out of the bag are told and not kept. */
export async function readManifest(
  holding: Holding,
  file: HeldFile,
  declaration: Declaration,
): Promise<Result<Manifest>> {
  const { value: lines, diagnostics } = await readTagFile(holding, file, declaration);
  const { tell, all } = findingsIn(holding.located(file.path));
  const odd = oddities(tell);
  const of = manifestKind(file.path) ?? 'payload';
  const [, , given = ''] = NAME.exec(file.path) ?? [];
  const name = given.toLowerCase().replace(/[^a-z0-9]/g, '');
  const algorithm = algorithms.find((each) => each.name === name);
  if (algorithm === undefined)
    tell({
      code: 'deposit/bag-algorithm',
      severity: 'warning',
      message: `Digests by “${given}” can’t be made here, so that those of this manifest were not compared`,
      hint: `Known are ${algorithms.map((each) => each.name).join(', ')}.`,
    });
  if (/[A-Z]/.test(file.path) || name !== given.toLowerCase())
    odd(`The name of the manifest is written “${file.path}” instead of “${file.path.toLowerCase()}”`);
  const entries = lines.flatMap((line) => readLine(line, of, algorithm, tell, odd) ?? []);
  const value = { path: file.path, of, algorithm, entries, lines };
  return { value, diagnostics: [...diagnostics, ...all()] };
}

function readLine(
  line: TagLine,
  of: Manifest['of'],
  algorithm: Algorithm | undefined,
  tell: FileFindings['tell'],
  odd: Odd,
): ManifestEntry | undefined {
  if (line.text.trim() === '') {
    odd('There is an empty line', rangeIn(line));
    return undefined;
  }
  const [, escaped, digest = '', , asterisk, given = ''] = LINE.exec(line.text) ?? [];
  if (given === '' || (algorithm && digest.length !== algorithm.digits)) {
    const digits = algorithm ? ` of ${algorithm.digits} hexadecimal digits` : '';
    tell({
      code: 'deposit/bag-manifest',
      message: `“${shortened(line.text)}” is no line of a manifest: a digest${digits}, spaces and the path of a file were expected`,
      hint: COPY_AGAIN,
      range: rangeIn(line),
    });
    return undefined;
  }
  const from = line.text.length - given.length;
  const range = () => rangeIn(line, from);
  if (escaped) odd('A line begins with a backslash, as checksum tools write it', rangeIn(line));
  if (asterisk) odd('A path stands after an asterisk, as checksum tools write it', rangeIn(line, from - 1));
  if (given.startsWith('./')) odd('A path begins with “./”', range());
  const path = given.replace(/^(?:\.\/)+/, '');
  const fault = pathFault(path);
  const misplaced = path.startsWith('data/') === (of === 'tags');
  if (fault !== undefined) tell({ ...unsafe(path, fault), range: range() });
  else if (misplaced)
    tell({
      code: 'deposit/bag-manifest',
      message: `“${shortened(path)}” is listed in the wrong manifest: what lies in data/ belongs into manifest-….txt, and nothing else does`,
      hint: 'Make the manifests again.',
      range: range(),
    });
  return fault === undefined && !misplaced ? { path, digest: digest.toLowerCase(), range } : undefined;
}

/** What is told of a path that must not be followed. */
export function unsafe(path: string, fault: string) {
  return {
    code: 'deposit/unsafe-path',
    message: `The path “${shortened(path)}” is refused: ${fault}`,
    hint: 'It was not followed. Ask whoever made the bag for one in which every path stays in it.',
  };
}

type Odd = (message: string, range?: Range) => void;

/** Tells what is not strictly as BagIt has it and can be read all the same, each kind once in a file. */
function oddities(tell: FileFindings['tell']): Odd {
  const told = new Set<string>();
  return (message, range) => {
    if (told.has(message)) return;
    told.add(message);
    tell({
      code: 'deposit/bag-form',
      severity: 'warning',
      message,
      hint: 'It was read all the same. Other programs may refuse the bag: make its manifests again.',
      ...(range && { range }),
    });
  };
}
