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
  (_, index) => `<p xml:id="p-${index}">${WORDS}<note type="editorial">About no. ${index}.</note></p>`,
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
      ['parallel', 25],
    ])('%s: has few elements for its text', (view, most) =>
      pages.visit(address(view), { javaScriptEnabled: false }, async (page) => {
        const elements = await page.locator('body *').count();
        const { length } = (await page.locator('body').textContent()) ?? '';
        expect(length).toBeGreaterThan(PARAGRAPHS * WORDS.length);
        expect((elements / length) * 1000).toBeLessThan(most);
      }),
    );

    it('no script goes through the whole page before the text is shown; then its notes stand beside their places', () =>
      // A tab of its own: what watches stays in it.
      pages.visit('about:blank', { locale: 'en-GB' }, async (page, { complaints }) => {
        await page.addInitScript(WATCH);
        await page.goto(address('reading'));
        expect(await ask(page, 'document.querySelectorAll(".notes ol > li").length')).toBe(PARAGRAPHS);
        expect(await ask(page, 'seen.elements')).toBeLessThan(PARAGRAPHS + 50);
        expect(await page.locator('.notes.beside').count()).toBe(0);
        await ask(page, 'seen.later.forEach((then) => then())');
        const apart = await ask<readonly number[]>(
          page,
          `[...document.querySelectorAll('.notes.beside li')].map((note) => Math.abs(note.getBoundingClientRect().top
            - document.getElementById(note.id.replace('note', 'sign')).getBoundingClientRect().top))`,
        );
        expect(apart).toHaveLength(PARAGRAPHS);
        expect(Math.max(...apart)).toBeLessThan(30);
        expect(complaints).toEqual([]);
      }));

    describe('side by side', () => {
      const SEEN = 'e.checkVisibility({ contentVisibilityAuto: true })';
      const isSeen = (page: Page, id: string) =>
        ask<boolean>(page, `((e) => ${SEEN})(document.querySelector('#${id}'))`);

      it('is laid out where it is looked at', () =>
        pages.visit(address('parallel'), {}, async (page) => {
          expect(await isSeen(page, 'p-0')).toBe(true);
          expect(await isSeen(page, LAST)).toBe(false);
          const rows = await ask<readonly number[]>(
            page,
            `[...document.querySelectorAll('.rows-part')].map((e) => e.childElementCount)`,
          );
          expect(rows.length).toBeGreaterThan(2);
          expect(Math.max(...rows)).toBeLessThan(100);
        }));

      it.each([true, false])('leads to an anchor near the end (scripts: %s)', (javaScriptEnabled) =>
        pages.visit(address('parallel', `#${LAST}`), { javaScriptEnabled }, async (page) => {
          const top = () =>
            ask<number>(page, `document.getElementById('${LAST}').getBoundingClientRect().top`);
          await expect.poll(() => isSeen(page, LAST)).toBe(true);
          await expect.poll(top).toBeGreaterThanOrEqual(0);
          expect(await top()).toBeLessThan(900);
        }),
      );

      it('is whole on paper', () =>
        pages.visit(address('parallel'), {}, async (page) => {
          await page.emulateMedia({ media: 'print' });
          await expect.poll(() => isSeen(page, LAST)).toBe(true);
        }));
    });
  },
);
