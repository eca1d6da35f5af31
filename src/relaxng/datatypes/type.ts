import { XSD_LIBRARY } from '../namespaces.ts';
import type { Datatype, DatatypeMaker, Parameter, ParameterProblem, ValueContext } from './datatype.ts';
import { type Facet, makeFacet } from './facets.ts';
import { patternFacet } from './pattern-facet.ts';
import { quoted } from './quoted.ts';
import type { TypeSpec } from './type-spec.ts';
import { normalise } from './white-space.ts';

/** A type that takes parameters: the facets of section 4.3, each of which must hold. */
export function xsdType<V>(spec: TypeSpec<V>): DatatypeMaker {
  const plain = datatype(spec, [], []);
  return (parameters) => {
    if (parameters.length === 0) return plain;
    const facets: Facet<V>[] = [];
    for (const [index, parameter] of parameters.entries()) {
      const facet = facetOf(spec, parameter);
      if (typeof facet === 'string') return { index, message: facet } satisfies ParameterProblem;
      facets.push(facet);
    }
    return datatype(spec, parameters, facets);
  };
}

function facetOf<V>(spec: TypeSpec<V>, { name, value }: Parameter): Facet<V> | string {
  return name === 'pattern' ? patternFacet(value) : makeFacet(spec, name, value);
}

function datatype<V>(
  spec: TypeSpec<V>,
  parameters: readonly Parameter[],
  facets: readonly Facet<V>[],
): Datatype {
  const { name, noun, whiteSpace, example, contextual = false, id, literals = [] } = spec;
  const form = parameters.find(({ name: facet }) => facet === 'pattern')?.value;
  const any = (spec.any ?? false) && facets.length === 0;

  function problem(literal: string, context: ValueContext): string | undefined {
    const normalised = normalise(literal, whiteSpace);
    const read = spec.read(normalised, context);
    if ('invalid' in read) {
      if (normalised === '') return `it is empty, but ${noun} was expected`;
      const why = read.invalid || (example && writtenAs(example));
      return `${quoted(normalised)} is not ${noun}${why ? `: ${why}` : ''}`;
    }
    for (const facet of facets) {
      const reason = facet(read.value, normalised);
      if (reason === undefined) continue;
      return normalised === '' ? `it is empty, but ${noun} was expected` : `${quoted(normalised)} ${reason}`;
    }
    return undefined;
  }

  function key(literal: string, context: ValueContext): string | undefined {
    const normalised = normalise(literal, whiteSpace);
    const read = spec.read(normalised, context);
    if ('invalid' in read || facets.some((facet) => facet(read.value, normalised) !== undefined))
      return undefined;
    return spec.key(read.value);
  }

  return {
    library: XSD_LIBRARY,
    name,
    parameters,
    noun,
    form,
    example,
    problem,
    key,
    contextual,
    any,
    id,
    literals,
  };
}

/** How messages tell the form of a type. */
export const writtenAs = (example: string) => `write it as ${example} is written`;
