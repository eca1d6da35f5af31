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
      'dist/xslt/views.sef.json',
      'dist/xslt/site.sef.json',
      'schemas/archival-record.rng',
      'schemas/archival-record.sch',
      'schemas/edition.schema.json',
      'schemas/report.schema.json',
      'xslt/assets/css/base.css',
      'src/files/new-edition/edition.json',
      'LICENSE',
    ]) {
      expect(paths).toContain(path);
    }
  });
});

describe('The package in a program', () => {
  const program = `
    import { checkGrammar, compileSchema, parse, validateText, validator } from 'tei-edition';
    const files = new Map([
      ['book.rng', '<element name="book" xmlns="http://relaxng.org/ns/structure/1.0"><externalRef href="title.rng"/></element>'],
      ['title.rng', '<element name="title" xmlns="http://relaxng.org/ns/structure/1.0"><text/></element>'],
    ]);
    const { value: schema } = compileSchema({ uri: 'book.rng', text: files.get('book.rng') }, (uri) => files.get(uri));
    const { value: document } = parse('<book><titel/></book>', 'book.xml');
    const codes = (found) => found.map(({ code }) => code);
    const check = validator(schema, { file: 'book.xml' });
    console.log(JSON.stringify({
      tree: codes(checkGrammar(document, [schema])),
      hint: checkGrammar(document, [schema])[0].hint,
      text: codes(validateText('<book><title>A</title></book>', 'book.xml', schema)),
      broken: codes(compileSchema({ uri: 'a.rng', text: '<element/>' }).diagnostics),
      events: codes(check.finish()),
    }));`;

  it('checks a document by a schema from memory', () => {
    const output = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(JSON.parse(output)).toEqual({
      tree: ['relaxng/unknown-element'],
      hint: 'Did you mean title?',
      text: [],
      broken: ['schema/not-relaxng'],
      events: [],
    });
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
