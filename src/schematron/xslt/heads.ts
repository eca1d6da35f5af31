import type { Namespace } from '../schema.ts';

/** What a node must be for a context to match: its kind, perhaps its name, perhaps an attribute that it has. */
export interface Head {
  readonly kind: 'document' | 'element' | 'attribute' | 'text' | 'comment' | 'processing-instruction';
  /** As `Q{namespace}local`. */
  readonly name?: string;
  /** An attribute without which an element does not match, as `Q{namespace}local`. */
  readonly having?: string;
  /** The name of an element that it is, or in which it stands, as `Q{namespace}local`. */
  readonly within?: string;
}

/**
 * What nodes a context can match, a pattern of XSLT, at most: the nodes to try it on. Undefined where that can’t be told simply,
 * and then it is tried on all.
 */
export function headsOf(context: string, namespaces: readonly Namespace[]): readonly Head[] | undefined {
  const branches = branchesOf(context);
  if (!branches) return undefined;
  const heads: Head[] = [];
  for (const branch of branches) {
    const found = headOf(branch, namespaces);
    if (!found) return undefined;
    heads.push(...found);
  }
  return heads;
}

/**
 * The patterns as which a context is written: itself; but its alternatives each by itself where one is any name of a namespace
 * (`m:* | c`), of which Saxon-JS would match the others only.
 */
export function alternativesOf(context: string): readonly string[] {
  const branches = branchesOf(context) ?? [];
  const split = branches.length > 1 && branches.some(({ step }) => /[:}]\s*\*$/.test(step));
  return split ? branches.map(({ text }) => text) : [context];
}

interface Branch {
  readonly text: string;
  /** The last step, without its predicates. */
  readonly step: string;
  /** The step before it, likewise. */
  readonly before: string;
  readonly first: string | undefined;
}

const TOKEN = /"[^"]*"|'[^']*'|\(:|Q\{[^}]*\}|[()[\]|/,]|[\p{L}_][\p{L}\p{N}_.-]*|\s+|[\s\S]/gu;

/** The alternatives of a pattern; undefined where it has other operators. */
function branchesOf(context: string): readonly Branch[] | undefined {
  const branches: Branch[] = [];
  let [step, before, first, predicate, depth, start] = ['', '', undefined as string | undefined, '', 0, 0];
  const end = (at: number, next: number) => {
    branches.push({ text: context.slice(start, at).trim(), step: step.trim(), before: before.trim(), first });
    [step, before, first, start] = ['', '', undefined, next];
  };
  for (const { 0: token, index } of context.matchAll(TOKEN)) {
    if (token === '(:') return undefined;
    if (token === ']' || token === ')') depth--;
    if (depth > 0) predicate += token;
    else if (token === ']') first ??= predicate.trim();
    else if (token === '|' || (token === 'union' && /\s$/.test(step))) end(index, index + token.length);
    else if (token === '/') [step, before, first] = ['/', step === '/' ? before : step, undefined];
    else if (token === 'intersect' || token === 'except') return undefined;
    else if (token !== '[') step = (step === '/' ? '' : step) + token;
    if (token === '[' || token === '(') {
      if (depth === 0) predicate = '';
      depth++;
    }
  }
  end(context.length, context.length);
  return branches;
}

const STEP =
  /^(?<axis>@|attribute\s*::|(?:child|descendant|descendant-or-self|self)\s*::)?\s*(?<test>\*|(?:[\p{L}_][\p{L}\p{N}_.-]*:)?(?:\*|[\p{L}_][\p{L}\p{N}_.-]*)|Q\{[^}]*\}(?:\*|[\p{L}_][\p{L}\p{N}_.-]*))$/u;

function headOf(
  { step, before, first }: Branch,
  namespaces: readonly Namespace[],
): readonly Head[] | undefined {
  switch (step.replace(/\s+/g, '')) {
    case '/':
      return [{ kind: 'document' }];
    case 'text()':
      return [{ kind: 'text' }];
    case 'comment()':
      return [{ kind: 'comment' }];
    case 'processing-instruction()':
      return [{ kind: 'processing-instruction' }];
  }
  const { axis, test = '' } = STEP.exec(step)?.groups ?? {};
  if (test === '') return undefined;
  const kind = axis === '@' || axis?.startsWith('attribute') ? 'attribute' : 'element';
  const name = expanded(test, namespaces, kind);
  const attribute = kind === 'element' && first ? /^@\s*([\w.:-]+)$/.exec(first)?.[1] : undefined;
  const having = attribute && expanded(attribute, namespaces, 'attribute');
  const outer = kind === 'element' ? STEP.exec(before)?.groups : undefined;
  const within = outer && !outer['axis'] && expanded(outer['test'] ?? '*', namespaces, 'element');
  return [{ kind, ...(name && { name }), ...(having && { having }), ...(within && { within }) }];
}

/** A name with its namespace; undefined if it stands for several. */
function expanded(
  test: string,
  namespaces: readonly Namespace[],
  kind: 'element' | 'attribute',
): string | undefined {
  if (test.endsWith('*')) return undefined;
  if (test.startsWith('Q{')) return test;
  const [local = '', prefix] = test.split(':').reverse();
  if (prefix === undefined) return kind === 'element' || !test.includes(':') ? `Q{}${local}` : undefined;
  if (prefix === 'xml') return `Q{http://www.w3.org/XML/1998/namespace}${local}`;
  const uri = namespaces.findLast((each) => each.prefix === prefix)?.uri;
  return uri === undefined ? undefined : `Q{${uri}}${local}`;
}
