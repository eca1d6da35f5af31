import { type DomNode, isElement } from './dom.ts';

/** Which elements are looked for: those of one of these local names, or with an attribute of such a name, or in such an element. */
export interface Sought {
  readonly named: readonly string[];
  readonly having: readonly string[];
  /** Elements of these names, and all in them. */
  readonly within: readonly string[];
  readonly all: boolean;
}

/** The elements below a node that are looked for, each list in document order: all are found on one way through the document. */
export function elementsSought(root: DomNode, sought: readonly Sought[]): readonly (readonly DomNode[])[] {
  const found: DomNode[][] = sought.map(() => []);
  const [named, having, within] = [byName('named'), byName('having'), byName('within')];
  const everywhere = found.filter((_, index) => sought[index]?.all);
  /** Where the elements round this one lead, the outermost first. */
  const open: (readonly DomNode[][])[] = [];

  function byName(which: 'named' | 'having' | 'within'): ReadonlyMap<string, readonly DomNode[][]> {
    const lists = new Map<string, DomNode[][]>();
    for (const [index, each] of sought.entries())
      for (const name of each[which]) {
        const list = found[index] ?? [];
        lists.set(name, [...(lists.get(name) ?? []), list]);
      }
    return lists;
  }

  function take(node: DomNode): void {
    const into = (lists: readonly DomNode[][] = []) => {
      for (const list of lists) if (list.at(-1) !== node) list.push(node);
    };
    into(everywhere);
    for (const each of open) into(each);
    into(named.get(node.localName));
    for (let at = 0; at < node.attributes.length; at++)
      into(having.get(node.attributes[at]?.localName ?? ''));
  }

  let node: DomNode | null = root.firstChild;
  while (node && node !== root) {
    if (isElement(node)) {
      open.push(within.get(node.localName) ?? []);
      take(node);
      if (node.firstChild) {
        node = node.firstChild;
        continue;
      }
      open.pop();
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && node !== root) open.pop();
    }
    if (node && node !== root) node = node.nextSibling;
  }
  return found;
}
