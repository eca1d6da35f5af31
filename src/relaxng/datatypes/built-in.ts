import type { DatatypeMaker } from './datatype.ts';
import { normalise, type WhiteSpace } from './white-space.ts';

/** The built-in library: `string` and `token`, without parameters (RELAX NG section 5). */
export const BUILT_IN: ReadonlyMap<string, DatatypeMaker> = new Map([
  ['string', builtIn('string', 'preserve')],
  ['token', builtIn('token', 'collapse')],
]);

function builtIn(name: string, whiteSpace: WhiteSpace): DatatypeMaker {
  const datatype = {
    library: '',
    name,
    parameters: [],
    noun: 'text',
    form: undefined,
    example: undefined,
    problem: () => undefined,
    key: (literal: string) => normalise(literal, whiteSpace),
    contextual: false,
    any: true,
    id: undefined,
    literals: [],
  };
  return ([first]) =>
    first ? { index: 0, message: `The built-in type ${name} has no parameters.` } : datatype;
}
