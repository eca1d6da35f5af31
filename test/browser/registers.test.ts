import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXECUTABLE, type PageName, Pages } from './chromium.ts';

const NAMES = [
  'persons',
  'person',
  'work',
  'chronology',
  'about',
  'guidelines',
] as const satisfies PageName[];
const WIDTHS = [320, 380, 800, 1400, 1920];
const SAMPLE =
  '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p>A.</p></body></text></TEI>';

const pages = new Pages();

describe.skipIf(!EXECUTABLE)(
  EXECUTABLE ? 'registers and their like' : 'registers and their like (skipped: there is no Chromium here)',
  () => {
    beforeAll(() => pages.start(SAMPLE));
    afterAll(() => pages.stop());

    // The guidelines are long: axe would take most of a minute.
    it.each([
      ['persons', 380, 'dark'],
      ['person', 1400, 'light'],
      ['work', 380, 'light'],
      ['chronology', 1400, 'dark'],
      ['about', 380, 'dark'],
    ] as const)(
      'axe (WCAG 2.2 AA and best practices) finds nothing: %s, %i pixels, %s',
      (name, width, colorScheme) =>
        pages.open(name, { width, colorScheme }, async ({ page }) => {
          const { violations } = await new AxeBuilder({ page })
            .setLegacyMode()
            .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
            .analyze();
          const found = violations.flatMap(({ id, nodes }) =>
            nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
          );
          expect(found).toEqual([]);
        }),
    );

    it.each(NAMES)('%s is as wide as the screen, and asks nobody else', (name) =>
      pages.open(name, {}, async ({ page, requests, complaints }) => {
        const widths: number[] = [];
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          widths.push(await page.evaluate('document.documentElement.scrollWidth'));
        }
        expect(widths).toEqual(WIDTHS);
        expect(requests.filter((url) => !url.startsWith('file://'))).toEqual([]);
        expect(complaints).toEqual([]);
      }),
    );

    it.each(NAMES)('%s: every link of it has a place to lead to', (name) =>
      pages.open(name, { javaScriptEnabled: false }, async ({ page }) => {
        const dangling = await page.evaluate(`[...document.querySelectorAll('a[href^="#"]')]
          .filter(a => !document.getElementById(decodeURIComponent(a.hash.slice(1)))).map(a => a.hash)`);
        expect(dangling).toEqual([]);
      }),
    );

    it('without a script, one comes from the list to an entry, to the place that names it, and back by the navigation', () =>
      pages.open('persons', { javaScriptEnabled: false }, async ({ page }) => {
        await page.getByRole('link', { name: 'Khrushchev, Nikita Sergeyevich' }).first().click();
        expect(page.url()).toMatch(/registers\/persons\/khrushchev\.html$/);
        await page.locator('.places a').nth(1).click();
        expect(page.url()).toMatch(/reading\.html#.+$/);
        expect(await page.locator(':target').innerText()).toContain('Khrushchev');
        await page
          .getByRole('navigation')
          .getByRole('link', { name: 'Persons', exact: true })
          .first()
          .click();
        expect(page.url()).toMatch(/registers\/persons\.html$/);
      }));

    it('a letter is a stop of the keyboard, and leads to its entries', () =>
      pages.open('persons', {}, async ({ page }) => {
        await page.getByRole('navigation', { name: 'Letters' }).getByRole('link', { name: 'M' }).focus();
        await page.keyboard.press('Enter');
        expect(await page.locator(':target').innerText()).toBe('M');
        await page.keyboard.press('Tab');
        expect(await page.locator(':focus').innerText()).toBe('Mao Zedong');
      }));

    it('the guidelines stand in the frame of the edition, in their own language', () =>
      pages.open('guidelines', {}, async ({ page }) => {
        expect(await page.locator('header.edition').count()).toBe(1);
        expect(await page.locator('main h1').count()).toBe(1);
        expect(await page.locator('main [lang=en] h2').count()).toBeGreaterThan(3);
      }));

    it('printed, a page has its text and no navigation', () =>
      pages.open('person', {}, async ({ page }) => {
        await page.emulateMedia({ media: 'print' });
        expect(await page.locator('header nav').isVisible()).toBe(false);
        expect(await page.locator('.places li').first().isVisible()).toBe(true);
      }));
  },
);
