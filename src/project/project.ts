import { createRequire } from 'node:module';
import { staysError } from '../could-not.ts';
import type { Diagnostic, Result, Severity } from '../diagnostic.ts';
import { isDay, isOrcid, isRor, orcidAddress, rorAddress } from './identifiers.ts';
import { readJson } from './json-positions.ts';
import { settingsErrors } from './settings-errors.ts';
import type { Theme } from './theme.ts';
import { unwritableIn } from './writable-text.ts';

const require = createRequire(import.meta.url);

/** The settings of an edition, with defaults for what edition.json leaves out. */
export interface Project {
  readonly title: string;
  readonly subtitle?: string;
  /** The title in other languages. */
  readonly otherTitles?: readonly OtherTitle[];
  readonly description?: string;
  readonly editors: readonly Editor[];
  readonly publisher?: string;
  readonly version?: string;
  /** On which it appeared: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date?: string;
  readonly keywords?: readonly string[];
  /** Of the texts, as BCP 47 tags. */
  readonly languages?: readonly string[];
  readonly funding?: readonly Grant[];
  /** Of the interface, as a BCP 47 tag. */
  readonly language: string;
  /** Where the edition stands on the web, with a slash at its end. */
  readonly url?: string;
  /** Without https://doi.org/ before it. */
  readonly doi?: string;
  /** On the edition, in paragraphs. */
  readonly about?: readonly string[];
  readonly rights?: string;
  readonly licence?: Licence;
  readonly views: readonly ViewName[];
  readonly theme?: Theme;
  /** Of files that name none: paths from the folder of the edition. */
  readonly schemas?: readonly string[];
  /** How severe findings are, by code: `schematron/AR-W05`, `AR-W05` or `rule/*`; a later one counts before an earlier one. */
  readonly severity?: Readonly<Record<string, Severity | 'off'>>;
}

export interface Editor {
  readonly name: string;
  /** As an address: https://orcid.org/0000-0002-1825-0097. */
  readonly orcid?: string;
  readonly affiliation?: string;
  readonly family?: string;
  readonly given?: string;
  readonly kind?: 'person' | 'organisation';
  /** As an address: https://ror.org/05dxps055. */
  readonly ror?: string;
}

export interface OtherTitle {
  readonly text: string;
  /** As a BCP 47 tag. */
  readonly language?: string;
}

export interface Grant {
  readonly funder: string;
  readonly number?: string;
  readonly title?: string;
}

export interface Licence {
  readonly name: string;
  readonly target: string;
}

export type ViewName = 'diplomatic' | 'reading';

/**
 * Reads edition.json.
 *
 * @param text what the file holds
 * @param file its name, for messages
 * @param schema schemas/edition.schema.json, parsed; defaults and the words of messages stand there
 * @returns the settings, or undefined and at least one error: `edition/json` where it isn't JSON,
 *   `edition/settings` where it says something else than the schema expects
 */
export function readProject(text: string, file: string, schema: object): Result<Project | undefined> {
  const json = readJson(text);
  if ('problem' in json) {
    const { range, ...words } = json.problem;
    const problem: Diagnostic = {
      code: 'edition/json',
      severity: 'error',
      ...words,
      location: { file, range },
    };
    return { value: undefined, diagnostics: [problem] };
  }
  const validate = validatorOf(schema);
  const value: unknown = json.value;
  if (!validate(value)) {
    return { value: undefined, diagnostics: settingsErrors(validate.errors ?? [], json, file) };
  }
  const { $schema, ...project } = value;
  const { url, doi, editors } = project;
  return {
    value: {
      ...project,
      editors: editors.map(withAddresses),
      ...(url !== undefined && { url: url.endsWith('/') ? url : `${url}/` }),
      ...(doi !== undefined && { doi: doi.replace(/^https:\/\/doi\.org\//, '') }),
    },
    diagnostics: [],
  };
}

type Validate = import('ajv').ValidateFunction<Project & { readonly $schema?: string }>;

const validators = new WeakMap<object, Validate>();

/** Compiled once for each schema: while an edition is served, its settings are read after every change. */
function validatorOf(schema: object): Validate {
  const known = validators.get(schema);
  if (known) return known;
  const formats = {
    ...{ orcid: isOrcid, ror: isRor, day: isDay, changeable: (code: string) => !staysError(code) },
    text: (text: string) => unwritableIn(text) === undefined,
  };
  // Most checks read no settings, and it takes as long to load as a small check.
  const { Ajv } = require('ajv') as typeof import('ajv');
  const ajv = new Ajv({ allErrors: true, verbose: true, useDefaults: true, formats });
  const validate: Validate = ajv.compile<Project & { readonly $schema?: string }>(schema);
  validators.set(schema, validate);
  return validate;
}

function withAddresses(editor: Editor): Editor {
  const orcid = editor.orcid === undefined ? undefined : orcidAddress(editor.orcid);
  const ror = editor.ror === undefined ? undefined : rorAddress(editor.ror);
  return { ...editor, ...(orcid !== undefined && { orcid }), ...(ror !== undefined && { ror }) };
}
