import { dirname, isAbsolute, join } from 'node:path';
import type { Range } from '../diagnostic.ts';
import { attribute, elements, type XmlAttribute, type XmlElement } from '../xml/tree.ts';
import { isPointerAttribute } from './pointer-attributes.ts';
import { TEI_NAMESPACE, type TeiDocument } from './tei.ts';

/** One pointer of an attribute; `@target="#a ../b.xml#c"` has two. */
export interface Pointer {
  readonly element: XmlElement;
  readonly attribute: XmlAttribute;
  readonly token: string;
  readonly range: Range;
}

/** Where a pointer leads. */
export type Target =
  | { readonly kind: 'element'; readonly file: string; readonly id: string }
  | { readonly kind: 'file'; readonly file: string }
  /** An address of the web, or of another scheme: `mailto:`, a private prefix. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'ill-formed' };

/** All pointers of a document, in its order. */
export function* pointers({ root }: TeiDocument): Generator<Pointer> {
  for (const element of elements(root)) {
    if (element.namespace !== TEI_NAMESPACE) continue;
    for (const each of element.attributes) {
      if (each.namespace === '' && isPointerAttribute(each.local, element.local))
        yield* tokens(element, each);
    }
  }
}

/** The range of a token is exact where its attribute holds no references; else it is that of the whole value. */
function* tokens(element: XmlElement, each: XmlAttribute): Generator<Pointer> {
  const { start, end } = each.valueRange;
  const plain = end.offset - start.offset === each.value.length && start.line === end.line;
  for (const match of each.value.matchAll(/\S+/g)) {
    const shifted = (by: number) => ({
      line: start.line,
      column: start.column + by,
      offset: start.offset + by,
    });
    const range = plain
      ? { start: shifted(match.index), end: shifted(match.index + match[0].length) }
      : each.valueRange;
    yield { element, attribute: each, token: match[0], range };
  }
}

const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:/;
/** Characters that no URI reference holds (RFC 3986, 2; RFC 3987 allows the letters of all scripts). */
const ILL_FORMED = /[<>"{}|\\^`]|%(?![0-9A-Fa-f]{2})|#.*#/;

/**
 * Resolves a pointer against the file that it stands in and every `xml:base` round it (RFC 3986, 5). Files are
 * named as `path.join` gives them, relative to the same folder as the document's own.
 */
export function resolve({ token, element }: Pointer, file: string): Target {
  if (ILL_FORMED.test(token)) return { kind: 'ill-formed' };
  if (SCHEME.test(token)) return { kind: 'elsewhere' };
  const base = bases(element).reduceRight<string | undefined>(against, file);
  if (base === undefined) return { kind: 'elsewhere' };
  const [path = '', fragment] = token.split('#');
  const target = path === '' ? base : against(base, path);
  if (target === undefined) return { kind: 'elsewhere' };
  if (!fragment) return { kind: 'file', file: target };
  // XPointer schemes, as #xpath(…), name no id.
  if (fragment.includes('(')) return { kind: 'elsewhere' };
  return { kind: 'element', file: target, id: decoded(fragment) };
}

/** The `xml:base` attributes round an element, the innermost first. */
function bases(element: XmlElement): readonly string[] {
  const found: string[] = [];
  for (let each: XmlElement | undefined = element; each; each = each.parent) {
    const base = attribute(each, 'xml:base');
    if (base) found.push(base);
  }
  return found;
}

/** A relative path against a file; undefined where that leads away from files. */
function against(base: string | undefined, reference: string): string | undefined {
  if (base === undefined || SCHEME.test(reference)) return undefined;
  const path = decoded(reference.split('#')[0] ?? '');
  if (path === '') return base;
  if (isAbsolute(path)) return path;
  return join(dirname(base), path);
}

/** Percent-encoded UTF-8 as text; other bytes stay as they are written (RFC 3986, 2.1). */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
