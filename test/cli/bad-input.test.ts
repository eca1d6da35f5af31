import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NS, run as ownRun, put, record, shell, tree, workshop } from './tei.ts';
import { warmRun as run } from './warm.ts';

const dir = workshop();
put(dir, {
  'good.xml': record(),
  'empty.xml': '',
  'blank.xml': ' \n\n',
  'binary.xml': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1]),
  'ill.xml': `<TEI xmlns="${NS}">\n<text>\n <p>a</b></p></text></TEI>`,
  'page.html': '<!DOCTYPE html>\n<html><body><p>a<br>b</body></html>',
  'xhtml.xml': '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
  'no-namespace.xml': '<TEI><text/></TEI>',
  'p4.xml': '<TEI.2><text/></TEI.2>',
  'other.xml': '<ead xmlns="urn:isbn:1-931666-22-9"/>',
  'latin.xml': Buffer.concat([Buffer.from('<TEI>'), Buffer.from([0xe9]), Buffer.from('</TEI>')]),
});
mkdirSync(join(dir, 'empty'));
symlinkSync('nowhere', join(dir, 'broken.xml'));

/** name, exit code, code of the finding, place, a word of the message */
const INPUTS: readonly (readonly [string, number, string, string, RegExp])[] = [
  ['missing.xml', 2, 'edition/no-such-file', '', /There is no such file/],
  ['good.xml/x', 2, 'edition/no-such-file', '', /is itself a file/],
  ['broken.xml', 2, 'edition/no-such-file', '', /a link to nowhere/],
  ['empty.xml', 1, 'xml/empty', '1:1', /The file is empty/],
  ['blank.xml', 1, 'xml/empty', '1:1', /nothing but white space/],
  ['binary.xml', 1, 'xml/binary', '1:1', /not XML/],
  ['latin.xml', 1, 'xml/encoding', '1:6', /malformed as UTF-8/],
  ['ill.xml', 1, 'xml/well-formed', '3:6', /Here is <\/b>/],
  ['page.html', 1, 'xml/not-tei', '1:1', /an HTML page, not TEI/],
  ['xhtml.xml', 1, 'xml/not-tei', '2:2', /an HTML page, not TEI/],
  ['no-namespace.xml', 1, 'xml/not-tei', '1:2', /in no namespace/],
  ['p4.xml', 1, 'xml/not-tei', '1:2', /TEI\.2/],
  ['other.xml', 1, 'xml/not-tei', '1:2', /urn:isbn:1-931666-22-9/],
];

describe.each(INPUTS)('%s', (name, code, finding, place, words) => {
  const at = place === '' ? name : `${name}:${place}`;

  it('checked: one finding with its place', () => {
    const { code: ended, stdout, stderr } = run(dir, ['check', name, '--format', 'line']);
    expect({ ended, stderr }).toEqual({ ended: code, stderr: '' });
    expect(stdout.match(/\n/g)).toHaveLength(1);
    expect(stdout.startsWith(`${at}: error: `) && stdout.endsWith(` [${finding}]\n`), stdout).toBe(true);
    expect(stdout).toMatch(words);
  });

  it('rendered: the same on standard error, and no page', () => {
    const result = run(dir, ['render', name, '--report', 'line']);
    expect(result).toMatchObject({ code, stdout: '' });
    expect(result.stderr.startsWith(`${at}: error: `) && result.stderr.endsWith(` [${finding}]\n`)).toBe(
      true,
    );
  });
});

describe('folders, standard input, and what is large', () => {
  it.each(['empty', '.'])('a folder (%s) can’t be rendered', (name) => {
    const result = run(dir, ['render', name]);
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr).toContain('This is a folder, not a file');
  });

  it('a folder without XML can’t be checked, and its summary counts no files', () => {
    const result = run(dir, ['check', 'empty']);
    expect(result.code).toBe(2);
    expect(result.stdout).toContain('This folder holds no XML files');
    expect(result.stdout).toMatch(/\n1 error\.\n$/);
  });

  it('- is standard input, with excerpts', () => {
    const input = record({ text: '<p>a</b></p>' });
    const check = run(dir, ['check', '-'], { input });
    expect(check.code).toBe(1);
    expect(check.stdout).toContain('standard input\n  8:');
    expect(check.stdout).toContain('<p>a</b>');
    expect(run(dir, ['render', '-', '--format', 'text'], { input: record() }).stdout).toContain(
      'Dear friend',
    );
  });

  it('what is too large for a view is refused before it exhausts the memory', () => {
    put(dir, { 'large.xml': record({ text: `<p>${'word '.repeat(3_500_000)}</p>` }) });
    const result = ownRun(dir, ['render', 'large.xml', '--report', 'line']);
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr).toMatch(
      /^large\.xml: error: The file has 17 MB, .* 16 MB at most \[view\/too-large\]\n$/,
    );
    expect(ownRun(dir, ['check', 'large.xml']).code).toBe(0);
  });
});

