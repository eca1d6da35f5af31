import { after } from '../dom.ts';
import { ATTRIBUTES } from './even-nodes.ts';
import type { DomNode, Internals } from './internals.ts';

const ELEMENT = 1;
const FRAGMENT = 11;

interface WithAttributes extends DomNode {
  [ATTRIBUTES]?: readonly object[] | undefined;
}

/**
 * For each `@name` all attributes of the element are made anew, and for `descendant::` each level is gone through by an iterator
 * that asks one for the next level. To be called once: an element keeps its attributes, which don’t change once they can be asked
 * for, and descendants are one way from node to node.
 */
export function straightAxes({ DomUtils: { va: axes, Ch: byName }, Iter }: Internals): void {
  const { attribute, gf: descendants, he: withDescendants } = axes;

  axes.attribute = (node: WithAttributes) => {
    if (node.nodeType !== ELEMENT) return Iter.Empty;
    node[ATTRIBUTES] ??= attribute(node).expand();
    return node[ATTRIBUTES].length === 0 ? Iter.Empty : Iter.ForArray(node[ATTRIBUTES]);
  };
  axes.gf = (node) =>
    holdsNodes(node) ? new Iter.nl(node.firstChild, (at) => after(at, node)) : descendants(node);
  axes.he = (node) => (holdsNodes(node) ? new Iter.nl(node, (at) => after(at, node)) : withDescendants(node));

  byName['attribute'] = axes.attribute;
  byName['descendant'] = axes.gf;
  byName['descendant-or-self'] = axes.he;
}

/** Of a document Saxon-JS leaves out some nodes. */
export function holdsNodes({ nodeType }: DomNode): boolean {
  return nodeType === ELEMENT || nodeType === FRAGMENT;
}
