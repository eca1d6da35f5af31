import type { Range } from '../diagnostic.ts';
import { lines } from '../xml/lines.ts';
import * as fault from './json-problems.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Where a value stands, and the key before it, quotation marks included. */
export interface JsonPlace {
  readonly value: Range;
  readonly key?: Range;
}

export interface JsonText {
  readonly value: Json;
  /** By JSON Pointer (RFC 6901): '' is the whole, '/editors/0/name' a name. */
  readonly places: ReadonlyMap<string, JsonPlace>;
}

export interface JsonProblem {
  readonly message: string;
  readonly hint?: string;
  readonly range: Range;
}

const DEEPEST = 200;
const SPACE = /[ \t\r\n]*/y;
const COMMENT = /\/\/.*|\/\*[\s\S]*?(?:\*\/|$)|#.*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\p{L}\p{N}_.+-])/uy;
const CONSTANT = /(?:true|false|null)(?![\p{L}\p{N}_])/uy;
// DEL and the C1 controls are allowed; a lone surrogate is one code unit of text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that RFC 8259 forbids.
const CHARACTERS = /[^"\\\u0000-\u001f]+|\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/**
 * Reads JSON (RFC 8259) and says where everything stands, or what the first thing is that isn't JSON.
 * Two equal keys in one object are a problem too. A byte order mark is passed over and counts for nothing.
 */
export function readJson(source: string): JsonText | { readonly problem: JsonProblem } {
  const text = source.replace(/^\uFEFF/, '');
  const { range } = lines(text);
  try {
    return parse(text, range);
  } catch (error) {
    if (!(error instanceof fault.JsonFault)) throw error;
    const { message, hint, start, end } = error;
    return { problem: { message, range: range(start, end), ...(hint !== undefined && { hint }) } };
  }
}

/** The pointer to a member: `~` and `/` in its name are escaped. */
export function pointerTo(parent: string, name: string | number): string {
  return `${parent}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function parse(text: string, range: (start: number, end: number) => Range): JsonText {
  const places = new Map<string, JsonPlace>();
  let at = 0;
  skipSpace();
  if (at === text.length) throw fault.emptyFile(text);
  const whole = value('', undefined, 0);
  skipSpace();
  if (at < text.length) throw fault.afterTheEnd(text, at);
  return { value: whole, places };

  function take(pattern: RegExp): string {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  }

  function skipSpace(): void {
    take(SPACE);
    const start = at;
    if (take(COMMENT) !== '') throw fault.comment(start, at);
  }

  function value(pointer: string, key: Range | undefined, depth: number): Json {
    if (depth > DEEPEST) throw fault.tooDeep(at, DEEPEST);
    const start = at;
    const found =
      text[at] === '{' ? object(pointer, depth) : text[at] === '[' ? list(pointer, depth) : scalar();
    places.set(pointer, { value: range(start, at), ...(key && { key }) });
    return found;
  }

  function scalar(): Json {
    if (text[at] === '"') return string();
    const literal = take(NUMBER) || take(CONSTANT);
    if (literal === '') throw fault.unexpected(text, at, 'a value');
    return JSON.parse(literal) as Json;
  }

  function object(pointer: string, depth: number): Json {
    const members = new Map<string, Json>();
    entries('}', () => {
      if (text[at] !== '"') throw fault.unexpected(text, at, 'a key in quotation marks');
      const start = at;
      const name = string();
      const key = range(start, at);
      if (members.has(name)) throw fault.secondKey(name, start, at);
      skipSpace();
      if (text[at] !== ':') throw fault.missingColon(name, start, key.end.offset);
      at++;
      skipSpace();
      members.set(name, value(pointerTo(pointer, name), key, depth + 1));
    });
    // Unlike assignment, this takes "__proto__" for a name like any other.
    return Object.fromEntries(members);
  }

  function list(pointer: string, depth: number): Json {
    const items: Json[] = [];
    entries(']', () => items.push(value(pointerTo(pointer, items.length), undefined, depth + 1)));
    return items;
  }

  /** `{ one, one }` or `[ one, one ]`. */
  function entries(close: '}' | ']', one: () => void): void {
    const open = at++;
    skipSpace();
    while (text[at] !== close) {
      if (at === text.length) throw fault.unclosed(text, open, close);
      one();
      const end = at;
      skipSpace();
      if (text[at] === close) break;
      if (at === text.length) throw fault.unclosed(text, open, close);
      if (text[at] !== ',') throw fault.betweenEntries(text, at, end, open, close);
      const comma = at++;
      skipSpace();
      if (text[at] === close) throw fault.commaAtTheEnd(comma, close);
    }
    at++;
  }

  function string(): string {
    const start = at++;
    while (text[at] !== '"') {
      if (take(CHARACTERS) === '') throw fault.brokenString(text, start, at);
    }
    at++;
    return JSON.parse(text.slice(start, at)) as string;
  }
}
