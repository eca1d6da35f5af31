import type { Diagnostic, Result } from '../../diagnostic.ts';
import { BAG_INFO, type InfoElement, readBagInfo } from './bag-info.ts';
import { CURRENT, DECLARATION, type Declaration, readDeclaration } from './declaration.ts';
import { FETCH, readFetch } from './fetch.ts';
import { COPY_AGAIN, finding } from './finding.ts';
import { BrokenOff, type HeldFile, type Holding } from './holding.ts';
import { type Manifest, manifestKind, readManifest } from './manifest.ts';

/** A bag, with all that its tag files say. */
export interface ReadBag {
  readonly holding: Holding;
  /** By their paths, without links and the like. */
  readonly files: ReadonlyMap<string, HeldFile>;
  readonly declaration: Declaration;
  readonly info: readonly InfoElement[];
  /** The paths of files that are to be fetched. */
  readonly fetched: ReadonlySet<string>;
  readonly manifests: readonly Manifest[];
}

type Reader<T> = (file: HeldFile) => Promise<Result<T>>;

/** Reads the tag files of a bag that BagIt knows (RFC 8493, section 2). What is missing is empty. */
export async function readBag(holding: Holding): Promise<Result<ReadBag>> {
  const files = new Map(holding.files.filter(({ kind }) => kind === 'file').map((file) => [file.path, file]));
  const found: (readonly Diagnostic[])[] = [];
  const read = async <T>(path: string, otherwise: T, reader: Reader<T>): Promise<T> => {
    const file = files.get(path);
    if (file === undefined) return otherwise;
    const { value, diagnostics } = await reader(file);
    found.push(diagnostics);
    return value;
  };
  if (!files.has(DECLARATION)) found.push([undeclared(holding)]);
  const declaration = await read(DECLARATION, CURRENT, (file) => declared(holding, file));
  const noInfo: readonly InfoElement[] = [];
  const info = await read(BAG_INFO, noInfo, (file) => readBagInfo(holding, file, declaration));
  const nothing: ReadonlySet<string> = new Set();
  const fetched = await read(FETCH, nothing, (file) => readFetch(holding, file, declaration));
  const manifests: Manifest[] = [];
  for (const [path, file] of files) {
    if (manifestKind(path) === undefined) continue;
    const { value, diagnostics } = await readManifest(holding, file, declaration);
    manifests.push(value);
    found.push(diagnostics);
  }
  return { value: { holding, files, declaration, info, fetched, manifests }, diagnostics: found.flat() };
}

async function declared(holding: Holding, file: HeldFile): Promise<Result<Declaration>> {
  try {
    return await readDeclaration(holding, file);
  } catch (error) {
    if (error instanceof BrokenOff) return { value: CURRENT, diagnostics: [error.finding] };
    throw error;
  }
}

function undeclared(holding: Holding): Diagnostic {
  return finding(holding.located(DECLARATION), {
    code: 'deposit/bag-declaration',
    message: 'The file is missing: nothing says that this is a bag, and in which encoding its lists are',
    hint: COPY_AGAIN,
  });
}
