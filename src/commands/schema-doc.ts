import { type Diagnostic, hasErrors, type Result } from '../diagnostic.ts';
import { interfaceTexts, viewAssets } from '../files/assets.ts';
import { describeSchema, schemaPage } from '../odd/odd.ts';
import { readMessages } from '../project/messages.ts';
import type { ExitCode } from '../report/exit-code.ts';
import { conclude, type Reporting } from './conclude.ts';
import { putPage, STDOUT } from './put-page.ts';
import { type OddFile, schemasOf } from './schemas-of.ts';
import type { Shell } from './shell.ts';
import { readSources } from './sources.ts';

export interface SchemaDocOptions extends Reporting {
  /** p5subset.xml; from the cache if it is left out. */
  readonly source?: string;
  /** A file, or `-` for standard output. */
  readonly output?: string;
  readonly fetch?: boolean;
}

/** `tei schema doc FILE.odd`: a customisation as one page to read. */
export async function schemaDocCommand(
  file: string,
  options: SchemaDocOptions,
  cache: string,
  shell: Shell,
): Promise<ExitCode> {
  const { output = STDOUT } = options;
  const { value: sources, diagnostics: unread } = await readSources([file], shell);
  const { value: page, diagnostics } = await pageOf(sources[0], { ...options, cache }, shell);
  const found = [...unread, ...diagnostics];
  if (page !== undefined && !hasErrors(found)) found.push(...putPage(page, file, output, shell));
  const as = output === STDOUT ? 'message beside a page' : 'message';
  return conclude(found, { files: 1, sources }, shell, options, as);
}

async function pageOf(
  odd: OddFile | undefined,
  options: SchemaDocOptions & { readonly cache: string },
  shell: Shell,
): Promise<Result<string | undefined>> {
  const { value: schemas, diagnostics } = await schemasOf(odd, options, shell);
  const [schema, ...others] = schemas;
  if (!schema) return { value: undefined, diagnostics };
  const { value: english } = readMessages('en', interfaceTexts(), schema.file);
  const css = new TextDecoder().decode(viewAssets().get('edition.css'));
  const page = schemaPage(describeSchema(schema), english, { css });
  return { value: page, diagnostics: others.length > 0 ? [...diagnostics, several(schema)] : diagnostics };
}

function several({ ident, file }: { readonly ident: string; readonly file: string }): Diagnostic {
  return {
    code: 'odd/several-schemas',
    severity: 'warning',
    message: `This ODD has several schemaSpec elements, and a page tells of one: the first, “${ident}”`,
    location: { file },
    hint: 'Put the others into ODDs of their own.',
  };
}
