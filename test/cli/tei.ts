import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, expect } from 'vitest';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export const NS = 'http://www.tei-c.org/ns/1.0';

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A frame of a stack trace, the last words of Node, or our own for a mistake of ours: nobody ever reads these. */
const TRACE = /^\s+at .*:\d+:\d+\)?$|^Node\.js v\d|node:internal|mistake in the program/m;

export function withoutTrace(run: Run): Run {
  expect(run.stdout).not.toMatch(TRACE);
  expect(run.stderr).not.toMatch(TRACE);
  return run;
}

const ended = ({ status, stdout, stderr }: SpawnSyncReturns<string>): Run =>
  withoutTrace({ code: status, stdout, stderr });

/** Runs the command in a folder, outside a terminal. */
export function run(
  cwd: string,
  args: readonly string[],
  { input = '', env = {} }: { readonly input?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Run {
  const options = { cwd, input, encoding: 'utf8', env: { ...process.env, ...env } } as const;
  return ended(spawnSync(process.execPath, [CLI, ...args], options));
}

/** Runs a line of a shell in which `tei` is known. */
export function shell(cwd: string, line: string): Run {
  const tei = `tei() { '${process.execPath}' '${CLI}' "$@"; }\n`;
  return ended(spawnSync('sh', ['-c', tei + line], { cwd, encoding: 'utf8' }));
}

/** Starts the command and sends it a signal as soon as `ready` holds. */
export async function interrupted(
  cwd: string,
  args: readonly string[],
  signal: NodeJS.Signals,
  ready: () => boolean,
  env: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const child = spawn(process.execPath, [CLI, ...args], {
    ...{ cwd, env: { ...process.env, ...env } },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (chunk: string) => {
      said[name] += chunk;
    });
  }
  const closed = new Promise<number | null>((done) => child.on('close', done));
  while (child.exitCode === null && !ready()) await new Promise((next) => setTimeout(next, 5));
  child.kill(signal);
  return withoutTrace({ code: await closed, ...said });
}

/** An empty folder to work in, deleted after the tests of the file. */
export function workshop(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tei-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Puts files into a folder. */
export function put(dir: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), content);
  }
}

/** Every file of a folder with its content. */
export function tree(dir: string): Readonly<Record<string, string>> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(dir.length + 1), readFileSync(path, 'latin1')]),
  );
}

/** A small letter; its text begins in line 8. */
export function record({ title = 'A letter', text = '<p>Dear friend</p>' } = {}): string {
  return `<TEI xmlns="${NS}"><teiHeader><fileDesc>
<titleStmt><title>${title}</title></titleStmt><publicationStmt><p/></publicationStmt>
<sourceDesc><msDesc><msIdentifier><settlement>Lund</settlement><repository>City Archive</repository>
<idno>Box 7</idno></msIdentifier></msDesc></sourceDesc></fileDesc>
<profileDesc><creation><date when="1901-02-03">3 February 1901</date></creation>
<correspDesc><correspAction type="sent"><persName>Ada Berg</persName><date when="1901-02-03"/></correspAction>
<correspAction type="received"><persName>Olaf Lind</persName></correspAction></correspDesc></profileDesc>
</teiHeader><text><body>${text}</body></text></TEI>
`;
}
