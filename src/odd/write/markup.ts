import { escapeAttribute, escapeText } from '../../xml/serialise.ts';

/** An element that is going to be written; undefined attributes are left out. */
export interface Markup {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly (Markup | string)[];
}

export function markup(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  children: readonly (Markup | string)[] = [],
): Markup {
  return { name, attributes, children };
}

/** A comment can’t hold two hyphens in a row (XML 1.0 section 2.5). */
export function comment(text: string): string {
  return `<!-- ${text.replace(/-(?=-)/g, '- ')} -->\n`;
}

/** An element as text, a line for each element; one that holds text is one line. */
export function write({ name, attributes, children }: Markup, indent = ''): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeAttribute(value)}"`))
    .join('');
  if (children.length === 0) return `${indent}<${name}${written}/>\n`;
  if (children.some((child) => typeof child === 'string'))
    return `${indent}<${name}${written}>${children.map(inline).join('')}</${name}>\n`;
  const inner = children.map((child) => (typeof child === 'string' ? '' : write(child, `${indent}  `)));
  return `${indent}<${name}${written}>\n${inner.join('')}${indent}</${name}>\n`;
}

function inline(child: Markup | string): string {
  return typeof child === 'string' ? escapeText(child) : write(child).replace(/\n$/, '');
}
