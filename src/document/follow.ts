import { normalize } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { Corpus } from './corpus.ts';
import { type Outline, outlineOf } from './outline.ts';
import { type Pointer, resolve } from './pointers.ts';
import type { TeiDocument } from './tei.ts';

/** What is found at the end of a pointer. */
export type Followed =
  /** The element where one is named, its file is TEI, and the corpus keeps it whole. */
  | { readonly kind: 'found'; readonly element?: XmlElement }
  /** Nobody can tell from here: an address of the web, a file that is not at hand. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'ill-formed' }
  | { readonly kind: 'no-file'; readonly file: string }
  | { readonly kind: 'no-element'; readonly file: string; readonly id: string }
  /** The file is there, but it can’t be read (`why` is undefined) or is not XML. */
  | { readonly kind: 'unreadable'; readonly file: string; readonly why: Diagnostic | undefined };

/** Goes where a pointer leads (TEI Guidelines, 17.2). */
export function follow(pointer: Pointer, document: TeiDocument, corpus: Corpus): Followed {
  const target = resolve(pointer, document);
  if (target.kind === 'ill-formed') return target;
  if (target.kind === 'elsewhere') return { kind: 'unknown' };
  const { file, bare } = target;
  const own =
    target.kind === 'element' && bare
      ? lookIn(outlineOf(document), target.id, corpus, new Set([normalize(document.file)]))
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
    const found = lookIn(other, target.id, corpus, new Set([file]));
    return found ? { kind: 'found', ...found } : { kind: 'no-element', file, id: target.id };
  }
  const why = corpus.broken.get(file);
  return why || there === 'unreadable' ? { kind: 'unreadable', file, why } : { kind: 'found' };
}

/** The element of an id in a file, or in what it includes; `seen` are the files that are being looked in. */
function lookIn(
  outline: Outline,
  id: string,
  corpus: Corpus,
  seen: ReadonlySet<string>,
): { readonly element?: XmlElement } | undefined {
  const { ids, foreignIds } = outline;
  const element = ids.get(id)?.[0] ?? foreignIds.get(id);
  if (element) return { element };
  if (ids.has(id) || foreignIds.has(id)) return {};
  for (const file of outline.included) {
    const other = seen.has(file) ? undefined : corpus.byFile.get(file);
    const found = other && lookIn(other, id, corpus, new Set([...seen, file]));
    if (found) return found;
  }
  return undefined;
}
