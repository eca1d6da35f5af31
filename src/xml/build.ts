import { Place, type XmlHandler } from './events.ts';
import { ElementNode, TextNode } from './nodes.ts';
import type { XmlDocument, XmlNode } from './tree.ts';
import type { Window } from './window.ts';

const NONE: readonly XmlNode[] = Object.freeze([]);

/** Makes a tree of events. */
export interface TreeBuilder extends XmlHandler {
  /** The document, once all of it was read. */
  document(): XmlDocument;
}

export function treeBuilder(window: Window, file: string): TreeBuilder {
  const { lines } = window;
  /** The nodes whose parents are still open, one parent after the other, and where those of each begin. */
  const nodes: XmlNode[] = [];
  let count = 0;
  const firsts: number[] = [];
  const open: ElementNode[] = [];
  let parent: ElementNode | undefined;
  let root: ElementNode | undefined;
  /** The text that was added last, as long as nothing follows it. */
  let last: TextNode | undefined;
  let doctype: Pick<XmlDocument, 'doctype' | 'doctypeIndex'> = {};

  const add = (node: XmlNode): void => {
    nodes[count] = node;
    count++;
  };

  return {
    start(name, attributes, start, end) {
      last = undefined;
      const element = new ElementNode(name, attributes, parent, lines, start, end);
      add(element);
      root ??= element;
      open.push(element);
      firsts.push(count);
      parent = element;
      return element;
    },
    end(end) {
      last = undefined;
      const first = firsts.pop() ?? 0;
      // A list of just that length: one that grows takes room for sixteen more.
      const element = open.pop();
      if (first === count) element?.close(end, NONE);
      else element?.close(end, nodes.slice(first, count));
      count = first;
      parent = open[open.length - 1];
    },
    text(value, start, end) {
      if (last) return last.append(value, end);
      if (value === '' || !parent) return;
      last = new TextNode(value, parent, lines, start, end);
      add(last);
    },
    comment(value, start, end) {
      last = undefined;
      const node: XmlNode = Object.assign(new Place(window, start, end), {
        kind: 'comment',
        value,
        parent,
      } as const);
      add(node);
    },
    instruction(target, value, start, end) {
      last = undefined;
      const kind = 'processing-instruction';
      add(Object.assign(new Place(window, start, end), { kind, target, value, parent } as const));
    },
    doctype(declaration) {
      doctype = { doctype: declaration, doctypeIndex: count };
    },
    document() {
      if (!root) throw new Error('A document without a root element passed as well-formed.');
      return { kind: 'document', file, ...doctype, children: nodes.slice(0, count), root };
    },
  };
}
