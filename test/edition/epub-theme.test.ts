import { beforeAll, describe, expect, it } from 'vitest';
import type { BookFile } from '../../src/edition/epub/book.ts';
import { epubFiles } from '../../src/edition/epub/epub.ts';
import { plainSvg } from '../../src/edition/epub/plain-svg.ts';
import { type InBook, portableCss } from '../../src/edition/epub/portable-css.ts';
import { bookTheme } from '../../src/edition/epub/theme.ts';
import { bookCss } from '../../src/edition/theme/book-css.ts';
import type { Theme } from '../../src/project/theme.ts';
import { archived, bookOf, epubcheck, noEpubcheck } from './book.ts';
import { PHENOMENA } from './phenomena.ts';

const LONG = { timeout: 240_000 };
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const [WOFF2, TTF] = ['774f46320000', '000100000000'].map((each) => Buffer.from(each, 'hex'));
/** As programs for drawing write them. */
const SVG = `<?xml version="1.0"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:ink="urn:ink" ink:zoom="1"
 viewBox="0 0 9 9" onload="alert(1)" data-name="x"><script>alert(1)</script><metadata><ink:x/></metadata>
<rect id="a" width="9" height="9" fill="#036" paint-order="stroke"/><rect id="a" width="1" height="1"/>
<use xlink:href="#a"/><use xlink:href="#gone"/><image xlink:href="https://example.org/a.png" width="1" height="1"/>
<a xlink:href="https://example.org/"><rect width="1" height="1"/></a>
<style>rect { fill: url(https://example.org/b) }</style><foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>
</svg>`;

const EVERYTHING = `@charset "utf-8";
@import "more.css" screen;
@import url(https://example.org/x.css);
@import "data:text/css,a{}";
:root { --measure: 38rem; color-scheme: light dark }
/* { url(https://example.org/c.png) */
h1, h2 > a[href^="#"]:not(.x)::after { content: "\\201C;}"; border: 1px solid var(--link) !important }
h1:is(.a, .b), p:has(> b), a[href$="X" i] { color: red }
.x { color: red; &:hover { color: blue } .y { color: blue } margin: 0 }
.y { direction: rtl; unicode-bidi: embed; position: fixed; width: calc(1px * 2); *zoom: 1; nothing }
.z { background: url(ground.png), url("logo.svg#a"); background: url(w.webp); background: url(gone.png) }
.z { background: url(""); background: image-set("ground.png" 1x); background: ur\\6c(ground.png); --a: { b: c } }
@media (prefers-color-scheme: dark) and (width >= 30em) { p { color: light-dark(#000, #fff) } @layer x { a { c: d } } }
@supports (display: grid) { p { display: grid; grid-template: [a] 1fr } }
@layer base { a { color: red } }
@keyframes turn { from { top: 0 } }
@page :first { margin: 2cm }
@font-face { font-family: Mine; src: url(gone.woff2) format("woff2"), url("my font.ttf") format("truetype"); unicode-range: U+4?? }
@font-face { font-family: None }
}
a { color: re\\64 }
.last { background: url(data:image/png;base64,iVBORw0KGgo=); color: red`;

const THEME: Theme = {
  colours: { link: '#005580', paper: { light: '#fff8e8' }, hand: { light: '#800080', dark: '#ff80ff' } },
  fonts: { text: { regular: 'fonts/R.woff2', italic: 'my font.ttf' }, headings: 'Gill Sans' },
  logo: 'logo.svg',
  css: 'own.css',
};

const OWN = new Map(
  Object.entries({
    'own.css': EVERYTHING,
    'more.css': '@import "own.css";\n.more { color: red }',
    'logo.svg': SVG,
    'ground.png': PNG,
    'w.webp': 'RIFFxxxxWEBP',
    'fonts/R.woff2': WOFF2 ?? '',
    'my font.ttf': TTF ?? '',
  }).map(([path, content]) => [path, { file: `letters/${path}`, bytes: Buffer.from(content) }] as const),
);

