import type { Diagnostic } from '../diagnostic.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { Corpus } from './corpus.ts';
import { type Pointer, resolve } from './pointers.ts';
import type { TeiDocument } from './tei.ts';

/** What is found at the end of a pointer. */
export type Followed =
  /** The element where one is named and its file is TEI. */
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
  const own = target.kind === 'element' && bare ? elementIn(document, target.id, corpus) : undefined;
  if (own) return { kind: 'found', element: own };
  const there = corpus.there.get(file);
  if (there === undefined) {
    // A file that others were included into: xml:base tells where they came from (XInclude 1.1, 4.5.5).
    return bare ? { kind: 'unknown' } : { kind: 'no-file', file };
  }
  if (target.kind === 'file') return { kind: 'found' };
  const other = corpus.byFile.get(file);
  if (other) {
    const element = elementIn(other, target.id, corpus);
    return element ? { kind: 'found', element } : { kind: 'no-element', file, id: target.id };
  }
  const why = corpus.broken.get(file);
  return why || there === 'unreadable' ? { kind: 'unreadable', file, why } : { kind: 'found' };
}

/** The element of an id in a document, or in what it includes. */
function elementIn(
  document: TeiDocument,
  id: string,
  corpus: Corpus,
  seen: ReadonlySet<TeiDocument> = new Set(),
): XmlElement | undefined {
  const own = document.ids.get(id)?.[0] ?? document.foreignIds.get(id);
  if (own) return own;
  for (const { element, href } of document.inclusions) {
    const target = resolve({ token: href.value, element }, document);
    const included = target.kind === 'file' ? corpus.byFile.get(target.file) : undefined;
    if (!included || included === document || seen.has(included)) continue;
    const found = elementIn(included, id, corpus, new Set([...seen, document]));
    if (found) return found;
  }
  return undefined;
}
