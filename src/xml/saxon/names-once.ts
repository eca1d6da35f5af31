import { NAME } from './even-nodes.ts';
import type { Atomic, DomNode, Internals, QName } from './internals.ts';

/** Beyond that the names come from the documents. */
const MOST = 10_000;

interface Named extends DomNode {
  [NAME]?: QName | undefined;
}

/**
 * A name is an object, which is made anew, and proved to be one by two regular expressions, each time that a node is asked for
 * its name; a test of a name asks each node. To be called once: names are made once, and nodes keep theirs.
 */
export function nameOnce({ Regex, DomUtils }: Internals, { XS }: Atomic): void {
  const isNCName = Regex.isNCName.bind(Regex);
  const good = new Set<string>();
  Regex.isNCName = (text) => {
    if (good.has(text)) return true;
    if (!isNCName(text)) return false;
    if (good.size === MOST) good.clear();
    good.add(text);
    return true;
  };

  const { QName } = XS;
  const fromParts = QName.fromParts.bind(QName);
  const byUri = new Map<string, Map<string, QName>>();
  // Saxon-JS calls it with `new` too, which an arrow function doesn’t allow.
  function partsOnce(prefix: string | null, uri: string | null, local: string): QName {
    const ofUri = entry(byUri, uri ?? '', () => new Map<string, QName>());
    return entry(ofUri, prefix ? `${prefix}:${local}` : local, () => fromParts(prefix, uri, local));
  }
  QName.fromParts = partsOnce;

  const fromEQName = QName.fromEQName.bind(QName);
  const byName = new Map<string, QName>();
  QName.fromEQName = (name) => entry(byName, name, () => fromEQName(name));

  const nameOf = DomUtils.X;
  DomUtils.X = (node: Named | null) => {
    if (node?.nodeType !== 1) return nameOf(node);
    node[NAME] ??= QName.fromParts(node.prefix, node.namespaceURI, node.localName);
    return node[NAME];
  };
}

function entry<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  if (known.size === MOST) known.clear();
  known.set(key, made);
  return made;
}
