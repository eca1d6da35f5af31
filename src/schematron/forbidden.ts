/** Functions that read files or the environment, or that call what is named only when the rules run. */
const FUNCTIONS: readonly string[] = [
  'available-environment-variables',
  'collection',
  'doc',
  'doc-available',
  'document',
  'environment-variable',
  'function-lookup',
  'json-doc',
  'load-xquery-module',
  'stream-available',
  'transform',
  'unparsed-text',
  'unparsed-text-available',
  'unparsed-text-lines',
  'uri-collection',
];

/** Instructions of XSLT that do so. */
export const FORBIDDEN_INSTRUCTIONS: ReadonlySet<string> = new Set([
  'evaluate',
  'import-schema',
  'result-document',
  'source-document',
  'use-package',
]);

/** Namespaces by which Saxon-JS calls JavaScript. */
const JAVASCRIPT = /saxonica\.com\/ns\//;
const FUNCTION_NAMESPACE = 'http://www.w3.org/2005/xpath-functions';
const CALL = new RegExp(`(?<![\\p{L}\\p{N}_.$@:}/-])(?:fn:)?(${FUNCTIONS.join('|')})\\s*(?:\\(|#)`, 'u');
const LITERALS = /"[^"]*"|'[^']*'|\(:[\s\S]*?:\)/g;

/** What an expression, or an address of a namespace, has that rules must not have, as it is named in a message. */
export function forbiddenIn(text: string): string | undefined {
  if (JAVASCRIPT.test(text)) return 'functions of JavaScript';
  const [, name] = CALL.exec(text.replace(LITERALS, "''")) ?? [];
  return name && `the function ${name}()`;
}

/**
 * The same in what was compiled (SEF): there every call stands with the name of what is called, whatever the prefix, and nothing
 * else is run.
 */
export function forbiddenInCompiled(sef: unknown): string | undefined {
  const waiting: unknown[] = [sef];
  for (let next = waiting.pop(); waiting.length > 0 || next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    const { N: kind, name } = next as { readonly N?: unknown; readonly name?: unknown };
    if (kind === 'evaluate' || kind === 'resultDoc')
      return `the element xsl:${kind === 'evaluate' ? kind : 'result-document'}`;
    if (typeof name === 'string' && (kind === 'fn' || kind === 'fnRef' || kind === 'ifCall')) {
      const [, namespace = FUNCTION_NAMESPACE, local = ''] = /^(?:Q\{(.*)\})?(.*)$/.exec(name) ?? [];
      if (JAVASCRIPT.test(namespace)) return 'functions of JavaScript';
      if (namespace === FUNCTION_NAMESPACE && FUNCTIONS.includes(local)) return `the function ${local}()`;
    }
    waiting.push(...Object.values(next));
  }
  return undefined;
}