describe('folders of an edition that are none', () => {
  it.each(['records', 'registers'])('a file in the place of %s stops the build, and says so', (name) => {
    const edition = `file-as-${name}`;
    put(dir, {
      [`${edition}/edition.json`]: '{"title":"Letters"}',
      ...(name === 'records' ? {} : { [`${edition}/records/a.xml`]: record() }),
      [`${edition}/${name}`]: '../elsewhere',
    });
    const { code, stderr } = run(dir, ['build', edition, '-o', `${edition}-out`]);
    expect(code).toBe(2);
    expect(stderr).toContain(`${edition}/${name}\n  error This can’t be read: it is a file, and a folder`);
    expect(existsSync(join(dir, `${edition}-out`))).toBe(false);
  });

  it('a register that is missing is told once, however many pointers lead to it', () => {
    const names = '<persName ref="../registers/persons.xml#wynn">Wynn</persName> '.repeat(4);
    const place = '<placeName ref="../registers/places.xml#lund">Lund</placeName>';
    put(dir, {
      'lost/edition.json': '{"title":"Letters"}',
      'lost/records/a.xml': record({ text: `<p>${names} ${place}</p>` }),
      'lost/records/b.xml': record({ text: `<p>${names}</p>` }),
    });
    const { code, stderr } = run(dir, ['build', 'lost', '-o', 'lost-out']);
    expect(code).toBe(1);
    expect(stderr).toContain(
      'lost/registers/persons.xml\n  error There is no such register: 8 pointers in 2 files lead to it',
    );
    expect(stderr).toContain('@ref “../registers/places.xml#lund”');
    expect(stderr).toContain('2 errors in 2 files.');
    expect(existsSync(join(dir, 'lost-out/records/b/reading.html'))).toBe(true);
  });

  it('what a link to a folder would add to the records is told, and the others are published', () => {
    put(dir, {
      'linked/edition.json': '{"title":"Letters"}',
      'linked/records/a.xml': record(),
      'elsewhere/b.xml': record(),
    });
    symlinkSync('../../elsewhere', join(dir, 'linked/records/more'));
    const { code, stderr } = run(dir, ['build', 'linked', '-o', 'linked-out']);
    expect(code).toBe(0);
    expect(stderr).toContain('linked/records/more\n  warning This is a link to a folder');
    expect(stderr).toContain('edition/linked-folder');
    expect(existsSync(join(dir, 'linked-out/records/a/reading.html'))).toBe(true);
  });
});

describe('where the output can’t go', () => {
  it.skipIf(process.platform !== 'linux')('a full disk is told in one line', () => {
    const { code, stderr } = shell(dir, 'tei render good.xml > /dev/full');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'tei: standard output can’t be written: the disk is full\n',
    });
    expect(shell(dir, 'tei check ill.xml > /dev/full').code).toBe(2);
    expect(shell(dir, 'tei render good.xml -o /dev/full').code).toBe(2);
  });

  it('a folder for temporary files that is missing is no mistake of the program', () => {
    put(dir, {
      'own/edition.json': '{"title":"Own"}',
      'own/records/a.xml': record(),
      'own/xslt/site.xsl':
        '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:import href="tei-edition:site.xsl"/></xsl:stylesheet>',
    });
    const env = { TMPDIR: '/nonexistent', XDG_CACHE_HOME: join(dir, 'cache') };
    const { code, stderr } = ownRun(dir, ['build', 'own'], { env });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        'tei: /nonexistent/ can’t be used: a folder on the way is missing, or was deleted\n' +
        'meanwhile. Temporary files are made there; the variable TMPDIR names another\nfolder.\n',
    });
  });

  it('a reader that has seen enough is no error', () => {
    expect(shell(dir, 'tei render good.xml | head -1').stderr).toBe('');
    expect(shell(dir, 'tei check ill.xml ill.xml | head -0').stderr).toBe('');
  });

  it.each(['good.xml', './good.xml', 'ill.xml'])('a source (%s) is never replaced by a page', (output) => {
    const before = tree(dir);
    const result = run(dir, ['render', 'good.xml', '-o', output]);
    expect(result.code).toBe(2);
    expect(result.stderr).toContain('This is an XML file, and the page would replace it');
    expect(tree(dir)).toEqual(before);
  });

  it.each([
    ['a folder', 'empty', 'A folder stands there'],
    ['below a file', 'good.xml/page.html', 'a file stands where a folder is needed'],
  ])('%s', (_, output, words) => {
    const result = run(dir, ['render', 'good.xml', '-o', output]);
    expect(result.code).toBe(2);
    expect(result.stderr).toContain(words);
  });
});
