import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Diagnostic, Result } from '../diagnostic.ts';
import type { Cache } from '../host.ts';
import { nearest } from '../nearest.ts';
import { forbiddenInCompiled } from '../schematron/schematron.ts';
import { lines } from '../xml/lines.ts';
import { packageRoot } from './assets.ts';
import { hashOf } from './cache.ts';
import { compileStylesheet } from './compile.ts';
import { gatherStylesheet, type OwnStylesheet, reaching, type StylesheetFile } from './gather-stylesheet.ts';
import { makeFolder } from './make-folder.ts';
import { listFiles } from './read.ts';
import { stylesheetHash } from './stylesheet-sources.ts';

/** The stylesheets of this package that an edition may have its own of: `xslt/NAME.xsl`. */
export const OWN_STYLESHEETS: readonly string[] = [
  'diplomatic',
  'reading',
  'parallel',
  'site',
  'text',
  'epub',
  'typst',
];

const FOLDER = 'xslt';

/**
 * The stylesheets of an edition, compiled, by name: the text of their SEF. They stand in for those of this package, which they
 * import as `tei-edition:NAME.xsl`. What was compiled is kept, by all that it is made of. What is wrong with them is
 * `view/stylesheet`; a name that stands for nothing `view/unknown-stylesheet`.
 *
 * @param folder the folder of the edition
 * @param wanted the names that are needed; the others are not compiled
 */
export async function ownStylesheets(
  folder: string,
  wanted: readonly string[],
  cache: Cache,
  progress: (step: string) => void,
): Promise<Result<ReadonlyMap<string, string>>> {
  const there = listFiles(join(folder, FOLDER), ['.xsl']).value;
  const value = new Map<string, string>();
  const found: Diagnostic[] = [];
  const used = new Set<string>();
  for (const name of OWN_STYLESHEETS.filter((each) => there.includes(`${each}.xsl`))) {
    const { value: gathered, diagnostics } = gatherStylesheet(
      join(folder, FOLDER),
      `${name}.xsl`,
      packageRoot,
    );
    for (const path of gathered.files.keys()) used.add(path);
    if (!wanted.includes(name)) continue;
    found.push(...diagnostics);
    if (diagnostics.length > 0) continue;
    const key = keyOf(name, gathered);
    const kept = cache.get(key);
    if (kept === undefined) progress(`Compiling ${join(folder, FOLDER, `${name}.xsl`)}`);
    const compiled =
      kept === undefined ? await compiledAside(name, gathered) : { value: kept, diagnostics: [] };
    found.push(...compiled.diagnostics);
    if (compiled.value === undefined) continue;
    value.set(name, compiled.value);
    if (kept === undefined) cache.put(key, compiled.value);
  }
  found.push(...there.filter((path) => !used.has(path)).map((path) => unknown(folder, path)));
  return { value, diagnostics: found };
}

/** The same files and the same version of the package: the same SEF. */
function keyOf(name: string, { files, ofPackage }: OwnStylesheet): string {
  const own = Array.from(files, ([path, { text }]) => [path, hashOf(text)]);
  const others = ofPackage.map((path) => [path, stylesheetHash(join(packageRoot, 'xslt', path))]);
  return JSON.stringify(['stylesheet', name, own, others]);
}

/** Compiles a copy of the files, in which `tei-edition:` is where this package is. */
async function compiledAside(name: string, { files }: OwnStylesheet): Promise<Result<string | undefined>> {
  const aside = mkdtempSync(join(tmpdir(), 'xslt-'));
  try {
    for (const [path, { resolved }] of files) {
      makeFolder(dirname(join(aside, path)));
      writeFileSync(join(aside, path), resolved);
    }
    const main = join(aside, MAIN);
    writeFileSync(main, mainOf(name));
    const { value, diagnostics } = await compileStylesheet(main);
    const byCopy = new Map(Array.from(files, ([path, file]) => [join(aside, path), file]));
    const own = files.get(`${name}.xsl`);
    if (own) byCopy.set(main, own);
    if (value === undefined) {
      return { value, diagnostics: diagnostics.map((each) => inOriginal(each, byCopy)) };
    }
    const forbidden = forbiddenInCompiled(JSON.parse(value));
    if (forbidden === undefined) return { value, diagnostics: [] };
    const file = files.get(`${name}.xsl`)?.file ?? name;
    return { value: undefined, diagnostics: [reaching(file, forbidden)] };
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Hidden, so that no file of the editor’s has its name. */
const MAIN = '.main.xsl';

/**
 * What imports the stylesheet of an edition. xslt3 2.7 takes the default namespace of the main stylesheet for some expressions of those
 * that it imports (such as calls in predicates), so that the main one has to have that of this package.
 */
function mainOf(name: string): string {
  const ofPackage = readFileSync(join(packageRoot, 'xslt', `${name}.xsl`), 'utf8');
  const [namespace = ''] = /xpath-default-namespace="[^"]*"/.exec(ofPackage) ?? [];
  return `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" ${namespace}><xsl:import href="${name}.xsl"/></xsl:stylesheet>`;
}

/** A finding in a copy as one in the file that was copied: the same line, and the same column where nothing was replaced. */
function inOriginal(finding: Diagnostic, byCopy: ReadonlyMap<string, StylesheetFile>): Diagnostic {
  const { file, range } = finding.location;
  const original = byCopy.get(file);
  if (!original) return finding;
  if (!range) return { ...finding, location: { file: original.file } };
  const starts = lineStarts(original.text);
  const offset = (line: number, column: number) =>
    Math.min((starts[line - 1] ?? 0) + column - 1, (starts[line] ?? original.text.length + 1) - 1);
  const places = lines(original.text);
  const { start, end } = range;
  return {
    ...finding,
    location: {
      file: original.file,
      range: places.range(offset(start.line, start.column), offset(end.line, end.column)),
    },
  };
}

function lineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
}

function unknown(folder: string, path: string): Diagnostic {
  const name = path.replace(/\.xsl$/i, '');
  const near = nearest(name, OWN_STYLESHEETS);
  return {
    code: 'view/unknown-stylesheet',
    severity: 'warning',
    message: `No page is made with this stylesheet: those of an edition are named ${OWN_STYLESHEETS.map((each) => `${each}.xsl`).join(', ')}`,
    location: { file: join(folder, FOLDER, path) },
    hint:
      near === undefined
        ? 'Import it from one of those, or take it out of this folder.'
        : `Did you mean “${near}.xsl”?`,
  };
}
