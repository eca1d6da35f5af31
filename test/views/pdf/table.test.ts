import { describe, expect, it } from 'vitest';
import { body, has, placedWords, printed } from './pdf.ts';

const missing = has('pdftotext') ? '' : ' (skipped: pdftotext not here)';
const row = (count: number, word: string, role: string) =>
  `<row role="${role}">${Array.from({ length: count }, (_, at) => `<cell>${word}${at}</cell>`).join('')}</row>`;
const table = (count: number, word: string) =>
  body(`<table>${row(count, 'Column heading ', 'label')}${row(count, word, 'data')}</table>`);

describe(`A wide table on paper${missing}`, () => {
  it.skipIf(missing).each([
    [6, '1,234,560.'],
    [12, '1,234,560.'],
    [4, 'Reichsstatthalterstellvertreterinnen'],
    [25, '1,234,560.'],
    [30, 'Reichsstatthalterstellvertreter'],
  ])('is on the sheet, no word over another: %i columns of “%s”', async (count, word) => {
    for (const view of ['diplomatic', 'reading'] as const) {
      const { pdf = Buffer.of() } = await printed(table(count, word), view);
      const all = placedWords(pdf);
      expect(all.length).toBeGreaterThan(count);
      for (const [at, { left, right, top }] of all.entries()) {
        expect(right).toBeLessThan(595 - 85);
        const before = all[at - 1];
        if (before && Math.abs(before.top - top) < 1) expect(left).toBeGreaterThan(before.right - 0.5);
      }
    }
  });

  it.skipIf(missing)('keeps numbers whole, as long as there is room', async () => {
    const { pdf = Buffer.of() } = await printed(table(12, '1,234,560.'), 'reading');
    const numbers = placedWords(pdf).filter(({ word }) => word.startsWith('1,234,560.'));
    expect(numbers).toHaveLength(12);
  });
});
