import type { Result } from '../diagnostic.ts';
import { chain, type Resolve } from './customise/chain.ts';
import { customise } from './customise/customise.ts';
import type { Library } from './library.ts';
import { type Problems, problems } from './problems.ts';
import { readLibrary, readTei, readTeiSource, schemaSpecsIn } from './read/read-library.ts';
import { checkSchema } from './resolved/check-schema.ts';
import type { ResolvedSchema } from './resolved/schema.ts';

export { checkRelaxNg } from './check-relaxng.ts';
export type { Resolve } from './customise/chain.ts';
export { describeSchema } from './describe/describe.ts';
export type * from './describe/description.ts';
export type { Library } from './library.ts';
export { schemaContent, schemaPage, schemaTitle } from './pages/schema-page.ts';
export type { ResolvedSchema } from './resolved/schema.ts';
export { writeRelaxNg } from './write/relaxng.ts';
export { writeSchematron } from './write/schematron.ts';

export interface OddText {
  readonly file: string;
  readonly text: string;
}

/** Reads p5subset.xml, the source of the TEI: what every ODD may choose from. */
export function readSource({ file, text }: OddText): Result<Library | undefined> {
  const found = problems();
  const document = readTeiSource(file, text, found);
  const value = document && readLibrary(document, found);
  if (value && value.specs.element.size === 0) {
    found.report({
      code: 'odd/no-source',
      at: { file },
      message: 'This file defines no elements: it is not the source of the TEI.',
      hint: 'The source is p5subset.xml, as the TEI Consortium publishes it.',
    });
    return { value: undefined, diagnostics: found.found };
  }
  return { value, diagnostics: found.found };
}

/**
 * Compiles an ODD (TEI Guidelines, 24.5): each schemaSpec, with all that it takes from the source and from the other ODDs
 * that it names, which `resolve` gives. Findings are `odd/…` or `xml/…`; where the ODD can’t be understood at all there are
 * no schemas.
 */
export function compileOdd(
  { file, text }: OddText,
  source: Library,
  resolve: Resolve = () => undefined,
): Result<readonly ResolvedSchema[]> {
  const found = problems();
  try {
    const schemas = compile(file, text, source, resolve, found);
    return { value: schemas, diagnostics: found.found };
  } catch (thrown) {
    // Thousands of macros or classes that lead from one to the next are deeper than the stack.
    if (!(thrown instanceof RangeError)) throw thrown;
    found.report({
      code: 'odd/too-deep',
      at: { file },
      message: 'Specifications lead from one to the next too often.',
    });
    return { value: [], diagnostics: found.found };
  }
}

function compile(
  file: string,
  text: string,
  source: Library,
  resolve: Resolve,
  found: Problems,
): readonly ResolvedSchema[] {
  const document = readTei(file, text, found);
  if (!document) return [];
  const schemaSpecs = schemaSpecsIn(document);
  if (schemaSpecs.length === 0)
    found.report({
      code: 'odd/no-schema',
      at: { file, node: document.root },
      message: 'This document holds no schemaSpec: it says nothing of how a schema is made.',
      hint: 'Write <schemaSpec ident="…" start="TEI"> with a moduleRef for each module.',
    });
  const { libraryOf, read } = chain(document, source, resolve, found);
  const schemas = schemaSpecs.map((each) => customise(each, document, source, libraryOf, read, found));
  twice(schemas, found);
  for (const schema of schemas) checkSchema(schema, found);
  return schemas;
}

function twice(schemas: readonly ResolvedSchema[], found: Problems): void {
  const idents = new Set<string>();
  for (const { ident, at } of schemas) {
    if (idents.has(ident))
      found.report({
        code: 'odd/already-there',
        at,
        message: `There are two schemaSpec elements with the ident “${ident}”.`,
        hint: 'Each makes files of its own: give them different idents.',
      });
    idents.add(ident);
  }
}
