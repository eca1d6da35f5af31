import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchDocument } from '../../src/edition/search/entry.ts';
import { searchFiles } from '../../src/edition/search/search-files.ts';
import { EXECUTABLE, Pages } from './chromium.ts';

/** Records that all have the words; few of them have them one after another. */
const RECORDS = 640;
const RED = new Set([5, 10, 350, 351, ...Array.from({ length: 20 }, (_, i) => 610 + i)]);
const BLUE = new Set([630]);

function record(number: number): SearchDocument {
  const stem = `r${String(number).padStart(4, '0')}`;
  const words = [RED.has(number) ? 'red flag' : 'flag red', BLUE.has(number) ? 'blue flag' : 'flag blue'];
  return {
    stem,
    title: `Letter ${number}`,
    href: 'index.html',
    kinds: [],
    people: number < 30 ? ['constructor'] : [],
    places: [],
    blocks: [...words, 'white'].map((text, i) => ({ anchor: `b${i + 1}`, runs: [text] })),
  };
}

const pages = new Pages();

const q = (text: string, more = '') =>
  `${pathToFileURL(join(pages.folder, 'search.html')).href}?q=${encodeURIComponent(text)}${more}`;

const button = (page: Page, name: string | RegExp) =>
  page.locator('.search-further').getByRole('button', { name });

/** Waits until the search says this. */
async function said(page: Page, what: RegExp): Promise<void> {
  await page.locator('.search-status').filter({ hasText: what }).waitFor();
}

const titles = (page: Page) => page.locator('.hits h2').allInnerTexts();

/** Makes the page wait for, or lose, the texts of records from one on, until `go` is called. */
const hold = (page: Page, from: string, how: 'wait' | 'lose') =>
  page.evaluate(
    `(() => {
      const { loadText } = tei.search;
      const released = new Promise((resolve) => { globalThis.go = resolve; });
      released.then(() => { tei.search.loadText = loadText; });
      tei.search.loadText = (stem) =>
        stem < '${from}' ? loadText(stem)
        : '${how}' === 'lose' ? Promise.reject(new Error(stem))
        : released.then(() => loadText(stem));
    })()`,
  );

describe.skipIf(!EXECUTABLE)(
  EXECUTABLE
    ? 'A phrase whose words stand in very many records'
    : 'A phrase whose words stand in very many records (skipped: there is no Chromium here)',
  () => {
    beforeAll(async () => {
      pages.startEdition({});
      rmSync(join(pages.folder, 'search'), { recursive: true });
      for (const { path, text } of searchFiles(Array.from({ length: RECORDS }, (_, i) => record(i)))) {
        mkdirSync(dirname(join(pages.folder, path)), { recursive: true });
        writeFileSync(join(pages.folder, path), text);
      }
    });
    afterAll(() => pages.stop());

    it('is looked for step by step: it is said how many records are left, and every one is found in the end', () =>
      pages.visit(q('"red flag"'), {}, async (page) => {
        await said(page, /^2 records found so far. 340 more records hold all the words/);
        expect(await titles(page)).toEqual(['Letter 5', 'Letter 10']);
        await button(page, 'Look into 300 more records').press('Enter');
        await said(page, /^4 records found so far. 40 more records/);
        expect(await titles(page)).toEqual(['Letter 5', 'Letter 10', 'Letter 350', 'Letter 351']);
        expect(await page.evaluate('document.activeElement.textContent')).toBe('Look into 40 more records');
        await button(page, 'Look into 40 more records').press('Enter');
        await said(page, /^24 records found\.$/);
        expect(await titles(page)).toHaveLength(20);
        expect(await button(page, /./).count()).toBe(0);
        expect(await page.evaluate('document.activeElement.className')).toBe('search-status');
        // The address keeps how far it has come, for the other pages of hits and for who comes back.
        expect(page.url()).toMatch(/looked=640/);
        await page.getByRole('link', { name: '2', exact: true }).click();
        await page.waitForURL(/page=2/);
        await said(page, /^24 records found\.$/);
        expect(await titles(page)).toEqual(['Letter 626', 'Letter 627', 'Letter 628', 'Letter 629']);
      }));

    it('goes on by itself while there is nothing on the page that was asked for', () =>
      pages.visit(q('"blue flag"'), {}, async (page) => {
        await said(page, /^1 record found\.$/);
        expect(await titles(page)).toEqual(['Letter 630']);
      }));

    it('shows hits before it has ended, can be stopped, and goes on', () =>
      pages.visit(q(''), {}, async (page) => {
        await hold(page, 'r0120', 'wait');
        await page.getByRole('searchbox', { name: 'Words or phrase' }).fill('"red flag"');
        await said(page, /^2 records found so far. Looking into 104 of 640 records …$/);
        expect(await titles(page)).toEqual(['Letter 5', 'Letter 10']);
        const progress = page.getByRole('progressbar', { name: 'Searching …' });
        await expect.poll(() => progress.getAttribute('value')).toBe('120');
        await button(page, 'Stop').click();
        await page.evaluate('go()');
        await said(page, /^2 records found so far. 512 more records/);
        await button(page, 'Look into 300 more records').click();
        await said(page, /^4 records found so far. 212 more records/);
      }));

    it('is told where a text cannot be loaded, beside what was found; another try goes on', () =>
      pages.visit(q(''), {}, async (page) => {
        await hold(page, 'r0120', 'lose');
        await page.getByRole('searchbox', { name: 'Words or phrase' }).fill('"red flag"');
        await said(page, /^A part of the search could not be loaded/);
        expect(await titles(page)).toEqual(['Letter 5', 'Letter 10']);
        await page.evaluate('go()');
        await button(page, /^Look into/).click();
        await said(page, /^4 records found so far/);
      }));

    it('gives way to another search', () =>
      pages.visit(q(''), {}, async (page) => {
        await hold(page, 'r0120', 'wait');
        const box = page.getByRole('searchbox', { name: 'Words or phrase' });
        await box.fill('"red flag"');
        await said(page, /Looking into 104/);
        await box.fill('white 105');
        await said(page, /^1 record found\.$/);
        await page.evaluate('go()');
        await box.fill('white 106');
        await page.getByRole('link', { name: 'Letter 106' }).waitFor();
        expect(await titles(page)).toEqual(['Letter 106']);
        expect(await button(page, /./).count()).toBe(0);
      }));

    it('is counted and filtered truly, also by what the form of this page does not offer', () =>
      pages.visit(q('"red flag"', '&person=constructor'), {}, async (page) => {
        await said(page, /^2 records found\.$/);
        expect(await page.locator('[name=person]').inputValue()).toBe('constructor');
        expect(await page.locator('form.search details').getAttribute('open')).not.toBeNull();
        await page.goto(q('"red flag"', '&person=constructor&page=9'));
        await said(page, /^2 records found\.$/);
        expect(await titles(page)).toEqual(['Letter 5', 'Letter 10']);
        await page.goto(q('white', '&person=toString'));
        await said(page, /^Nothing found\.$/);
        await page.goto(q('white', '&page=999'));
        await said(page, /^640 records found\.$/);
        expect(await page.locator('.page-numbers [aria-current]').innerText()).toBe('32');
        expect(await titles(page)).toHaveLength(20);
      }));
  },
);
