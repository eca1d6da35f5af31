import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { put, record, tree, workshop } from './tei.ts';
import { warmRun as run } from './warm.ts';

const dir = workshop();
const out = join(dir, 'output');
const page = (path: string) => readFileSync(join(out, path), 'utf8');
const build = (...args: readonly string[]) => run(dir, ['build', 'edition', ...args]);

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

describe('The images of an edition', () => {
  const figure = (url: string) =>
    `<p>Dear friend<figure><graphic url="${url}"/><figDesc>A map</figDesc></figure></p>`;

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
