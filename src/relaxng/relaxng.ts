import type { Result } from '../diagnostic.ts';
import type { Resolve, SchemaSource } from '../xml/resolve.ts';
import { idTypes } from './compatibility/id-types.ts';
import { checkExtent } from './schema/extent.ts';
import { type Problems, problems } from './schema/problems.ts';
import { readRoot } from './schema/read-pattern.ts';
import { checkRestrictions } from './schema/restrictions.ts';
import { simplify } from './schema/simplify.ts';
import { readSchemaText, sources } from './schema/sources.ts';
import { makeSchema, type Schema } from './schema.ts';

export type { NoSource, Resolve, SchemaSource } from '../xml/resolve.ts';
export { writeCompact } from './compact/write.ts';
export { type Completion, complete } from './completion/complete.ts';
export { type Documentation, documentationAt } from './completion/documentation-at.ts';
export type { Proposal } from './completion/proposals.ts';
export { freeze } from './frozen/freeze.ts';
export { thaw } from './frozen/thaw.ts';
export { RELAXNG_NAMESPACE } from './namespaces.ts';
export { notRelaxng } from './schema/not-relaxng.ts';
export type { Schema } from './schema.ts';
export type { AttributeEvent, StartEvent, TextEvent } from './validation/events.ts';
export { validate } from './validation/validate.ts';
export { validateText } from './validation/validate-events.ts';
export { type DocumentContext, type Validator, validator } from './validation/validator.ts';

export interface CompileOptions {
  /** Check ID, IDREF and IDREFS (RELAX NG DTD Compatibility, section 5), and the schema for what makes them unclear. */
  readonly ids?: boolean;
}

/**
 * Reads a RELAX NG 1.0 schema, in XML or compact syntax, with all files that it includes, which `resolve` gives. The value is
 * undefined where there is an error; each is `schema/…` or `xml/…`, with its file, range and the section of the specification.
 */
export function compileSchema(
  source: SchemaSource,
  resolve: Resolve = () => undefined,
  { ids = false }: CompileOptions = {},
): Result<Schema | undefined> {
  const found = problems();
  try {
    return { value: compile(source, resolve, ids, found), diagnostics: found.found };
  } catch (thrown) {
    // Definitions that are within the limit one by one can still add up to more than the stack holds.
    if (!(thrown instanceof RangeError)) throw thrown;
    found.report({
      code: 'schema/too-deep',
      at: { file: source.file ?? source.uri },
      message: 'Patterns are nested too deep.',
    });
    return { value: undefined, diagnostics: found.found };
  }
}

function compile(
  { uri, text, file = uri }: SchemaSource,
  resolve: Resolve,
  ids: boolean,
  found: Problems,
): Schema | undefined {
  const document = readSchemaText(text, file, found);
  if (!document) return undefined;
  const syntax = readRoot(document.root, {
    problems: found,
    sources: sources({ uri, file, root: document.root }, resolve, found),
    file,
    open: [file],
    base: uri,
    ns: '',
    datatypeLibrary: '',
  });
  // Later steps would complain about what is only missing because it could not be read.
  if (found.found.length > 0) return undefined;
  const simple = simplify(syntax, found);
  if (found.found.length > 0 || !checkExtent(simple, found)) return undefined;
  const elements = checkRestrictions(simple, found);
  const types = ids && found.found.length === 0 ? idTypes(elements, found) : undefined;
  return found.found.length > 0 ? undefined : makeSchema(simple, elements, types);
}
