import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { bagWith, changed, OTHER, PAYLOAD, zipped } from '../deposit/bags.ts';
import { ownPackage } from '../deposit/own-package.ts';
import { put, tree, workshop } from './tei.ts';
import { warmRun } from './warm.ts';

const dir = workshop();
const verify = (...args: readonly string[]) => warmRun(dir, ['deposit', '--verify', ...args]);
const own = await ownPackage();
put(join(dir, 'letters'), Object.fromEntries(own));
put(join(dir, 'other'), Object.fromEntries(bagWith(PAYLOAD, OTHER)));
put(join(dir, 'spoilt'), Object.fromEntries(changed(own, 'data/README.md', () => '# letters\n')));
writeFileSync(join(dir, 'letters.zip'), await zipped(own, 'letters/'));
writeFileSync(
  join(dir, 'spoilt.zip'),
  await zipped(
    changed(own, 'data/README.md', () => '#'),
    'letters/',
  ),
);

describe('tei deposit --verify', () => {
  it.each(['letters', 'letters/', './letters', 'letters.zip'])('says that %s is valid', (name) => {
    const { code, stdout, stderr } = verify(name);
    expect(stdout).toBe('No errors in 18 files.\n');
    const [start = '', numbers] = stderr.split(', 9 files with ');
    expect(start).toBe(`${name}: a valid package`);
    expect(numbers).toMatch(/^\d+\.\d kB, by sha256 and sha512\.\n$/);
    expect(code).toBe(0);
  });

  it('tells bags of other programs from packages', () => {
    expect(verify('other').stderr).toBe(
      'other: a valid bag, made by another program, 3 files with 53 bytes, by sha256 and sha512.\n',
    );
  });

  it('names the file that was changed, and what to do', () => {
    const { code, stdout, stderr } = verify('spoilt');
    expect(code).toBe(1);
    expect(stdout).toContain(
      'spoilt/data/README.md\n  error The file is not the one that was packed: its sha256 is',
    );
    expect(stdout).toContain('Hint: Get it again from where the bag came from.');
    expect(stderr).toBe('spoilt: not valid.\n');
    expect(verify('spoilt.zip').stdout).toContain('spoilt.zip/letters/data/README.md\n');
  });

  it('shows the line of a manifest that is wrong', () => {
    put(
      join(dir, 'lines'),
      Object.fromEntries(changed(own, 'manifest-sha256.txt', (text) => `${text}Notes\n`)),
    );
    expect(verify('lines').stdout).toContain('   10 | Notes\n       | ^^^^^\n');
  });

  it.each(['json', 'sarif', 'junit', 'github', 'line'])('reports as %s', (format) => {
    const { code, stdout } = verify('spoilt', '--format', format);
    expect(code).toBe(1);
    expect(stdout).toContain('deposit/bag-digest');
    expect(stdout).toContain('README.md');
  });

  it('explains each code in SARIF', () => {
    const [{ tool }] = JSON.parse(verify('spoilt', '--format', 'sarif').stdout).runs;
    expect(tool.driver.rules[0].shortDescription.text).toMatch(/^A file has another digest/);
  });

  it('reports JSON as its schema describes it', () => {
    const schema = JSON.parse(
      readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8'),
    );
    const report = JSON.parse(verify('spoilt.zip', '--format', 'json').stdout);
    const valid = new Ajv({ strict: false }).compile(schema);
    expect([valid(report), valid.errors]).toEqual([true, null]);
    expect(report.summary).toMatchObject({
      files: 18,
      errors: 2,
      codes: { 'deposit/bag-digest': 1, 'deposit/bag-oxum': 1 },
    });
    expect(report.diagnostics.map(({ location }: { location: { file: string } }) => location.file)).toEqual([
      'spoilt.zip/letters/bag-info.txt',
      'spoilt.zip/letters/data/README.md',
    ]);
  });

  it('says nothing with --quiet where nothing is wrong', () => {
    expect(verify('letters', '--quiet')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(verify('spoilt', '--quiet').stderr).toBe('');
  });

  it.each([
    ['nowhere', /There is no such file/],
    ['letters.zip/data', /a part of its path is itself a file/],
  ])('can’t be done where there is nothing: %s', (name, message) => {
    const { code, stdout } = verify(name);
    expect(code).toBe(2);
    expect(stdout).toMatch(message);
  });

  it('proposes the bag that lies in the folder', () => {
    mkdirSync(join(dir, 'output'));
    put(join(dir, 'output/letters-v1.0.0'), Object.fromEntries(own));
    const { code, stdout } = verify('output');
    expect(code).toBe(1);
    expect(stdout).toContain('Hint: Did you mean “output/letters-v1.0.0”?');
  });

  it('writes nothing and follows no link', () => {
    put(join(dir, 'linked'), Object.fromEntries(own));
    symlinkSync('/etc', join(dir, 'linked/data/etc'));
    const before = tree(join(dir, 'linked'));
    expect(verify('linked').stdout).toContain('(deposit/bag-link)');
    expect(tree(join(dir, 'linked'))).toEqual(before);
  });

  it('stands alone', () => {
    expect(warmRun(dir, ['deposit', 'letters', '--verify', 'letters'])).toMatchObject({ code: 2 });
  });
});
