import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXECUTABLE, type PageName, Pages } from './chromium.ts';

const SAMPLE = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
<titleStmt><title>Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft</title></titleStmt>
<publicationStmt><p>An invented text.</p></publicationStmt><sourceDesc><p>Invented.</p></sourceDesc></fileDesc></teiHeader>
<text xml:lang="en"><body><div><head>Of long words</head>
<p>A word <del>struck</del>, one <add place="above">raised</add>, <note type="marginal" place="margin right">a note at the
right</note> and <hi rend="letter-spaced">Donaudampfschifffahrtselektrizitätengesellschaft</hi>, said
https://example.org/${'a'.repeat(90)}.</p>
<table><row role="label">${'<cell>Commodity</cell>'.repeat(9)}</row>
<row>${`<cell>${'wheat'.repeat(5)}</cell>`.repeat(9)}</row></table>
<note type="stamp">A stamp with ${'W'.repeat(70)}</note>
<closer><salute>Yours</salute><signed>${'Signature'.repeat(9)}</signed></closer></div></body></text></TEI>`;

const EDITION = ['index', 'diplomatic', 'reading'] as const satisfies PageName[];
const VIEWS = ['diplomatic', 'reading'] as const satisfies PageName[];
const ALL = [...EDITION, 'sample'] as const satisfies PageName[];
const SCHEMES = ['light', 'dark'] as const;
const WIDTHS = [320, 380, 560, 800, 1024, 1400, 1920];
/** A4 and US Letter between the margins of @page, in CSS pixels. */
const PAPERS = [
  ['A4', 658],
  ['Letter', 680],
] as const;

const pages = new Pages();

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Asks an element `e` in its page. As text, for the tests are compiled without the names of the browser. */
const ask = <T>(of: Locator, expression: string): Promise<T> =>
  of.evaluate(new Function('e', `return ${expression}`) as (element: unknown) => T);

const style = (of: Locator, property: string): Promise<string> =>
  ask(of, `getComputedStyle(e).getPropertyValue('${property}')`);
const box = (of: Locator): Promise<Box> => ask(of, 'e.getBoundingClientRect().toJSON()');
const inViewport = (of: Locator): Promise<boolean> =>
  ask(of, 'e.getBoundingClientRect().bottom > 0 && e.getBoundingClientRect().top < innerHeight');

/** The contrast of two colours as WCAG 2 counts it. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
      const value = Number(part) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The rectangles of each word in an element: more than one line is a word that breaks. */
const wordLines = (of: Locator): Promise<{ word: string; lines: number; left: number; right: number }[]> =>
  ask(
    of,
    `[...e.textContent.matchAll(/\\S+/g)].map(({ 0: word, index }) => {
      const range = document.createRange();
      range.setStart(e.firstChild, index);
      range.setEnd(e.firstChild, index + word.length);
      const boxes = [...range.getClientRects()];
      return { word, lines: new Set(boxes.map(b => b.top)).size, left: boxes[0].left, right: boxes.at(-1).right };
    })`,
  );

async function violations(page: Page, selector = 'html'): Promise<string[]> {
  const results = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .include(selector)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return results.violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target }) => `${impact} ${id}: ${target.join(' ')}`),
  );
}

if (process.env['CI'] && !EXECUTABLE) {
  it('finds Chromium: without it no page is tested, and CI must test them', () => {
    expect(EXECUTABLE).toBeDefined();
  });
}

describe.skipIf(!EXECUTABLE)(EXECUTABLE ? 'in Chromium' : 'in Chromium (skipped: there is none here)', () => {
  beforeAll(() => pages.start(SAMPLE));
  afterAll(() => pages.stop());

  describe('axe (WCAG 2.2 AA and best practices) finds nothing', () => {
    // The elements of a page are the same, its colours change with the scheme and its boxes with the width: each page in
    // both of each, and of the two views, whose rules are the same, one as the other is not.
    it.each([
      ['index', 'light', 1400],
      ['index', 'dark', 380],
      ['diplomatic', 'dark', 1400],
      ['diplomatic', 'light', 380],
      ['reading', 'light', 1400],
      ['reading', 'dark', 380],
      ['sample', 'dark', 380],
    ] as const)('%s, %s, %i pixels', (name, colorScheme, width) =>
      pages.open(name, { width, colorScheme }, async ({ page }) => {
        expect(await violations(page)).toEqual([]);
      }),
    );

    it.each(VIEWS)('%s, dark, 1400 pixels, at a place that a link led to', (name) =>
      pages.open(name, { colorScheme: 'dark', hash: '#record-p3' }, async ({ page }) => {
        expect(await violations(page, ':target')).toEqual([]);
      }),
    );
  });

  describe('a page is as wide as the screen', () => {
    it.each(ALL)(`%s, ${WIDTHS.join(', ')} pixels`, (name) =>
      pages.open(name, {}, async ({ page }) => {
        const widths: number[] = [];
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          widths.push(await page.evaluate('document.documentElement.scrollWidth'));
        }
        expect(widths).toEqual(WIDTHS);
      }),
    );

    it('a wide table scrolls by itself, and a keyboard reaches it', () =>
      pages.open('sample', { width: 320 }, async ({ page }) => {
        const table = page.locator('.table');
        expect(await ask(table, 'e.scrollWidth > e.clientWidth')).toBe(true);
        await table.focus();
        expect(await style(table, 'outline-style')).toBe('solid');
      }));
  });

  describe('a page asks nobody else', () => {
    it.each(ALL)('%s: only files, no complaint of the browser', (name) =>
      pages.open(name, {}, async ({ page, requests, complaints }) => {
        await page.mouse.wheel(0, 20_000);
        await page.waitForTimeout(50);
        expect(requests.filter((url) => !url.startsWith('file://'))).toEqual([]);
        expect(requests.some((url) => url.endsWith('/assets/edition.css'))).toBe(name !== 'sample');
        expect(complaints).toEqual([]);
        expect(await page.locator('script:not([src*="assets/"], [type="application/ld+json"])').count()).toBe(
          0,
        );
      }),
    );

    it('sample: a page that holds the style sheet itself has every rule of it', async () => {
      const rules = '[...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]).length';
      const css = readFileSync(join(pages.folder, 'assets/edition.css'), 'utf8');
      // The pages of an edition forbid what stands in a page: this one does not.
      const all = await pages.open('sample', {}, async ({ page }) => {
        await page.setContent(`<style>${css}</style>`);
        return page.evaluate<number>(rules);
      });
      expect(await pages.open('sample', {}, ({ page }) => page.evaluate<number>(rules))).toBe(all);
      // A combinator that is escaped makes no rule.
      expect(css).toContain(' > ');
    });
  });

  describe('without JavaScript', () => {
    const options = { javaScriptEnabled: false };

    it('the index leads to the record, the switch to the other view and back', () =>
      pages.open('index', options, async ({ page }) => {
        await page.getByRole('rowheader').getByRole('link').first().click();
        expect(page.url()).toMatch(/reading\.html$/);
        await page.getByRole('link', { name: 'Diplomatic view' }).click();
        expect(page.url()).toMatch(/diplomatic\.html$/);
        const here = page.getByRole('navigation').locator('[aria-current=page]');
        expect(await here.innerText()).toBe('Diplomatic view');
        await page.getByRole('link', { name: 'Reading view' }).click();
        expect(page.url()).toMatch(/reading\.html$/);
        await page.locator('.edition-title').click();
        expect(page.url()).toMatch(/index\.html$/);
      }));

    it.each(VIEWS)('%s: every sign leads to its note, every note back to its sign', (name) =>
      pages.open(name, options, async ({ page }) => {
        const numbers = await page.locator('.notes li').count();
        expect(numbers).toBeGreaterThan(10);
        for (const number of [1, Math.ceil(numbers / 2), numbers]) {
          await page
            .getByRole('link', { name: `Note ${number}`, exact: true })
            .first()
            .click();
          expect(new URL(page.url()).hash).toBe(`#note:${number}`);
          expect(await inViewport(page.locator(':target'))).toBe(true);
          await page.getByRole('link', { name: `Back to the text, note ${number}`, exact: true }).click();
          expect(new URL(page.url()).hash).toBe(`#sign:${number}`);
          expect(await inViewport(page.locator(':target'))).toBe(true);
        }
      }),
    );

    it.each(VIEWS)('%s: all links of the page have a place to lead to', (name) =>
      pages.open(name, options, async ({ page }) => {
        const dangling = await page.evaluate(`[...document.querySelectorAll('a[href^="#"]')]
          .filter(a => !document.getElementById(decodeURIComponent(a.hash.slice(1)))).map(a => a.hash)`);
        expect(dangling).toEqual([]);
      }),
    );

    it.each(VIEWS)('%s: a name leads to its page in the register', (name) =>
      pages.open(name, options, async ({ page }) => {
        await page.locator('article .name', { hasText: 'Hendrych' }).click();
        expect(page.url()).toMatch(/registers\/persons\/hendrych\.html$/);
        expect(await page.locator('h1').innerText()).toBe('Hendrych, Jiří');
      }),
    );

    it.each(VIEWS)('%s: the editorial statement opens', (name) =>
      pages.open(name, options, async ({ page }) => {
        const folded = page.locator('details', { hasText: 'Nothing is normalised silently' });
        const statement = folded.locator('p').first();
        expect(await statement.isVisible()).toBe(false);
        await folded.locator('summary').click();
        expect(await statement.isVisible()).toBe(true);
      }),
    );
  });

  describe('by keyboard', () => {
    it.each(VIEWS)('%s: the first stop is the skip link, the next after it is in the text', (name) =>
      pages.open(name, {}, async ({ page }) => {
        const focused = page.locator(':focus');
        await page.keyboard.press('Tab');
        expect(await focused.innerText()).toBe('Skip to the text');
        const { left, top } = await box(focused);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        await page.keyboard.press('Enter');
        expect((await box(page.locator('article'))).top).toBeLessThan(200);
        await page.keyboard.press('Tab');
        expect(await ask(focused, `e.closest('article') !== null`)).toBe(true);
      }),
    );

    it.each(EDITION)('%s: every stop shows that it has the focus', (name) =>
      pages.open(name, {}, async ({ page }) => {
        for (let stop = 0; stop < 12; stop += 1) {
          await page.keyboard.press('Tab');
          const focused = page.locator(':focus');
          if ((await focused.count()) === 0) break;
          expect(await style(focused, 'outline-style')).toBe('solid');
          expect(Number.parseFloat(await style(focused, 'outline-width'))).toBeGreaterThanOrEqual(2);
        }
      }),
    );

    it('diplomatic: Enter on the sign of a note goes to the note', () =>
      pages.open('diplomatic', {}, async ({ page }) => {
        await page.getByRole('link', { name: 'Note 1', exact: true }).focus();
        await page.keyboard.press('Enter');
        expect(new URL(page.url()).hash).toBe('#note:1');
        await page.keyboard.press('Tab');
        expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Back to the text, note 1');
      }));
  });

  describe('marginal notes', () => {
    /** How far each note stands from what it stands with in the text, in pixels; 0 where it is beside it. */
    const distances = (page: Page): Promise<number[]> =>
      page.evaluate(`[...document.querySelectorAll('.margin-note')].map(note => {
        const { top, bottom } = note.getBoundingClientRect();
        const { previousElementSibling: a, nextElementSibling: b, parentElement: c } = note;
        return Math.min(...[a, b, c, c.previousElementSibling].filter(Boolean)
          .map(e => e.getBoundingClientRect())
          .map(e => Math.max(0, e.top - bottom, top - e.bottom)));
      })`);

    for (const name of VIEWS) {
      it.each([1400, 1920])(`${name}: left of the text at %i pixels, beside their blocks`, (width) =>
        pages.open(name, { width }, async ({ page }) => {
          const text = await box(page.locator('article'));
          const notes = await page.locator('.margin-note').all();
          expect(notes.length).toBeGreaterThanOrEqual(2);
          for (const note of notes) {
            const { left, right } = await box(note);
            expect(left).toBeGreaterThanOrEqual(0);
            expect(right).toBeLessThanOrEqual(text.left);
            expect(text.left - right).toBeLessThan(40);
          }
          expect(Math.max(...(await distances(page)))).toBeLessThan(24);
        }),
      );

      it.each([320, 380, 800])(`${name}: inside the text at %i pixels, between their blocks`, (width) =>
        pages.open(name, { width }, async ({ page }) => {
          const text = await box(page.locator('article'));
          for (const note of await page.locator('.margin-note').all()) {
            const { left, right } = await box(note);
            expect(left).toBeGreaterThanOrEqual(text.left);
            expect(right).toBeLessThanOrEqual(text.right);
          }
          expect(Math.max(...(await distances(page)))).toBeLessThan(30);
        }),
      );
    }

    it('sample: a note of the right margin stands there at 1400 pixels', () =>
      pages.open('sample', { width: 1400 }, async ({ page }) => {
        const { left, right } = await box(page.locator('.margin-note.right'));
        expect(left).toBeGreaterThanOrEqual((await box(page.locator('article'))).right);
        expect(right).toBeLessThanOrEqual(1400);
      }));

    it('sample: a note in the run of a sentence is a box of its own at 380 pixels', () =>
      pages.open('sample', { width: 380 }, async ({ page }) => {
        expect(await style(page.locator('.margin-note'), 'display')).toBe('block');
        expect(await style(page.locator('.margin-note'), 'float')).toBe('none');
      }));
  });

  describe('letter-spaced words', () => {
    const WORDS = ['Hendrych', 'Prague', 'Praha', 'Highly classified!'];

    it('diplomatic: are spaced, and whole words all the same', () =>
      pages.open('diplomatic', {}, async ({ page }) => {
        const spaced = page.locator('article .letter-spaced');
        expect(await spaced.allInnerTexts()).toEqual(WORDS);
        for (const each of await spaced.all()) {
          const size = Number.parseFloat(await style(each, 'font-size'));
          expect(Number.parseFloat(await style(each, 'letter-spacing'))).toBeCloseTo(0.35 * size, 1);
        }
        expect(await page.evaluate(`window.find('Hendrych')`)).toBe(true);
        expect(await page.evaluate('String(getSelection())')).toBe('Hendrych');
        expect(await page.locator('article').innerText()).toContain('Jiri Hendrych');
      }));

    it('diplomatic: the spacing ends with the last letter', () =>
      pages.open('diplomatic', {}, async ({ page }) => {
        for (const selector of ['#letter-address-5', '#record-address-2', '#record-classification']) {
          const spaced = page.locator(selector).locator('.letter-spaced');
          const tracking = Number.parseFloat(await style(spaced, 'letter-spacing'));
          const sign = await box(page.locator(selector).locator('sup'));
          expect(sign.left).toBeCloseTo((await box(spaced)).right - tracking, 0);
        }
        const name = await box(page.locator('#letter-address-2 .name'));
        const spaced = page.locator('#letter-address-2 .letter-spaced');
        const tracking = Number.parseFloat(await style(spaced, 'letter-spacing'));
        expect(name.right).toBeCloseTo((await box(spaced)).right - tracking, 0);
        expect(await style(page.locator('#letter-address-2 .name'), 'text-decoration-line')).toBe('none');
        expect(await style(page.locator('#letter-address-2 .name'), 'border-bottom-style')).toBe('dotted');
      }));

    it.each([320, 1400])('diplomatic: no word breaks, and words stay apart, at %i pixels', (width) =>
      pages.open('diplomatic', { width }, async ({ page }) => {
        for (const each of await page.locator('article .letter-spaced').all()) {
          expect((await wordLines(each)).filter(({ lines }) => lines > 1)).toEqual([]);
        }
        const classification = page.locator('#record-classification .letter-spaced');
        const [first, second] = await wordLines(classification);
        const tracking = Number.parseFloat(await style(classification, 'letter-spacing'));
        expect((second?.left ?? 0) - (first?.right ?? 0)).toBeGreaterThan(1.5 * tracking);
      }),
    );

    it('reading: are set as other words', () =>
      pages.open('reading', {}, async ({ page }) => {
        const spaced = page.locator('article .letter-spaced');
        expect(await spaced.allInnerTexts()).toEqual(WORDS);
        for (const each of await spaced.all()) expect(await style(each, 'letter-spacing')).toBe('normal');
      }));

    it.each(VIEWS)('%s: assistive technology hears “Hendrych”', (name) =>
      pages.open(name, {}, async ({ page }) => {
        const session = await page.context().newCDPSession(page);
        const { nodes } = await session.send('Accessibility.getFullAXTree');
        const texts = nodes
          .filter(({ ignored, role }) => !ignored && role?.value === 'StaticText')
          .map((node) => String(node.name?.value).trim());
        for (const word of WORDS) expect(texts).toContain(word);
        const all = texts.join(' ');
        expect(all).toContain('Democratic People');
        expect(all).not.toContain('H e n d');
      }),
    );
  });

  describe('lines stand where they stand in the transcript', () => {
    it('diplomatic: datelines at the left, signatures to the right, all inside the text', () =>
      pages.open('diplomatic', {}, async ({ page }) => {
        const text = await box(page.locator('article'));
        for (const dateline of await page.locator('.dateline').all()) {
          expect(await style(dateline, 'text-align')).toBe('start');
          expect((await box(dateline)).left).toBe(text.left);
        }
        for (const signed of await page.locator('.signed').all()) {
          expect((await box(signed)).left).toBeGreaterThan(text.left + 100);
          expect((await box(signed)).right).toBeLessThanOrEqual(text.right);
        }
      }));

    it('hyphens: none of ours in the diplomatic view', async () => {
      const hyphens = (name: PageName) =>
        pages.open(name, {}, ({ page }) => style(page.locator('#record-p3'), 'hyphens'));
      expect(await hyphens('diplomatic')).toBe('manual');
      expect(await hyphens('reading')).toBe('auto');
    });
  });

  describe('on paper', () => {
    it('what is folded is unfolded before it is printed, also by a browser without ::details-content, and folded again', () =>
      pages.open('reading', {}, async ({ page }) => {
        const folded = () => page.locator('details:not([open])').count();
        const before = await folded();
        expect(before).toBeGreaterThan(1);
        await page.locator('summary').first().click();
        await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
        expect(await folded()).toBe(0);
        await page.evaluate(`dispatchEvent(new Event('afterprint'))`);
        expect(await folded()).toBe(before - 1);
      }));

    for (const name of VIEWS) {
      it.each(PAPERS)(`${name}, %s: marginal notes stand beside the text, on the sheet`, (_, width) =>
        pages.open(name, { width }, async ({ page }) => {
          await page.emulateMedia({ media: 'print' });
          const text = await box(page.locator('article'));
          expect(text.right).toBeLessThanOrEqual(width);
          for (const note of await page.locator('.margin-note').all()) {
            const { left, right } = await box(note);
            expect(left).toBeGreaterThanOrEqual(0);
            expect(right).toBeLessThanOrEqual(text.left);
          }
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
        }),
      );
    }

    it.each(EDITION)('%s: black on white from a dark screen, links not underlined, no switch', (name) =>
      pages.open(name, { colorScheme: 'dark' }, async ({ page }) => {
        await page.emulateMedia({ media: 'print' });
        const body = page.locator('body');
        expect(await style(body, 'background-color')).toBe('rgb(255, 255, 255)');
        expect(await style(body, 'color')).toBe('rgb(0, 0, 0)');
        const underlined = await page.evaluate(`[...document.querySelectorAll('a')]
          .filter(a => getComputedStyle(a).textDecorationLine !== 'none'
            || getComputedStyle(a).borderBottomWidth !== '0px').map(a => a.textContent)`);
        expect(underlined).toEqual([]);
        for (const hidden of await page.locator('.views, .skip, .back').all()) {
          expect(await hidden.isVisible()).toBe(false);
        }
      }),
    );

    it('a link that a keyboard has reached has no frame: on paper that is a stamp', () =>
      pages.open('diplomatic', {}, async ({ page }) => {
        const name = page.locator('article a.name').first();
        await page.keyboard.press('Tab');
        await name.focus();
        expect(await style(name, 'outline-style')).toBe('solid');
        await page.emulateMedia({ media: 'print' });
        expect(await style(name, 'outline-style')).toBe('none');
      }));

    it.each(VIEWS)('%s: the editorial statement is unfolded, signs keep their look', (name) =>
      pages.open(name, {}, async ({ page }) => {
        await page.emulateMedia({ media: 'print' });
        const statement = await box(page.locator('details p').first());
        expect(statement.bottom - statement.top).toBeGreaterThan(10);
        const report = await style(page.locator('article .report').first(), 'color');
        expect(contrast(report, 'rgb(255, 255, 255)')).toBeGreaterThanOrEqual(4.5);
        expect(report).not.toBe('rgb(0, 0, 0)');
        if (name === 'diplomatic') {
          expect(await style(page.locator('.stamp').first(), 'border-top-style')).toBe('solid');
        }
        expect((await page.pdf({ preferCSSPageSize: true })).subarray(0, 5).toString()).toBe('%PDF-');
      }),
    );
  });

  describe('colours', () => {
    for (const colorScheme of SCHEMES) {
      for (const more of ['no-preference', 'more'] as const) {
        it(`${colorScheme}, contrast ${more}: reports, links and hands are legible, lines are seen`, () =>
          pages.open('diplomatic', { colorScheme, contrast: more, hash: '#record-p3' }, async ({ page }) => {
            const grounds = [
              await style(page.locator('body'), 'background-color'),
              await style(page.locator(':target'), 'background-color'),
            ];
            expect(grounds[0]).not.toBe(grounds[1]);
            const first = (selector: string) => page.locator(selector).first();
            const words = await Promise.all([
              ...['article .report', '.note-sign a', '.hand-sign', '.back', '.panel dt', '.view-about'].map(
                (each) => style(first(each), 'color'),
              ),
              style(page.locator('.hand-example'), 'color'),
            ]);
            const lines = await Promise.all([
              style(first('#record-p3 .name'), 'text-decoration-color'),
              style(first('.margin-note'), 'border-right-color'),
              style(first('.stamp'), 'border-top-color'),
            ]);
            for (const ground of grounds) {
              const least = (colours: readonly string[]) =>
                Math.min(...colours.map((each) => contrast(each, ground)));
              expect(least(words)).toBeGreaterThanOrEqual(more === 'more' ? 6 : 4.5);
              expect(least(lines)).toBeGreaterThanOrEqual(more === 'more' ? 4.5 : 3);
            }
          }));
      }
    }

    it('forced colours: boxes, lines, slant and brackets remain', () =>
      pages.open('diplomatic', { forcedColors: 'active', hash: '#record-p3' }, async ({ page }) => {
        const first = (selector: string) => page.locator(selector).first();
        const ground = await style(first('body'), 'background-color');
        for (const [selector, side] of [
          ['.stamp', 'top'],
          ['.margin-note', 'right'],
          ['.views [aria-current]', 'bottom'],
        ] as const) {
          expect(await style(first(selector), `border-${side}-style`)).toBe('solid');
          expect(await style(first(selector), `border-${side}-color`)).not.toBe(ground);
        }
        expect(await style(first('.views a:not([aria-current])'), 'border-bottom-width')).toBe('0px');
        expect(await style(first('#record-p3 .name'), 'text-decoration-line')).toBe('underline');
        expect(await style(first('#letter-registry'), 'font-style')).toBe('italic');
        expect(await style(first(':target'), 'outline-style')).toBe('solid');
        expect(await first('#letter-signed').innerText()).toMatch(/^\[Signature: illegible\]/);
      }));
  });

  describe('languages', () => {
    it.each(EDITION)('%s: the page is in English', (name) =>
      pages.open(name, {}, async ({ page }) => {
        expect(await page.locator('html').getAttribute('lang')).toBe('en');
        expect(await page.title()).toContain('Lunch in Pyongyang, June 1960');
      }),
    );

    it.each(VIEWS)('%s: the text, and Czech and Korean words in it', (name) =>
      pages.open(name, {}, async ({ page }) => {
        expect(await page.locator('article').getAttribute('lang')).toBe('en');
        expect(await page.locator('article .name[lang=cs]').allInnerTexts()).toEqual(['Praha']);
        expect(await page.locator('article [lang=ko-Latn]').allInnerTexts()).toEqual([
          'Nodong Sinmun',
          'Nodong Sinmun',
        ]);
      }),
    );
  });
});
