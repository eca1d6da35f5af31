import { normalize } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { Corpus } from './corpus.ts';
import { type ElementName, type Outline, outlineOf } from './outline.ts';
import { type Pointer, resolve } from './pointers.ts';
import type { TeiDocument } from './tei.ts';

/** What is found at the end of a pointer. */
export type Followed =
  | ({ readonly kind: 'found' } & Found)
  /** Nobody can tell from here: an address of the web, a file that is not at hand. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'ill-formed' }
  | { readonly kind: 'no-file'; readonly file: string }
  | { readonly kind: 'no-element'; readonly file: string; readonly id: string }
  /** The file is there, but it can’t be read (`why` is undefined) or is not XML. */
  | { readonly kind: 'unreadable'; readonly file: string; readonly why: Diagnostic | undefined };

/** What a pointer names inside a file. */
export interface Found {
  /** The names of the elements, empty for one of another vocabulary; undefined where none is named, or its file is not TEI. */
  readonly names?: readonly ElementName[];
  /** The file in which it stands: the one that is named, or one that it includes. */
  readonly file?: string;
  /** The element, where the corpus keeps its file whole. */
  readonly element?: XmlElement;
}

/** Goes where a pointer leads (TEI Guidelines, 17.2). */
export function follow(pointer: Pointer, document: TeiDocument, corpus: Corpus): Followed {
  const target = resolve(pointer, document);
  if (target.kind === 'ill-formed') return target;
  if (target.kind === 'elsewhere') return { kind: 'unknown' };
  const { bare } = target;
  const file = corpus.spelled.get(target.file) ?? target.file;
  const itself = normalize(document.file);
  const own =
    target.kind === 'element' && bare
      ? lookIn(itself, outlineOf(document), target.id, corpus, new Set([itself]))
      : undefined;
  if (own) return { kind: 'found', ...own };
  const there = corpus.there.get(file);
  if (there === undefined) {
    // A file that others were included into: xml:base tells where they came from (XInclude 1.1, 4.5.5).
    return bare ? { kind: 'unknown' } : { kind: 'no-file', file };
  }
  if (target.kind === 'file') return { kind: 'found' };
  const other = corpus.byFile.get(file);
  if (other) {
    const found = lookIn(file, other, target.id, corpus, new Set([file]));
    return found ? { kind: 'found', ...found } : { kind: 'no-element', file, id: target.id };
  }
  const why = corpus.broken.get(file);
  return why || there === 'unreadable' ? { kind: 'unreadable', file, why } : { kind: 'found' };
}

/** The element of an id in a file, or in what it includes; `seen` are the files that are being looked in. */
function lookIn(
  file: string,
  outline: Outline,
  id: string,
  corpus: Corpus,
  seen: ReadonlySet<string>,
): Found | undefined {
  const names = outline.ids.get(id) ?? (outline.foreignIds.has(id) ? [''] : undefined);
  if (names) {
    const element = outline.element?.(id);
    return { names, file, ...(element && { element }) };
  }
  for (const included of outline.included) {
    const name = corpus.spelled.get(included) ?? included;
    const other = seen.has(name) ? undefined : corpus.byFile.get(name);
    const found = other && lookIn(name, other, id, corpus, new Set([...seen, name]));
    if (found) return found;
  }
  return undefined;
}
