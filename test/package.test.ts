import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const text = (name: string) => readFileSync(`${ROOT}${name}`, 'utf8');

interface PackageJson {
  readonly license: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

describe('The npm package', () => {
  const packed = execFileSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ files }] = JSON.parse(packed) as [{ readonly files: readonly { readonly path: string }[] }];
  const paths = files.map(({ path }) => path);

  it('holds no text of an edition: the licence of the software does not cover them', () => {
    expect(paths.filter((path) => path.startsWith('tei/'))).toEqual([]);
  });

  it('holds all that the command needs', () => {
    for (const path of [
      'dist/cli.js',
      'dist/index.d.ts',
      'dist/xslt/diplomatic.sef.json',
      'dist/xslt/index.sef.json',
      'schemas/edition.schema.json',
      'xslt/assets/edition.css',
      'src/files/new-edition/edition.json',
      'LICENSE',
    ]) {
      expect(paths).toContain(path);
    }
  });
});

describe('What the project says of itself', () => {
  const settings = JSON.parse(text('package.json')) as PackageJson;

  it('asks for exact versions of packages', () => {
    const versions = Object.values({ ...settings.dependencies, ...settings.devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('names no host of a registry in the lock file', () => {
    expect(text('package-lock.json')).not.toMatch(/"resolved"/);
  });

  it('says in README and LICENSE that the licence of the software does not cover the texts', () => {
    expect(settings.license).toBe('MIT');
    for (const name of ['README.md', 'LICENSE']) {
      expect(text(name).replace(/\s+/g, ' ')).toMatch(/does not cover the texts in (the folder )?`?tei\//);
    }
  });

  it('gives a newcomer the two commands', () => {
    expect(text('README.md')).toContain('npm ci && npm run edition');
    expect(text('README.md')).toContain('npm ci && npm test');
  });
});
