import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, ROOT, type Run, tei } from './tei.ts';

const RECORD = 'tei/records/1960-06-28-puzanov.xml';
const TEI = '<TEI xmlns="http://www.tei-c.org/ns/1.0">';

/** A folder with one file in it. */
function withFile(name: string, content: string | Uint8Array): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, name), content);
  return folder;
}

const said = ({ stdout, stderr }: Run) => (stdout + stderr).replace(/\s+/g, ' ');

describe('tei', () => {
  it('prints its version, and help with examples', () => {
    expect(tei(['--version']).stdout.trim()).toBe('0.1.0');
    expect(tei(['--help']).stdout).toContain('Examples:');
    for (const command of ['init', 'check', 'render', 'build']) {
      const { code, stdout } = tei([command, '--help']);
      expect(code).toBe(0);
      expect(stdout.match(/^ {2}\$ tei /gm)?.length).toBeGreaterThanOrEqual(2);
    }
  });

  it.each([
    [['biuld'], /build/],
    [['render', RECORD, '--view', 'readng'], /reading/],
    [['render', RECORD, '--format', 'htm'], /html/],
    [['check', '--format', 'jsn'], /json/],
    [['check', '--quite'], /--quiet/],
  ])('%j: the nearest name is told, exit code 2', (args, nearest) => {
    const run = tei(args);
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(nearest);
    expect(run.stdout).toBe('');
  });
});

