import { createHash } from 'node:crypto';
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
type Named = readonly [uri: string, base: string, found: string];

/**
 * The same as `compileSchema`, of a cache where the schema is kept there: under the text of its main file stands of which other
 * files it is made, and what they were compiled to. So whatever changes, it is compiled anew.
 */
export function compileOnce(
  source: SchemaSource,
  resolve: Resolve,
  cache: Cache,
): Result<Schema | undefined> {
  const key = JSON.stringify(['schema', source.uri, source.file, hashOf(source.text)]);
  const kept = cache.get(key) ?? '';
  const end = kept.indexOf('\n');
  const isSame = ([uri, base, found]: Named) => stateOf(resolve(uri, base)) === found;
  const schema = namedIn(kept.slice(0, Math.max(end, 0)))?.every(isSame)
    ? thaw(kept.slice(end + 1))
    : undefined;
  if (schema) return { value: schema, diagnostics: [] };

  const named: Named[] = [];
  const compiled = compileSchema(source, (uri, base) => {
    const found = resolve(uri, base);
    named.push([uri, base, stateOf(found)]);
    return found;
  });
  if (compiled.value) cache.put(key, `${JSON.stringify(named)}\n${freeze(compiled.value)}`);
  return compiled;
}

/** All of a file that a schema depends on. */
function stateOf(found: ReturnType<Resolve>): string {
  if (found === undefined) return '';
  if (typeof found === 'string') return hashOf(found);
  if ('text' in found) return JSON.stringify([found.uri, found.file, hashOf(found.text)]);
  return JSON.stringify(found);
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64');

function namedIn(line: string): readonly Named[] | undefined {
  try {
    const list: unknown = JSON.parse(line);
    return Array.isArray(list) && list.every(isNamed) ? list : undefined;
  } catch {
    return undefined;
  }
}

function isNamed(each: unknown): each is Named {
  return Array.isArray(each) && each.length === 3 && each.every((part) => typeof part === 'string');
}
