import { describe, expect, it } from 'vitest';
import { asked, body, has, printed } from './pdf.ts';

const missing = has('pdftotext') ? '' : ' (skipped: pdftotext not here)';
const FILLER = `<p>${'Of the timber that lay in the harbour nothing was said in the letter. '.repeat(5)}</p>`;
const note = (name: string) => `<p>Short.</p><note place="margin left">${`${name} `.repeat(14)}</note>`;
const notes = (count: number) => Array.from({ length: count }, (_, at) => note(`note${at}`)).join('');

interface Placed {
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the notes of the margin stand, in their order, in points from the top of their page. */
async function placed(content: string): Promise<readonly Placed[]> {
  const { pdf = Buffer.of() } = await printed(body(content), 'reading');
  const pages = (asked('pdftotext', pdf, ['-bbox'], ['-'])?.stdout ?? '').split('<page ').slice(1);
  const found = new Map<string, Placed>();
  for (const [page, words] of pages.entries()) {
    for (const [, top, bottom, name = ''] of words.matchAll(/yMin="([\d.]+)".*yMax="([\d.]+)">(note\d+)</g)) {
      const before = found.get(name);
      found.set(name, { page, top: before?.top ?? Number(top), bottom: Number(bottom) });
    }
  }
  return [...found.values()];
}

describe(`Marginal notes on paper${missing}`, () => {
  it.skipIf(missing).each([
    ['at the foot of a page', FILLER.repeat(9) + notes(10), 10],
    ['in the middle of a page', FILLER + notes(4), 4],
    ['more than a page holds', notes(36), 36],
  ])('stand below each other: %s', async (_, content, count) => {
    const all = await placed(content);
    expect(all).toHaveLength(count);
    for (const [at, { page, top }] of all.entries()) {
      const before = all[at - 1];
      if (before?.page === page) expect(top).toBeGreaterThan(before.bottom);
    }
  });

  it.skipIf(missing)('stand on their page, as many as it holds', async () => {
    for (const { top, bottom } of await placed(FILLER.repeat(9) + notes(10))) {
      expect(top).toBeGreaterThan(85);
      expect(bottom).toBeLessThan(842 - 95);
    }
  });
});
