import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXECUTABLE, Pages } from './chromium.ts';

const PARAGRAPHS = 240;
const WORDS = 'Of the timber that lay in the harbour all winter nothing was said in the letter. '.repeat(4);
const LONG = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="long"><teiHeader><fileDesc>
<titleStmt><title>An invented record without end</title></titleStmt>
<publicationStmt><p>Invented.</p></publicationStmt><sourceDesc><p>Invented.</p></sourceDesc></fileDesc></teiHeader>
<text xml:lang="en"><body>${Array.from(
  { length: PARAGRAPHS },
  (_, index) =>
    `${index % 40 === 3 ? `<note type="marginal" place="margin ${index === 3 ? 'right' : 'left'}">seen on 20 March</note>` : ''}` +
    `<p xml:id="p-${index}">${WORDS}<persName ref="../registers/persons.xml#khrushchev">Khrushchev</persName>` +
    `<note type="editorial">About no. ${index}.</note></p>`,
).join('\n')}</body></text></TEI>`;

const pages = new Pages();
const LAST = `p-${PARAGRAPHS - 1}`;

/** The page of a view; what the place of an anchor is, too. */
const address = (view: string, hash = ''): string =>
  pathToFileURL(join(pages.folder, `records/long/${view}.html`)).href + hash;
const ask = <T>(page: Page, expression: string): Promise<T> => page.evaluate(expression) as Promise<T>;

/** Counts the elements that scripts ask for or measure, and keeps what waits until the page is there. */
const WATCH = `{
  const seen = globalThis.seen = { elements: 0, later: [] };
  globalThis.setTimeout = (then) => seen.later.push(then);
  for (const { prototype } of [Document, Element]) {
    for (const name of ['querySelectorAll', 'getElementsByTagName', 'getElementsByClassName']) {
      const asked = prototype[name];
      prototype[name] = function (...words) {
        const found = asked.apply(this, words);
        seen.elements += found.length;
        return found;
      };
    }
  }
  for (const name of ['getBoundingClientRect', 'getClientRects']) {
    const measured = Element.prototype[name];
    Element.prototype[name] = function () {
      seen.elements++;
      return measured.call(this);
    };
  }
  const walked = document.createTreeWalker;
  document.createTreeWalker = function (...words) {
    seen.elements += document.getElementsByTagName('*').length;
    return walked.apply(this, words);
  };
}`;

describe.skipIf(!EXECUTABLE)(
  EXECUTABLE ? 'a long record in Chromium' : 'a long record in Chromium (skipped: there is none here)',
  () => {
    beforeAll(() => pages.startEdition({ long: LONG }));
    afterAll(() => pages.stop());

    it.each([
      ['diplomatic', 25],
      ['reading', 25],
      ['parallel', 28],
    ])('%s: has few elements for its text', (view, most) =>
      pages.visit(address(view), { javaScriptEnabled: false }, async (page) => {
        const elements = await page.locator('body *').count();
        const { length } = (await page.locator('body').textContent()) ?? '';
        expect(length).toBeGreaterThan(PARAGRAPHS * WORDS.length);
        expect((elements / length) * 1000).toBeLessThan(most);
      }),
    );

    /** How far notes stand from their signs, in pixels, of those that stand beside the text. */
    const APART = `[...document.querySelectorAll('.notes li.beside')].map((note) => Math.abs(note.getBoundingClientRect().top
      - document.getElementById(note.id.replace('note', 'sign')).getBoundingClientRect().top))`;
    const SEEN = 'e.checkVisibility({ contentVisibilityAuto: true })';
    const isSeen = (page: Page, id: string) =>
      ask<boolean>(page, `((e) => ${SEEN})(document.getElementById('${id}'))`);
    const top = (page: Page, id: string) =>
      ask<number>(page, `document.getElementById('${id}').getBoundingClientRect().top`);
    /** Whether what is painted in the middle of each side of a box is the box: nothing has cut it off. */
    const isWhole = (page: Page, selector: string) =>
      ask<boolean>(
        page,
        `((e) => {
          const { left, right, top, bottom } = e.getBoundingClientRect();
          const [x, y] = [(left + right) / 2, (top + bottom) / 2];
          return [[left + 2, y], [right - 2, y], [x, top + 2], [x, bottom - 2]]
            .every(([x, y]) => e.contains(document.elementFromPoint(x, y)));
        })(document.querySelector('${selector}'))`,
      );

    it('no script goes through the whole page; notes of what is in view stand beside their places', () =>
      // A tab of its own: what watches stays in it.
      pages.visit('about:blank', { locale: 'en-GB' }, async (page, { complaints }) => {
        await page.addInitScript(WATCH);
        await page.goto(address('reading'));
        const TWO_FRAMES = 'new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))';
        await ask(page, TWO_FRAMES);
        expect(await ask(page, 'seen.elements')).toBeLessThan(PARAGRAPHS);
        await expect.poll(() => ask<number>(page, `${APART}.length`)).toBeGreaterThan(0);
        const apart = await ask<readonly number[]>(page, APART);
        expect(apart.length).toBeLessThan(PARAGRAPHS / 3);
        expect(Math.max(...apart)).toBeLessThan(30);
        expect(complaints).toEqual([]);
      }));

    it('notes follow the reader, and the others are in the list below the text', () =>
      pages.visit(address('reading'), {}, async (page) => {
        const places = () =>
          ask<readonly string[]>(page, `[...document.querySelectorAll('.notes li.beside')].map((e) => e.id)`);
        await expect.poll(places).toContain('note:1');
        await ask(page, `location.hash = '#${LAST}'`);
        await expect.poll(places).toContain(`note:${PARAGRAPHS}`);
        expect(await places()).not.toContain('note:1');
        expect(Math.max(...(await ask<readonly number[]>(page, APART)))).toBeLessThan(30);
        await ask(page, `location.hash = '#note:1'`);
        await expect.poll(() => top(page, 'note:1')).toBeLessThan(900);
        await expect.poll(() => isSeen(page, 'note:1')).toBe(true);
        expect(await ask(page, `getComputedStyle(document.getElementById('note:1')).position`)).toBe(
          'static',
        );
        await page.setViewportSize({ width: 1100, height: 900 });
        await expect.poll(places).toEqual([]);
      }));

    it('nothing that stands beside the text or over it is cut off', () =>
      pages.visit(address('diplomatic'), {}, async (page) => {
        await ask(page, `document.querySelector('.margin-note.right').scrollIntoView({ block: 'center' })`);
        await expect.poll(() => isWhole(page, '.margin-note.right')).toBe(true);
        await ask(page, `document.querySelector('.margin-note.left').scrollIntoView({ block: 'center' })`);
        await expect.poll(() => isWhole(page, '.margin-note.left')).toBe(true);
        // The last name of a part has its card over the next one.
        const name = page.locator('.text-part').first().locator('a.name').last();
        await name.evaluate(new Function('e', `e.scrollIntoView({ block: 'center' })`) as () => void);
        await name.hover();
        await page.locator('.card').waitFor();
        expect(await isWhole(page, '.card')).toBe(true);
        const part = await page.locator('.text-part').first().boundingBox();
        const card = await page.locator('.card').boundingBox();
        expect((card?.y ?? 0) + (card?.height ?? 0)).toBeGreaterThan(
          (part?.y ?? 0) + (part?.height ?? 0) + 10,
        );
        await page.keyboard.press('Escape');
      }));

    it('is no wider than the screen', async () => {
      for (const width of [320, 1024, 1200, 1920])
        await pages.visit(address('reading'), { width }, async (page) => {
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
        });
    });

    it.each(['reading', 'diplomatic', 'parallel'])('%s: words near the end are found', (view) =>
      pages.visit(address(view), {}, async (page) => {
        expect(await ask(page, `find('About no. ${PARAGRAPHS - 1}.')`)).toBe(true);
        const selected = `getSelection().getRangeAt(0).getBoundingClientRect()`;
        await expect.poll(() => ask<number>(page, `${selected}.top`)).toBeLessThan(900);
        expect(await ask(page, `${selected}.height`)).toBeGreaterThan(0);
      }),
    );

    it('what was searched for is shown at the place that was found', () =>
      pages.visit(address('reading', '#p-200/search:harbour'), {}, async (page) => {
        const place = `document.querySelector('#p-200 mark.found')?.getBoundingClientRect().top ?? -1`;
        await expect.poll(() => ask<number>(page, place)).toBeGreaterThanOrEqual(0);
        expect(await ask(page, place)).toBeLessThan(900);
        await expect.poll(() => isSeen(page, 'p-200')).toBe(true);
      }));

    it('a record that is not long has no parts', () =>
      pages.open('reading', {}, async ({ page }) => {
        expect(await page.locator('.text-part, .notes.long').count()).toBe(0);
      }));

    describe.each(['reading', 'diplomatic', 'parallel'])('%s', (view) => {
      it('is laid out where it is looked at', () =>
        pages.visit(address(view), {}, async (page) => {
          // Before the first frame no part is laid out.
          await expect.poll(() => isSeen(page, 'p-0')).toBe(true);
          expect(await isSeen(page, LAST)).toBe(false);
        }));

      it.each([true, false])('leads to an anchor near the end (scripts: %s)', (javaScriptEnabled) =>
        pages.visit(address(view, `#${LAST}`), { javaScriptEnabled }, async (page) => {
          await expect.poll(() => isSeen(page, LAST)).toBe(true);
          await expect.poll(() => top(page, LAST)).toBeGreaterThanOrEqual(0);
          expect(await top(page, LAST)).toBeLessThan(900);
        }),
      );

      it('is whole on paper', () =>
        pages.visit(address(view), {}, async (page) => {
          await page.emulateMedia({ media: 'print' });
          await expect.poll(() => isSeen(page, LAST)).toBe(true);
          await expect.poll(() => isSeen(page, view === 'parallel' ? 'p-0' : 'note:1')).toBe(true);
          await expect.poll(() => page.locator('.notes li.beside').count()).toBe(0);
        }));
    });

    it('side by side it has parts of so many rows', () =>
      pages.visit(address('parallel'), {}, async (page) => {
        const rows = await ask<readonly number[]>(
          page,
          `[...document.querySelectorAll('.rows-part')].map((e) => e.childElementCount)`,
        );
        expect(rows.length).toBeGreaterThan(2);
        expect(Math.max(...rows)).toBeLessThan(100);
      }));
  },
);
