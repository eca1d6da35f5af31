import type { Dating } from '../project/dates-in-words.ts';
import { attribute, type XmlElement } from '../xml/tree.ts';

const ATTRIBUTES = ['when', 'from', 'to', 'notBefore', 'notAfter'] as const satisfies (keyof Dating)[];

/** What the dating attributes of an element say (TEI Guidelines, att.datable.w3c); undefined where it has none. */
export function datingOf(element: XmlElement): Dating | undefined {
  const said = ATTRIBUTES.flatMap((name) => {
    const value = attribute(element, name)?.trim();
    return value ? [[name, value] as const] : [];
  });
  return said.length > 0 ? (Object.fromEntries(said) as Dating) : undefined;
}
