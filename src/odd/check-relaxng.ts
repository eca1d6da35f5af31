import type { Diagnostic } from '../diagnostic.ts';
import { compileSchema } from '../relaxng/relaxng.ts';
import { locationOf } from './place.ts';
import type { ResolvedSchema } from './resolved/schema.ts';

/**
 * What the specification of RELAX NG forbids in a schema that was made, say an attribute that could stand twice: it comes
 * from the ODD, mostly from patterns that it has in RELAX NG.
 */
export function checkRelaxNg(schema: ResolvedSchema, text: string): readonly Diagnostic[] {
  const file = `${schema.ident}.rng`;
  return compileSchema({ uri: file, text }).diagnostics.map(({ message, location }) => ({
    code: 'odd/not-relaxng',
    severity: 'error',
    message: `The schema that this makes is not valid RELAX NG: ${message}`,
    location: locationOf(schema.at),
    hint: `Look for ${lineOf(text, location.range?.start.line)} in the specifications.`,
  }));
}

/** The line of the schema that is meant, and the name of what it stands in. */
function lineOf(text: string, line = 1): string {
  const lines = text.split('\n').slice(0, line);
  const definition = lines.findLast((each) => each.includes('<define '));
  const name = /name="([^"]*)"/.exec(definition ?? '')?.[1];
  const shown = lines.at(-1)?.trim() ?? '';
  return name === undefined ? shown : `${shown} of ${name}`;
}
