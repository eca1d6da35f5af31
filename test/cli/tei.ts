import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const NS = 'http://www.tei-c.org/ns/1.0';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** An empty folder to work in. */
export function workshop(): string {
  return mkdtempSync(join(tmpdir(), 'tei-cli-'));
}

/** Puts files into a folder. */
export function put(dir: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), content);
  }
}

/** A small TEI document with this in its body. */
export function record({ text = '<p>Dear friend</p>' }: { readonly text?: string } = {}): string {
  return `<TEI xmlns="${NS}">
<teiHeader><fileDesc>
<titleStmt><title>A letter</title></titleStmt>
<publicationStmt><p/></publicationStmt>
<sourceDesc><p/></sourceDesc>
</fileDesc></teiHeader>
<text><body>
${text}
</body></text></TEI>`;
}

/** Runs the command in a folder, outside a terminal. */
export function run(dir: string, args: readonly string[], options: { readonly input?: string } = {}): Run {
  return ended(process.execPath, [CLI, ...args], dir, options.input);
}

/** Runs a line of a shell in which `tei` is known. */
export function shell(dir: string, line: string): Run {
  const bin = mkdtempSync(join(tmpdir(), 'tei-bin-'));
  writeFileSync(join(bin, 'tei'), `#!/bin/sh\nexec "${process.execPath}" "${CLI}" "$@"\n`);
  chmodSync(join(bin, 'tei'), 0o755);
  return ended('sh', ['-c', `PATH="${bin}${delimiter}$PATH"; ${line}`], dir, '');
}

function ended(program: string, args: readonly string[], cwd: string, input = ''): Run {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, input, encoding: 'utf8' });
  return { code: status, stdout, stderr };
}

/** Every file of a folder with its content. */
export function tree(dir: string): Readonly<Record<string, string>> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path, readFileSync(path, 'latin1')]),
  );
}
