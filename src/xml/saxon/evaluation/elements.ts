import type { QName } from '../internals.ts';
import type { Evaluator } from './evaluation.ts';
import type { WrittenKind } from './writing.ts';

/** `xsl:value-of` and text. */
export const writtenText: WrittenKind = (expression, { of, internals }) => {
  const [part] = (expression.C ?? []).map(of);
  if (!part) return null;
  const options = internals.Expr.qb(expression, 'd') ? { DISABLE_ESCAPING: true } : {};
  return (context, output) => output.text(part.text(context), options);
};

/** An attribute whose name is known. */
export const writtenAttribute: WrittenKind = (expression, { of, atomic }) => {
  const [part] = (expression.C ?? []).map(of);
  const { name, nsuri } = expression;
  if (!part || (name.includes(':') && !nsuri)) return null;
  const qName = qNameOf(name, String(nsuri ?? ''), atomic);
  return (context, output) => output.attribute(qName, part.text(context));
};

/** An element whose name is known. */
export const writtenElement: WrittenKind = (expression, { pushOf, atomic }) => {
  const { name, nsuri, C } = expression;
  const bindings = bindingsOf(String(expression['namespaces'] ?? ''));
  if (nsuri === undefined || expression['baseUri'] || !bindings) return null;
  const qName = qNameOf(name, String(nsuri), atomic);
  const parts = (C ?? []).map(pushOf);
  return (context, output) => {
    output.startElement(qName);
    for (const [prefix, uri] of bindings) output.namespace(prefix, uri);
    for (const part of parts) part(context, output);
    output.endElement();
  };
};

/** Its namespaces, as `#=uri prefix=uri`; null where Saxon-JS is to find out what a prefix stands for. */
function bindingsOf(written: string): readonly (readonly [string, string])[] | null {
  const bindings: [string, string][] = [];
  for (const each of written.split(' ').filter((part) => part !== '')) {
    const [, prefix, uri] = /^([^=]*)=([^~].*)?$/.exec(each) ?? [];
    if (prefix === undefined || !uri) return null;
    if (prefix !== 'xml') bindings.push([prefix === '#' ? '' : prefix, uri]);
  }
  return bindings;
}

const PLAIN_NAME = /^[A-Za-z][A-Za-z0-9-]*$/;

/** `xsl:element`: a name without a prefix is in the namespace that the stylesheet has by default. */
export const writtenNamedElement: WrittenKind = (expression, writer) => {
  const { Expr } = writer.internals;
  const [name, content] = [Expr.$(expression, 'name'), Expr.$(expression, 'content')];
  if (!name || !content || Expr.$(expression, 'namespace') || expression['baseUri']) return null;
  const [named, inner] = [writer.of(name), writer.pushOf(content)];
  const uri = Expr.inScopeNamespaces(expression)[''] ?? '';
  const { QName } = writer.atomic.XS;
  const saxon = writer.saxonPush(expression);
  return (context, output) => {
    const local = named.text(context);
    if (!PLAIN_NAME.test(local)) return saxon(context, output);
    output.startElement(QName.fromParts('', uri, local));
    inner(context, output);
    output.endElement();
  };
};

function qNameOf(name: string, uri: string, { XS }: Evaluator['atomic']): QName {
  const [prefix, local] = name.includes(':') ? (name.split(':') as [string, string]) : ['', name];
  return XS.QName.fromParts(prefix, uri, local);
}
