import type { Context, DomNode, Expression, Iterator } from '../internals.ts';
import { interned } from '../interned.ts';
import { byAll, byOne, type Evaluation, type Evaluator, type Items, type Kind, NONE } from './evaluation.ts';
import { type ItemTest, isNode, itemTest } from './item-tests.ts';

const ELEMENT = 1;

/** A name, and its namespace. */
interface Name {
  readonly local: string;
  readonly uri: string;
}

/** The axis of attributes. Most elements have none of the name that is asked for: then no node is made of any. */
export function attributesIn(
  whole: Expression,
  { nodeTest }: Expression,
  evaluator: Evaluator,
): Evaluation | null {
  const test = itemTest(String(nodeTest ?? 'N'));
  const attributesOf = evaluator.internals.DomUtils.Ch['attribute'];
  if (!test || !attributesOf) return null;
  const saxon = evaluator.saxon(whole);
  const name = nameAsked(String(nodeTest));

  function all(context: Context): Items {
    const node = context.focus?.current as DomNode | undefined;
    // Saxon-JS says what is wrong where there is no node.
    if (!node || !isNode(node)) return saxon(context).expand();
    if (node.nodeType !== ELEMENT || (name && valueIn(node, name) === undefined)) return NONE;
    return filtered(attributesOf as Walk, node, test as ItemTest);
  }

  function truth(context: Context): boolean {
    const node = context.focus?.current as DomNode | undefined;
    if (name && node?.nodeType === ELEMENT) return valueIn(node, name) !== undefined;
    return all(context).length > 0;
  }

  return { ...byAll(all, evaluator), truth };
}

function nameAsked(nodeTest: string): Name | undefined {
  const [uri, local] = (/^\*?NA nQ\{([^}]*)\}([^*]+)$/.exec(nodeTest.trim()) ?? []).slice(1).map(interned);
  return uri === undefined || local === undefined ? undefined : { uri, local };
}

/** The value of an attribute, atomised. */
export const attributeValue: Kind = (expression, evaluator) => {
  const { local, q: uri } = evaluator.atomic.XS.QName.fromEQName(expression.name);
  const name = { local: interned(local), uri: interned(uri) };
  const saxon = evaluator.saxon(expression);
  const { untypedAtomic } = evaluator.atomic.XS;
  return byOne((context) => {
    const node = context.focus?.current as DomNode | undefined;
    if (node?.nodeType !== ELEMENT) return saxon(context).next();
    const value = valueIn(node, name);
    return value === undefined ? null : untypedAtomic.fromString(value);
  }, evaluator);
};

function valueIn({ attributes }: DomNode, { local, uri }: Name): string | undefined {
  for (let at = attributes.length; at--; ) {
    const attribute = attributes[at];
    if (attribute?.localName === local && (attribute.namespaceURI ?? '') === uri) return attribute.value;
  }
  return undefined;
}

export type Walk = (node: DomNode) => Iterator;

/** The nodes of an axis that pass a test. */
export function filtered(walk: Walk, node: DomNode, test: ItemTest): Items {
  const nodes = walk(node);
  let items: object[] | undefined;
  for (let item = nodes.next(); item !== null; item = nodes.next())
    if (test(item)) {
      if (items) items.push(item);
      else items = [item];
    }
  return items ?? NONE;
}
