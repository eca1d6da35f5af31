import { extname, normalize } from 'node:path';
import type { Diagnostic, Result } from '../diagnostic.ts';
import type { Found, Host } from '../host.ts';
import { type Outline, outlineOf } from './outline.ts';
import { pointers, resolve } from './pointers.ts';
import { spellings } from './spelling.ts';
import { readTei, type TeiDocument } from './tei.ts';

/** Documents that are looked at together, and what they point to. Files are named as `path.normalize` gives them. */
export interface Corpus {
  /** The documents that were asked for, in that order. */
  readonly documents: readonly TeiDocument[];
  /** Every TEI file that was read: the documents, and the files that they point to or include. */
  readonly byFile: ReadonlyMap<string, Outline>;
  /** The files and folders that a pointer names and that exist, whatever they are. */
  readonly there: ReadonlyMap<string, Found>;
  /** The files of the run that were told beforehand: the same for each document, whichever came before it. */
  readonly expected: ReadonlySet<string>;
  /** The same where a pointer names them otherwise than they are called, with other capitals: their names, by that one. */
  readonly spelled: ReadonlyMap<string, string>;
  /** Why a file could not be read as XML. */
  readonly broken: ReadonlyMap<string, Diagnostic>;
}

/** A file that was asked for: its path as the user named it, and its bytes. */
export interface Source {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads TEI files, and the files that they point to so that pointers can be followed. Findings are those of the
 * files that were asked for; what is wrong in a file that is only pointed to shows when it is checked itself.
 */
export async function readCorpus(sources: readonly Source[], host: Host): Promise<Result<Corpus>> {
  const reader = corpusReader(host);
  const diagnostics: Diagnostic[] = [];
  const documents: TeiDocument[] = [];
  for (const { file, bytes } of sources) {
    const result = readTei(bytes, file);
    reader.note(file, result);
    diagnostics.push(...result.diagnostics);
    if (result.value) documents.push(result.value);
  }
  return { value: await reader.around(documents), diagnostics };
}

/** Reads what documents point to, each file once, and remembers what pointers need of it. */
export interface CorpusReader {
  /** Remembers a file that was read elsewhere. */
  note(file: string, read: Result<TeiDocument | undefined>): void;
  /** Remembers what is known of a file: it is not read again. */
  know(file: string, outline: Outline): void;
  /** Finds out which of these files are there, before they are read. */
  expect(files: readonly string[]): Promise<void>;
  /** These documents, as soon as what they point to is read. */
  around(documents: readonly TeiDocument[]): Promise<Corpus>;
}

/** `keep` makes of a document what is remembered of it. */
export function corpusReader(host: Host, keep: (document: TeiDocument) => Outline = outlineOf): CorpusReader {
  const byFile = new Map<string, Outline>();
  const there = new Map<string, Found>();
  const expected = new Set<string>();
  const broken = new Map<string, Diagnostic>();
  const spelled = new Map<string, string>();
  const { of: rightNameOf } = spellings(host);

  function note(file: string, { value, diagnostics }: Result<TeiDocument | undefined>): void {
    const name = normalize(file);
    const error = diagnostics.find(({ severity }) => severity === 'error');
    there.set(name, there.get(name) ?? 'file');
    if (value) {
      byFile.set(name, keep(value));
      broken.delete(name);
    } else if (error && error.code !== 'xml/not-tei') broken.set(name, error);
  }

  return {
    note,
    know(file, outline) {
      there.set(normalize(file), 'file');
      byFile.set(normalize(file), outline);
    },
    async expect(files) {
      for (const file of files) {
        const found = await host.look(file);
        if (!found) continue;
        there.set(normalize(file), found);
        expected.add(normalize(file));
      }
    },
    async around(documents) {
      const from = (each: Named, { file }: Pick<TeiDocument, 'file'>) => ({ ...each, from: file });
      const waiting = documents.flatMap((each) => Array.from(named(each), (name) => from(name, each)));
      for (const { file: written, inside, from: document } of waiting) {
        const right = await rightNameOf(written, document);
        if (right !== undefined) spelled.set(written, right);
        const file = right ?? written;
        const found = there.get(file) ?? (await host.look(file));
        if (found === undefined) continue;
        there.set(file, found);
        if (found !== 'file' || !inside || byFile.has(file) || broken.has(file)) continue;
        const bytes = await host.read(file);
        const read = bytes && readTei(bytes, file);
        if (read) note(file, read);
        else there.set(file, 'unreadable');
        const { value } = read ?? {};
        if (value) waiting.push(...Array.from(includedBy(value), (name) => from(name, value)));
      }
      return { documents, byFile, there, expected, spelled, broken };
    },
  };
}

/** A file that a document names, and whether something inside it is meant. */
export interface Named {
  readonly file: string;
  readonly inside: boolean;
}

/** Formats with identifiers that can be looked up; `#page=2` of a PDF is another matter. */
const TEI_EXTENSIONS: ReadonlySet<string> = new Set(['.xml', '.tei', '.odd']);

/** The files that a document names, each once. */
export function* named(document: TeiDocument): Generator<Named> {
  yield* includedBy(document);
  const seen = new Set<string>();
  for (const pointer of pointers(document)) {
    const target = resolve(pointer, document);
    if (target.kind !== 'element' && target.kind !== 'file') continue;
    const { kind, file } = target;
    const inside = kind === 'element' && TEI_EXTENSIONS.has(extname(file).toLowerCase());
    const key = `${inside} ${file}`;
    if (seen.has(key)) continue;
    seen.add(key);
    yield { file, inside };
  }
}

function* includedBy(document: TeiDocument): Generator<Named> {
  for (const { element, href, xml } of document.inclusions) {
    const target = resolve({ token: href.value, element }, document);
    if (target.kind === 'file') yield { file: target.file, inside: xml };
  }
}
