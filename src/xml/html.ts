import { type DomAttribute, type DomNode, isElement } from './dom.ts';

export const XHTML = 'http://www.w3.org/1999/xhtml';

/** Elements that HTML knows without prefixes (HTML Standard, 13.1.2). */
const OF_HTML: ReadonlySet<string> = new Set([
  XHTML,
  'http://www.w3.org/2000/svg',
  'http://www.w3.org/1998/Math/MathML',
]);

/** Elements that have no content, and no end tag (HTML Standard, 13.1.2). */
const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Attributes whose values are addresses, by the elements that have them so. */
const ADDRESSES: ReadonlyMap<string, readonly string[]> = new Map([
  ['action', ['form']],
  ['cite', ['blockquote', 'del', 'ins', 'q']],
  ['data', ['object']],
  ['formaction', ['button', 'input']],
  ['href', ['a', 'area', 'base', 'link']],
  ['name', ['a']],
  ['poster', ['video']],
  ['src', ['audio', 'embed', 'iframe', 'img', 'input', 'script', 'source', 'track', 'video']],
]);

/** The namespaces in force, by prefix; of the default one by the empty prefix. */
type Scope = Readonly<Record<string, string>>;

/** How a node is written where it is not written as it stands. */
export interface Otherwise {
  /** The value of an attribute; undefined leaves it out. */
  readonly attribute?: (attribute: DomAttribute, element: DomNode) => string | undefined;
  /** HTML in place of a node and what is in it; undefined where there is none. */
  readonly instead?: (node: DomNode) => string | undefined;
}

/**
 * A document, with `<!DOCTYPE html>`, or an element of HTML as HTML (XSLT and XQuery Serialization 3.1, section 7; nothing is indented).
 * What is no name of HTML keeps its namespace. The text of a style or a script is written as it is, for browsers read it so; all
 * other text is escaped.
 */
export function htmlOf(root: DomNode, otherwise: Otherwise = {}): string {
  let html = '';
  const scopes: Scope[] = [{ '': XHTML }];
  let node = root;
  for (;;) {
    const other = otherwise.instead?.(node);
    html += other ?? beginning(node, scopes, otherwise);
    if (other === undefined && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    for (let isOpen = other === undefined; ; isOpen = true) {
      if (isOpen && isElement(node)) {
        html += endTag(node);
        scopes.pop();
      }
      if (node === root) return html;
      if (node.nextSibling) {
        node = node.nextSibling;
        break;
      }
      if (!node.parentNode) return html;
      node = node.parentNode;
    }
  }
}

/** The start tag of an element of HTML. */
export function startTag(element: DomNode, { attribute }: Otherwise = {}): string {
  return `<${nameOf(element)}${attributes(element, attribute)}>`;
}

function beginning(node: DomNode, scopes: Scope[], { attribute }: Otherwise): string {
  switch (node.nodeType) {
    case 1: {
      const outer = scopes.at(-1) as Scope;
      const scope = scopeOf(node, outer);
      scopes.push(scope);
      const doctype = node.localName === 'html' && scopes.length === 2 ? '<!DOCTYPE html>\n' : '';
      return `${doctype}<${nameOf(node)}${declarations(scope, outer)}${attributes(node, attribute)}>`;
    }
    case 3:
    case 4:
      return text(node);
    case 7:
      return `<?${node.target} ${node.nodeValue ?? ''}>`;
    case 8:
      return `<!--${node.nodeValue ?? ''}-->`;
    default:
      return '';
  }
}

/** The end tag of an element; nothing for one that has none. */
export function endTag(element: DomNode): string {
  const isVoid = VOID.has(element.localName) && (element.namespaceURI ?? XHTML) === XHTML;
  return isVoid ? '' : `</${nameOf(element)}>`;
}

function nameOf({ localName, prefix, namespaceURI }: DomNode): string {
  return prefix && !OF_HTML.has(namespaceURI ?? '') ? `${prefix}:${localName}` : localName;
}

function text(node: DomNode): string {
  const value = node.nodeValue ?? '';
  const { localName, namespaceURI } = node.parentNode ?? {};
  if (localName === 'style') return value;
  // A script within a picture is read as other text is.
  return localName === 'script' && (namespaceURI ?? XHTML) === XHTML ? scriptText(value) : textAsHtml(value);
}

/** What would end a script, or begin a comment in it (HTML Standard, 4.12.1.3), with a sign that means the same in its strings. */
function scriptText(value: string): string {
  return value.replace(/<(?=!--|\/?script)/gi, '\\u003c');
}

/** Characters as the text of an element. */
export function textAsHtml(value: string): string {
  return escaped(value, IN_TEXT);
}

function attributes(element: DomNode, change?: Otherwise['attribute']): string {
  const all = element.attributes;
  let written = '';
  for (let at = 0; at < all.length; at++) {
    const attribute = all[at] as DomAttribute;
    const { name } = attribute;
    if (name === 'xmlns' || name.startsWith('xmlns:')) continue;
    const value = change ? change(attribute, element) : attribute.value;
    if (value === undefined) continue;
    const isAddress = ADDRESSES.get(name)?.includes(element.localName);
    written += ` ${name}="${escaped(isAddress ? encoded(value) : value, IN_ATTRIBUTES)}"`;
  }
  return written;
}

const IN_TEXT = /[&<>]/g;
const IN_ATTRIBUTES = /[&<>"\n\r\t]/g;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Signs of markup, and characters that are not seen or may be taken for the end of a line. */
function escaped(value: string, signs: RegExp): string {
  // Most values hold nothing of the kind.
  if (!ODD.test(value)) return value;
  return value.replace(signs, (sign) => ENTITIES[sign] ?? reference(sign)).replace(UNSEEN, reference);
}

/** All but characters that are seen, and seen as they are. */
const ODD = /[^ !#-%'-;=?-~\xa0-\u2027\u2029-\uffff]/;
const UNSEEN = /[^\t\n -~\xa0-\u2027\u2029-\uffff]/g;

function reference(character: string): string {
  return `&#${character.codePointAt(0)};`;
}

/** An address with what is not ASCII written as percent signs (Serialization 3.1, 7.3). */
function encoded(address: string): string {
  return /[^\x20-\x7e]/.test(address)
    ? address.normalize('NFC').replace(/[^\x20-\x7e]+/gu, encodeURIComponent)
    : address;
}

function scopeOf(element: DomNode, outer: Scope): Scope {
  const own: Record<string, string> = {};
  const all = element.attributes;
  for (let at = 0; at < all.length; at++) {
    const { name, value } = all[at] as DomAttribute;
    if (name === 'xmlns' || name.startsWith('xmlns:'))
      if (name !== 'xmlns:xml' && !OF_HTML.has(value)) own[name.slice('xmlns:'.length)] = value;
  }
  const uri = element.namespaceURI ?? '';
  if (OF_HTML.has(uri)) own[''] = uri;
  const same = Object.entries(own).every(([prefix, value]) => outer[prefix] === value);
  return same ? outer : { ...outer, ...own };
}

function declarations(scope: Scope, outer: Scope): string {
  if (scope === outer) return '';
  return Object.entries(scope)
    .filter(([prefix, uri]) => uri !== '' && outer[prefix] !== uri)
    .map(([prefix, uri]) => ` xmlns${prefix && ':'}${prefix}="${escaped(uri, IN_ATTRIBUTES)}"`)
    .sort()
    .join('');
}
