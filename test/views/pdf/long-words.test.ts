import { describe, expect, it } from 'vitest';
import { views } from '../../../src/views/view.ts';
import { body, has, placedWords, printed } from './pdf.ts';

const missing = has('pdftotext') ? '' : ' (skipped: pdftotext not here)';
/** The right edge of the text column, in points; a stop may hang over it. */
const RIGHT = 595 - 90.7 + 4;
/** The left edge of the column of margin notes. */
const LEFT = 158.7 - 17 - 99.2 - 1;

const NUMBER = '0123456789abcdef'.repeat(12);
const ADDRESS = `https://www.example.org/archive/item?session=${NUMBER}&amp;lang=en`;

describe(`What is longer than a line stays on the sheet${missing}`, () => {
  const cases = [
    ['a long number', `<p>Word ${NUMBER} word.</p>`],
    ['an address', `<p>See ${ADDRESS} there.</p>`],
    ['a link', `<p><ref target="${ADDRESS}"/></p>`],
    ['a heading', `<div><head>${NUMBER}</head><p>a</p></div>`],
    ['a note below the text', `<p>a<note>${ADDRESS}</note></p>`],
    ['a note in the margin', `<note place="margin left">see ${ADDRESS}</note><p>a</p>`],
    ['dots that lead to a number', `<p>Contents ${'.'.repeat(200)} 12</p>`],
    ['a line to be filled in', `<p>Name ${'_'.repeat(200)}</p>`],
    ['an item of a list', `<list><item><list><item>${NUMBER}</item></list></item></list>`],
  ] as const;

  it
    .skipIf(missing)
    .each(cases.flatMap(([what, tei]) => views.map(({ name }) => [what, name, tei] as const)))(
    '%s, in the %s view',
    async (_, view, tei) => {
      const { pdf = Buffer.of() } = await printed(body(tei), view);
      const all = placedWords(pdf);
      expect(all.length).toBeGreaterThan(2);
      for (const { left, right } of all) {
        expect(left).toBeGreaterThan(LEFT);
        expect(right).toBeLessThan(RIGHT);
      }
    },
  );

  it.skipIf(missing)('an address ends a line at one of its signs, without a hyphen', async () => {
    const { pdf = Buffer.of() } = await printed(
      body(`<p>See https://www.example.org/archive/item?${'key=value&amp;'.repeat(20)}</p>`),
      'reading',
    );
    const lines = placedWords(pdf).filter(({ word }) => word.includes('key'));
    expect(lines.length).toBeGreaterThan(2);
    for (const { word } of lines) expect(word).toMatch(/(?:=|&amp;)$/);
  });
});
