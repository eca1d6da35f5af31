import type { DomNode, Expression, Iterator } from '../internals.ts';
import { interned } from '../interned.ts';
import { byOne, type Evaluator, type Items, type Kind, NONE } from './evaluation.ts';
import { always, type ItemTest, itemTest } from './item-tests.ts';
import type { Step } from './steps.ts';
import { textOf } from './strings.ts';

const ELEMENT = 1;

/** A name, and its namespace. */
interface Name {
  readonly local: string;
  readonly uri: string;
}

/** To attributes: no node is made of any where the name that is asked for, or only its value, says enough. */
export function toAttributes({ nodeTest }: Expression, evaluator: Evaluator): Step | null {
  const test = itemTest(String(nodeTest ?? 'N'));
  const attributesOf = evaluator.internals.DomUtils.Ch['attribute'];
  if (!test || !attributesOf) return null;
  const name = nameAsked(String(nodeTest));

  function all(node: DomNode): Items {
    if (node.nodeType !== ELEMENT || (name && valueIn(node, name) === undefined)) return NONE;
    return filtered(attributesOf as Walk, node, test as ItemTest);
  }
  const find = (node: DomNode, passes: ItemTest) => all(node).find(passes) ?? null;
  if (!name)
    return { all, find, truth: (node) => all(node).length > 0, text: (node) => textOf(find(node, always)) };
  return {
    ...{ all, find },
    truth: (node) => node.nodeType === ELEMENT && valueIn(node, name) !== undefined,
    text: (node) => (node.nodeType === ELEMENT && valueIn(node, name)) || '',
  };
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
