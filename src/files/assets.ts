import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Diagnostic, Result } from '../diagnostic.ts';
import type { SchemaDescription } from '../odd/odd.ts';
import { views } from '../views/view.ts';
import { hashOf } from './cache.ts';
import { searchWordsScript } from './classic-script.ts';
import { bytesIn, textIn } from './disk.ts';
import { failure, ifThere } from './failure.ts';
import { byCodePoint, listFiles } from './read.ts';
import { styleSheet } from './style-sheet.ts';

/** The folder of this package; this file is two folders below it in src/ as in dist/. */
export const packageRoot = fileURLToPath(new URL('../../', import.meta.url));

export function packageVersion(root = packageRoot): string {
  const { version } = readJson(join(root, 'package.json')) as { version: string };
  return version;
}

/** A hash that changes with the program: of its version, and of its parts, whose names tell what they hold. */
export function programKey(root = packageRoot): string {
  return hashOf(JSON.stringify([packageVersion(root), listFiles(join(root, 'dist/parts'), ['.js']).value]));
}

/** schemas/edition.schema.json, for `readProject`. */
export function editionSchema(): object {
  settingsSchema ??= readJson(join(packageRoot, 'schemas/edition.schema.json'));
  return settingsSchema;
}

let settingsSchema: object | undefined;

/** schemas/profile.schema.json, for `readProfiles`. */
export function profileSchema(root = packageRoot): object {
  return readJson(join(root, 'schemas/profile.schema.json'));
}

/** The profiles that come with the package, for `readProfiles`, in the order of their names. */
export function givenProfiles(
  root = packageRoot,
): readonly { readonly file: string; readonly text: string }[] {
  const folder = join(root, 'profiles');
  return listFiles(folder, ['.profile.json']).value.map((name) => ({
    file: `profiles/${name}`,
    text: textIn(join(folder, name)),
  }));
}

/** The addresses of the schemas of archival records. */
export function ownSchemas(root = packageRoot): { readonly grammar: string; readonly rules: string } {
  const address = (name: string) => pathToFileURL(join(root, 'schemas', name)).href;
  return { grammar: address('archival-record.rng'), rules: address('archival-record.sch') };
}

/** What schemas/archival-record.odd says of each element, as plain data. */
export function encodingGuidelines(root = packageRoot): SchemaDescription {
  return readJson(join(root, DESCRIPTION)) as SchemaDescription;
}

/** The hash of that description; undefined where it was not made. */
export function guidelinesKey(root = packageRoot): string | undefined {
  return ifThere(() => hashOf(bytesIn(join(root, DESCRIPTION))));
}

const DESCRIPTION = 'schemas/archival-record.description.json';

/** The rules of archival records: the ODD in which they stand, and a valid and an invalid example of each, by name. */
export function rulesOfArchivalRecords(root = packageRoot): {
  readonly odd: string;
  readonly examples: ReadonlyMap<string, string>;
} {
  const folder = join(root, 'schemas/examples');
  const names = listFiles(folder, ['.xml']).value;
  return {
    odd: textIn(join(root, 'schemas/archival-record.odd')),
    examples: new Map(names.map((name) => [name, textIn(join(folder, name))])),
  };
}

/** The ids of those rules that have both examples, and so a page. */
export function idsOfArchivalRules(root = packageRoot): readonly string[] {
  const names = new Set(listFiles(join(root, 'schemas/examples'), ['.xml']).value);
  return [...names].flatMap((name) => {
    const [, id] = /^(.*)\.valid\.xml$/.exec(name) ?? [];
    return id !== undefined && names.has(`${id}.invalid.xml`) ? id : [];
  });
}

