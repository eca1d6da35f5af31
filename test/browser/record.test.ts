import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXECUTABLE, Pages } from './chromium.ts';

const SAMPLE =
  '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p>One record.</p></body></text></TEI>';
const pages = new Pages();

/** Asks elements in their page. As text, for the tests are compiled without the names of the browser. */
const ask = <T>(of: Locator, expression: string): Promise<T> =>
  of.evaluate(new Function('e', `return ${expression}`) as (element: unknown) => T);
const askAll = <T>(of: Locator, expression: string): Promise<readonly T[]> =>
  of.evaluateAll(new Function('all', `return all.map((e) => ${expression})`) as () => readonly T[]);

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const BOX = 'e.getBoundingClientRect().toJSON()';
const box = (page: Page, selector: string): Promise<Box> => ask(page.locator(selector).first(), BOX);
const isFocused = (of: Locator): Promise<boolean> => ask(of, 'e === document.activeElement');
const opacity = (of: Locator): Promise<string> => ask(of, 'getComputedStyle(e).opacity');

async function violations(page: Page): Promise<string[]> {
  const results = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`);
}

describe.skipIf(!EXECUTABLE)(
  EXECUTABLE ? 'a record in Chromium' : 'a record in Chromium (skipped: there is none here)',
  () => {
    beforeAll(() => pages.start(SAMPLE));
    afterAll(() => pages.stop());

    describe('a name', () => {
      it('leads to the register without a script', () =>
        pages.open('reading', { javaScriptEnabled: false }, async ({ page }) => {
          const href = await page.locator('article a.name').first().getAttribute('href');
          expect(href).toMatch(/^\.\.\/\.\.\/registers\/[a-z]+\/[^/]+\.html$/);
        }));

      it('shows a card on focus; its link can be reached, and Esc closes it and leaves the focus on the name', () =>
        pages.open('reading', {}, async ({ page, complaints }) => {
          const name = page.locator('article a.name').first();
          await page.locator('.views a').last().focus();
          for (let tabs = 0; tabs < 20 && !(await isFocused(name)); tabs++) await page.keyboard.press('Tab');
          expect(await page.locator('.card').innerText()).toMatch(/Prague[\s\S]*All mentions/);
          expect(await name.getAttribute('aria-describedby')).toBe('card:');
          expect(complaints).toEqual([]);
          expect(await violations(page)).toEqual([]);
          await page.keyboard.press('Tab');
          expect(await isFocused(page.locator('.card a'))).toBe(true);
          await page.keyboard.press('Escape');
          expect(await page.locator('.card').count()).toBe(0);
          expect(await isFocused(name)).toBe(true);
        }));

      it('shows a card to a pointer, which may go into it', () =>
        pages.open('reading', {}, async ({ page }) => {
          await page.locator('article a.name').nth(1).hover();
          await page.locator('.card').waitFor();
          await page.locator('.card .card-mentions').hover();
          await page.waitForTimeout(400);
          expect(await page.locator('.card').count()).toBe(1);
          await page.keyboard.press('Escape');
          expect(await page.locator('.card').count()).toBe(0);
        }));

      it('has a card that stays on a narrow page', () =>
        pages.open('reading', { width: 320 }, async ({ page }) => {
          await page.locator('article a.name').nth(2).hover();
          await page.locator('.card').waitFor();
          const { left, right } = await box(page, '.card');
          expect(left).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(320);
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
          await page.keyboard.press('Escape');
        }));
    });

    describe('a hand', () => {
      it('is picked out by a button, and Esc clears', () =>
        pages.open('diplomatic', {}, async ({ page }) => {
          const button = page.locator('.hands button').nth(2);
          await button.press('Enter');
          expect(await button.getAttribute('aria-pressed')).toBe('true');
          expect(await askAll(page.locator('.picked'), 'e.id')).toEqual(['letter-signed']);
          expect(await violations(page)).toEqual([]);
          await page.keyboard.press('Escape');
          expect(await button.getAttribute('aria-pressed')).toBe('false');
          expect(await page.locator('.picked').count()).toBe(0);
        }));

      it('without scripts leads to its first mark', () =>
        pages.open('diplomatic', { javaScriptEnabled: false }, async ({ page }) => {
          expect(await page.locator('.hands button').count()).toBe(0);
          expect(await page.locator('.hands dt a').nth(2).getAttribute('href')).toBe('#letter-signed');
        }));
    });

    describe('notes of the edition', () => {
      it('stand beside their places where there is room, none over another', () =>
        pages.open('reading', { width: 1400 }, async ({ page }) => {
          const text = await box(page, 'article');
          const boxes = await askAll<Box>(page.locator('.notes li'), BOX);
          for (const [index, note] of boxes.entries()) {
            expect(note.left).toBeGreaterThan(text.right);
            if (index > 0) expect(note.top).toBeGreaterThanOrEqual(boxes[index - 1]?.bottom ?? 0);
          }
          const sign = await box(page, '#sign\\:1');
          expect(Math.abs((boxes[0]?.top ?? 0) - sign.top)).toBeLessThan(30);
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(1400);
        }));

      it.each([
        ['on a narrow screen', { width: 1100 }, null],
        ['without scripts', { width: 1400, javaScriptEnabled: false }, null],
        ['on paper', { width: 1400 }, 'print'],
      ] as const)('stand below the text %s', (_, options, media) =>
        pages.open('reading', options, async ({ page }) => {
          if (media) await page.emulateMedia({ media });
          const text = await box(page, 'article');
          const note = await box(page, '.notes li');
          expect(note.top).toBeGreaterThanOrEqual(text.bottom);
          expect(note.left).toBeLessThan(text.right);
        }),
      );
    });

    it('has a citation to copy, in other forms too, and files to download', () =>
      pages.open('reading', {}, async ({ page }) => {
        await page.locator('.cite button').click();
        await page.locator('.copied:not(:empty)').waitFor();
        expect(await page.locator('.citation').innerText()).toMatch(
          /^Czechoslovak ambassador.*28 June 1960\./,
        );
        const hrefs = await askAll(page.locator('.cite a, .downloads a'), 'e.getAttribute("href")');
        expect(hrefs).toEqual([
          ...['txt', 'bib', 'json', 'ris'].map((form) => `citation.${form}`),
          ...['1960-06-28-puzanov.xml', '1960-06-28-puzanov.txt'],
        ]);
      }));

    it('has a link to each paragraph, which is seen where it is wanted', () =>
      pages.open('reading', {}, async ({ page }) => {
        const link = page.locator('#record-p3 > .here');
        expect(await opacity(link)).toBe('0');
        await page.locator('#record-p3').hover();
        expect(await opacity(link)).toBe('1');
        expect(await link.getAttribute('href')).toBe('#record-p3');
      }));

    it('tells machines what it is', () =>
      pages.open('reading', {}, async ({ page }) => {
        const meta = (name: string) => page.locator(`meta[name="${name}"]`).first().getAttribute('content');
        expect(await meta('DC.date')).toBe('1960-06-28');
        expect(await meta('DC.language')).toBe('en');
        expect(await page.locator('link[type="application/tei+xml"]').getAttribute('href')).toBe(
          '1960-06-28-puzanov.xml',
        );
        const json = JSON.parse(
          (await page.locator('script[type="application/ld+json"]').textContent()) ?? '',
        );
        expect(json).toMatchObject({
          '@type': 'CreativeWork',
          isBasedOn: { dateCreated: '1960-06-28', holdingArchive: { name: 'State Central Archive' } },
          isPartOf: { name: 'Lunch in Pyongyang, June 1960' },
        });
        expect(json.mentions.length).toBeGreaterThan(20);
      }));
  },
);
