import { nearest } from '../nearest.ts';
import { type Vocabulary, vocabularies } from './vocabularies.ts';

/** What is wrong in a value: where, and what was expected there. */
export interface Fault {
  /** `metadata.creators[0].person_or_org` */
  readonly path: string;
  readonly words: string;
}

/** Finds what is wrong in a value. */
export type Shape = (value: unknown, path: string) => readonly Fault[];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text of so many characters at least, and at most. */
export function text(least = 1, most = Number.POSITIVE_INFINITY): Shape {
  return (value, path) => {
    if (typeof value !== 'string') return [{ path, words: 'a text was expected' }];
    const { length } = value.trim();
    if (length < least)
      return [{ path, words: least === 1 ? 'is empty' : `has fewer than ${least} characters` }];
    return length > most ? [{ path, words: `has more than ${most} characters` }] : [];
  };
}

/** A text that holds this. */
export function written(pattern: RegExp | ((value: string) => boolean), expected: string): Shape {
  const holds = pattern instanceof RegExp ? (value: string) => pattern.test(value) : pattern;
  return (value, path) =>
    typeof value === 'string' && holds(value)
      ? []
      : [{ path, words: `${expected} was expected, and ${shown(value)} is there` }];
}

export function list(each: Shape, least = 0): Shape {
  return (value, path) => {
    if (!Array.isArray(value)) return [{ path, words: 'a list was expected' }];
    if (value.length < least) return [{ path, words: 'is empty' }];
    return value.flatMap((item: unknown, index) => each(item, `${path}[${index}]`));
  };
}

/** An object with these parts and no others. */
export function parts(
  required: Readonly<Record<string, Shape>>,
  optional: Readonly<Record<string, Shape>> = {},
): Shape {
  const all: Readonly<Record<string, Shape>> = { ...required, ...optional };
  return (value, path) => {
    if (!isObject(value)) return [{ path, words: 'an object was expected' }];
    const at = (name: string) => (path === '' ? name : `${path}.${name}`);
    const missing = Object.keys(required)
      .filter((name) => value[name] === undefined)
      .map((name) => ({ path: at(name), words: 'is missing' }));
    const found = Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .flatMap(([name, part]) => {
        const shape = Object.hasOwn(all, name) ? all[name] : undefined;
        return shape ? shape(part, at(name)) : [{ path: at(name), words: 'has no place there' }];
      });
    return [...missing, ...found];
  };
}

/** Both must be right; the second is asked only where the first is. */
export function and(first: Shape, second: Shape): Shape {
  return (value, path) => {
    const found = first(value, path);
    return found.length > 0 ? found : second(value, path);
  };
}

/** `{ "id": … }`, one of a vocabulary. */
export function term(vocabulary: Vocabulary): Shape {
  const known = vocabularies[vocabulary];
  return parts({
    id: (value, path) => {
      if (typeof value === 'string' && known.has(value)) return [];
      const near = typeof value === 'string' ? nearest(value, known) : undefined;
      const meant = near === undefined ? '' : `; perhaps “${near}” is meant`;
      return [{ path, words: `${shown(value)} is no ${vocabulary} that is known${meant}` }];
    },
  });
}

const MOST = 60;

function shown(value: unknown): string {
  if (typeof value !== 'string') return 'something else';
  return `“${value.length > MOST ? `${value.slice(0, MOST)}…` : value}”`;
}
