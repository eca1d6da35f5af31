import type { Result } from '../diagnostic.ts';
import type { Cache } from '../host.ts';
import {
  compileSchema,
  freeze,
  type Resolve,
  type Schema,
  type SchemaSource,
  thaw,
} from '../relaxng/relaxng.ts';

/** A file that a schema names: by which address, in which file, and what was found there. */
interface Named {
  readonly uri: string;
  readonly base: string;
  readonly found: Found;
}

type Found = ReturnType<Resolve>;

/**
 * The same as `compileSchema`, of a cache where the schema is kept there. Under the text of its main file stands which files it
 * is made of; under the texts of all of them, what they were compiled to. So whatever changes, it is compiled anew.
 */
export function compileOnce(
  source: SchemaSource,
  resolve: Resolve,
  cache: Cache,
): Result<Schema | undefined> {
  const main = keyOf('made of', source);
  const known = addressesIn(cache.get(main))?.map(
    ([uri, base]): Named => ({ uri, base, found: resolve(uri, base) }),
  );
  const kept = known && cache.get(keyOf('compiled', source, known));
  const schema = kept === undefined ? undefined : thaw(kept);
  if (schema) return { value: schema, diagnostics: [] };

  const named: Named[] = [];
  const compiled = compileSchema(source, (uri, base) => {
    const found = resolve(uri, base);
    named.push({ uri, base, found });
    return found;
  });
  if (compiled.value) {
    cache.put(main, JSON.stringify(named.map(({ uri, base }) => [uri, base])));
    cache.put(keyOf('compiled', source, named), freeze(compiled.value));
  }
  return compiled;
}

/** All that the compiled schema depends on; each text comes after its length. */
function keyOf(what: string, { uri, file, text }: SchemaSource, named: readonly Named[] = []): string {
  const parts = [JSON.stringify([`schema ${what}`, uri, file, text.length]), text];
  for (const { uri: address, base, found } of named) {
    const about = typeof found === 'string' ? { text: found } : isText(found) ? found : { text: '' };
    const { text: content, ...where } = about;
    parts.push(JSON.stringify([address, base, where, content.length]), content);
  }
  return parts.join('\n');
}

/** A schema that was compiled named no file that is not there. */
const isText = (found: Found): found is SchemaSource =>
  found !== undefined && typeof found !== 'string' && 'text' in found;

function addressesIn(
  kept: string | undefined,
): readonly (readonly [uri: string, base: string])[] | undefined {
  if (kept === undefined) return undefined;
  try {
    const list: unknown = JSON.parse(kept);
    return Array.isArray(list) && list.every(isAddress) ? list : undefined;
  } catch {
    return undefined;
  }
}

function isAddress(pair: unknown): pair is readonly [string, string] {
  return Array.isArray(pair) && pair.length === 2 && pair.every((each) => typeof each === 'string');
}