describe('A book with a theme that has everything', () => {
  let files: readonly BookFile[] = [];
  let told: readonly string[] = [];
  const text = (path: RegExp) =>
    files.filter((each) => path.test(each.path)).map(({ bytes }) => Buffer.from(bytes).toString());
  beforeAll(async () => {
    const book = await bookOf(
      { title: 'Letters', theme: THEME },
      [{ stem: 'a', file: 'records/one.xml', text: PHENOMENA }],
      'en',
    );
    const made = await epubFiles({ ...book, own: OWN });
    files = made.files;
    told = made.diagnostics.map(({ message }) => /“(.*?)”/.exec(message)?.[1] ?? message);
  });

  it('has no errors and no warnings', LONG, async (context) => {
    if (noEpubcheck) context.skip(noEpubcheck);
    expect(epubcheck(await archived(files))).toEqual([]);
  });

  it('links its style sheets on every page, that of the editor last', () => {
    for (const page of text(/\.xhtml$/)) {
      const sheets = Array.from(page.matchAll(/<link [^>]*href="(?:\.\.\/)?([^"]*)"/g), ([, href]) => href);
      expect(sheets).toEqual([
        'style.css',
        'own/theme.css',
        expect.stringMatching(/^own\/[\da-f]{16}\.css$/),
      ]);
    }
  });

  it('lists fonts, images and style sheets by their types, each file once', () => {
    const [opf = ''] = text(/\.opf$/);
    const types = Array.from(opf.matchAll(/href="own\/[^"]*" media-type="([^"]*)"/g), ([, type]) => type);
    expect(types.sort()).toEqual(
      ['font/ttf', 'font/woff2', 'image/png', 'image/svg+xml', 'text/css', 'text/css', 'text/css'].sort(),
    );
  });

  it('shows the logo on the title page', () => {
    expect(text(/title\.xhtml$/)[0]).toMatch(/<img src="own\/[\da-f]{16}\.svg" alt=""/);
  });

  it('names nothing outside it', () => {
    expect(text(/own\/.*\.(?:css|svg)$/).join('')).not.toMatch(
      /https?:\/\/(?!www\.w3\.org\/)|script|gone|\.\./,
    );
  });

  it('tells what it goes without, but not what was told of the pages', () => {
    expect(told).toEqual(
      [
        '@import',
        ...['h1:is(.a, .b), p:has(> b), a[href$=', 'direction: rtl', 'unicode-bidi: embed'],
        ...['position: fixed', '*zoom: 1', 'nothing', 'background: url(w.webp)', 'background: url('],
        ...['background: image-set(', 'background: ur\\6c(ground.png)', '--a:'],
        ...['grid-template: [a] 1fr', '@keyframes turn', '@font-face', 'color: re\\64'],
      ].map((start) => expect.stringContaining(start)),
    );
  });
});

describe('The colours of a book', () => {
  const css = (theme: Theme) => bookCss(theme, (path) => path);
  const of = (scheme: string, text: string) =>
    new RegExp(`@media screen and \\(prefers-color-scheme: ${scheme}\\) \\{\n([\\s\\S]*?)\n\\}`).exec(
      text,
    )?.[1];

  it('are those of the reader unless the theme has some', () => {
    expect(css({})).toBe('');
    expect(css({ logo: 'a.png', header: 'x' })).toBe('');
  });

  it('given for light paper leave the dark to the reader', () => {
    const text = css({ colours: { paper: '#ffffff', link: '#003366' } });
    expect(of('light', text)).toContain('body { color: #1f1d1a; background-color: #ffffff; }');
    expect(of('dark', text)).toBeUndefined();
    expect(text.replace(/@media [\s\S]*?\n\}\n/g, '')).toBe('');
  });

  it('come together: paper never without ink and links', () => {
    const text = css({ colours: { ink: { dark: '#ffffff' } } });
    expect(of('dark', text)).toBe(
      '  body { color: #ffffff; background-color: #191816; }\n  a { color: #e8a48c; }',
    );
    expect(of('light', text)).toBeUndefined();
  });
});

