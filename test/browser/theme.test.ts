import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { put, record } from '../cli/tei.ts';
import { warmRun } from '../cli/warm.ts';
import { EXECUTABLE, type Opened, Pages } from './chromium.ts';

/** In every Chromium’s system that has fonts at all; as a file of the edition it shows that such are loaded. */
const FONT = ['/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf', '/System/Library/Fonts/Monaco.ttf'].find(
  (path) => existsSync(path),
);

const HEBREW = record({
  title: 'מכתב',
  text: `<div xml:lang="he"><head>אל מועצת העץ</head><p xml:id="p1"><note type="marginal" place="margin left">נשלח</note>קיבלנו את
<name>מכתבך</name> מיום 14 במרץ, <add place="above">תודה</add>. <foreign xml:lang="en">Timber Board</foreign> שלח שלושה עותקים של התעריף החדש אל המועצה.</p>
<list><item>ראשון</item><item>שני</item></list><table><row><cell>עץ</cell><cell>12</cell></row></table>
<closer><signed>נ. הנדריך</signed></closer></div>`,
});

const THEME = {
  title: 'Letters',
  theme: {
    colours: { paper: { light: '#ffeedd', dark: '#101820' }, link: { light: '#224400', dark: '#aaddff' } },
    fonts: { text: 'fonts/face.ttf' },
    logo: 'logo.svg',
    css: 'own/style.css',
    header: 'State Archive',
    footer: 'Write to us.',
  },
};

const folder = mkdtempSync(join(tmpdir(), 'tei-theme-'));
const pages = new Pages();
const at = (path: string) => pathToFileURL(join(folder, 'out', path)).href;

/** Asks the page, in words of JavaScript. */
const ask = <T>({ page }: Opened, expression: string): Promise<T> => page.evaluate(expression) as Promise<T>;

describe.skipIf(!EXECUTABLE || !FONT)('in Chromium', () => {
  beforeAll(async () => {
    put(folder, {
      'edition/edition.json': JSON.stringify(THEME),
      'edition/records/a.xml': record(),
      'edition/records/he.xml': HEBREW,
      'edition/logo.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><rect width="80" height="40" fill="#224400"/></svg>',
      'edition/own/style.css': 'h1 { letter-spacing: 3px }\n.colophon { background: url(../logo.svg) }\n',
    });
    cpSync(FONT ?? '', join(folder, 'edition/fonts/face.ttf'));
    const { code, stderr } = warmRun(folder, ['build', 'edition', '-o', 'out']);
    expect({ code, stderr }).toMatchObject({ code: 0 });
  });
  afterAll(async () => {
    pages.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('a title, a line beside it and a folded text are broken where their words are wider than a telephone', () => {
    const word = 'https://archive.example.org/collections/timber-board-of-telmarn/letters/';
    put(folder, {
      'wide/edition.json': JSON.stringify({ title: word, theme: { header: word } }),
      'wide/records/a.xml': record().replace(
        '</fileDesc>',
        `</fileDesc><encodingDesc><editorialDecl><p>${word} ${'says more. '.repeat(40)}</p></editorialDecl></encodingDesc>`,
      ),
    });
    expect(warmRun(folder, ['build', 'wide', '-o', 'wide-out'])).toMatchObject({ code: 0 });
    const address = pathToFileURL(join(folder, 'wide-out/records/a/reading.html')).href;
    return pages.visit(address, { width: 320 }, async (page) => {
      await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    });
  });

  it.each(['light', 'dark'] as const)('a theme is seen, and nothing of it is refused: %s', (colorScheme) =>
    pages.visit(at('records/a/reading.html'), { colorScheme }, async (page, opened) => {
      await page.evaluate('document.fonts.ready');
      expect(opened.complaints).toEqual([]);
      expect(opened.requests.filter((address) => !address.startsWith('file:'))).toEqual([]);
      expect(
        await ask(
          opened,
          `[
          getComputedStyle(document.body).backgroundColor,
          getComputedStyle(document.querySelector('h1')).letterSpacing,
          getComputedStyle(document.querySelector('.colophon')).backgroundImage.includes('own/logo.svg'),
          document.fonts.check('16px Edition') && [...document.fonts].map((face) => face.status).join(),
          document.querySelector('.logo').naturalWidth,
          Math.round(document.querySelector('.logo').getBoundingClientRect().height),
        ]`,
        ),
      ).toEqual([
        colorScheme === 'light' ? 'rgb(255, 238, 221)' : 'rgb(16, 24, 32)',
        ...['3px', true, 'loaded', 80, 38],
      ]);
      if (process.env['PICTURES'])
        await page.screenshot({ path: join(process.env['PICTURES'], `theme-${colorScheme}.png`) });
    }),
  );

  it('on paper a theme leaves black on white', () =>
    pages.visit(at('records/a/reading.html'), {}, async (page, opened) => {
      await page.emulateMedia({ media: 'print' });
      expect(await ask(opened, `getComputedStyle(document.body).backgroundColor`)).toBe('rgb(255, 255, 255)');
    }));

  it.each([380, 1400])(
    'a text in Hebrew begins at the right, and nothing hangs out of its page: %i pixels',
    (width) =>
      pages.visit(at('records/he/diplomatic.html'), { width }, async (page, opened) => {
        if (process.env['PICTURES']) {
          await page.screenshot({
            path: join(process.env['PICTURES'], `hebrew-${width}.png`),
            fullPage: true,
          });
        }
        const seen = await ask<Record<string, unknown>>(
          opened,
          `(() => {
        const side = (selector) => {
          const element = document.querySelector(selector);
          const range = document.createRange();
          range.selectNodeContents(element);
          const text = range.getClientRects()[0];
          const block = element.getBoundingClientRect();
          return Math.abs(block.right - text.right) < Math.abs(text.left - block.left) ? 'right' : 'left';
        };
        const list = document.querySelector('article li').getBoundingClientRect();
        const around = document.querySelector('article ul').getBoundingClientRect();
        return {
          head: side('article .head'),
          list: list.right < around.right && list.left === around.left,
          english: getComputedStyle(document.querySelector('article [lang=en]')).direction,
          brackets: document.querySelector('.margin-note').textContent,
          bracket: [...document.querySelectorAll('.margin-note [dir]')].filter((each) => /[[\\]]/.test(each.textContent)).length,
          wide: document.documentElement.scrollWidth <= innerWidth,
          note: document.querySelector('.margin-note').getBoundingClientRect().left < document.querySelector('#p1').getBoundingClientRect().left,
        };
      })()`,
        );
        expect(seen).toEqual({
          head: 'right',
          list: true,
          english: 'ltr',
          brackets: '[note in the left margin: נשלח]',
          bracket: 0,
          wide: true,
          note: width > 1000,
        });
      }),
  );
});
