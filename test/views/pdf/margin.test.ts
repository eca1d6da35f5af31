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
async function placed(
  content: string,
  view: 'diplomatic' | 'reading' = 'reading',
): Promise<readonly Placed[]> {
  const { pdf = Buffer.of() } = await printed(body(content), view);
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

  it.skipIf(missing).each([
    ['a paragraph', '<p>Begins @ and goes on.</p>'],
    ['a quotation', '<quote><p>Begins @ and goes on.</p></quote>'],
    ['verse', '<lg><l>Begins @</l></lg>'],
    ['a list', '<list><item>Begins @ and goes on.</item></list>'],
    ['a table', '<table><row><cell>Begins @ and goes on.</cell></row></table>'],
  ])('stand beside the line in the run of which they are: %s', async (_, content) => {
    const inner = '<note place="margin left">in note1 there</note>';
    const { pdf = Buffer.of() } = await printed(body(content.replace('@', inner)), 'reading');
    const words = asked('pdftotext', pdf, ['-bbox'], ['-'])?.stdout ?? '';
    const topOf = (word: string) => Number(new RegExp(`yMin="([\\d.]+)"[^>]*>${word}<`).exec(words)?.[1]);
    expect(Math.abs(topOf('note1') - topOf('Begins'))).toBeLessThan(4);
    // They break no line.
    if (content.includes('goes')) expect(topOf('goes')).toBeCloseTo(topOf('Begins'), 0);
  });

  it.skipIf(missing)(
    'hold a stamp of two lines, the last of them in the line of the words after it',
    async () => {
      const stamp = '<note type="stamp"><stamp>note1<lb/>note2</stamp></note>';
      const content = `<p>Begins <note place="margin left">seen ${stamp} note3 there</note> and goes on.</p>`;
      const [first, second, after] = await placed(content, 'diplomatic');
      expect(second?.top).toBeCloseTo(after?.top ?? 0, 0);
      expect(first?.bottom).toBeLessThanOrEqual(second?.top ?? 0);
    },
  );

  it.skipIf(missing)('within a footnote push no others down', async () => {
    const deleted = '<p>Of <del>it <note place="margin left">in note1 there</note></del> this.</p>';
    const [first, second] = await placed(
      `${deleted}<p>Then.</p><note place="margin left">in note2 there</note>`,
    );
    expect(Math.max(first?.top ?? 0, second?.top ?? 0)).toBeGreaterThan(650);
    expect(Math.min(first?.top ?? 0, second?.top ?? 0)).toBeLessThan(250);
  });

  it.skipIf(missing)('stand on their page, as many as it holds', async () => {
    for (const { top, bottom } of await placed(FILLER.repeat(9) + notes(10))) {
      expect(top).toBeGreaterThan(85);
      expect(bottom).toBeLessThan(842 - 95);
    }
  });
});
