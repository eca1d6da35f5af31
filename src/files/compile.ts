import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Diagnostic, hasErrors, type Result, reasonOf } from '../diagnostic.ts';
import { compiledAs, packageRoot } from './assets.ts';
import { failure, ifThere } from './failure.ts';
import { makeFolder } from './make-folder.ts';
import { listFiles } from './read.ts';
import { stylesheetErrors } from './stylesheet-errors.ts';
import { stylesheetHash } from './stylesheet-sources.ts';
import { writeFileAtomic } from './write.ts';

const AT_ONCE = 2;
const STAMP = 'sources.sha256';
/** As it was compiled, whatever runs it: threads of Node.js 20 can’t read TypeScript. */
const WORKER = join(packageRoot, 'dist/files/compile-worker.js');

/**
 * Compiles a stylesheet to a Stylesheet Export File, JSON that Saxon-JS runs. It holds no path of this machine:
 * `static-base-uri()` is where the SEF is run from. xslt3 has no function for this, only a command line, and that
 * runs in a thread of its own. What it says is `view/stylesheet`.
 */
export async function compileStylesheet(xslPath: string): Promise<Result<string | undefined>> {
  const folder = mkdtempSync(join(tmpdir(), 'sef-'));
  const sef = join(folder, 'out.sef.json');
  try {
    const said = await runXslt3([`-xsl:${xslPath}`, `-export:${sef}`, '-relocate:on', '-nogo']);
    const value = ifThere(() => readFileSync(sef, 'utf8'));
    return { value, diagnostics: value === undefined ? stylesheetErrors(said, xslPath) : [] };
  } catch (error) {
    const message = `xslt3 can’t be run: ${reasonOf(error)}`;
    return { value: undefined, diagnostics: [failure('view/stylesheet', xslPath, message)] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Resolves to what xslt3 wrote to stderr. */
function runXslt3(argv: readonly string[]): Promise<string> {
  return new Promise((done, failed) => {
    const worker = new Worker(WORKER, {
      argv: [...argv],
      stdout: true,
      stderr: true,
    });
    const said: Buffer[] = [];
    worker.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    worker.stdout.resume();
    worker.on('error', failed);
    worker.on('exit', () => done(Buffer.concat(said).toString()));
  });
}

/**
 * Compiles each `xslt/*.xsl` below `root` to `dist/xslt/*.sef.json`, but those that only stand for another to be imported, unless it
 * and all that it imports are the same as at the last time.
 */
export async function compileAll(root: string): Promise<readonly Diagnostic[]> {
  const [from, to] = [join(root, 'xslt'), join(root, 'dist/xslt')];
  const sources = listFiles(from, ['.xsl']);
  if (hasErrors(sources.diagnostics)) return sources.diagnostics;
  const names = sources.value
    .filter((path) => !path.includes('/'))
    .map((path) => path.slice(0, -'.xsl'.length))
    .filter((name) => compiledAs(name) === name);
  const stamps = new Map(names.map((name) => [name, stylesheetHash(join(from, `${name}.xsl`))]));
  makeFolder(to);
  const before = readStamps(join(to, STAMP));
  const compiled = new Set(readdirSync(to).filter((file) => file !== STAMP));
  const kept = names.filter(
    (name) => compiled.has(`${name}.sef.json`) && before.get(name) === stamps.get(name),
  );
  const stale = [...compiled].filter((file) => !kept.includes(file.slice(0, -'.sef.json'.length)));
  for (const file of stale) rmSync(join(to, file), { recursive: true });

  const waiting = names.filter((name) => !kept.includes(name));
  if (waiting.length === 0 && before.size === names.length) return [];
  const found: Diagnostic[] = [];
  const done = new Set(kept);
  const work = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const { value, diagnostics } = await compileStylesheet(join(from, `${name}.xsl`));
      found.push(...diagnostics);
      if (value === undefined) continue;
      found.push(...writeFileAtomic(join(to, `${name}.sef.json`), Buffer.from(value)));
      done.add(name);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const lines = names.filter((name) => done.has(name)).map((name) => `${stamps.get(name)}  ${name}\n`);
  found.push(...writeFileAtomic(join(to, STAMP), Buffer.from(lines.join(''))));
  return found;
}

/** The hash of each stylesheet when it was compiled, in the form of sha256sum. */
function readStamps(path: string): ReadonlyMap<string, string> {
  const text = ifThere(() => readFileSync(path, 'utf8')) ?? '';
  return new Map(Array.from(text.matchAll(/^(\w+) {2}(.+)$/gm), ([, hash = '', name = '']) => [name, hash]));
}
