import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { asked, has } from '../views/pdf/pdf.ts';
import { put, record, run as runAlone, tree, workshop } from './tei.ts';
import { warmRun as run } from './warm.ts';

const dir = workshop();
const out = join(dir, 'output');
const page = (path: string) => readFileSync(join(out, path), 'utf8');
const build = (...args: readonly string[]) => run(dir, ['build', 'edition', ...args]);

/** The files of an archive as text, by path. */
const unpacked = (file: string): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(unzipSync(readFileSync(file))).map(([path, bytes]) => [
      path,
      Buffer.from(bytes).toString(),
    ]),
  );

/** One pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

beforeEach(() => {
  for (const name of readdirSync(dir)) rmSync(join(dir, name), { recursive: true, force: true });
  put(dir, { 'edition/edition.json': '{"title":"Letters"}', 'edition/records/a.xml': record() });
});

describe('The books of tei build', () => {
  it('are made beside the pages, which lead to them, and not unless they are wanted', () => {
    expect(build().code).toBe(0);
    expect(Object.keys(tree(out)).filter((path) => /\.(?:pdf|epub)$/.test(path))).toEqual([]);
    expect(build('--pdf', '--epub').code).toBe(0);
    const books = Object.keys(tree(out)).filter((path) => /\.(?:pdf|epub)$/.test(path));
    expect(books.sort()).toEqual([
      'edition.epub',
      'edition.pdf',
      'records/a/diplomatic.pdf',
      'records/a/reading.pdf',
    ]);
    expect(page('edition.pdf').slice(0, 5)).toBe('%PDF-');
    for (const book of ['edition.pdf', 'edition.epub'])
      expect(page('index.html')).toContain(`href="${book}"`);
    for (const view of ['diplomatic', 'reading']) {
      expect(page('records/a/reading.html')).toContain(`href="${view}.pdf"`);
    }
  });

  it('are the same bytes again, and are taken away when they are not wanted any more', () => {
    build('--pdf', '--epub');
    const first = ['edition.pdf', 'edition.epub'].map((name) => readFileSync(join(out, name), 'base64'));
    rmSync(out, { recursive: true });
    build('--pdf', '--epub');
    expect(['edition.pdf', 'edition.epub'].map((name) => readFileSync(join(out, name), 'base64'))).toEqual(
      first,
    );
    build();
    expect(existsSync(join(out, 'edition.pdf'))).toBe(false);
  });
});

describe('A PDF where there is no Typst for the machine', () => {
  const withoutTypst = `data:text/javascript,${encodeURIComponent(`
    import { register } from 'node:module';
    const refused = "export async function resolve(name, context, next) { if (name.includes('typst')) throw new Error('none'); return next(name, context); }";
    register('data:text/javascript,' + encodeURIComponent(refused));`)}`;
  const env = { NODE_OPTIONS: `--import ${withoutTypst}` };
  const links = () =>
    Object.keys(tree(out))
      .filter((path) => path.endsWith('.html'))
      .filter((path) => page(path).includes('.pdf"'));

  it('is an error, and no page leads to it; it is made as soon as there is one', () => {
    const { code, stderr } = runAlone(dir, ['build', 'edition', '--pdf', '--epub'], { env });
    expect(code).toBe(1);
    expect(stderr).toContain('(view/pdf-compiler)');
    expect(stderr).toContain('Built one record.');
    expect(existsSync(join(out, 'edition.epub'))).toBe(true);
    expect(links()).toEqual([]);
    expect(build('--pdf', '--epub')).toMatchObject({ code: 0 });
    expect(existsSync(join(out, 'edition.pdf'))).toBe(true);
    expect(links()).toContain('index.html');
  });
});

describe('A PDF that can’t be set', () => {
  const sheet = (text: string) =>
    `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
      <xsl:output method="text"/><xsl:template match="/">${text}</xsl:template></xsl:stylesheet>`;

  it.each([
    ['Typst refuses what a stylesheet of the edition writes', '#nonsense('],
    ['a stylesheet of the edition fails', '<xsl:sequence select="error()"/>'],
  ])('where %s is told, says so itself, and stops no page', (_, text) => {
    put(dir, { 'edition/xslt/typst.xsl': sheet(text) });
    const { code, stderr } = build('--pdf');
    expect(code).toBe(1);
    expect(stderr).toContain('(view/pdf-failed)');
    for (const file of ['edition.pdf', 'records/a/diplomatic.pdf', 'records/a/reading.pdf'])
      expect(page(file).slice(0, 5)).toBe('%PDF-');
    if (!has('pdftotext')) return;
    const pdf = readFileSync(join(out, 'records/a/reading.pdf'));
    const words = asked('pdftotext', pdf, [], ['-'])?.stdout;
    expect(words).toContain('A letter');
    expect(words).toContain('could not be set for print');
  });
});

describe('The EPUB of an edition with a theme', () => {
  it('has its font, its logo and its style sheet, and is made again when that changes', () => {
    const theme = { fonts: { text: 'R.woff2' }, logo: 'logo.png', css: 'own.css' };
    put(dir, {
      'edition/edition.json': JSON.stringify({ title: 'Letters', theme }),
      'edition/R.woff2': Buffer.from('774f46320000', 'hex'),
      'edition/logo.png': PNG,
      'edition/own.css': 'h1 { margin: 0 }\nh1:is(.a, .b) { color: red }',
    });
    const inBook = () =>
      Array.from(unpacked(join(out, 'edition.epub')), ([path, text]) => `${path} ${text}`).join('\n');
    const { code, stderr } = build('--epub');
    expect(code).toBe(0);
    expect(stderr).toMatch(/2:1 warning The book goes without “h1:is\(\.a, \.b\)”/);
    expect(inBook()).toMatch(/own\/[\da-f]{16}\.woff2/);
    expect(inBook()).toMatch(/title\.xhtml [\s\S]*<img src="own\/[\da-f]{16}\.png"/);
    expect(inBook()).toMatch(/\.css h1 \{\s*margin: 0;/);
    put(dir, { 'edition/own.css': 'h1 { margin: 1em }' });
    expect(build('--epub').stderr).not.toContain('goes without');
    expect(inBook()).toMatch(/\.css h1 \{\s*margin: 1em;/);
  });

  it('says nothing of rules that only pages have where no EPUB is made', () => {
    put(dir, {
      'edition/edition.json': '{"title":"Letters","theme":{"css":"own.css"}}',
      'edition/own.css': 'h1:is(.a, .b) { color: red }',
    });
    expect(build().stderr).not.toContain('goes without');
  });
});

const figure = (url: string) =>
  `<p>Dear friend<figure><graphic url="${url}"/><figDesc>A map</figDesc></figure></p>`;

/** A black picture. */
function png(width: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const size = Buffer.alloc(4);
    size.writeUInt32BE(data.length);
    const body = Buffer.concat([Buffer.from(type), data]);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([size, body, sum]);
  };
  const head = Buffer.from([0, 0, 0, width, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(1 + width))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** How wide the images of a PDF are. */
function widths(path: string): readonly number[] {
  const { stdout = '' } = asked('pdfimages', readFileSync(join(out, path)), ['-list']) ?? {};
  return Array.from(stdout.matchAll(/^ +\d+ +\d+ image +(\d+)/gm), ([, width]) => Number(width)).sort();
}

describe('The images of an edition', () => {
  it.skipIf(!has('pdfimages'))(
    'stand in its books: each record has its own, also by one address, and they are printed again when they change',
    () => {
      const text = figure('scan.png');
      put(dir, {
        'edition/records/a.xml': record({ text }),
        'edition/records/a.tiff/b.xml': record({ text: text.replace('<p>', '<p xml:base="../base/">') }),
        'edition/records/c/c.xml': record({ text }),
        'edition/records/scan.png': png(3),
        'edition/records/base/scan.png': png(5),
        'edition/records/c/scan.png': png(7),
      });
      expect(build('--pdf', '--epub')).toMatchObject({ code: 0 });
      expect(widths('edition.pdf')).toEqual([3, 5, 7]);
      expect(widths('records/a.tiff/b/reading.pdf')).toEqual([5]);
      expect(Array.from(page('edition.epub').matchAll(/images\/[0-9a-f]+\.png/g)).length).toBeGreaterThan(5);
      put(dir, { 'edition/records/c/scan.png': png(9) });
      build('--pdf', '--epub');
      expect(widths('edition.pdf')).toEqual([3, 5, 9]);
      expect(widths('records/c/c/diplomatic.pdf')).toEqual([9]);
    },
  );

  it('are copied and shown, wherever they lie in its folder', () => {
    put(dir, {
      'edition/records/a.xml': record({ text: figure('../images/map%201.png') }),
      'edition/records/b.xml': record({ text: figure('scans/p1.png') }),
      'edition/images/map 1.png': PNG,
      'edition/records/scans/p1.png': PNG,
    });
    expect(build().code).toBe(0);
    for (const path of ['images/map 1.png', 'images/records/scans/p1.png']) {
      expect(readFileSync(join(out, path))).toEqual(PNG);
    }
    expect(page('records/a/reading.html')).toContain('src="../../images/map%201.png"');
    expect(page('records/b/diplomatic.html')).toContain('src="../../images/records/scans/p1.png"');
    expect(page('records/a/a.xml')).toContain('url="../../images/map%201.png"');
  });

  it('that are missing are a warning, and their description stands in a box', () => {
    put(dir, { 'edition/records/a.xml': record({ text: figure('none.png') }) });
    const { code, stderr } = build();
    expect(stderr).toContain('none.png');
    expect(code).toBeLessThan(2);
    expect(page('records/a/reading.html')).toContain('missing-image');
    expect(page('records/a/reading.html')).not.toContain('<img');
  });

  it('that lie outside its folder are not taken from there', () => {
    put(dir, { 'edition/records/a.xml': record({ text: figure('../../secret.png') }), 'secret.png': PNG });
    build();
    expect(page('records/a/reading.html')).not.toContain('<img');
    expect(Object.keys(tree(out)).filter((path) => path.includes('secret.png'))).toEqual([]);
  });
});
