import { type Diagnostic, hasErrors, type Result } from '../diagnostic.ts';
import type { Resolve, SchemaSource } from '../xml/resolve.ts';
import { problems } from './problems.ts';
import { checkBinding } from './read/binding.ts';
import { checkNames } from './read/check-names.ts';
import { embeddedParts } from './read/embedded.ts';
import { otherRoot } from './read/not-schematron.ts';
import { readSchema } from './read/read-schema.ts';
import { contents, isSch } from './read/scope.ts';
import { readSource, sources } from './read/sources.ts';
import type { Schematron } from './schema.ts';

export { type AboutOthers, aboutOthers, findingsOf } from './findings.ts';
export { forbiddenInCompiled } from './forbidden.ts';
export { SCHEMATRON_NAMESPACE } from './namespaces.ts';
export type { Schematron } from './schema.ts';
export { type Selection, selectionsOf } from './xslt/select.ts';
export { type TranspileOptions, transpile } from './xslt/transpile.ts';

/**
 * Reads a schema of ISO Schematron (ISO/IEC 19757-3:2020), or the rules that a RELAX NG schema holds (annex G of the first
 * edition), with all files that it includes, which `resolve` gives. The value is undefined where there is an error: `schema/…`
 * or `xml/…`, with its file and range; also, without an error, where a RELAX NG schema holds no rules.
 */
export function readSchematron(
  source: SchemaSource,
  resolve: Resolve = () => undefined,
): Result<Schematron | undefined> {
  const found = problems();
  const main = readSource(source, found);
  const nothing = () => ({ value: undefined, diagnostics: found.found as readonly Diagnostic[] });
  if (!main) return nothing();
  const { root, file, uri } = main;
  const scope = {
    problems: found,
    sources: sources(main, resolve, found),
    source: main,
    open: [],
    parameters: new Map<string, string>(),
  };
  const embedded = embeddedParts({ element: root, scope });
  if (!embedded && !isSch(root, 'schema')) {
    const { message, hint } = otherRoot(root);
    found.report({ code: 'schema/not-schematron', at: { file, range: root.nameRange }, message, hint });
    return nothing();
  }
  if (embedded && embedded.length === 0) return nothing();
  if (!embedded) checkBinding({ element: root, scope });
  const phase = root.attributes.find(({ name }) => name === 'defaultPhase')?.value.trim();
  const value = readSchema(
    embedded ?? contents({ element: root, scope }),
    file,
    uri,
    embedded ? undefined : phase,
  );
  checkNames(value, found);
  return hasErrors(found.found) ? nothing() : { value, diagnostics: found.found };
}
