import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXECUTABLE, Pages } from './chromium.ts';

const KINDS: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Invented records beside the one of the edition, so that there is something to choose from. */
const RECORDS: Readonly<Record<string, string>> = {
  // Names and marks that want to be part of a script or of a page.
  'a&b #1': tei({
    title: 'Zápis </script><img src=x onerror=alert(1)>',
    when: '1957-03',
    body:
      '<p>Josef Nováček met the <choice><sic>Minstry</sic><corr>Ministry</corr></choice> in P’yŏngyang, &lt;b&gt;bold&lt;/b&gt; ' +
      '\u2028 and Mos-<lb break="no"/>cow; <hi rend="letter-spaced">Hendrych</hi>, 김일성은, <note type="marginal">a margin note</note>' +
      ' <gap reason="redacted"/> and T v a r y.</p>',
  }),
  hebrew: tei({
    title: 'מכתב על עצים, 3',
    when: '1952',
    language: 'he',
    sender: '<persName ref="../registers/hebrew.xml#sharett">שרת, משה (1)</persName>',
    body:
      '<p><persName ref="../registers/hebrew.xml#sharett">משה שרת</persName> כתב אל Ben Gurion על צה"ל ועל 12 עצים. הוא שאל מה אמר השר.</p>' +
      '<p>משה בא.</p><p>Il-sung and economic co-operation, <choice><abbr>c.</abbr><expan>comrade</expan></choice> Gromov spoke.</p>',
  }),
  '../registers/hebrew': register('שרת, משה (1894–1965)'),
  ...Object.fromEntries(
    Array.from({ length: 45 }, (_, i) => [
      `many-${i}`,
      tei({
        title: `Letter ${i}`,
        when: `19${50 + (i % 10)}`,
        body: `<p>Reports on the harvest, number ${i}.</p>`,
      }),
    ]),
  ),
};

interface Invented {
  readonly title: string;
  readonly when: string;
  readonly body: string;
  readonly language?: string;
  readonly sender?: string;
}

function tei({ title, when, body, language = 'en', sender }: Invented): string {
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return (
    `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>${escaped}</title></titleStmt>` +
    '<publicationStmt><p>Invented.</p></publicationStmt><sourceDesc><p>Invented.</p></sourceDesc></fileDesc>' +
    `<profileDesc><creation><date when="${when}">${when}</date></creation>` +
    (sender ? `<correspDesc><correspAction type="sent">${sender}</correspAction></correspDesc>` : '') +
    `</profileDesc></teiHeader><text xml:lang="${language}"><body>${body}</body></text></TEI>`
  );
}

function register(name: string): string {
  return (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0" type="register"><teiHeader><fileDesc><titleStmt><title>Persons</title></titleStmt>' +
    '<publicationStmt><p>Invented.</p></publicationStmt><sourceDesc><p>Invented.</p></sourceDesc></fileDesc></teiHeader>' +
    `<standOff><listPerson><person xml:id="sharett"><persName type="preferred">${name}</persName></person></listPerson></standOff></TEI>`
  );
}

/** What is looked for, and in the title of which record it is found. */
const QUERIES: readonly (readonly [string, string, RegExp])[] = [
  ['a word', 'ambassador', /Record of Conversation/],
  ['a word without its accents', 'novacek', /Zápis/],
  ['a word with its accents', 'NOVÁČEK', /Zápis/],
  ['a name without its apostrophe', 'pyongyang novacek', /Zápis/],
  ['the beginning of a word', 'nová*', /Zápis/],
  ['a phrase', '"Kim Il Sung had talks"', /Record of Conversation/],
  ['an abbreviation as it was typed', '"c. Puzanov"', /Record of Conversation/],
  ['an abbreviation written out', '"comrade Puzanov"', /Record of Conversation/],
  ['a slip of the pen', 'minstry', /Zápis/],
  ['what was meant', 'ministry novacek', /Zápis/],
  ['a word divided at a line end', 'moscow novacek', /Zápis/],
  ['a letter-spaced word', 'hendrych novacek', /Zápis/],
  ['a name in Hangul', '김일성', /Zápis/],
  ['a note', '"a margin note"', /Zápis/],
  ['what was not declassified', '"not declassified"', /Zápis/],
  ['a report of the transcriber', '"handwritten note"', /Record of Conversation/],
  ['a phrase that was not closed', '"Kim Il Sung had talks', /Record of Conversation/],
  ['a phrase whose last word is not whole', '"Kim Il Sung had tal*', /Record of Conversation/],
  ['a name without its hyphen', 'Il-sung Gurion', /מכתב/],
  ['a word with a hyphen by the one without', '"economic cooperation"', /מכתב/],
  ['what each of the two texts has alone', 'comrade "c. Gromov"', /מכתב/],
  ['a Hebrew abbreviation', 'צה״ל', /מכתב/],
];

