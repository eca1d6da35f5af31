import type { Head } from './heads.ts';
import { OWN } from './names.ts';
import { quoted } from './test.ts';

/** The nodes of a document on which a pattern is tried, as expressions of XPath. */
export function nodesFor(heads: readonly Head[] | undefined): string {
  if (heads === undefined) return '., .//node(), .//@*';
  const names = (kind: Head['kind']) =>
    heads.flatMap((head) => (head.kind === kind && head.name !== undefined ? [head.name] : []));
  const all = (kind: Head['kind']) =>
    heads.some((head) => head.kind === kind && head.name === undefined && head.having === undefined);
  const some = (kind: Head['kind']) => heads.some((head) => head.kind === kind);
  const having = heads.flatMap((head) => (head.name === undefined && head.having ? [head.having] : []));
  const key = (name: string, values: readonly string[]) =>
    `key('${OWN}:${name}', (${[...new Set(values)].map(quoted).join(', ')}))`;
  const parts: string[] = [];
  if (some('document')) parts.push('.');
  if (all('element')) parts.push('.//*');
  else {
    const byName = names('element');
    if (byName.length > 0) parts.push(key('element', byName));
    if (having.length > 0) parts.push(`${key('attribute', having)}/..`);
  }
  if (all('attribute')) parts.push('.//@*');
  else if (names('attribute').length > 0) parts.push(key('attribute', names('attribute')));
  for (const kind of ['text', 'comment', 'processing-instruction'] as const)
    if (some(kind)) parts.push(`.//${kind}()`);
  return parts.length === 2 && parts[1]?.endsWith('/..') ? parts.join(' | ') : parts.join(', ');
}