describe('Input that can’t be used gets one clear finding', () => {
  const cases: readonly (readonly [string, string | Uint8Array, number, RegExp])[] = [
    ['an empty file', '', 1, /empty/],
    ['a file of white space', ' \n\n', 1, /white space/],
    ['a PDF', '%PDF-1.7\n\0\0', 1, /PDF/],
    ['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0), 1, /PNG/],
    ['a page', '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', 1, /HTML page, not TEI/],
    ['TEI without namespace', '<TEI><text/></TEI>', 1, /namespace/],
    ['TEI P4', '<TEI.2/>', 1, /P4/],
    ['another vocabulary', '<a xmlns="urn:x"/>', 1, /urn:x/],
    ['a tag that is not closed', `${TEI}<text>`, 1, /a\.xml|never closed|not closed/],
    [
      'an entity bomb',
      `<!DOCTYPE TEI [<!ENTITY a "${'x'.repeat(60_000)}"><!ENTITY b "${'&a;'.repeat(20)}">]>${TEI}&b;&b;&b;</TEI>`,
      1,
      /expan|long|large/i,
    ],
    ['text that is not UTF-8', Uint8Array.of(0x3c, 0x61, 0x3e, 0xe9, 0x3c, 0x2f, 0x61, 0x3e), 1, /UTF-8/],
  ];

  it.each(cases)('%s', (_, content, code, words) => {
    const folder = withFile('a.xml', content);
    for (const args of [
      ['check', 'a.xml'],
      ['render', 'a.xml'],
    ]) {
      const run = tei(args, { cwd: folder });
      expect(run.code).toBe(code);
      expect(said(run)).toMatch(words);
      expect(said(run)).toMatch(/1 error\b/);
      expect(said(run)).not.toMatch(/\bat .*\.js:\d+/);
    }
  });

  it('a missing file: the nearest name, exit code 2', () => {
    const run = tei(['check', 'tei/records/1960-06-28-pusanov.xml']);
    expect(run.code).toBe(2);
    expect(said(run)).toContain('1960-06-28-puzanov.xml');
  });

  it('a folder where a file is expected', () => {
    const run = tei(['render', 'tei/records']);
    expect(run.code).toBe(2);
    expect(said(run)).toMatch(/folder/);
  });

  it('an error has its line and column', () => {
    const folder = withFile('a.xml', `${TEI}\n<text>\n <p>a & b</p></text></TEI>`);
    expect(tei(['check', 'a.xml', '--format', 'line'], { cwd: folder }).stdout).toMatch(
      /^a\.xml:3:7: error: /,
    );
  });
});

describe('tei check', () => {
  it('finds nothing in the first edition', () => {
    const { code, stdout } = tei(['check', 'tei']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/No errors in 5 files/);
  });

  it('finds what leads nowhere and what stands twice, as one JSON object', () => {
    const folder = withFile(
      'a.xml',
      `${TEI}<text><body><p xml:id="a">x</p><p xml:id="a" corresp="#b"/><p xml:id="1" ref="no.xml#c"/></body></text></TEI>`,
    );
    const { code, stdout, stderr } = tei(['check', 'a.xml', '--format', 'json'], { cwd: folder });
    const { version, diagnostics, summary } = JSON.parse(stdout) as {
      version: number;
      diagnostics: { code: string; location: { range: { start: { line: number } } }; hint: string }[];
      summary: { errors: number };
    };
    expect([code, version, stderr]).toEqual([1, 1, '']);
    expect(diagnostics.map((each) => each.code).sort()).toEqual([
      'reference/duplicate-id',
      'reference/invalid-id',
      'reference/missing-file',
      'reference/unknown-target',
    ]);
    expect(summary.errors).toBe(4);
    expect(diagnostics.every(({ hint, location }) => hint && location.range.start.line === 1)).toBe(true);
  });
});

describe('tei render', () => {
  it.each(['diplomatic', 'reading'])('shows a record by itself in the %s view', (view) => {
    const { code, stdout, stderr } = tei(['render', RECORD, '--view', view]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^<!DOCTYPE html>/i);
    expect(stdout).toContain('Puzanov');
    expect(stdout).toContain('--paper');
  });

  it('keeps the style sheet as it is', () => {
    const { stdout } = tei(['render', RECORD]);
    const css = readFileSync(join(ROOT, 'xslt/assets/css/base.css'), 'utf8');
    expect(stdout).toContain(css.slice(css.indexOf(':root'), css.indexOf(':root') + 2000));
  });

  it('reads standard input and writes a file', () => {
    const folder = emptyFolder();
    const input = `${TEI}<text><body><p>word</p></body></text></TEI>`;
    const run = tei(['render', '-', '--format', 'text', '-o', 'new/a.txt'], { cwd: folder, input });
    expect([run.code, run.stdout]).toEqual([0, '']);
    expect(readFileSync(join(folder, 'new/a.txt'), 'utf8')).toContain('word');
  });
});

describe('tei init and tei build', () => {
  const folder = emptyFolder();

  it('a new edition has no findings and builds at once', () => {
    expect(tei(['init', 'letters'], { cwd: folder }).code).toBe(0);
    expect(tei(['check', 'letters'], { cwd: folder }).code).toBe(0);
    const built = tei(['build', 'letters', '-o', 'out'], { cwd: folder });
    expect(built.code).toBe(0);
    expect(built.stderr).toContain(join('out', 'index.html'));
    const index = readFileSync(join(folder, 'out/index.html'), 'utf8');
    for (const words of ['Velsund', '14 March 1957', 'Torvane', 'Orsin']) expect(index).toContain(words);
    const record = readFileSync(join(folder, 'out/records/1957-03-14-letter/reading.html'), 'utf8');
    expect(record).toContain('Archive of the Republic of Arvenia');
  });

  it('does not begin where something is', () => {
    const run = tei(['init', 'letters'], { cwd: folder });
    expect(run.code).toBe(2);
    expect(said(run)).toMatch(/empty/);
  });

  it('each view of a record leads to the other', () => {
    const pages = join(folder, 'out/records/1957-03-14-letter');
    expect(readdirSync(pages).sort()).toEqual([
      ...['1957-03-14-letter.txt', '1957-03-14-letter.xml'],
      ...['citation.bib', 'citation.json', 'citation.ris', 'citation.txt'],
      ...['diplomatic.html', 'parallel.html', 'reading.html'],
    ]);
    expect(readFileSync(join(pages, 'reading.html'), 'utf8')).toContain('href="diplomatic.html"');
    expect(readFileSync(join(pages, 'diplomatic.html'), 'utf8')).toContain('href="../../index.html"');
  });

  it('leaves the pages of other records whole when one is broken', () => {
    const page = join(folder, 'out/records/1957-03-14-letter/diplomatic.html');
    const text = (html: string) => /<article[\s\S]*<\/article>/.exec(html)?.[0];
    const before = text(readFileSync(page, 'utf8'));
    expect(before).toContain('Torvane');
    writeFileSync(join(folder, 'letters/records/broken.xml'), '<TEI');
    const run = tei(['build', 'letters', '-o', 'out'], { cwd: folder });
    expect(run.code).toBe(1);
    expect(said(run)).toMatch(/letters\/records\/broken\.xml 1:1 error .*Built 2 records/s);
    expect(text(readFileSync(page, 'utf8'))).toBe(before);
    writeFileSync(
      join(folder, 'letters/records/broken.xml'),
      `${TEI}<text><body><p>mended</p></body></text></TEI>`,
    );
    expect(tei(['build', 'letters', '-o', 'out'], { cwd: folder }).code).toBe(0);
  });

  it.each([
    ['{ "title": "A", }', /comma/],
    ['{ "titel": "A" }', /title/],
    ['{ "title": 3 }', /title/],
    ['', /empty/],
  ])('edition.json %s: which key, and what was expected', (json, words) => {
    const edition = emptyFolder();
    mkdirSync(join(edition, 'records'));
    writeFileSync(join(edition, 'edition.json'), json);
    const run = tei(['build', edition, '-o', join(edition, 'out')]);
    expect(run.code).toBe(1);
    expect(said(run)).toMatch(words);
    expect(said(run)).toMatch(/edition\.json/);
    expect(readdirSync(edition).sort()).toEqual(['edition.json', 'records']);
  });

  it('does not touch a folder of others', () => {
    const other = withFile('index.html', 'mine');
    const run = tei(['build', 'letters', '-o', other], { cwd: folder });
    expect(run.code).toBe(2);
    expect(readFileSync(join(other, 'index.html'), 'utf8')).toBe('mine');
    expect(readdirSync(other)).toEqual(['index.html']);
  });

  it('says where nothing can be written', () => {
    const file = join(withFile('a', ''), 'a', 'out');
    const run = tei(['build', 'letters', '-o', file], { cwd: folder });
    expect(run.code).toBe(2);
    expect(said(run)).toMatch(/a file stands where a folder is needed/);
  });
});
