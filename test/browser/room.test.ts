import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXECUTABLE, Pages } from './chromium.ts';

const WORDS = 'Of the timber that lay in the harbour all winter nothing was said in the letter. '.repeat(3);
const noted = (words: string, place = 'left') =>
  `${words}<note type="marginal" place="margin ${place}">in ${words}</note>`;
const row = (count: number, words: string, role = 'data') =>
  `<row role="${role}">${Array.from({ length: count }, (_, at) => `<cell>${words} ${at}</cell>`).join('')}</row>`;
const table = (count: number) =>
  `<table xml:id="columns-${count}">${row(count, 'Column heading', 'label')}${row(count, count < 10 ? 'Reichsstatthalterstellvertreterinnen' : '1,234,560')}</table>`;
const RECORD = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="room"><teiHeader><fileDesc>
<titleStmt><title>An invented record of little room</title></titleStmt>
<publicationStmt><p>Invented.</p></publicationStmt><sourceDesc><p>Invented.</p></sourceDesc></fileDesc></teiHeader>
<text xml:lang="en"><body>
<p>${noted('paragraph')} ${WORDS}</p>
<table><row><cell>${noted('cell')}</cell><cell>${noted('cell', 'right')}</cell></row></table>
<p>Text <note type="annotation">seen <note type="stamp"><stamp>RECEIVED<lb/>5 April</stamp></note></note></p>
<p>Text <del>${noted('deletion')}</del> ${WORDS}</p>
<list><item>${noted('item')} ${WORDS}<list><item>${noted('item')} ${WORDS}</item></list></item></list>
<quote><p>${noted('quotation')} ${WORDS}</p></quote>
<p xml:id="noted">Text<note type="authorial" place="foot"><p>Footnote:</p><list><item>one</item><item>two</item></list></note> ${WORDS}</p>
<list type="gloss"><label>Reichsstatthalterstellvertreter</label><item>the deputy of the governor of the Reich</item></list>
<list type="gloss"><label>Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft</label><item>see https://example.org/${'a'.repeat(90)}</item></list>
${[4, 12, 25].map(table).join('\n')}
</body></text></TEI>`;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Asks elements in their page. As text, for the tests are compiled without the names of the browser. */
const boxes = (of: Locator): Promise<readonly Box[]> =>
  of.evaluateAll(
    new Function('all', 'return all.map((e) => e.getBoundingClientRect().toJSON())') as () => Box[],
  );
async function box(of: Locator): Promise<Box> {
  const [found] = await boxes(of.first());
  if (!found) throw new Error('It is not there');
  return found;
}
const within = (inner: Box, outer: Box) =>
  inner.left >= outer.left - 1 &&
  inner.right <= outer.right + 1 &&
  inner.top >= outer.top - 1 &&
  inner.bottom <= outer.bottom + 1;

const pages = new Pages();
const open = <T>(view: string, width: number, use: (page: Page) => Promise<T>): Promise<T> =>
  pages.visit(pathToFileURL(join(pages.folder, `records/room/${view}.html`)).href, { width }, use);

describe.skipIf(!EXECUTABLE)(
  EXECUTABLE
    ? 'where there is little room, in Chromium'
    : 'where there is little room (skipped: no Chromium)',
  () => {
    beforeAll(() => pages.startEdition({ room: RECORD }));
    afterAll(() => pages.stop());

    it('a stamp of two lines in a note is one box', () =>
      open('diplomatic', 800, async (page) => {
        const stamp = page.locator('span.stamp');
        const rects = await stamp.evaluate(
          new Function('e', 'return e.getClientRects().length') as () => number,
        );
        expect(rects).toBe(1);
      }));

    describe('a marginal note', () => {
      it.each([
        ['screen', 1400],
        ['screen', 800],
        ['print', 658],
      ] as const)('in a table stands in its cell: %s, %i pixels', (media, width) =>
        open('reading', width, async (page) => {
          await page.emulateMedia({ media });
          const notes = page.locator('td .margin-note');
          expect(await notes.count()).toBe(2);
          for (const note of await notes.all()) {
            expect(within(await box(note), await box(note.locator('..')))).toBe(true);
          }
        }),
      );

      it.each([
        ['screen', 1400],
        ['print', 658],
      ] as const)('in what is indented stands in the same line as others: %s, %i pixels', (media, width) =>
        open('reading', width, async (page) => {
          await page.emulateMedia({ media });
          const [first, ...others] = await boxes(page.locator('article :is(p, li) > .margin-note'));
          expect(others).toHaveLength(3);
          for (const { left } of others) expect(left).toBeCloseTo(first?.left ?? 0, 0);
          expect(first?.right).toBeLessThan((await box(page.locator('article'))).left);
        }),
      );

      it.each([1400, 1100])('in a deletion stands in the note that tells of it: %i pixels', (width) =>
        open('reading', width, async (page) => {
          const note = page.locator('.notes > ol > li', { hasText: 'in deletion' });
          expect(within(await box(note.locator('.margin-note')), await box(note))).toBe(true);
        }),
      );
    });

    it('a list in a note beside the text stands in that note', () =>
      open('reading', 1400, async (page) => {
        const note = page.locator('.notes > ol > li', { hasText: 'Footnote' });
        const items = await boxes(note.locator('li'));
        expect(items).toHaveLength(2);
        for (const item of items) expect(within(item, await box(note))).toBe(true);
        expect(items[1]?.top).toBeGreaterThanOrEqual(items[0]?.bottom ?? 0);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(1400);
      }));

    it.each([
      ['A4', 658],
      ['Letter', 680],
    ])('a table of many columns is on the sheet when it is printed: %s', (_, width) =>
      open('reading', width, async (page) => {
        await page.emulateMedia({ media: 'print' });
        for (const { left, right } of await boxes(page.locator('.table, .table :is(th, td)'))) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(width + 1);
        }
        // Whole numbers stand in one line.
        const [first, ...others] = await boxes(page.locator('#columns-12 td'));
        for (const { top, bottom } of others)
          expect(bottom - top).toBe((first?.bottom ?? 0) - (first?.top ?? 0));
        expect((first?.bottom ?? 0) - (first?.top ?? 0)).toBeLessThan(50);
      }),
    );

    it('a table of many columns stands in its side of the parallel view when it is printed', () =>
      open('parallel', 658, async (page) => {
        await page.emulateMedia({ media: 'print' });
        const inside = page.locator('.rows .cell');
        for (const cell of await inside.filter({ has: page.locator('.table') }).all()) {
          const { left, right } = await box(cell);
          for (const table of await boxes(cell.locator('.table :is(th, td)'))) {
            expect(table.left).toBeGreaterThanOrEqual(left - 1);
            expect(table.right).toBeLessThanOrEqual(right + 1);
          }
        }
      }));

    describe.each(['diplomatic', 'reading', 'parallel'])('a glossary, %s', (view) => {
      it.each([320, 600, 768, 1024, 1400, 1920])('is as wide as there is room: %i pixels', (width) =>
        open(view, width, async (page) => {
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
          for (const { left, right } of await boxes(page.locator('article dd'))) {
            expect(right - left).toBeGreaterThan(130);
          }
        }),
      );
    });
  },
);
