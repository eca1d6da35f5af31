import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CompileRules } from '../checks/rules-library.ts';
import { type Diagnostic, hasErrors, type Result } from '../diagnostic.ts';
import type { Cache } from '../host.ts';
import { faultOf, notAllowed } from '../schematron/fault.ts';
import { forbiddenInCompiled, readSchematron, type Schematron, transpile } from '../schematron/schematron.ts';
import type { Stylesheet } from '../xml/transform.ts';
import { packageRoot } from './assets.ts';
import { hashOf } from './cache.ts';
import { compileStylesheet } from './compile.ts';
import { ifThere } from './failure.ts';
import { writeFileAtomic } from './write.ts';

/** Below `dist/`: the rules of this package, compiled when it is built, each in a file with the hash of its stylesheet. */
const BUILT = 'rules';
const OWN = ['archival-record.sch', 'archival-record.rng'];

/**
 * Compiles rules, which takes seconds: those of this package are compiled already, others are kept in a cache by the text of
 * their stylesheet. What is wrong is told with its place in the schema: `schema/xpath`.
 */
export function rulesCompiler(cache: Cache | undefined, progress: (step: string) => void): CompileRules {
  return async (xslt, schema) => {
    const name = schema.file;
    const built = ifThere(() =>
      readFileSync(join(packageRoot, 'dist', BUILT, `${hashOf(xslt)}.json`), 'utf8'),
    );
    const sef = built ?? cache?.get(`schematron ${xslt}`);
    if (sef !== undefined) return { value: stylesheet(name, sef), diagnostics: [] };
    progress(`Compiling ${name}`);
    const { value, diagnostics } = await compileText(xslt);
    if (value === undefined)
      return { value: undefined, diagnostics: diagnostics.map((each) => faultOf(each, schema)) };
    const compiled = stylesheet(name, value);
    const forbidden = forbiddenInCompiled(compiled.sef);
    if (forbidden !== undefined) return { value: undefined, diagnostics: [notAllowed(forbidden, schema)] };
    cache?.put(`schematron ${xslt}`, value);
    return { value: compiled, diagnostics: [] };
  };
}

function stylesheet(name: string, sef: string): Stylesheet {
  return { name, sef: JSON.parse(sef) as object };
}

async function compileText(xslt: string): Promise<Result<string | undefined>> {
  const folder = mkdtempSync(join(tmpdir(), 'rules-'));
  try {
    const path = join(folder, 'rules.xsl');
    writeFileSync(path, xslt);
    return await compileStylesheet(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Compiles the rules of this package to `dist/rules/`, unless they are there; what else is there is deleted. */
export async function compileOwnRules(root: string): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  const wanted = new Map<string, string>(
    OWN.flatMap((name) => {
      const schema = readOwn(join(root, 'schemas', name), found);
      const xslt = schema && transpile(schema);
      return xslt === undefined ? [] : [[`${hashOf(xslt)}.json`, xslt] as const];
    }),
  );
  const folder = join(root, 'dist', BUILT);
  const there = new Set(ifThere(() => readdirSync(folder)) ?? []);
  for (const name of there) if (!wanted.has(name)) rmSync(join(folder, name));
  for (const [name, xslt] of wanted) {
    if (there.has(name)) continue;
    const { value, diagnostics } = await compileText(xslt);
    found.push(...diagnostics);
    if (value !== undefined && !hasErrors(diagnostics))
      found.push(...writeFileAtomic(join(folder, name), Buffer.from(value)));
  }
  return found;
}

function readOwn(path: string, found: Diagnostic[]): Schematron | undefined {
  const text = ifThere(() => readFileSync(path, 'utf8'));
  if (text === undefined) return undefined;
  const { value, diagnostics } = readSchematron({ uri: path, text, file: path });
  found.push(...diagnostics);
  return value;
}
