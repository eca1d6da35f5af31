import { QNAME } from './names.ts';
import type { Scanner } from './scanner.ts';

const OPEN = /\([ \t\r\n]*/y;
const CLOSE = /[ \t\r\n]*\)[?*+]?/y;
const SEPARATOR = /[ \t\r\n]*[|,][ \t\r\n]*/y;
const PARTICLE = new RegExp(`${QNAME}[?*+]?`, 'uy');
const NEXT_NAME = new RegExp(`[ \\t\\r\\n]*\\|[ \\t\\r\\n]*${QNAME}`, 'uy');

/** Reads a content model in parentheses (XML 1.0 productions 47 to 51); no nesting is too deep for it. */
export function contentModel(scan: Scanner): void {
  if (scan.take(/\([ \t\r\n]*#PCDATA/y) !== undefined) {
    let names = 0;
    while (scan.take(NEXT_NAME) !== undefined) names++;
    scan.expect(names > 0 ? /[ \t\r\n]*\)\*/y : /[ \t\r\n]*\)\*?/y, names > 0 ? '“)*”' : '“)”');
    return;
  }
  const separators: string[] = [];
  scan.expect(OPEN, 'EMPTY, ANY or a content model in parentheses');
  separators.push('');
  while (separators.length > 0) {
    if (scan.take(OPEN) !== undefined) {
      separators.push('');
      continue;
    }
    scan.expect(PARTICLE, 'the name of an element or “(”');
    while (separators.length > 0 && scan.take(CLOSE) !== undefined) separators.pop();
    const before = separators.at(-1);
    if (before === undefined) return;
    const separator = scan.expect(SEPARATOR, '“|”, “,” or “)”').trim();
    if (before && before !== separator)
      scan.fail(`“${before}” and “${separator}” are mixed in one group.`, scan.at - 1);
    separators[separators.length - 1] = separator;
  }
}
