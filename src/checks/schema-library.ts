import type { Diagnostic, Location } from '../diagnostic.ts';
import type { Cache } from '../host.ts';
import { compileSchema, type Schema } from '../relaxng/relaxng.ts';
import { isSource, type NoSource, type Resolve, resolveSource, type SchemaSource } from '../xml/resolve.ts';
import { compileOnce } from './compile-once.ts';

/** A schema that a document names, and what is wrong with it or with its name: `schema/…`. */
export interface NamedSchema<S> {
  /** Undefined where there is none that can be used. */
  readonly schema: S | undefined;
  /** Of its file, as the user would name it; the address where it has none. */
  readonly name: string;
  readonly problems: readonly Diagnostic[];
}

/** The schemas of a run: each is compiled once, however many documents name it. */
export interface SchemaLibrary {
  /**
   * The schema at an address.
   *
   * @param base what names it: its address
   * @param at where it is named: the place to blame if it is missing
   */
  schema(address: string, base: string, at: Location): NamedSchema<Schema>;
}

/**
 * `resolve` gives the texts of schemas, and of the files that they include. Identifiers are not checked by schemas.
 *
 * @param cache where schemas are kept compiled, for the next run
 */
export function schemaLibrary(resolve: Resolve, cache?: Cache): SchemaLibrary {
  const compiled = new Map<string, NamedSchema<Schema>>();

  function compile(source: SchemaSource): NamedSchema<Schema> {
    const { value, diagnostics } = cache
      ? compileOnce(source, resolve, cache)
      : compileSchema(source, resolve);
    return { schema: value, name: source.file ?? source.uri, problems: diagnostics.map(ofSchemas) };
  }

  return {
    schema(address, base, at) {
      const source = resolveSource(resolve, address, base);
      if (!isSource(source))
        return { schema: undefined, name: address, problems: [missing(address, source, at)] };
      const known = compiled.get(source.uri) ?? compile(source);
      compiled.set(source.uri, known);
      return known;
    },
  };
}

/** That there is no schema at an address, told at the place where it is named. */
export function missing(address: string, found: NoSource | undefined, at: Location): Diagnostic {
  const { code, problem, hint } = found ?? {
    code: 'schema/missing-file',
    problem: `There is no schema ${address}`,
  };
  // A document may name the schema by its address on the web: then only a part of the check could not be done.
  const named = code === 'schema/remote' && at.range !== undefined;
  return {
    code,
    severity: named ? 'warning' : 'error',
    message: problem,
    location: found?.at ?? at,
    ...(hint !== undefined && { hint }),
  };
}

/** That a schema is not well-formed XML, too, is a fault of the schema and none of a document. */
export function ofSchemas(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, code: diagnostic.code.replace(/^xml\//, 'schema/') };
}

/** What is wrong with the schemas of many documents, each thing once; of an address on the web, how many name it. */
export function problemsOnce(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  const once = new Map<string, Diagnostic>();
  const naming = new Map<string, Set<string>>();
  for (const each of problems) {
    const { code, message, location } = each;
    const remote = code === 'schema/remote';
    const key = remote ? message : `${code} ${location.file} ${location.range?.start.offset} ${message}`;
    if (!once.has(key)) once.set(key, each);
    if (remote) naming.set(key, (naming.get(key) ?? new Set()).add(location.file));
  }
  return Array.from(once, ([key, each]) => {
    const files = naming.get(key)?.size ?? 1;
    return files > 1 ? { ...each, message: `${each.message} (${files} files name it)` } : each;
  });
}
