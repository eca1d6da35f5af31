import { extname } from 'node:path';
import type { Diagnostic, Result } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import { pointers, resolve } from './pointers.ts';
import { readTei, type TeiDocument } from './tei.ts';

/** Documents that are looked at together, and what they point to. */
export interface Corpus {
  /** The documents that were asked for, in that order. */
  readonly documents: readonly TeiDocument[];
  /** Every file that was read, by its path: the documents, and the files that they point to. */
  readonly byFile: ReadonlyMap<string, TeiDocument>;
  /** The files that a pointer names and that exist, whatever they are. */
  readonly present: ReadonlySet<string>;
}

/** A file that was asked for: its path and its bytes. */
export interface Source {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads TEI files, and the files that they point to so that pointers can be followed. Findings are those of the
 * files that were asked for; what is wrong in a file that is only pointed to shows when it is checked itself.
 */
export async function readCorpus(sources: readonly Source[], host: Host): Promise<Result<Corpus>> {
  const diagnostics: Diagnostic[] = [];
  const byFile = new Map<string, TeiDocument>();
  const present = new Set<string>(sources.map(({ file }) => file));
  const documents: TeiDocument[] = [];
  for (const { file, bytes } of sources) {
    const { value, diagnostics: found } = readTei(bytes, file);
    diagnostics.push(...found);
    if (value === undefined) continue;
    documents.push(value);
    byFile.set(file, value);
  }
  for (const file of targets(documents)) {
    if (present.has(file)) continue;
    const bytes = await host.read(file);
    if (bytes === undefined) continue;
    present.add(file);
    const pointedTo = extname(file).toLowerCase() === '.xml' ? readTei(bytes, file).value : undefined;
    if (pointedTo) byFile.set(file, pointedTo);
  }
  return { value: { documents, byFile, present }, diagnostics };
}

/** The files that documents point to. */
function targets(documents: readonly TeiDocument[]): ReadonlySet<string> {
  const files = new Set<string>();
  for (const document of documents) {
    for (const pointer of pointers(document)) {
      const target = resolve(pointer, document.file);
      if (target.kind === 'element' || target.kind === 'file') files.add(target.file);
    }
  }
  return files;
}
