import type { AtomicValue, Context, DomNode, Expression } from '../internals.ts';
import type { Evaluator } from './evaluation.ts';
import { isNode } from './item-tests.ts';
import { atomicText, nodeText } from './strings.ts';
import { merged } from './texts.ts';

/**
 * The content of an attribute or a text node, which compiles to `string-join(… ! string(), ' ')` of atomised items (XSLT 3.0, 5.7.2):
 * its string, in one go. Gives null for any other list of strings; the string is undefined where Saxon-JS is to say what is wrong.
 */
export function joinedContent(
  list: Expression | undefined,
  evaluator: Evaluator,
): ((context: Context, between: string) => string | undefined) | null {
  const content = list && contentOf(list);
  if (!content) return null;
  const { all, text } = evaluator.of(content);
  if (isOneString(content)) return text;
  return (context, between) => {
    const items = all(context);
    if (items.length === 0) return '';
    if (items.length === 1) return stringOf(items[0] as object);
    let joined: string | undefined;
    for (const item of merged(items)) {
      const value = stringOf(item);
      if (value === undefined) return undefined;
      joined = joined === undefined ? value : `${joined}${between}${value}`;
    }
    return joined ?? '';
  };
}

/** What is merged, atomised and turned into strings. */
function contentOf(list: Expression): Expression | undefined {
  const [data, string] = list.C ?? [];
  const isConverted = list.N === 'convert' && list['to'] === 'AS' && !list['flags'];
  if (!isConverted && !(list.N === 'forEach' && isStringOfItem(string))) return undefined;
  const texts = data?.N === 'data' ? data.C?.[0] : undefined;
  return texts?.N === 'mergeAdj' ? texts.C?.[0] : undefined;
}

function isStringOfItem(expression: Expression | undefined): boolean {
  return expression?.N === 'fn' && expression.name === 'string' && expression.C?.[0]?.N === 'dot';
}

function isOneString({ N, sType }: Expression): boolean {
  return N === 'str' || sType === '1AS';
}

function stringOf(item: object): string | undefined {
  if (isNode(item)) return nodeText(item as DomNode);
  return (item as Partial<AtomicValue>).code === undefined ? undefined : atomicText(item);
}
