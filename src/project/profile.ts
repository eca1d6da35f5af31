import { createRequire } from 'node:module';
import type { Diagnostic, Result } from '../diagnostic.ts';
import { type JsonText, readJson } from './json-positions.ts';
import { ruleErrors } from './profile-rules.ts';
import type { ProfileSettings } from './profile-settings.ts';
import { settingsErrors } from './settings-errors.ts';
import { unknownProfile } from './unknown-profile.ts';

const require = createRequire(import.meta.url);

/** A file NAME.profile.json. */
export interface ProfileFile {
  readonly file: string;
  readonly text: string;
}

interface Read {
  readonly settings: ProfileSettings;
  readonly json: JsonText;
}

/**
 * Reads profiles: those of the package first, then an editor’s own, which may extend any of them.
 *
 * @param schema schemas/profile.schema.json, parsed; the words of messages stand there
 * @returns the profiles that are sound, by name, each complete; `import/profile` says what is wrong with the others
 */
export function readProfiles(
  files: readonly ProfileFile[],
  schema: object,
): Result<ReadonlyMap<string, ProfileSettings>> {
  const diagnostics: Diagnostic[] = [];
  const read = new Map<string, Read>();
  const validate = validatorOf(schema);
  for (const source of files) {
    const { value, diagnostics: found } = readOne(source, validate);
    diagnostics.push(...found);
    if (!value) continue;
    const other = read.get(value.settings.name);
    if (other) diagnostics.push(sameName(value, other.settings.file));
    else read.set(value.settings.name, value);
  }
  const whole = new Map<string, ProfileSettings>();
  for (const each of read.values()) {
    const { value, diagnostics: found } = complete(each, read);
    const all = [...found, ...(value ? ruleErrors(each.settings, value, each.json) : [])];
    diagnostics.push(...all);
    if (value && all.length === 0) whole.set(value.name, value);
  }
  return { value: whole, diagnostics };
}

/** The profile of a name; a name that there is not is an `import/unknown-profile` error. */
export function chosenProfile(
  name: string,
  profiles: ReadonlyMap<string, ProfileSettings>,
): Result<ProfileSettings | undefined> {
  const value = profiles.get(name);
  if (value) return { value, diagnostics: [] };
  return { value, diagnostics: [unknownProfile(name, [...profiles.keys()], { file: name })] };
}

type Validate = (value: unknown) => readonly import('ajv').ErrorObject[];

function validatorOf(schema: object): Validate {
  const { Ajv } = require('ajv') as typeof import('ajv');
  const formats = { expression: isExpression };
  const validate = new Ajv({ allErrors: true, verbose: true, formats, unicodeRegExp: true }).compile(schema);
  return (value) => (validate(value) ? [] : (validate.errors ?? []));
}

function readOne({ file, text }: ProfileFile, validate: Validate): Result<Read | undefined> {
  const json = readJson(text);
  if ('problem' in json) {
    const { range, ...words } = json.problem;
    return refused([{ ...words, ...error({ file, range }) }]);
  }
  const errors = validate(json.value);
  if (errors.length > 0) return refused(settingsErrors(errors, json, file, 'import/profile'));
  const { $schema, ...settings } = json.value as unknown as ProfileSettings & { readonly $schema?: string };
  return { value: { settings: { ...settings, file }, json }, diagnostics: [] };
}

/** A profile with what it takes from those that it extends. */
function complete(
  { settings, json }: Read,
  read: ReadonlyMap<string, Read>,
): Result<ProfileSettings | undefined> {
  const line = [settings];
  for (let last = settings; last.extends !== undefined; ) {
    const base = read.get(last.extends)?.settings;
    const range = json.places.get('/extends')?.value;
    const location = { file: settings.file, ...(range && { range }) };
    if (!base) return refused([unknownProfile(last.extends, [...read.keys()], location)]);
    if (line.includes(base)) {
      const names = [...line, base].map(({ name }) => `“${name}”`).join(' → ');
      const message = `The profiles extend each other in a circle: ${names}`;
      return refused([{ message, hint: 'One of them must not extend another.', ...error(location) }]);
    }
    line.push(base);
    last = base;
  }
  return { value: line.reduceRight((base, own) => extended(base, own)), diagnostics: [] };
}

/** What a profile says itself holds; label words and rules for the page are added to those of its base. */
function extended(base: ProfileSettings, own: ProfileSettings): ProfileSettings {
  const meanings = Object.keys({ ...base.labels, ...own.labels });
  const labels = meanings.map((meaning) => [
    meaning,
    [...(own.labels?.[meaning] ?? []), ...(base.labels?.[meaning] ?? [])],
  ]);
  const renewed = new Set((own.page ?? []).map(({ name }) => name));
  const page = [...(own.page ?? []), ...(base.page ?? []).filter(({ name }) => !renewed.has(name))];
  return { ...base, ...own, labels: Object.fromEntries(labels), page };
}

function isExpression(text: string): boolean {
  try {
    new RegExp(text, 'u');
    return true;
  } catch {
    return false;
  }
}

function sameName({ settings: { name, file }, json }: Read, other: string): Diagnostic {
  const range = json.places.get('/name')?.value;
  return {
    message: `The name “${name}” is taken: the profile ${other} has it`,
    hint: 'Give this profile another name; it may extend the other one.',
    ...error({ file, ...(range && { range }) }),
  };
}

const error = (location: Diagnostic['location']) =>
  ({ code: 'import/profile', severity: 'error', location }) as const;

const refused = (diagnostics: readonly Diagnostic[]) => ({ value: undefined, diagnostics });
