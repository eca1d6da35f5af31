import { join } from 'node:path';
import type { Diagnostic, Result } from '../diagnostic.ts';
import { hasErrors } from '../diagnostic.ts';
import { impossible } from '../files/output-path.ts';
import { writeFileAtomic } from '../files/write.ts';
import {
  checkRelaxNg,
  describeSchema,
  type ResolvedSchema,
  writeRelaxNg,
  writeSchematron,
} from '../odd/odd.ts';
import { writeCompact } from '../relaxng/relaxng.ts';
import type { ExitCode } from '../report/exit-code.ts';
import { visible } from '../report/visible.ts';
import { parse } from '../xml/parse.ts';
import { conclude, type Reporting } from './conclude.ts';
import { type OddFile, schemasOf } from './schemas-of.ts';
import type { Shell } from './shell.ts';
import { readSources } from './sources.ts';

export interface SchemaCompileOptions extends Reporting {
  /** p5subset.xml; from the cache if it is left out. */
  readonly source?: string;
  /** The folder for the schemas. */
  readonly output?: string;
  readonly fetch?: boolean;
}

/** `tei schema compile FILE.odd`: the schemas of a customisation, and its description, as files. */
export async function schemaCompileCommand(
  file: string,
  options: SchemaCompileOptions,
  cache: string,
  shell: Shell,
): Promise<ExitCode> {
  const { output = 'output' } = options;
  const { value: sources, diagnostics: unread } = await readSources([file], shell);
  const { value: files, diagnostics } = await filesOf(sources[0], { ...options, cache }, shell);
  const found = [...unread, ...diagnostics];
  const written: string[] = [];
  for (const [name, text] of hasErrors(found) ? [] : files) {
    const path = join(output, name);
    const problems = writeFileAtomic(path, new TextEncoder().encode(text));
    found.push(...problems);
    if (problems.length === 0) written.push(path);
  }
  const code = conclude(found, { files: 1, sources }, shell, options, 'message');
  if (written.length > 0 && !options.quiet) shell.err.write(`Wrote ${written.map(visible).join(', ')}.\n`);
  return code;
}

async function filesOf(
  odd: OddFile | undefined,
  options: SchemaCompileOptions & { readonly cache: string },
  shell: Shell,
): Promise<Result<readonly (readonly [name: string, text: string])[]>> {
  const { value: schemas, diagnostics } = await schemasOf(odd, options, shell);
  const found = [...diagnostics];
  return { value: schemas.flatMap((schema) => written(schema, found)), diagnostics: found };
}

/** The files of one schema; adds to `found`. */
function written(schema: ResolvedSchema, found: Diagnostic[]): readonly (readonly [string, string])[] {
  const { ident, file } = schema;
  const problem = ident.includes('/') ? 'it has a slash' : impossible(ident);
  if (problem !== undefined) {
    found.push({
      code: 'odd/ident',
      severity: 'error',
      message: `The ident “${ident}” of the schemaSpec can’t be the name of a file: ${problem}`,
      location: { file },
    });
    return [];
  }
  const relaxNg = writeRelaxNg(schema);
  found.push(...checkRelaxNg(schema, relaxNg));
  // The compact syntax is to be read, and the rules stand in a file of their own.
  const document = parse(writeRelaxNg(schema, { rules: false }), `${ident}.rng`).value;
  const compact = document && writeCompact(document);
  found.push(...(compact?.diagnostics ?? []));
  return [
    [`${ident}.rng`, relaxNg],
    [`${ident}.rnc`, compact?.value ?? ''],
    [`${ident}.sch`, writeSchematron(schema)],
    [`${ident}.description.json`, `${JSON.stringify(describeSchema(schema), null, 1)}\n`],
  ];
}
