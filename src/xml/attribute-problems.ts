import type { Span } from './problem.ts';
import { nameOf, type Reading, tokenOf, type Words } from './reading.ts';

/** Where a name of the tag being read is written, be it the element's or an attribute's. */
export function written({ text, tag, attributes, ...rest }: Reading, name: string): Span {
  if (text.slice(tag.start, tag.end) === name) return tag;
  const attribute = attributes.find((each) => each.name === name);
  return attribute ? nameOf(attribute) : tokenOf({ text, tag, attributes, ...rest });
}

/** `name` is that of the attribute, or `{namespace}local`. */
export function duplicate(reading: Reading, name: string): Words {
  const [, namespace = '', local = name] = /^\{(.*)\}(.*)$/s.exec(name) ?? [];
  const same = reading.attributes.filter(
    (each) => each.local === local && (each.prefix ? reading.resolve(each.prefix) : '') === namespace,
  );
  const [first, second] = same.length > 1 ? same : reading.attributes.filter((each) => each.name === name);
  if (!first || !second)
    return { ...tokenOf(reading), message: `The attribute ${name} stands twice in one tag.` };
  const synonym =
    first.name === second.name ? '' : `, which ${first.name} is too: their prefixes mean the same namespace`;
  return {
    ...nameOf(second),
    message: synonym
      ? `The attribute ${second.name} is “${local}” of “${namespace}”${synonym}.`
      : `The attribute ${second.name} stands twice in one tag.`,
    hint: 'Keep one of the two.',
    related: [{ ...nameOf(first), message: `${first.name} is here first.` }],
  };
}

export function unbound(reading: Reading, prefix: string): Words {
  const { text, tag, attributes } = reading;
  const attribute = attributes.find((each) => each.prefix === prefix);
  const place = text.startsWith(`${prefix}:`, tag.start)
    ? tag
    : attribute
      ? nameOf(attribute)
      : tokenOf(reading);
  return {
    ...place,
    message: `The prefix “${prefix}” is not declared: no xmlns:${prefix} is in force here.`,
    hint: `Declare its namespace on this element or one around it: xmlns:${prefix}="…".`,
  };
}

/** A declaration that Namespaces in XML 1.0 (sections 2.2 and 3) forbids. */
export function namespaceDeclaration(reading: Reading): Words {
  const last = reading.attributes.at(-1);
  if (!last || !/^xmlns(?::|$)/.test(last.name)) {
    const message = 'The prefix “xmlns” is for declarations; no element can have it.';
    return { ...reading.tag, message };
  }
  const [start, end] = [last.range.start.offset, last.range.end.offset];
  const empty = last.prefix === 'xmlns' && /=\s*(["'])\s*\1$/.test(reading.text.slice(start, end));
  return {
    start,
    end,
    message: empty
      ? `${last.name} is empty, but the declaration of a prefix can't be undone.`
      : `${last.name} can't have this value: “xml” and “xmlns” and their two namespaces are reserved for each other.`,
    hint: empty ? 'Give the namespace, or remove the declaration.' : 'Remove the declaration.',
  };
}
