import type { Context, Expression, Internals, Output, Push, QName } from '../internals.ts';
import type { Making } from './evaluation.ts';
import { ItemFocus } from './focus.ts';
import { applyTemplates, namedTemplate } from './templates.ts';

/** How an expression is written to a result. Gives null where Saxon-JS’s own way is to be used. */
export type PushKind = (expression: Expression, writing: Writing) => Push | null;

export interface Writing extends Making {
  pushOf(expression: Expression): Push;
  /** Saxon-JS’s own way. */
  saxonPush(expression: Expression): Push;
}

const choose: PushKind = ({ C }, { of, pushOf }) => {
  const parts = C ?? [];
  const conditions = parts.filter((_, at) => at % 2 === 0).map(of);
  const results = parts.filter((_, at) => at % 2 === 1).map(pushOf);
  return (context, output) => {
    for (let at = 0; at < results.length; at++)
      if (conditions[at]?.truth(context)) {
        results[at]?.(context, output);
        return;
      }
  };
};

const sequence: PushKind = ({ C }, { pushOf }) => {
  const parts = (C ?? []).map(pushOf);
  return (context, output) => {
    for (const part of parts) part(context, output);
  };
};

const value: PushKind = (expression, { of, internals }) => {
  const [part] = (expression.C ?? []).map(of);
  if (!part) return null;
  const options = internals.Expr.qb(expression, 'd') ? { DISABLE_ESCAPING: true } : {};
  return (context, output) => output.text(part.text(context), options);
};

const attribute: PushKind = (expression, { of, atomic }) => {
  const [part] = (expression.C ?? []).map(of);
  const { name, nsuri } = expression;
  if (!part || (name.includes(':') && !nsuri)) return null;
  const qName = qNameOf(name, String(nsuri ?? ''), atomic);
  return (context, output) => output.attribute(qName, part.text(context));
};

const element: PushKind = (expression, { pushOf, atomic }) => {
  const { name, nsuri, namespaces, C } = expression;
  if (nsuri === undefined || expression['baseUri'] || String(namespaces ?? '').includes('~')) return null;
  const bindings = String(namespaces ?? '')
    .split(' ')
    .filter((each) => each !== '')
    .map((each) => each.split('='));
  if (bindings.some((parts) => parts.length !== 2)) return null;
  const qName = qNameOf(name, String(nsuri), atomic);
  const parts = (C ?? []).map(pushOf);
  return (context, output) => {
    output.startElement(qName);
    for (const [prefix, uri] of bindings)
      if (prefix !== 'xml') output.namespace(prefix === '#' ? '' : (prefix as string), uri as string);
    for (const part of parts) part(context, output);
    output.endElement();
  };
};

/** An element whose name is found out; one without a prefix is in the namespace that the stylesheet has by default. */
const namedElement: PushKind = (expression, { of, pushOf, internals, atomic, saxonPush }) => {
  const { Expr } = internals;
  const [name, content] = [Expr.$(expression, 'name'), Expr.$(expression, 'content')];
  if (!name || !content || Expr.$(expression, 'namespace') || expression['baseUri']) return null;
  const [named, inner] = [of(name), pushOf(content)];
  const uri = Expr.inScopeNamespaces(expression)[''] ?? '';
  const saxon = saxonPush(expression);
  return (context, output) => {
    const local = named.text(context);
    if (!PLAIN.test(local)) return saxon(context, output);
    output.startElement(atomic.XS.QName.fromParts('', uri, local));
    inner(context, output);
    output.endElement();
  };
};

const PLAIN = /^[A-Za-z][A-Za-z0-9-]*$/;

const binding: PushKind = ({ C, slot }, { of, pushOf }) => {
  const [value, body] = C ?? [];
  if (!value || !body) return null;
  const [given, result, at] = [of(value), pushOf(body), Number(slot)];
  return (context, output) => {
    const state = context.tempOutputState;
    context.tempOutputState = 'variable';
    const items = given.all(context);
    context.tempOutputState = state;
    context.localVars[at] = items;
    result(context, output);
  };
};

const forEach: PushKind = (expression, { of, pushOf, internals }) => {
  const [base, body] = expression.C ?? [];
  if (!base || !body || internals.Expr.$(expression, 'separator')) return null;
  const [items, each] = [of(base), pushOf(body)];
  return (context, output) => {
    const all = items.all(context);
    if (all.length === 0) return;
    const inner = context.newContext(false);
    const focus = new ItemFocus(all);
    inner.focus = focus;
    inner.currentTemplate = null;
    for (const item of all) {
      focus.current = item;
      focus.position++;
      each(inner, output);
    }
  };
};

function qNameOf(name: string, uri: string, { XS }: Making['atomic']): QName {
  const [prefix, local] = name.includes(':') ? (name.split(':') as [string, string]) : ['', name];
  return XS.QName.fromParts(prefix, uri, local);
}

export const PUSH_KINDS: ReadonlyMap<string, PushKind> = new Map(
  Object.entries({
    choose,
    sequence,
    valueOf: value,
    att: attribute,
    elem: element,
    compElem: namedElement,
    let: binding,
    forEach,
    callT: namedTemplate,
    applyT: applyTemplates,
  }),
);

/** What is written by evaluating it. */
export function pushAll(evaluation: { all(context: Context): readonly object[] }): Push {
  return (context, output: Output) => {
    for (const item of evaluation.all(context)) output.append(item);
  };
}

export type { Internals };
