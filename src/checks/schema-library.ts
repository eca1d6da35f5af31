import type { Diagnostic, Location } from '../diagnostic.ts';
import type { Cache } from '../host.ts';
import {
  compileSchema,
  type NoSource,
  type Resolve,
  type Schema,
  type SchemaSource,
} from '../relaxng/relaxng.ts';
import { compileOnce } from './compile-once.ts';

/** The schemas of a run: each is compiled once, however many documents name it, and what is wrong with it is told once. */
export interface SchemaLibrary {
  /**
   * The schema at an address; undefined where there is none that can be used.
   *
   * @param base what names it: its address
   * @param at where it is named: the place to blame if it is missing
   */
  schema(address: string, base: string, at: Location): Schema | undefined;
  /** What is wrong with the schemas that were asked for so far: `schema/…`. */
  found(): readonly Diagnostic[];
}

/**
 * `resolve` gives the texts of schemas, and of the files that they include. Identifiers are not checked by schemas.
 *
 * @param cache where schemas are kept compiled, for the next run
 */
export function schemaLibrary(resolve: Resolve, cache?: Cache): SchemaLibrary {
  const compiled = new Map<string, Schema | undefined>();
  const problems = new Map<string, Diagnostic>();
  const remote = new Map<string, { readonly first: Diagnostic; readonly files: Set<string> }>();

  function report(diagnostic: Diagnostic): void {
    const { code, location, message } = diagnostic;
    problems.set(`${code} ${location.file} ${location.range?.start.offset} ${message}`, diagnostic);
  }

  function missing(address: string, { code, problem, hint, at: own }: NoSource, at: Location): undefined {
    const finding: Diagnostic = {
      code,
      severity: 'error',
      message: problem,
      location: own ?? at,
      ...(hint !== undefined && { hint }),
    };
    if (code !== 'schema/remote') return void report(finding);
    const known = remote.get(address) ?? { first: finding, files: new Set<string>() };
    remote.set(address, known);
    known.files.add(at.file);
    return undefined;
  }

  function compile(source: SchemaSource): Schema | undefined {
    const { value, diagnostics } = cache
      ? compileOnce(source, resolve, cache)
      : compileSchema(source, resolve);
    for (const each of diagnostics) report(ofSchemas(each));
    return value;
  }

  return {
    schema(address, base, at) {
      const found = resolve(address, base);
      if (found === undefined)
        return missing(
          address,
          { code: 'schema/missing-file', problem: `There is no schema ${address}` },
          at,
        );
      if (typeof found !== 'string' && 'problem' in found) return missing(address, found, at);
      const source = typeof found === 'string' ? { uri: address, text: found } : found;
      if (!compiled.has(source.uri)) compiled.set(source.uri, compile(source));
      return compiled.get(source.uri);
    },
    found: () => [...problems.values(), ...Array.from(remote.values(), notRead)],
  };
}

/** That a schema is not well-formed XML, too, is a fault of the schema and none of a document. */
export function ofSchemas(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, code: diagnostic.code.replace(/^xml\//, 'schema/') };
}

/** A document may name the schema by its address on the web: then only a part of the check could not be done. */
function notRead({
  first,
  files,
}: {
  readonly first: Diagnostic;
  readonly files: ReadonlySet<string>;
}): Diagnostic {
  const named = first.location.range !== undefined;
  const message = files.size > 1 ? `${first.message} (${files.size} files name it)` : first.message;
  return { ...first, message, severity: named ? 'warning' : 'error' };
}
