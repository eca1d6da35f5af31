import type { CatalogEntries, Rules } from './entries.ts';
import { normalised } from './entries.ts';

/** Where an address leads by a catalog; undefined if the catalog does not know it. */
export type Catalog = (address: string) => string | undefined;

/** Gives the entries of the catalog at an address; undefined where there is none that can be read. */
export type LoadCatalog = (address: string) => CatalogEntries | undefined;

/**
 * The lookup of XML Catalogs 1.1, section 7.2.2: in each catalog file the same address, the longest rewritten beginning, the
 * longest ending, the catalogs that are delegated to (longest beginning first, and then no others), then the next catalogs.
 * Entries for system identifiers are looked at (section 7.1.2) where no entry for a URI fits.
 *
 * @param first the address of the catalog file that comes first
 * @param load called once for each catalog file, when it is needed
 */
export function catalog(first: string, load: LoadCatalog): Catalog {
  const loaded = new Map<string, CatalogEntries | undefined>();
  const entriesAt = (address: string) => {
    if (!loaded.has(address)) loaded.set(address, load(address));
    return loaded.get(address);
  };
  return (address) => {
    const wanted = normalised(address);
    return lookUp(wanted, [first], 'uris', entriesAt) ?? lookUp(wanted, [first], 'systems', entriesAt);
  };
}

function lookUp(
  address: string,
  first: readonly string[],
  family: 'uris' | 'systems',
  entriesAt: LoadCatalog,
): string | undefined {
  const seen = new Set<string>();
  let waiting = [...first];
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    // Catalogs may name each other in a circle.
    if (seen.has(file)) continue;
    seen.add(file);
    const entries = entriesAt(file);
    if (!entries) continue;
    const rules = entries[family];
    const found = within(address, rules);
    if (found !== undefined) return found;
    const delegates = longestFirst(rules.delegate, (start) => address.startsWith(start));
    waiting = delegates.length > 0 ? delegates.map(([, to]) => to) : [...entries.next, ...waiting];
  }
  return undefined;
}

function within(address: string, { exact, rewrite, suffix }: Rules): string | undefined {
  const same = exact.get(address);
  if (same !== undefined) return same;
  const [beginning] = longestFirst(rewrite, (start) => address.startsWith(start));
  if (beginning) return beginning[1] + address.slice(beginning[0].length);
  const [ending] = longestFirst(suffix, (end) => address.endsWith(end));
  return ending?.[1];
}

function longestFirst(pairs: Rules['rewrite'], fits: (of: string) => boolean): Rules['rewrite'] {
  return pairs.filter(([of]) => fits(of)).sort(([one], [other]) => other.length - one.length);
}
