import { Place, type XmlHandler } from './events.ts';
import { ElementNode, TextNode } from './nodes.ts';
import type { XmlDocument, XmlNode } from './tree.ts';
import type { Window } from './window.ts';

/** Makes a tree of events. */
export interface TreeBuilder extends XmlHandler {
  /** The document, once all of it was read. */
  document(): XmlDocument;
}

export function treeBuilder(window: Window, file: string): TreeBuilder {
  const { lines } = window;
  const top: XmlNode[] = [];
  const open: ElementNode[] = [];
  let parent: ElementNode | undefined;
  let root: ElementNode | undefined;
  /** The text that was added last, as long as nothing follows it. */
  let last: TextNode | undefined;
  let doctype: Pick<XmlDocument, 'doctype' | 'doctypeIndex'> = {};

  return {
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
      const node: XmlNode = Object.assign(new Place(window, start, end), {
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
        Object.assign(new Place(window, start, end), { kind, target, value, parent } as const),
      );
    },
    doctype(declaration) {
      doctype = { doctype: declaration, doctypeIndex: top.length };
    },
    document() {
      if (!root) throw new Error('A document without a root element passed as well-formed.');
      return { kind: 'document', file, ...doctype, children: top, root };
    },
  };
}
