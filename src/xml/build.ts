import type { XmlHandler } from './events.ts';
import { lazily } from './events.ts';
import { ElementNode, TextNode } from './nodes.ts';
import { type Scanning, scan } from './scan.ts';
import type { XmlDocument, XmlNode } from './tree.ts';
import { wholeText } from './window.ts';

/** The tree of a text, made of the events that the scanner gives. */
export function build(text: string, file: string, scanning: Scanning): XmlDocument {
  const window = wholeText(text);
  const { lines } = window;
  const top: XmlNode[] = [];
  const open: ElementNode[] = [];
  let parent: ElementNode | undefined;
  let root: ElementNode | undefined;
  /** The text that was added last, as long as nothing follows it. */
  let last: TextNode | undefined;
  let doctype: Pick<XmlDocument, 'doctype' | 'doctypeIndex'> = {};

  const handler: XmlHandler = {
    start(name, attributes, start, end) {
      last = undefined;
      const element = new ElementNode(name, attributes, parent, lines, start, end);
      (parent?.children ?? top).push(element);
      root ??= element;
      open.push(element);
      parent = element;
      return element;
    },
    end(end) {
      last = undefined;
      open.pop()?.close(end);
      parent = open[open.length - 1];
    },
    text(value, start, end) {
      if (last) return last.append(value, end);
      if (value === '' || !parent) return;
      last = new TextNode(value, parent, lines, start, end);
      parent.children.push(last);
    },
    comment(value, start, end) {
      last = undefined;
      const node: XmlNode = Object.assign(lazily(window, start, end), {
        kind: 'comment',
        value,
        parent,
      } as const);
      (parent?.children ?? top).push(node);
    },
    instruction(target, value, start, end) {
      last = undefined;
      const kind = 'processing-instruction';
      (parent?.children ?? top).push(
        Object.assign(lazily(window, start, end), { kind, target, value, parent } as const),
      );
    },
    doctype(declaration) {
      doctype = { doctype: declaration, doctypeIndex: top.length };
    },
  };
  scan(window, handler, scanning);
  if (!root) throw new Error('The scanner let a document without a root element pass.');
  return { kind: 'document', file, ...doctype, children: top, root };
}
