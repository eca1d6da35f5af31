import {
  XML_NAMESPACE,
  XMLNS_NAMESPACE,
  type XmlAttribute,
  type XmlDocument,
  type XmlElement,
  type XmlNode,
} from './tree.ts';

export interface SerialiseOptions {
  /** Write the document type declaration, as it was read; by default yes. */
  readonly doctype?: boolean;
  /** Write the XML declaration of a document, which says UTF-8; by default yes. */
  readonly declaration?: boolean;
}

/** The namespaces in force, by prefix. */
type Scope = ReadonlyMap<string, string>;

/**
 * The text of a document or of one node, such that reading it gives the same tree: nothing is indented or
 * trimmed within the root element. What stands before and after it is set on lines of its own. Namespace
 * declarations that are missing (those of ancestors of the node, or all, in a tree that was made) are added.
 */
export function serialise(node: XmlDocument | XmlNode, options: SerialiseOptions = {}): string {
  const { doctype = true, declaration = true } = options;
  if (node.kind !== 'document') return write(node);
  const lines = node.children.map(write);
  if (doctype && node.doctype) lines.splice(node.doctypeIndex ?? 0, 0, node.doctype);
  if (declaration) lines.unshift('<?xml version="1.0" encoding="UTF-8"?>');
  return `${lines.join('\n')}\n`;
}

/** Without recursion, so that no nesting is too deep: the end tags to come wait among the nodes. */
function write(top: XmlNode): string {
  let text = '';
  const waiting: (string | readonly [XmlNode, Scope])[] = [[top, new Map([['xml', XML_NAMESPACE]])]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') {
      text += next;
      continue;
    }
    const [node, outer] = next;
    switch (node.kind) {
      case 'text':
        text += escapeText(node.value);
        break;
      case 'comment':
        text += `<!--${node.value}-->`;
        break;
      case 'processing-instruction':
        text += node.value ? `<?${node.target} ${node.value}?>` : `<?${node.target}?>`;
        break;
      case 'element': {
        const [scope, missing] = enter(node, outer);
        text += `<${node.name}${missing.map(declare).join('')}${node.attributes.map(writeAttribute).join('')}`;
        text += node.children.length > 0 ? '>' : '/>';
        if (node.children.length > 0) waiting.push(`</${node.name}>`);
        for (let i = node.children.length - 1; i >= 0; i--) {
          const child = node.children[i];
          if (child) waiting.push([child, scope]);
        }
      }
    }
  }
  return text;
}

/** The namespaces within an element, and those of its own names that nothing declares. */
function enter(
  element: XmlElement,
  outer: Scope,
): readonly [Scope, missing: readonly (readonly [string, string])[]] {
  const declared = element.attributes
    .filter(({ namespace }) => namespace === XMLNS_NAMESPACE)
    .map(({ prefix, local, value }) => [prefix ? local : '', value] as const);
  const scope = declared.length > 0 ? new Map([...outer, ...declared]) : outer;
  const missing = new Map<string, string>();
  const need = (prefix: string, namespace: string) => {
    if ((scope.get(prefix) ?? '') !== namespace && !declared.some(([own]) => own === prefix))
      missing.set(prefix, namespace);
  };
  need(element.prefix, element.namespace);
  for (const { prefix, namespace } of element.attributes) {
    if (prefix && namespace !== XMLNS_NAMESPACE) need(prefix, namespace);
  }
  return missing.size > 0 ? [new Map([...scope, ...missing]), [...missing]] : [scope, []];
}

function declare([prefix, namespace]: readonly [string, string]): string {
  return ` ${prefix ? `xmlns:${prefix}` : 'xmlns'}="${escapeAttribute(namespace)}"`;
}

function writeAttribute({ name, value }: XmlAttribute): string {
  return ` ${name}="${escapeAttribute(value)}"`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};

/** `>` too, since it may follow `]]`; a carriage return would be read as a line end (XML 1.0 section 2.11). */
export function escapeText(value: string): string {
  return value.replace(/[&<>\r]/g, (character) => ESCAPES[character] ?? character);
}

/** Tabs and line ends would be read as spaces (XML 1.0 section 3.3.3). */
export function escapeAttribute(value: string): string {
  return value.replace(/[&<"\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}
