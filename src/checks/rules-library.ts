import type { Diagnostic, Location, Result } from '../diagnostic.ts';
import { readSchematron, type Schematron, transpile } from '../schematron/schematron.ts';
import type { Resolve, SchemaSource } from '../xml/resolve.ts';
import type { Stylesheet } from '../xml/transform.ts';
import { missing, type NamedSchema, ofSchemas } from './schema-library.ts';
import type { CompiledRules } from './schematron.ts';

/** Compiles a stylesheet that was made of rules; what is wrong with it has the place in the schema. */
export type CompileRules = (xslt: string, schema: Schematron) => Promise<Result<Stylesheet | undefined>>;

/** The rules of a run in ISO Schematron: each schema is read and compiled once, however many documents name it. */
export interface RulesLibrary {
  /**
   * The rules at an address, alone or within a RELAX NG schema; no schema and no problem where that holds none.
   *
   * @param base what names them: its address
   * @param at where they are named: the place to blame if they are missing
   */
  rules(address: string, base: string, at: Location, phase?: string): Promise<NamedSchema<CompiledRules>>;
}

export function rulesLibrary(resolve: Resolve, compile: CompileRules): RulesLibrary {
  const compiled = new Map<string, Promise<NamedSchema<CompiledRules>>>();

  async function load(source: SchemaSource, phase: string | undefined): Promise<NamedSchema<CompiledRules>> {
    const name = source.file ?? source.uri;
    const { value: schema, diagnostics } = readSchematron(source, resolve);
    const problems: Diagnostic[] = diagnostics.map(ofSchemas);
    if (!schema) return { schema: undefined, name, problems };
    const xslt = transpile(schema, phase === undefined ? {} : { phase });
    const { value: stylesheet, diagnostics: wrong } = await compile(xslt, schema);
    problems.push(...wrong);
    return { schema: stylesheet && { schema, stylesheet }, name, problems };
  }

  return {
    async rules(address, base, at, phase) {
      const found = resolve(address, base);
      if (found === undefined || (typeof found !== 'string' && 'problem' in found))
        return { schema: undefined, name: address, problems: [missing(address, found, at)] };
      const source = typeof found === 'string' ? { uri: address, text: found } : found;
      const key = `${phase ?? ''} ${source.uri}`;
      const known = compiled.get(key) ?? load(source, phase);
      compiled.set(key, known);
      const named = await known;
      const unknown = named.schema && phase !== undefined && unknownPhase(phase, named.schema.schema, at);
      return unknown ? { ...named, schema: undefined, problems: [...named.problems, unknown] } : named;
    },
  };
}

/** That a phase is asked for which the schema does not have: told where it is asked for. */
function unknownPhase(phase: string, { phases, file }: Schematron, at: Location): Diagnostic | undefined {
  const ids = phases.map(({ id }) => id);
  if (['#ALL', '#DEFAULT', ...ids].includes(phase)) return undefined;
  return {
    code: 'schema/unknown-name',
    severity: 'error',
    message: `The schema ${file} has no phase “${phase}”; none of its rules were checked.`,
    location: at,
    hint: ids.length > 0 ? `It has: ${ids.join(', ')}.` : 'It has no phases: leave out phase.',
  };
}
