import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrast, hex, nearest, rgb } from '../../src/edition/theme/colour.ts';
import { contrasts } from '../../src/edition/theme/contrasts.ts';
import { cssAddresses } from '../../src/edition/theme/css-addresses.ts';
import { OWN_COLOURS, palette, SCHEMES } from '../../src/edition/theme/palette.ts';
import { themeCss } from '../../src/edition/theme/theme-css.ts';
import type { Colours } from '../../src/project/theme.ts';
import { ROOT } from '../commands/tei.ts';

const found = (colours: Colours) => contrasts(colours, 'edition.json', () => undefined);
const messages = (colours: Colours) => found(colours).map(({ message }) => message);

describe('Contrast', () => {
  // The first two are those of WCAG 2.2 by definition, the others as the WebAIM Contrast Checker has them.
  it.each([
    ['#fff', '#000', 21],
    ['#123456', '#123456', 1],
    ['#777777', '#ffffff', 4.47],
    ['#767676', '#ffffff', 4.54],
    ['#ff0000', '#ffffff', 3.99],
  ])('of %s on %s is %f', (one, other, ratio) => {
    expect(Math.floor(contrast(rgb(one), rgb(other)) * 100) / 100).toBe(ratio);
    expect(contrast(rgb(other), rgb(one))).toBe(contrast(rgb(one), rgb(other)));
  });

  it('the nearest colour has enough, and one step less has not', () => {
    const near = nearest(rgb('#777777'), [rgb('#ffffff')], 4.5);
    expect(near && hex(near)).toBe('#767676');
  });

  it('goes to black or to white, whichever is nearer', () => {
    const [onLight, onDark] = ['#f0f0f0', '#202020'].map((paper) =>
      nearest(rgb('#808080'), [rgb(paper)], 4.5),
    );
    expect(onLight?.[0]).toBeLessThan(128);
    expect(onDark?.[0]).toBeGreaterThan(128);
  });
});

describe('A colour that can’t be read well', () => {
  it('is told with its figure and the nearest that does', () => {
    const [finding, ...others] = found({ link: '#d08060' });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'edition/theme-contrast',
      severity: 'warning',
      message: 'Links in #d08060 on light paper in #fdfcf9 have a contrast of 2.94:1; expected was 4.5:1',
    });
    const [, suggested = ''] = /(#\w{6})\.$/.exec(finding?.hint ?? '') ?? [];
    expect(found({ link: suggested })).toEqual([]);
  });

  it('is told of a paper on which the colours of the edition can’t be read', () => {
    expect(messages({ paper: '#777777' })).toHaveLength(3);
    expect(messages({ paper: { dark: '#777777' } })).toHaveLength(3);
  });

  it('one alone is the colour on light paper, and says nothing of dark paper', () => {
    expect(messages({ ink: '#111111' })).toEqual([]);
    expect(messages({ ink: { dark: '#111111' } })).toHaveLength(1);
  });

  it('is not told of the colours that the edition has itself', () => {
    expect(messages({})).toEqual([]);
    const own = Object.fromEntries(
      (['paper', 'ink', 'link', 'hand'] as const).map((name) => [name, OWN_COLOURS[name]]),
    );
    expect(messages(own)).toEqual([]);
  });
});

describe('The colours of a theme', () => {
  it('begin with those of the style sheet of every page', () => {
    const css = readFileSync(join(ROOT, 'xslt/assets/css/base.css'), 'utf8');
    const [onLight, onDark] = css.split('@media screen and (prefers-color-scheme: dark)');
    for (const [name, { light, dark }] of Object.entries(OWN_COLOURS)) {
      expect(onLight).toContain(`--${name}: ${light};`);
      expect(onDark).toMatch(new RegExp(`^[^}]*--${name}: ${dark};`));
    }
  });

  it.each(['#ffffff', '#e0d0b0', '#101020', '#8a8a8a', '#003366'])(
    'on paper in %s greys can be read, and so can everything on the ground of a place that was found',
    (paper) => {
      const ink = hex(
        nearest(rgb('#808080'), [rgb(paper)], 7) ?? nearest(rgb('#808080'), [rgb(paper)], 4.5) ?? [0, 0, 0],
      );
      for (const scheme of SCHEMES) {
        const both = (colour: string) => ({ light: colour, dark: colour });
        const made = palette(
          { paper: both(paper), ink: both(ink), link: both(ink), hand: both(ink) },
          scheme,
        );
        const on = (name: string, ground: string) =>
          contrast(made[name] ?? [0, 0, 0], made[ground] ?? [0, 0, 0]);
        expect(on('report', 'paper')).toBeGreaterThanOrEqual(4.5);
        expect(on('faint', 'paper')).toBeGreaterThanOrEqual(3);
        for (const text of ['ink', 'link', 'hand']) expect(on(text, 'found')).toBeGreaterThanOrEqual(4.5);
      }
    },
  );
});

describe('The style sheet of a theme', () => {
  it('changes only what was given, and nothing on paper', () => {
    expect(themeCss({ colours: { link: '#036' } })).toBe(
      `@media screen {\n  :root {\n    --link: #003366;\n  }\n}
@media screen and (prefers-color-scheme: dark) {\n  :root {\n    --link: #e8a48c;\n  }\n}\n`,
    );
  });

  it('gives readers who ask for it more contrast on a paper of the editor', () => {
    const css = themeCss({ colours: { paper: { light: '#102030' } } });
    for (const dark of ['', ' and (prefers-color-scheme: dark)']) {
      expect(css).toContain(
        `@media screen and (prefers-contrast: more)${dark} {\n  :root {\n    --ink: #ffffff;`,
      );
    }
  });

  it('names files of fonts by addresses, and families as strings', () => {
    const css = themeCss({
      fonts: { text: { regular: 'my fonts/R.woff2', boldItalic: 'f/BI.otf' }, headings: 'Un" onerror' },
    });
    expect(css).toContain('src: url("own/my%20fonts/R.woff2");');
    expect(css).toMatch(/font-style: italic;\n {2}font-weight: 700;[^}]*f\/BI\.otf/);
    expect(css).toContain('--headings: "Un\\22  onerror", Georgia, serif;');
    expect(css).not.toContain('@media');
  });
});

describe('Addresses of a style sheet', () => {
  it.each([
    ['a{background:url(a.png)}', ['a.png']],
    ['a{background:URL( "a b.png" )}', ['a b.png']],
    ["a{background:url('a\\'b.png')}", ["a'b.png"]],
    ['@import "x.css"; @import url(y.css) screen;', ['x.css', 'y.css']],
    ['@import url("z.css");', ['z.css']],
    ['a{background:url(a\\20 b.png)}', ['a b.png']],
    ['@font-face{src:url(f.woff2) format("woff2"), url(f.ttf)}', ['f.woff2', 'f.ttf']],
    ['/* url(no.png) */ a::before{content:"url(no.png)"}', []],
    ['a{width:my-url(no.png)} /* not closed url(no.png)', []],
  ])('of %s are %j', (css, expected) => {
    const addresses = cssAddresses(css);
    expect(addresses.map(({ value }) => value)).toEqual(expected);
    for (const { start, end } of addresses) expect(css.slice(start, end)).not.toMatch(/^["'\s]|["'\s]$/);
  });
});
