import type { Range } from '../diagnostic.ts';
import { attribute, attributeNode, type XmlElement } from '../xml/tree.ts';

/** A private prefix and what it stands for (TEI Guidelines, 17.2.3): `psn:abc` for `persons.xml#abc`. */
export interface Prefix {
  readonly ident: string;
  readonly match: RegExp;
  /** With `$1` for the first group of the match. */
  readonly replacement: string;
  /** The `prefixDef`, whose `xml:base` a relative replacement is resolved against. */
  readonly element: XmlElement;
}

/** The prefixes that the elements of a document declare; a pattern that can’t be understood declares nothing. */
export function prefixesOf(all: readonly XmlElement[], namespace: string): readonly Prefix[] {
  return all.flatMap((element) => {
    if (element.local !== 'prefixDef' || element.namespace !== namespace) return [];
    const ident = attribute(element, 'ident');
    const match = wholly(attribute(element, 'matchPattern') ?? '(.+)');
    const replacement = attribute(element, 'replacementPattern');
    return ident && match && replacement ? [{ ident, match, replacement, element }] : [];
  });
}

/** A `prefixDef` as it is written, also one whose pattern can’t be understood. */
export interface PrefixDeclaration {
  readonly ident: string;
  /** Undefined where it is no regular expression. */
  readonly pattern: RegExp | undefined;
  readonly written: string;
  /** Of the pattern, or of the name of the element where there is none. */
  readonly range: Range;
}

/** All declarations of prefixes in a document. */
export function declarationsOf(all: readonly XmlElement[], namespace: string): readonly PrefixDeclaration[] {
  return all.flatMap((element) => {
    const ident = attribute(element, 'ident');
    if (element.local !== 'prefixDef' || element.namespace !== namespace || !ident) return [];
    const match = attributeNode(element, 'matchPattern');
    const written = match?.value ?? '(.+)';
    return [{ ident, pattern: wholly(written), written, range: match?.valueRange ?? element.nameRange }];
  });
}

/** What a pointer with a declared prefix stands for, or undefined where no declaration matches. */
export function expand(
  token: string,
  prefixes: readonly Prefix[],
): { readonly token: string; readonly element: XmlElement } | undefined {
  for (const { ident, match, replacement, element } of prefixes) {
    const rest = token.startsWith(`${ident}:`) ? token.slice(ident.length + 1) : undefined;
    const groups = rest === undefined ? null : match.exec(rest);
    if (!groups) continue;
    return {
      token: replacement.replace(/\$(\d)/g, (_, number: string) => groups[Number(number)] ?? ''),
      element,
    };
  }
  return undefined;
}

/** A pattern of XPath as one of JavaScript, for the whole text; the two differ in what is rarely used. */
function wholly(pattern: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u');
  } catch {
    return undefined;
  }
}
