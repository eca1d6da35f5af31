import { dirname, isAbsolute, join, normalize } from 'node:path';
import type { Range } from '../diagnostic.ts';
import { attribute, elements, type XmlAttribute, type XmlDocument, type XmlElement } from '../xml/tree.ts';
import { inclusionOf } from './inclusions.ts';
import { isPointerAttribute } from './pointer-attributes.ts';
import { expand } from './prefixes.ts';
import { TEI_NAMESPACE, type TeiDocument } from './tei.ts';

/** One pointer of an attribute; `@target="#a ../b.xml#c"` has two. */
export interface Pointer {
  readonly element: XmlElement;
  readonly attribute: XmlAttribute;
  readonly token: string;
  readonly range: Range;
  /** Whether it alone stands at that range: it does not where its attribute holds references. */
  readonly exact: boolean;
}

/** Where a pointer leads. Files are named as `path.normalize` gives them. */
export type Target =
  /** `bare`: the pointer is a fragment alone, `#abc`. */
  | { readonly kind: 'element'; readonly file: string; readonly id: string; readonly bare: boolean }
  | { readonly kind: 'file'; readonly file: string; readonly bare: boolean }
  /** An address of the web, or of another scheme: `mailto:`, a private prefix that nothing declares. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'ill-formed' };

const KNOWN = new WeakMap<XmlElement, readonly Pointer[]>();

/** All pointers of a document, in its order; what it includes (`xi:include`) is among them. */
export function pointers({ root }: Pick<TeiDocument, 'root'>): readonly Pointer[] {
  // Several checks ask for them.
  const known = KNOWN.get(root) ?? [...pointersWithin(root)];
  KNOWN.set(root, known);
  return known;
}

/** The pointers of an element and of those below it. */
export function* pointersWithin(root: XmlElement): Generator<Pointer> {
  for (const element of elements(root)) {
    const included = inclusionOf(element);
    if (included && !included.optional) {
      const { href } = included;
      yield { element, attribute: href, token: href.value, range: href.valueRange, exact: isPlain(href) };
    }
    if (element.namespace !== TEI_NAMESPACE) continue;
    for (const each of element.attributes) {
      if (each.namespace === '' && isPointerAttribute(each.local, element.local))
        yield* tokens(element, each);
    }
  }
}

/** The range of a token is exact where its attribute holds no references; else it is that of the whole value. */
function* tokens(element: XmlElement, each: XmlAttribute): Generator<Pointer> {
  const { start } = each.valueRange;
  const exact = isPlain(each);
  for (const match of each.value.matchAll(each.local === 'url' ? ONE : SEVERAL)) {
    const shifted = (by: number) => ({
      line: start.line,
      column: start.column + by,
      offset: start.offset + by,
    });
    const range = exact
      ? { start: shifted(match.index), end: shifted(match.index + match[0].length) }
      : each.valueRange;
    yield { element, attribute: each, token: match[0], range, exact };
  }
}

const SEVERAL = /\S+/g;
/** A value with a space is one that was written wrongly, and not two (TEI Guidelines, att.resourced). */
const ONE = /\S(?:.*\S)?/gs;

function isPlain({ value, valueRange: { start, end } }: XmlAttribute): boolean {
  return end.offset - start.offset === value.length && start.line === end.line;
}

const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:/;
/** A `%` without two digits, a second `#`: no URI reference (RFC 3986, 2.1 and 3.5). */
const ILL_FORMED = /%(?![0-9A-Fa-f]{2})|#.*#/;

/**
 * Resolves a pointer against the file that it stands in and every `xml:base` round it (RFC 3986, 5). Where this is the address at which
 * the document itself is published, a fragment alone leads to what the document has of this name (RFC 3986, 4.4).
 */
export function resolve(
  pointer: Pick<Pointer, 'token' | 'element'>,
  document: Pick<TeiDocument, 'file' | 'prefixes'> & Partial<Pick<TeiDocument, 'ids'>>,
): Target {
  const { token, element } = expand(pointer.token, document.prefixes) ?? pointer;
  if (ILL_FORMED.test(token)) return { kind: 'ill-formed' };
  if (isElsewhere(token)) return { kind: 'elsewhere' };
  const base = bases(element).reduceRight<string | undefined>(against, normalize(document.file));
  const [path = '', fragment = ''] = token.split('#');
  const bare = path === '';
  const isOwn = bare && base === undefined && document.ids?.has(decoded(fragment));
  const file = isOwn ? normalize(document.file) : against(base, path);
  if (file === undefined) return { kind: 'elsewhere' };
  if (fragment === '') return { kind: 'file', file, bare };
  // XPointer schemes, as #xpath(…), name no id.
  if (fragment.includes('(')) return { kind: 'elsewhere' };
  return { kind: 'element', file, id: decoded(fragment), bare };
}

/**
 * The file that a relative address means which stands nowhere in a document, but is about it: a program or a schema gives it;
 * undefined where it leads away from files.
 */
export function fileFrom(
  { file, root }: Pick<XmlDocument, 'file' | 'root'>,
  address: string,
): string | undefined {
  return against(bases(root).reduceRight<string | undefined>(against, normalize(file)), address);
}

/** Of another scheme, or of another host: `//example.org/a`. */
const isElsewhere = (reference: string) => SCHEME.test(reference) || reference.startsWith('//');

/** The `xml:base` attributes round an element, the innermost first. */
function bases(element: XmlElement): readonly string[] {
  const found: string[] = [];
  for (let each: XmlElement | undefined = element; each; each = each.parent) {
    const base = attribute(each, 'xml:base');
    if (base) found.push(base);
  }
  return found;
}

/** A relative path against a file or, with `/` at its end, a folder; undefined where that leads away from files. */
function against(base: string | undefined, reference: string): string | undefined {
  if (base === undefined || isElsewhere(reference)) return undefined;
  const path = decoded(reference.replace(/[?#].*$/s, ''));
  if (path === '') return base;
  if (isAbsolute(path)) return normalize(path);
  return join(base.endsWith('/') ? base : dirname(base), path);
}

/** Percent-encoded UTF-8 as text; other bytes stay as they are written (RFC 3986, 2.1). */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
