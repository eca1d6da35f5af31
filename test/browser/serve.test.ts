import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Serving, serving } from '../cli/serving.ts';
import { put, record, workshop } from '../cli/tei.ts';
import { EXECUTABLE, Pages } from './chromium.ts';

const pages = new Pages();
const dir = workshop();
const file = join(dir, 'letters/records/a.xml');
const PARAGRAPHS = Array.from(
  { length: 60 },
  (_, index) => `<p xml:id="p${index}">Paragraph ${index} of many.</p>`,
);
let served: Serving;

/** Puts words in the place of others, as an editor saves a file. */
function change(from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

const visit = (path: string, use: (page: Page, complaints: readonly string[]) => Promise<void>) =>
  pages.visit(`${served.address}${path}`, {}, (page, { complaints }) => use(page, complaints));
/** A stream of events is broken off where its page is left. */
const isComplaint = (text: string) => !/^failed: .*~live\?/.test(text);
const READING = 'records/a/reading.html';

describe.skipIf(!EXECUTABLE)(
  EXECUTABLE
    ? 'an edition that is edited, in Chromium'
    : 'an edition that is edited, in Chromium (skipped: there is none here)',
  () => {
    beforeAll(async () => {
      put(dir, {
        'letters/edition.json': '{"title":"Letters"}',
        'letters/records/a.xml': record({ text: PARAGRAPHS.join('\n') }),
      });
      served = await serving(dir, ['serve', 'letters', '--port', '0']);
    });
    afterAll(async () => {
      await served?.end();
      pages.stop();
    });

    it('is shown anew as soon as its record changes, at the place where it was', () =>
      visit(READING, async (page, complaints) => {
        await page.locator('.live-summary').waitFor();
        await page.evaluate("document.getElementById('p30').scrollIntoView()");
        const top = "document.getElementById('p30').getBoundingClientRect().top";
        const before = Number(await page.evaluate(top));
        change('<p xml:id="p1">', '<p xml:id="new">Words<lb/>of<lb/>four<lb/>lines.</p><p xml:id="p1">');
        await page.locator('#new').waitFor({ state: 'attached' });
        await page.waitForFunction(`Math.abs(${top} - ${before}) < 3`);
        expect(complaints.filter(isComplaint)).toEqual([]);
      }));

    it('has what was found beside it, which leads to its place, by keyboard too, and can be closed', () =>
      visit(READING, async (page, complaints) => {
        change('Paragraph 50 of', 'Paragraph 50 <ref target="#nobody">of</ref>');
        const link = page.locator('.live-list a', { hasText: /^line \d+, column \d+$/ });
        await link.waitFor();
        expect(await page.locator('.live-list').innerText()).toContain('reference/unknown-target');
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('.live').analyze();
        expect(violations.map(({ id }) => id)).toEqual([]);
        await link.press('Enter');
        expect(await page.locator('.live-place').getAttribute('id')).toBe('p50');
        expect(await page.evaluate('document.activeElement.id')).toBe('p50');
        const box = await page.locator('#p50').boundingBox();
        expect(box?.y).toBeGreaterThanOrEqual(0);
        expect(box?.y).toBeLessThan(600);
        const button = page.locator('.live-toggle');
        await button.press('Enter');
        expect(await button.getAttribute('aria-expanded')).toBe('false');
        expect(await page.locator('.live-list').isVisible()).toBe(false);
        await page.reload();
        await page.locator('.live-toggle[aria-expanded="false"]').waitFor();
        await button.press('Enter');
        await link.focus();
        await page.keyboard.press('Escape');
        expect(await page.locator('.live-list').isVisible()).toBe(false);
        expect(await page.evaluate('document.activeElement.className')).toBe('live-toggle');
        await button.press('Enter');
        expect(complaints.filter(isComplaint)).toEqual([]);
      }));

    it('says on the first page in which record something was found', () =>
      visit('', async (page) => {
        await page.locator('.live-list a', { hasText: 'records/a.xml' }).click();
        await page.waitForURL(`**/${READING}`);
      }));

    it('shows of an ill-formed record what is wrong, and the record again when it is mended', () =>
      visit(READING, async (page) => {
        await page.locator('#p2').waitFor();
        change('</body>', '');
        await page.locator('main .failed').waitFor();
        expect(await page.locator('.live-list').innerText()).toContain('xml/well-formed');
        change('</text>', '</body></text>');
        await page.locator('#p2').waitFor();
      }));
  },
);
