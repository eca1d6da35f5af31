import { XMLParser } from 'fast-xml-parser';
import type { Diagnostic, Result } from '../diagnostic.ts';
import { LIMITS } from '../xml/limits.ts';
import { parse } from '../xml/parse.ts';
import { XML_NAMESPACE } from '../xml/tree.ts';

export const CATALOG_NAMESPACE = 'urn:oasis:names:tc:entity:xmlns:xml:catalog';

/** What one catalog file says, in its order; addresses are resolved against every `xml:base` round them. */
export interface CatalogEntries {
  /** For addresses as such (`uri`, `rewriteURI` …). */
  readonly uris: Rules;
  /** For addresses of external entities (`system`, `rewriteSystem` …). */
  readonly systems: Rules;
  readonly next: readonly string[];
}

export interface Rules {
  /** `uri`, `system`: the first one of a name counts. */
  readonly exact: ReadonlyMap<string, string>;
  /** Each a beginning, and what is put in its place. */
  readonly rewrite: readonly Pair[];
  readonly suffix: readonly Pair[];
  /** Each a beginning, and another catalog. */
  readonly delegate: readonly Pair[];
}

export type Pair = readonly [of: string, to: string];

/** By the names of the entries: where they go, and the attributes that hold their two halves. */
const KINDS: ReadonlyMap<string, readonly ['uris' | 'systems', keyof Rules, of: string, to: string]> =
  new Map([
    ['uri', ['uris', 'exact', 'name', 'uri']],
    ['rewriteURI', ['uris', 'rewrite', 'uriStartString', 'rewritePrefix']],
    ['uriSuffix', ['uris', 'suffix', 'uriSuffix', 'uri']],
    ['delegateURI', ['uris', 'delegate', 'uriStartString', 'catalog']],
    ['system', ['systems', 'exact', 'systemId', 'uri']],
    ['rewriteSystem', ['systems', 'rewrite', 'systemIdStartString', 'rewritePrefix']],
    ['systemSuffix', ['systems', 'suffix', 'systemIdSuffix', 'uri']],
    ['delegateSystem', ['systems', 'delegate', 'systemIdStartString', 'catalog']],
  ]);

/**
 * Reads an OASIS XML catalog (XML Catalogs 1.1, section 6).
 *
 * @param text what the file holds
 * @param file its name, for messages
 * @param base its address, which relative ones in it are resolved against
 * @returns its entries, or undefined and one error: `schema/catalog` where it is no catalog, else that of `parse`
 */
export function readCatalog(text: string, file: string, base: string): Result<CatalogEntries | undefined> {
  const { value: document, diagnostics } = parse(text, file);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (!document) return { value: undefined, diagnostics: errors };
  const { root } = document;
  if (root.local !== 'catalog' || root.namespace !== CATALOG_NAMESPACE) {
    const where = root.namespace === '' ? 'no namespace' : `the namespace ${root.namespace}`;
    const wrong: Diagnostic = {
      code: 'schema/catalog',
      severity: 'error',
      message: `This is no XML catalog: it begins with ${root.name}, in ${where}`,
      location: { file, range: root.nameRange },
      hint: `A catalog begins with <catalog xmlns="${CATALOG_NAMESPACE}">.`,
    };
    return { value: undefined, diagnostics: [wrong] };
  }
  try {
    return { value: entriesOf(PARSER.parse(text), base), diagnostics: [] };
  } catch (error) {
    // The parser has limits of its own, as to entities.
    if (!(error instanceof Error)) throw error;
    const refused: Diagnostic = {
      code: 'schema/catalog',
      severity: 'error',
      message: `This catalog can’t be read: ${error.message}`,
      location: { file },
    };
    return { value: undefined, diagnostics: [refused] };
  }
}

const PARSER = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  htmlEntities: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: LIMITS.depth,
});

interface Open {
  readonly base: string;
  readonly prefixes: ReadonlyMap<string, string>;
}

type Attributes = Readonly<Record<string, string>>;

function entriesOf(nodes: unknown, base: string): CatalogEntries {
  const rules = () => ({
    exact: new Map<string, string>(),
    rewrite: [] as Pair[],
    suffix: [] as Pair[],
    delegate: [] as Pair[],
  });
  const found = { uris: rules(), systems: rules(), next: [] as string[] };

  function take(name: string, attributes: Attributes, base: string): void {
    const address = (text: string | undefined) => text && absolute(text, base);
    const next = name === 'nextCatalog' && address(attributes['catalog']);
    if (next) found.next.push(next);
    const [family, kind, ofName = '', toName = ''] = KINDS.get(name) ?? [];
    const of = attributes[ofName];
    const to = address(attributes[toName]);
    if (!family || !kind || !of || to === undefined) return;
    const table = found[family][kind];
    if (Array.isArray(table)) table.push([normalised(of), to]);
    else if (!table.has(normalised(of))) table.set(normalised(of), to);
  }

  // Elements of other namespaces are passed over, with all that they hold (section 6.4).
  function walk(nodes: unknown, outer: Open): void {
    for (const [name, children, attributes] of elementsOf(nodes)) {
      const prefixes = new Map([...outer.prefixes, ...declared(attributes)]);
      const [local = '', prefix = ''] = name.split(':').reverse();
      if (prefixes.get(prefix) !== CATALOG_NAMESPACE) continue;
      const base = absolute(attributes['xml:base'] ?? '', outer.base);
      take(local, attributes, base);
      if (local === 'catalog' || local === 'group') walk(children, { base, prefixes });
    }
  }

  walk(nodes, { base, prefixes: new Map([['xml', XML_NAMESPACE]]) });
  return found;
}

/** The elements among the nodes of fast-xml-parser: `{ name: [children], ':@': { attributes } }`. */
function elementsOf(
  nodes: unknown,
): readonly (readonly [name: string, children: unknown, attributes: Attributes])[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: object) => {
    const fields: Readonly<Record<string, unknown>> = { ...node };
    const attributes = Object.entries(fields[':@'] ?? {}).map(([name, value]) => [
      name,
      String(value).trim(),
    ]);
    return Object.entries(fields)
      .filter(([name]) => name !== ':@' && name !== '#text')
      .map(([name, children]) => [name, children, Object.fromEntries(attributes) as Attributes] as const);
  });
}

function declared(attributes: Attributes): readonly Pair[] {
  return Object.entries(attributes).flatMap(([name, value]): readonly Pair[] => {
    if (name === 'xmlns') return [['', value]];
    return name.startsWith('xmlns:') ? [[name.slice('xmlns:'.length), value]] : [];
  });
}

function absolute(reference: string, base: string): string {
  return URL.canParse(reference, base) ? new URL(reference, base).href : reference;
}

/** Characters that an address may not hold are written with percent signs before two are compared (section 6.3). */
export function normalised(address: string): string {
  return address.trim().replace(/[^!-~]|["<>\\^`{|}]/gu, (character) => {
    return /\p{Cs}/u.test(character) ? character : encodeURIComponent(character);
  });
}