/** What the pages of an edition need beside them, by name: `edition.css`, `search.js`, `fonts/….woff2`. */
export function viewAssets(root = packageRoot): ReadonlyMap<string, Uint8Array> {
  const files = [...filesOf(join(root, 'xslt/assets'))].filter(([name]) => !name.startsWith('css/'));
  const made = [
    ['edition.css', Buffer.from(styleSheet(root))],
    ['search-words.js', Buffer.from(searchWordsScript(root))],
  ] as const;
  return new Map([...files, ...made].sort(byName));
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => byCodePoint(a, b);

/** How pages look on paper: the files of Typst that xslt/typst.xsl writes for, by name. */
export function pdfDesignFiles(root = packageRoot): ReadonlyMap<string, string> {
  const folder = join(root, 'xslt/typst');
  const names = listFiles(folder, ['.typ']).value;
  return new Map(names.map((name) => [name, textIn(join(folder, name))]));
}

/** The words of the interface in each language, as JSON, by language: `readMessages` chooses. */
export function interfaceTexts(root = packageRoot): ReadonlyMap<string, string> {
  const folder = join(root, 'xslt/messages');
  const names = listFiles(folder, ['.json']).value;
  return new Map(names.map((name) => [name.slice(0, -'.json'.length), textIn(join(folder, name))]));
}

/** The style sheet of the edition as a book; it lies beside the stylesheets of the book, for no page of the site has it. */
export function bookStyle(root = packageRoot): Uint8Array {
  return bytesIn(join(root, 'xslt/epub/book.css'));
}

/** What the files of an edition name as their schemas; a folder of their own holds copies. */
export const SCHEMAS: readonly string[] = ['archival-record.rng', 'archival-record.sch'];

/** One of the schemas that the files of an edition name. */
export function schemaOfEditions(name: string, root = packageRoot): Uint8Array {
  return bytesIn(join(root, 'schemas', name));
}

/** The files of the edition that `tei init` begins, by path, with the schemas that they name. */
export function newEdition(root = packageRoot): ReadonlyMap<string, Uint8Array> {
  const schemas = SCHEMAS.map((name) => [`schemas/${name}`, schemaOfEditions(name, root)] as const);
  return new Map([...filesOf(join(root, 'src/files/new-edition')), ...schemas]);
}

const VIEWS = new Set<string>(views.map(({ name }) => name));

/** The compiled stylesheet of this package that does what a name stands for: all views are one, which is told what to show. */
export function compiledAs(name: string): string {
  return VIEWS.has(name) ? 'views' : name;
}

/**
 * Compiled stylesheets by name (`diplomatic`), as the text of their SEF. One that isn’t there is a
 * `view/stylesheet` error.
 */
export function compiledStylesheets(
  names: readonly string[],
  root = packageRoot,
): Result<ReadonlyMap<string, string>> {
  return ofStylesheets(names, root, textIn);
}

/** The same, but hashes of the texts: what is not used need not be decoded. */
export function hashesOfStylesheets(
  names: readonly string[],
  root = packageRoot,
): Result<ReadonlyMap<string, string>> {
  return ofStylesheets(names, root, (path) => hashOf(bytesIn(path)));
}

function ofStylesheets(
  names: readonly string[],
  root: string,
  read: (path: string) => string,
): Result<ReadonlyMap<string, string>> {
  const value = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const name of names) {
    const path = join(root, 'dist/xslt', `${compiledAs(name)}.sef.json`);
    const sef = ifThere(() => read(path));
    if (sef === undefined) diagnostics.push(notCompiled(path, name, root));
    else value.set(name, sef);
  }
  return { value, diagnostics };
}

function filesOf(folder: string): ReadonlyMap<string, Uint8Array> {
  return new Map(listFiles(folder, ['']).value.map((name) => [name, bytesIn(join(folder, name))]));
}

function notCompiled(path: string, name: string, root: string): Diagnostic {
  return failure(
    'view/stylesheet',
    path,
    `The view “${name}” is not compiled`,
    `Run “npm run build” in ${root}.`,
  );
}

function readJson(path: string): object {
  return JSON.parse(textIn(path)) as object;
}