describe('A style sheet in a book', () => {
  const inBook: InBook = { file: () => 'f', sheet: () => 's', told: () => false };
  const plain = (css: string) => portableCss(css, inBook).css.replace(/\s+/g, ' ').trim();

  it.each([
    ['a{color:red}', 'a { color: red; }'],
    ['a{b:c;;d:e;}', 'a { b: c; d: e; }'],
    ['a/**/b,*|x{c:d}', ''],
    ['li:nth-child(2n + 1), :lang(de) ~ .ä{c:d}', 'li:nth-child(2n + 1), :lang(de) ~ .ä { c: d; }'],
    ['a{b:url(x);c:url( "y" )}', 'a { b: url(f); c: url( "f" ); }'],
    ['a{}', ''],
    ['a{b:c} @import "x.css";', 'a { b: c; }'],
    [
      '@import "x.css" layer(a) print; @layer a, b; @import "y.css";',
      '@import url("s") print; @import url("s");',
    ],
    ['@import "x.css" layer(a) supports(b: c);', ''],
    ['.x{a:b; &:hover{c:d} e:f}', '.x { a: b; } .x:hover { c: d; } .x { e: f; }'],
    ['a,.b{ > i, p &, u{c:d} }', 'a > i, .b > i, p a, p .b, a u, .b u { c: d; }'],
    ['.a .b{&.c{d:e} & + &{d:e} p &{d:e} .p&{d:e} &u{d:e} :not(&){d:e}}', '.a .b.c { d: e; }'],
    ['a{@media print{b:c; u{d:e}} @page{f:g}}', '@media print { a { b: c; } a u { d: e; } }'],
    ['p::before{&:hover{a:b}}', ''],
    [
      'a{x:y} @layer p, q; @layer q{i{b:c}} @layer p{u{d:e} @layer r{s{t:v}}} @layer{w{b:c}}',
      's { t: v; } u { d: e; } i { b: c; } w { b: c; } a { x: y; }',
    ],
    ['@media print{@layer p{i{b:c}} u{d:e}} a{x:y}', '@media print { i { b: c; } u { d: e; } } a { x: y; }'],
    ['<!-- a{b:c} -->', ''],
  ])('%s is %s', (css, expected) => {
    expect(plain(css)).toBe(expected);
  });

  it('is read quickly, whatever it holds', () => {
    for (const css of [
      'a '.repeat(20_000),
      `a{b:${'url(x '.repeat(5000)}}`,
      '('.repeat(20_000),
      `${':a'.repeat(5000)}!{}`,
      'a{'.repeat(5000),
      '@media print{'.repeat(5000),
      '@layer a{'.repeat(5000),
      `${'a,b,c{'.repeat(50)}x:y`,
    ]) {
      expect(portableCss(css, inBook).left.length).toBeGreaterThan(0);
    }
  });
});

describe('A logo in a book', () => {
  it('in a format that not every reader shows is left out, and told', () => {
    const own = new Map([['a.avif', { file: 'letters/a.avif', bytes: Buffer.from('x') }]]);
    const { logo, diagnostics } = bookTheme({ logo: 'a.avif' }, own);
    expect(logo).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'edition/theme-book', location: { file: 'letters/a.avif' } }]);
  });

  it('in SVG keeps what it draws', () => {
    const svg = Buffer.from(plainSvg(Buffer.from(SVG)) ?? '').toString();
    expect(svg).toContain('<rect id="a" width="9" height="9" fill="#036"/>');
    expect(svg).toContain('<use xlink:href="#a"/>');
    expect(svg).not.toMatch(/script|onload|metadata|example|DOCTYPE|foreign|data-|\bink:|gone|<style/);
    expect(plainSvg(Buffer.from('<svg/>'))).toBeUndefined();
    expect(plainSvg(Buffer.from('<svg'))).toBeUndefined();
  });
});
