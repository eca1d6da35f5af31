import type { ErrorObject } from 'ajv';
import type { Diagnostic, Range } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { type JsonText, pointerTo } from './json-positions.ts';
import { unwritableIn } from './writable-text.ts';

interface Named {
  readonly title?: string;
  readonly properties?: Readonly<Record<string, { readonly title?: string; readonly $ref?: string }>>;
}

type Words = Pick<Diagnostic, 'message' | 'hint'>;

/**
 * The errors of ajv (made with `verbose`) as findings: which key, what was found, what was expected. What was
 * expected is said by the `title` of the schema that failed.
 *
 * @param code of the findings
 */
export function settingsErrors(
  errors: readonly ErrorObject[],
  { places }: JsonText,
  file: string,
  code = 'edition/settings',
): readonly Diagnostic[] {
  const misspelt = new Set(errors.flatMap((error) => meantKey(error) ?? []));
  return (
    errors
      .filter((error) => !(error.keyword === 'required' && misspelt.has(missingKey(error))))
      // What is wrong with the name of a key is told by the errors of the name.
      .filter(({ keyword }) => keyword !== 'propertyNames')
      // Where a value may be of two kinds, it is told by the errors of the kind that it has.
      .filter(({ keyword }) => keyword !== 'if')
      .map((error) => ({
        code,
        severity: 'error',
        ...words(error),
        location: { file, ...placed(rangeOf(error, places)) },
      }))
  );
}

const placed = (range: Range | undefined) => range && { range };

const param = (error: ErrorObject, name: string): string => String(error.params[name]);

const missingKey = (error: ErrorObject) => pointerTo(error.instancePath, param(error, 'missingProperty'));

/** The pointer to the key that an unknown one was meant to be. */
function meantKey(error: ErrorObject): string | undefined {
  if (error.keyword !== 'additionalProperties') return undefined;
  const meant = nearest(param(error, 'additionalProperty'), knownKeys(error));
  return meant === undefined ? undefined : pointerTo(error.instancePath, meant);
}

const knownKeys = (error: ErrorObject) =>
  Object.keys((error.parentSchema as Named).properties ?? {}).filter((key) => !key.startsWith('$'));

function rangeOf(error: ErrorObject, places: JsonText['places']): Range | undefined {
  const at = error.instancePath;
  if (error.propertyName !== undefined) return places.get(pointerTo(at, error.propertyName))?.key;
  if (error.keyword === 'additionalProperties') {
    return places.get(pointerTo(at, param(error, 'additionalProperty')))?.key;
  }
  if (error.keyword === 'uniqueItems') return places.get(pointerTo(at, param(error, 'i')))?.value;
  if (error.keyword === 'required') return places.get(at)?.key ?? openingBrace(places.get(at)?.value);
  return places.get(at)?.value;
}

/** The place of what an object lacks: its first character, rather than the whole of it. */
const openingBrace = (range: Range | undefined): Range | undefined =>
  range && {
    start: range.start,
    end: { ...range.start, column: range.start.column + 1, offset: range.start.offset + 1 },
  };

function words(error: ErrorObject): Words {
  const subject = subjectOf(error.instancePath);
  const expected = (error.parentSchema as Named).title;
  if (error.propertyName !== undefined) return wordsOnKey(error, error.propertyName, within(subject));
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = param(error, 'additionalProperty');
      const meant = nearest(key, knownKeys(error));
      const known = `The keys here are ${quoted(knownKeys(error))}.`;
      const hint = meant === undefined ? known : `Did you mean “${meant}”? ${known}`;
      return { message: `The key “${key}” is not known${within(subject)}`, hint };
    }
    case 'required':
      return { message: `The key “${param(error, 'missingProperty')}” is missing${within(subject)}` };
    case 'uniqueItems':
      return { message: `The list${within(subject)} names the same twice`, hint: 'Delete one of the two.' };
    case 'minItems':
      return { message: `The list${within(subject)} is empty`, hint: 'Name one, or delete the key.' };
    case 'enum': {
      const allowed = error.schema as readonly string[];
      const meant = typeof error.data === 'string' ? nearest(error.data, allowed) : undefined;
      const message = `${subject || 'This'} is ${found(error.data)}; expected was one of ${quoted(allowed)}`;
      return { message, ...(meant !== undefined && { hint: `Did you mean “${meant}”?` }) };
    }
    case 'format':
      if (param(error, 'format') === 'expression') {
        return { message: `${subject} is ${found(error.data)}; expected was ${expected}` };
      }
      if (param(error, 'format') === 'text') {
        return {
          message: `${subject} holds the character ${numberOf(unwritableIn(error.data as string))}, which no text can have`,
          hint: 'Delete it: it is not seen, and came with what was copied.',
        };
      }
      if (param(error, 'format') === 'day') {
        return { message: `${subject} is ${found(error.data)}, but there is no such day` };
      }
      return param(error, 'format') === 'ror'
        ? {
            message: `${subject} is ${found(error.data)}, but its last two digits do not check`,
            hint: 'Compare it with the record at ror.org; a letter or a digit is wrong.',
          }
        : {
            message: `${subject} is ${found(error.data)}, but its last digit does not check`,
            hint: 'Compare it with the record at orcid.org; a digit is wrong.',
          };
    default:
      return { message: `${subject || 'The whole'} is ${found(error.data)}; expected was ${expected}` };
  }
}

/** U+0007 */
const numberOf = (character = '') =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A step of a pointer as the name that it stands for (RFC 6901, section 4). */
const nameIn = (step: string) => step.replaceAll('~1', '/').replaceAll('~0', '~');

/** A key that may have many names, but not this one. */
function wordsOnKey({ keyword, parentSchema }: ErrorObject, key: string, place: string): Words {
  if (keyword !== 'format') {
    return {
      message: `The key “${key}”${place} names no finding; expected was ${(parentSchema as Named).title}`,
    };
  }
  return {
    message: `The key “${key}”${place} can’t be changed: it tells that something could not be done`,
    hint: 'Delete this line, and mend what is found.',
  };
}

/** `/editors/0/name` → “name” of number 1 in “editors”. */
function subjectOf(pointer: string): string {
  const steps = pointer.split('/').slice(1).map(nameIn).reverse();
  return steps.map((step) => (/^\d+$/.test(step) ? `number ${Number(step) + 1}` : `“${step}”`)).join(' in ');
}

const within = (subject: string) => (subject ? ` in ${subject}` : '');

const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ');

function found(data: unknown): string {
  if (typeof data === 'string') return data.trim() === '' ? 'empty' : `“${shortened(data)}”`;
  if (Array.isArray(data)) return data.length === 0 ? 'an empty list' : 'a list';
  if (data === null) return 'null';
  return typeof data === 'object' ? 'an object { … }' : `${data} (a ${typeof data})`;
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
