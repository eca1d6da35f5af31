import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';

/** There is no profile of a name: which there are, and which one was likely meant. */
export function unknownProfile(
  name: string,
  known: readonly string[],
  location: Diagnostic['location'],
): Diagnostic {
  const meant = nearest(name, known);
  const all = `The profiles are ${known.map((each) => `“${each}”`).join(', ')}.`;
  return {
    ...{ code: 'import/unknown-profile', severity: 'error', location },
    message: `There is no profile “${name}”`,
    hint: meant === undefined ? all : `Did you mean “${meant}”? ${all}`,
  };
}
