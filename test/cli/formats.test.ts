import { describe, expect, it } from 'vitest';
import { NS, put, record, workshop } from './tei.ts';
import { warmRun as run } from './warm.ts';

const dir = workshop();
put(dir, {
  'good.xml': record(),
  'bad.xml': `<TEI xmlns="${NS}"><text><body>
<p xml:id="a"/><ref target="#x"/>
<p xml:id="a"/><ref target="#y"/><p xml:id="1"/></body></text></TEI>`,
  'edition/edition.json': '{"title":"T"}',
  'edition/records/bad.xml': record({ text: '<p><ref target="#x">a</ref></p>' }),
});

interface Report {
  readonly version: number;
  readonly diagnostics: readonly { readonly code: string; readonly location: { readonly file: string } }[];
  readonly summary: Readonly<Record<string, number>>;
}

const parsed = (text: string) => JSON.parse(text) as Report;

describe('--format json is exactly one object on standard output', () => {
  it.each<[string, readonly string[], number]>([
    ['without findings', ['check', 'good.xml'], 0],
    ['with errors', ['check', 'bad.xml', 'good.xml'], 1],
    ['of a file that is missing', ['check', 'missing.xml'], 2],
    ['of an edition that is missing', ['check'], 2],
    ['of a build', ['build', 'edition', '-o', 'out'], 1],
    ['of a build that could not be done', ['build', 'nowhere'], 2],
    ['with --quiet', ['check', 'good.xml', '-q'], 0],
  ])('%s', (_, args, code) => {
    const result = run(dir, [...args, '--format', 'json']);
    expect(result.code).toBe(code);
    const { version, diagnostics, summary } = parsed(result.stdout);
    expect(version).toBe(1);
    expect(diagnostics.length > 0).toBe(code > 0);
    expect(summary['errors']).toBe(diagnostics.length);
  });

  it('of render it stands beside the page: on standard output where the page goes into a file', () => {
    const beside = run(dir, ['render', 'good.xml', '--report', 'json']);
    expect(beside.stdout).toMatch(/^<!DOCTYPE html>/);
    expect(parsed(beside.stderr).summary['errors']).toBe(0);
    const apart = run(dir, ['render', 'good.xml', '--report', 'json', '-o', 'page.html']);
    expect(apart.stderr).toBe('');
    expect(parsed(apart.stdout).version).toBe(1);
  });

  it('names files as they were given', () => {
    const { stdout } = run(dir, ['check', './bad.xml', '--format', 'json']);
    expect(new Set(parsed(stdout).diagnostics.map(({ location }) => location.file))).toEqual(
      new Set(['./bad.xml']),
    );
  });
});

describe('the findings of one file', () => {
  it('come in order of place, whatever check found them', () => {
    const { stdout } = run(dir, ['check', 'bad.xml', '--format', 'line']);
    expect(stdout.split('\n').map((line) => /:(\d+:\d+):.*\[(.*)\]/.exec(line)?.slice(1).join(' '))).toEqual([
      '2:29 reference/unknown-target',
      '3:12 reference/duplicate-id',
      '3:29 reference/unknown-target',
      '3:45 reference/invalid-id',
      undefined,
    ]);
  });

  it('come once, however often and in whatever ways the file is named', () => {
    const once = run(dir, ['check', 'bad.xml', '--format', 'line']).stdout;
    const often = ['bad.xml', './bad.xml', `${dir}/bad.xml`, 'edition/../bad.xml'];
    expect(run(dir, ['check', ...often, '--format', 'line']).stdout).toBe(once);
  });
});

describe('--quiet', () => {
  it('says nothing where there are no errors', () => {
    expect(run(dir, ['check', 'good.xml', '-q'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('still tells errors', () => {
    expect(run(dir, ['check', 'bad.xml', '--quiet']).stdout).toContain('reference/duplicate-id');
  });
});

describe('--max-warnings', () => {
  const args = ['check', 'bad.xml', '--severity', 'reference/*=warning'];

  it.each([
    ['4', 0, ''],
    ['3', 1, 'tei: There are 4 warnings; 3 are allowed by --max-warnings.\n'],
    ['0', 1, 'tei: There are 4 warnings; none is allowed by --max-warnings.\n'],
  ])('%s with four warnings: exit code %i', (allowed, code, stderr) => {
    const result = run(dir, [...args, '--max-warnings', allowed, '-q']);
    expect(result).toEqual({ code, stdout: '', stderr });
  });

  it.each(['-1', 'x', '1.5', ''])('needs a whole number: %j', (given) => {
    const { code, stderr } = run(dir, [...args, '--max-warnings', given]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/needs a whole number|is empty/);
  });
});

describe('--severity', () => {
  it('counts more than edition.json, which holds for its edition', () => {
    put(dir, {
      'mild/edition.json': '{ "title": "T", "severity": { "reference/*": "off" } }',
      'mild/records/bad.xml': record({ text: '<p><ref target="#x">a</ref></p>' }),
    });
    expect(run(dir, ['check', 'mild', '--format', 'line'])).toEqual({ code: 0, stdout: '', stderr: '' });
    const { code, stdout } = run(dir, [
      'check',
      'mild',
      '--format',
      'line',
      '--severity',
      'unknown-target=info',
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/: info: .*\[reference\/unknown-target\]/);
  });

  it('says what is wrong with a setting', () => {
    const { code, stderr } = run(dir, ['check', 'good.xml', '--severity', 'schema/missing-file=off']);
    expect(code).toBe(2);
    expect(stderr).toContain('stays an error');
  });
});

describe('a file with a hostile name', () => {
  const name = 'a\n\u001b[2J\u001b]0;x\u0007\u202e.xml';

  it.each(['pretty', 'line', 'json', 'sarif', 'junit', 'github'])(
    'can’t control the terminal: %s',
    (format) => {
      put(dir, { [name]: `<TEI xmlns="${NS}"><text xml:id=" "/></TEI>` });
      const { code, stdout } = run(dir, ['check', name, '--format', format]);
      expect(code).toBe(1);
      for (const active of ['\u001b', '\u0007', '\u202e']) expect(stdout).not.toContain(active);
    },
  );

  it('is an output, too, that can’t', () => {
    const { stderr } = run(dir, ['build', 'edition', '-o', `out-${name}`]);
    for (const active of ['\u001b', '\u0007', '\u202e']) expect(stderr).not.toContain(active);
  });
});
