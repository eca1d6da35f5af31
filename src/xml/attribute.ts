import type { Lines } from './lines.ts';
import type { XmlAttribute } from './tree.ts';

/**
 * An attribute of well-formed XML (XML 1.0 production 41), still without its namespace, of which are known an
 * offset in the white space before it, its name and value, and the offset after its closing quotation mark.
 */
export function attributeAt(
  text: string,
  before: number,
  { name, prefix, local, value }: Pick<XmlAttribute, 'name' | 'prefix' | 'local' | 'value'>,
  end: number,
  lines: Lines,
): XmlAttribute {
  const start = skipSpace(text, before);
  const quote = skipSpace(text, text.indexOf('=', start + name.length) + 1);
  const nameRange = lines.range(start, start + name.length);
  const valueRange = lines.range(quote + 1, end - 1);
  const range = { start: nameRange.start, end: lines.position(end) };
  return { name, local, prefix, namespace: '', value, range, nameRange, valueRange };
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= 0x20) at++;
  return at;
}
