import { realpathSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Catalog, catalog } from '../catalog/catalog.ts';
import { type CatalogEntries, readCatalog } from '../catalog/entries.ts';
import type { Diagnostic, Result } from '../diagnostic.ts';
import { type NoSource, notRelaxng, type Resolve, type SchemaSource } from '../relaxng/relaxng.ts';
import { kindOf } from '../xml/binary.ts';
import { decode } from '../xml/decode.ts';
import { ifPossible } from './failure.ts';
import { sizeOf } from './pieces.ts';
import { listFiles, readBytes } from './read.ts';

/** Schemas on the disk. Addresses lead through a catalog, if there is one, and never to the network. */
export interface SchemaFiles {
  readonly resolve: Resolve;
  /** The address of a file, which what is named in it is resolved against. */
  address(file: string): string;
  /** The address of what a user named: that of a file, unless it is itself an address. */
  given(name: string): string;
  /** What is wrong with the catalogs that were needed so far. */
  readonly found: readonly Diagnostic[];
  /** The paths of all schemas and catalogs that were read so far, or looked for. */
  readonly asked: ReadonlySet<string>;
}

/** An address with a scheme, which is no drive of Windows. */
const ADDRESS = /^[A-Za-z][A-Za-z0-9+.-]+:/;

/** `catalogFile` is the path of an OASIS XML catalog. Files have the names in messages that the user would type. */
export function schemaFiles(catalogFile?: string): SchemaFiles {
  const found: Diagnostic[] = [];
  const asked = new Set<string>();
  const byPlace = new Map<string, SchemaSource>();
  const named = new Map<string, string>();
  const address = (file: string): string => {
    named.set(resolve(file), file);
    return pathToFileURL(resolve(file)).href;
  };
  const given = (name: string) => (ADDRESS.test(name) && sizeOf(name) === undefined ? name : address(name));
  /** As the user named it, or else as the file was named in which it is named. */
  const nameOf = (path: string, base: string): string => {
    const baseName = named.get(pathOf(base) ?? '') ?? '';
    const name = named.get(path) ?? (isAbsolute(baseName) ? path : relative('.', path));
    named.set(path, name);
    return name;
  };

  const first = catalogFile === undefined ? undefined : given(catalogFile);
  const lookUp: Catalog =
    first === undefined
      ? () => undefined
      : catalog(first, (each) => {
          asked.add(pathOf(each) ?? each);
          const { value, diagnostics } = entriesAt(each, nameOf(pathOf(each) ?? each, first));
          found.push(...diagnostics);
          return value;
        });
  // So that a catalog which can’t be read is told, whether or not it is needed.
  lookUp('');

  return {
    found,
    asked,
    address,
    given,
    resolve(uri, base) {
      const mapped = lookUp(uri) ?? uri;
      const path = pathOf(mapped);
      if (path === undefined) return notFetched(mapped, uri);
      asked.add(path);
      const name = nameOf(path, base);
      const place = ifPossible(() => realpathSync(path)) ?? path;
      const known = byPlace.get(place);
      if (known) return known;
      const source = read(path, name);
      if ('text' in source) byPlace.set(place, source);
      return source;
    },
  };
}

function pathOf(address: string): string | undefined {
  if (!/^file:/i.test(address)) return undefined;
  try {
    return fileURLToPath(address);
  } catch {
    return undefined;
  }
}

function notFetched(address: string, named: string): NoSource {
  const by = address === named ? '' : `, which the catalog gives for “${named}”,`;
  return {
    code: 'schema/remote',
    problem: `The schema “${address}”${by} was not read: nothing is fetched from the web`,
    hint: 'Give a local copy of it: --schema FILE, or --catalog FILE with a catalog that names it.',
  };
}

function read(path: string, file: string): SchemaSource | NoSource {
  const { value: bytes, diagnostics } = readBytes(file);
  if (!bytes) return unread(file, diagnostics[0]);
  const kind = kindOf(bytes);
  if (kind) return { ...asProblem(notRelaxng(kind)), at: { file } };
  const { value: text, diagnostics: undecoded } = /\.rnc$/i.test(path)
    ? utf8(bytes, file)
    : decode(bytes, file);
  const [wrong] = undecoded;
  if (wrong) return { ...asProblem(wrong), at: wrong.location };
  return { uri: pathToFileURL(path).href, text: text ?? '', file };
}

function unread(file: string, why: Diagnostic | undefined): NoSource {
  const more = why?.hint === undefined ? {} : { hint: why.hint };
  switch (why?.code) {
    case 'edition/no-such-file':
      return { code: 'schema/missing-file', problem: `There is no schema ${file}`, ...more };
    case 'edition/not-a-file':
      return { ...asProblem(notRelaxng('a folder', schemasIn(file))), at: { file } };
    default:
      return {
        code: 'schema/unreadable',
        problem: why?.message ?? 'This can’t be read',
        ...more,
        at: { file },
      };
  }
}

function schemasIn(folder: string): string {
  const schemas = listFiles(folder, ['.rng', '.rnc'])
    .value.slice(0, 5)
    .map((each) => join(folder, each));
  return schemas.length > 0
    ? `In this folder are ${schemas.join(', ')}.`
    : 'Name a RELAX NG schema: a file that ends in .rng or .rnc.';
}

/** The compact syntax is in UTF-8 (RELAX NG Compact Syntax, section 3). */
function utf8(bytes: Uint8Array, file: string): Result<string | undefined> {
  try {
    return { value: new TextDecoder('utf-8', { fatal: true }).decode(bytes), diagnostics: [] };
  } catch {
    const message = 'This schema is not in UTF-8, as the compact syntax must be';
    const hint = 'Save the file in UTF-8.';
    const wrong: Diagnostic = {
      code: 'schema/encoding',
      severity: 'error',
      message,
      location: { file },
      hint,
    };
    return { value: undefined, diagnostics: [wrong] };
  }
}

function asProblem({ code, message, hint }: Pick<Diagnostic, 'code' | 'message' | 'hint'>): NoSource {
  return {
    code: `schema/${code.replace(/^\w+\//, '')}`,
    problem: message.replace(/\.$/, ''),
    ...(hint !== undefined && { hint }),
  };
}

function entriesAt(address: string, file: string): Result<CatalogEntries | undefined> {
  const refuse = (message: string, hint?: string) => {
    const wrong: Diagnostic = {
      code: 'schema/catalog',
      severity: 'error',
      message,
      location: { file },
      ...(hint !== undefined && { hint }),
    };
    return { value: undefined, diagnostics: [wrong] };
  };
  const path = pathOf(address);
  if (path === undefined) return refuse('This catalog was not read: nothing is fetched from the web');
  const { value: bytes, diagnostics } = readBytes(file);
  const [unreadable] = diagnostics;
  if (!bytes) return refuse(unreadable?.message ?? '', unreadable?.hint);
  const { value: text, diagnostics: undecoded } = decode(bytes, file);
  return text === undefined ? { value: undefined, diagnostics: undecoded } : readCatalog(text, file, address);
}
