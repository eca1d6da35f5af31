import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asked, body, has, printed } from './pdf.ts';

const tools = ['pdftotext', 'pdftoppm'].filter((name) => !has(name));
const missing = tools.length === 0 ? '' : ` (skipped: ${tools.join(', ')} not here)`;

/** How far from the top of the first page long lines stand, in points. */
function rules(pdf: Uint8Array): readonly number[] {
  const root = join(mkdtempSync(join(tmpdir(), 'tei-pdf-')), 'page');
  asked('pdftoppm', pdf, ['-r', '72', '-gray', '-singlefile'], [root]);
  const image = readFileSync(`${root}.pgm`);
  const [header = '', width = ''] = /^P5\s+(\d+)\s+\d+\s+\d+\s/.exec(image.toString('latin1', 0, 40)) ?? [];
  const rows = image.subarray(header.length);
  return Array.from({ length: rows.length / Number(width) }, (_, row) => row).filter((row) => {
    const line = rows.subarray(row * Number(width), (row + 1) * Number(width));
    return line.filter((grey) => grey < 250).length > 300;
  });
}

/** The tops and bottoms of words. */
const words = (pdf: Uint8Array) =>
  Array.from(
    (asked('pdftotext', pdf, ['-bbox', '-l', '1'], ['-'])?.stdout ?? '').matchAll(
      /yMin="([\d.]+)".*yMax="([\d.]+)">/g,
    ),
    ([, top, bottom]) => ({ top: Number(top), bottom: Number(bottom) }),
  );

describe(`The rule above a part of a record${missing}`, () => {
  it.skipIf(missing).each([
    ['a paragraph', '<p>One</p>'],
    ['a page of the source', '<pb n="2"/><p>One</p>'],
    ['a list', '<list><item>One</item></list>'],
    ['a heading', '<head>One</head><p>Two</p>'],
    ['a group of lines', '<opener><dateline>One</dateline></opener><p>Two</p>'],
  ])('strikes through nothing, and stands not far above: %s', async (_, content) => {
    const { pdf = Buffer.of() } = await printed(body(`<div>${content}</div>`.repeat(2)), 'reading');
    const found = rules(pdf);
    expect(found.length).toBeGreaterThanOrEqual(2);
    for (const rule of found) {
      const below = words(pdf).filter(({ bottom }) => bottom > rule - 1);
      const distance = Math.min(...below.map(({ top }) => top)) - rule;
      expect(distance).toBeGreaterThan(2);
      expect(distance).toBeLessThan(22);
    }
  });
});
