import type { Diagnostic, Location, Result } from '../diagnostic.ts';
import { readSchematron, type Schematron, selectionsOf, transpile } from '../schematron/schematron.ts';
import { isSource, type Resolve, resolveSource, type SchemaSource } from '../xml/resolve.ts';
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
  const read = new Map<string, Result<Schematron | undefined>>();
  const compiled = new Map<string, Promise<NamedSchema<CompiledRules>>>();

  function readOnce(source: SchemaSource): Result<Schematron | undefined> {
    const known = read.get(source.uri) ?? readSchematron(source, resolve);
    read.set(source.uri, known);
    return known;
  }

  async function compileSchema(
    schema: Schematron,
    name: string,
    phase: string | undefined,
  ): Promise<NamedSchema<CompiledRules>> {
    const xslt = transpile(schema, phase === undefined ? {} : { phase });
    const { value: stylesheet, diagnostics: problems } = await compile(xslt, schema);
    let careful: ReturnType<CompiledRules['careful']> | undefined;
    const carefully = async () =>
      (await compile(transpile(schema, { ...(phase !== undefined && { phase }), careful: true }), schema))
        .value;
    return {
      schema: stylesheet && {
        schema,
        stylesheet,
        selections: selectionsOf(schema),
        careful: () => {
          careful ??= carefully();
          return careful;
        },
      },
      name,
      problems,
    };
  }

  return {
    async rules(address, base, at, phase) {
      const source = resolveSource(resolve, address, base);
      if (!isSource(source))
        return { schema: undefined, name: address, problems: [missing(address, source, at)] };
      const name = source.file ?? source.uri;
      const { value: schema, diagnostics } = readOnce(source);
      const unknown = schema && phase !== undefined ? unknownPhase(phase, schema, at) : undefined;
      const problems = [...diagnostics.map(ofSchemas), ...(unknown ? [unknown] : [])];
      if (!schema || unknown) return { schema: undefined, name, problems };
      const key = `${phase ?? ''} ${source.uri}`;
      const known = compiled.get(key) ?? compileSchema(schema, name, phase);
      compiled.set(key, known);
      const named = await known;
      return problems.length > 0 ? { ...named, problems: [...problems, ...named.problems] } : named;
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