/** How words are found is the same wherever the page came from; how lists and texts come to it is not. */
const OF_EACH_KIND = ['novacek', 'nová*', '"Kim Il Sung had talks"', '김일성', 'comrade "c. Gromov"'];

const pages = new Pages();
let server: Server;
const addresses: { file: string; http: string } = { file: '', http: '' };

const status = (page: Page) => page.locator('.search-status');
/** Which way the first of these elements is written. */
const directionOf = (page: Page, selector: string) =>
  page.evaluate(`getComputedStyle(document.querySelector('${selector}')).direction`);

const titles = (page: Page) => page.locator('.hits h2').allInnerTexts();

/** Waits until the search says something like this; by itself, until it has ended. */
async function found(page: Page, what = /^\s*\S(?:.*[^…])?\s*$/): Promise<string> {
  const said = status(page).filter({ hasText: what });
  await said.waitFor();
  return said.innerText();
}

describe.skipIf(!EXECUTABLE)(
  EXECUTABLE ? 'The search' : 'The search (skipped: there is no Chromium here)',
  () => {
    beforeAll(async () => {
      pages.startEdition(RECORDS);
      server = createServer((request, response) => {
        const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
        try {
          response.setHeader('content-type', KINDS[extname(path)] ?? 'application/octet-stream');
          response.end(readFileSync(join(pages.folder, path)));
        } catch {
          response.statusCode = 404;
          response.end();
        }
      });
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      addresses.http = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      addresses.file = pathToFileURL(pages.folder).href;
    });
    afterAll(async () => {
      await new Promise((done) => server.close(done));
      pages.stop();
    });

    describe.each(['file', 'http'] as const)('over %s', (protocol) => {
      const ask = <T>(query: string, use: (page: Page) => Promise<T>, options = {}) =>
        pages.visit(`${addresses[protocol]}/search.html${query}`, options, use);
      const q = (text: string) => `?q=${encodeURIComponent(text)}`;

      it.each(protocol === 'file' ? QUERIES : QUERIES.filter(([, query]) => OF_EACH_KIND.includes(query)))(
        'finds %s: %s',
        (_, query, title) =>
          ask(q(query), async (page) => {
            expect(await found(page)).toBe('1 record found.');
            expect(await titles(page)).toEqual([expect.stringMatching(title)]);
            expect(await page.locator('.hits mark').count()).toBeGreaterThan(0);
          }),
      );

      it('says that a phrase is not there where its words are', () =>
        ask(q('"Sung Kim Il had"'), async (page) => {
          expect(await found(page)).toBe('Nothing found.');
        }));

      it('shows the hits by pages of twenty, and can be linked and gone back to', () =>
        ask(q('harvest'), async (page) => {
          expect(await found(page)).toBe('45 records found.');
          expect(await titles(page)).toHaveLength(20);
          await page.getByRole('link', { name: '3', exact: true }).click();
          await found(page);
          expect(await titles(page)).toHaveLength(5);
          expect(await page.locator('.hits').getAttribute('start')).toBe('41');
          await page.goBack();
          await found(page);
          expect(await titles(page)).toHaveLength(20);
          expect(await page.getByRole('searchbox', { name: 'Words or phrase' }).inputValue()).toBe('harvest');
        }));

      it('filters by date, place, person and kind, and sorts by date', () =>
        ask(`${q('harvest')}&from=1958&to=1958-06&sort=date`, async (page) => {
          expect(await found(page)).toBe('4 records found.');
          await page.locator('[name=from]').fill('1950');
          await page.locator('[name=to]').fill('1951');
          await page.locator('[name=to]').press('Tab');
          await found(page, /^10 /);
          const dates = await page.locator('.hit-facts').allInnerTexts();
          expect(dates).toEqual(dates.toSorted());
          await page.locator('[name=person]').selectOption({ index: 1 });
          await found(page, /^Nothing/);
          await page.locator('[name=from]').fill('1960');
          await page.locator('[name=to]').fill('');
          await page.locator('form.search [name=q]').fill('');
          await page.locator('[name=kind]').selectOption('Cover letter');
          await found(page, /^1 /);
          expect(await titles(page)).toEqual([expect.stringMatching(/Record of Conversation/)]);
          await page.locator('[name=from]').fill('5.6.1960');
          await page.locator('[name=from]').press('Tab');
          await found(page, /not a date/);
        }));

      // What follows is the same wherever the page came from.
      if (protocol === 'http') return;

      it('answers while a word is being typed, by keyboard alone', () =>
        ask('', async (page) => {
          await page.getByRole('searchbox', { name: 'Words or phrase' }).focus();
          await page.keyboard.type('novač');
          // On a slow machine what is found for the first letters is told before.
          expect(await found(page, /^\s*1 record/)).toBe('1 record found.');
          await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
          expect(await found(page)).toBe(
            '“novač” itself was not found; words that begin so: 1 record found.',
          );
        }));

      it('keeps in the address what was typed and chosen, for who goes back', () =>
        ask('', async (page) => {
          await page.getByRole('searchbox', { name: 'Words or phrase' }).fill('harv');
          await found(page, /^45 /);
          // The other pages are of the same hits.
          expect(await page.getByRole('link', { name: '2', exact: true }).getAttribute('href')).toBe(
            '?q=harv*&page=2',
          );
          await page.locator('form.search summary').click();
          await page.locator('[name=from]').fill('1958');
          await page.locator('[name=from]').press('Tab');
          await found(page, /words that begin so: 8 /);
          await page.locator('.hits h2 a').first().click();
          await page.waitForURL(/records/);
          await page.goBack();
          await found(page, /words that begin so: 8 /);
          expect(await page.locator('[name=from]').inputValue()).toBe('1958');
          expect(await page.locator('form.search details').getAttribute('open')).not.toBeNull();
        }));

      it('says where there is no word in what was typed, and where a date is none', () =>
        ask(q('?! — „“'), async (page) => {
          expect(await found(page)).toBe('There is no word in what was typed.');
          await page.goto(`${addresses[protocol]}/search.html${q('?!')}&kind=Cover+letter`);
          expect(await found(page)).toBe('There is no word in what was typed. 1 record found.');
          await page.goto(`${addresses[protocol]}/search.html?from=1960-13`);
          expect(await found(page)).toMatch(/^“1960-13” is not a date/);
          expect(await page.locator('[aria-invalid=true]').getAttribute('name')).toBe('from');
          await page.goto(`${addresses[protocol]}/search.html?q=`);
          await page.locator('.search-status:empty').waitFor({ state: 'attached' });
          expect(await page.locator('.hits').count()).toBe(0);
        }));

      it('answers a very long query', () =>
        ask('', async (page) => {
          const words = Array.from({ length: 1000 }, (_, i) => `harvest reports number w${i}`).join(' ');
          await page.getByRole('searchbox', { name: 'Words or phrase' }).fill(words);
          expect(await found(page)).toBe('Nothing found.');
          await page.getByRole('searchbox', { name: 'Words or phrase' }).fill('x'.repeat(100_000));
          expect(await found(page)).toBe('Nothing found.');
        }));

      it('leads to the place in the record, and marks the words there', () =>
        ask(q('"not declassified" nováček'), async (page) => {
          await found(page);
          await page.locator('.hit a').first().click();
          await page.locator('mark.found').first().waitFor();
          expect(page.url()).toMatch(/records\/a%26b%20%231\/reading\.html#b1$/);
          const marks = await page.locator('mark.found').allInnerTexts();
          expect(marks).toContain('Nováček');
          await page.keyboard.press('Escape');
          expect(await page.locator('mark.found').count()).toBe(0);
        }));

      it('marks a word whose letters stand apart, however it was looked for', () =>
        ask(q('tvary'), async (page) => {
          await found(page);
          await page.locator('.hit a').first().click();
          await page.locator('mark.found').first().waitFor();
          expect(await page.locator('mark.found').allInnerTexts()).toEqual(['T v a r y']);
        }));

      it('leads to the transcript where a word stands only there', () =>
        ask(q('minstry'), async (page) => {
          await found(page);
          await page.locator('.hit a').first().click();
          await page.locator('mark.found').first().waitFor();
          expect(page.url()).toMatch(/diplomatic\.html#b1$/);
        }));

      it('is asked from every page of the edition', () =>
        pages.visit(`${addresses[protocol]}/index.html`, {}, async (page) => {
          await page.getByRole('searchbox').fill('Puzanov');
          await page.keyboard.press('Enter');
          expect(await found(page)).toBe('1 record found.');
        }));

      it('shows what a record says as text, whatever it says', () =>
        ask(q('bold'), async (page) => {
          await found(page);
          expect(await titles(page)).toEqual(['Zápis </script><img src=x onerror=alert(1)>']);
          expect(await page.locator('.hit').innerText()).toContain('<b>bold</b>');
          expect(await page.locator('.search-results :is(img, b, script)').count()).toBe(0);
        }));
    });

    it.each([320, 1400])('is as wide as the screen, and axe finds nothing: %s pixels', (width) =>
      pages.visit(`${addresses.file}/search.html?q=kim&from=1960`, { width }, async (page) => {
        await found(page);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
        const { violations } = await new AxeBuilder({ page })
          .setLegacyMode()
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' '))}`),
        ).toEqual([]);
      }),
    );

    it('keeps what is written from right to left apart from what stands beside it', () =>
      pages.visit(`${addresses.file}/search.html?q=${encodeURIComponent('משה')}`, {}, async (page) => {
        await found(page);
        expect(await page.locator('.hits h2 bdi').innerText()).toBe('מכתב על עצים, 3');
        expect(await page.locator('.hit-facts bdi').allInnerTexts()).toEqual(['שרת, משה (1)']);
        expect(await directionOf(page, '.hit')).toBe('rtl');
        expect(await page.locator('.hit[dir=auto] a').first().getAttribute('lang')).toBe('he');
        // The names of the register and of the header are no words of the record.
        const names = page.locator('.hit:not([dir]) a').first();
        expect(await names.getAttribute('lang')).toBeNull();
        expect(await names.locator('bdi mark').count()).toBeGreaterThan(0);
        expect(await page.locator('.hit').count()).toBe(3);
        await page.getByText('1 more place in this record').click();
        await page.locator('details .hit bdi mark').waitFor();
        const option = page.locator('[name=person] option[value=sharett]');
        expect(await option.getAttribute('dir')).toBe('auto');
        expect(await directionOf(page, '[value=sharett]')).toBe('rtl');
        expect(await directionOf(page, 'form.search [name=q]')).toBe('rtl');
        await page.goto(`${addresses.file}/search.html?q=${encodeURIComponent('מש')}`);
        expect(await found(page)).toBe('“מש” itself was not found; words that begin so: 1 record found.');
        expect(await page.locator('.search-status bdi').innerText()).toBe('מש');
      }));

    it('says without JavaScript that it needs it, and where else to look', () =>
      pages.visit(`${addresses.file}/search.html`, { javaScriptEnabled: false }, async (page) => {
        const main = page.getByRole('main');
        expect(await main.innerText()).toContain('The search needs JavaScript');
        expect(await main.getByRole('link', { name: 'Records' }).getAttribute('href')).toBe('records.html');
      }));
  },
);
