import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { put, record, tree, workshop } from './tei.ts';
import { warmRun as run } from './warm.ts';

const dir = workshop();
const out = join(dir, 'output');
const page = (path: string) => readFileSync(join(out, path), 'utf8');
const build = () => run(dir, ['build', 'edition']);
const theme = (settings: object) =>
  put(dir, { 'edition/edition.json': JSON.stringify({ title: 'Letters', theme: settings }) });

const FONT = Buffer.from('774f46320000', 'hex');

beforeEach(() => {
  for (const name of readdirSync(dir)) rmSync(join(dir, name), { recursive: true, force: true });
  put(dir, { 'edition/records/a.xml': record() });
});

describe('A theme in edition.json', () => {
  it('changes every page: colours, fonts, logo, texts of the frame, and a style sheet that comes last', () => {
    theme({
      colours: { link: '#005580', paper: { light: '#ffffff', dark: '#101010' } },
      fonts: { text: { regular: 'fonts/R.woff2', italic: 'fonts/I.woff2' }, headings: 'Junicode' },
      logo: 'images/logo ö.svg',
      css: 'style/own.css',
      header: 'An archive & more',
      footer: 'Made by <us>',
    });
    const css = '@import "more.css";\nbody { background: url("../images/ground.png?1") }\n';
    put(dir, {
      'edition/fonts/R.woff2': FONT,
      'edition/fonts/I.woff2': FONT,
      'edition/images/logo ö.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'edition/images/ground.png': 'x',
      'edition/style/own.css': css,
      'edition/style/more.css': '/* nothing */',
    });
    const { code, stderr } = build();
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'Built one record.\nOpen output/index.html in a browser.\n',
    });
    expect(page('assets/own/style/own.css')).toBe(css);
    expect(page('assets/theme.css')).toContain('url("own/fonts/I.woff2")');
    for (const path of [
      'style/more.css',
      'images/ground.png',
      'fonts/R.woff2',
      'fonts/I.woff2',
      'images/logo ö.svg',
    ]) {
      expect([path, existsSync(join(out, 'assets/own', path))]).toEqual([path, true]);
    }
    for (const [path, top] of [
      ['index.html', ''],
      ['records/a/reading.html', '../../'],
      ['guidelines.html', ''],
    ] as const) {
      const sheets = Array.from(
        page(path).matchAll(/<link rel="stylesheet" href="([^"]*)"/g),
        ([, href]) => href,
      );
      expect([path, ...sheets]).toEqual([
        path,
        ...['edition.css', 'theme.css', 'own/style/own.css'].map((name) => `${top}assets/${name}`),
      ]);
    }
    const reading = page('records/a/reading.html');
    expect(reading).toContain(
      '<img class="logo" src="../../assets/own/images/logo%20%C3%B6.svg" alt="">Letters</a>',
    );
    expect(reading).toContain('An archive &amp; more');
    expect(reading).toContain('Made by &lt;us&gt;');
  });

  it('that is not there leaves the pages as they are', () => {
    put(dir, { 'edition/edition.json': '{ "title": "Letters" }' });
    expect(build().code).toBe(0);
    expect(Object.keys(tree(out)).filter((path) => /^assets\/(?:own|theme)/.test(path))).toEqual([]);
    expect(page('index.html')).not.toMatch(/theme\.css|class="(?:logo|motto)"/);
  });

  it('names files that are missing: each is told where it is named, and the pages are made without it', () => {
    put(dir, {
      'edition/edition.json':
        '{ "title": "Letters",\n "theme": { "logo": "lgo.svg", "css": "own.css",\n "fonts": { "text": { "regular": "no.woff2" }, "headings": "false.woff2" } } }',
      'edition/logo.svg': '<svg/>',
      'edition/false.woff2': 'no font',
      'edition/own.css': 'a { background: url(../secret.png) }\nb { background: url(gone.png) }',
      'secret.png': 'secret',
    });
    const { code, stderr } = build();
    expect(code).toBe(1);
    const lines = stderr.replace(/\s+/g, ' ');
    for (const words of [
      '“lgo.svg” can’t be used: there is no such file',
      'Did you mean “edition/logo.svg”?',
      '“no.woff2” can’t be used',
      '“false.woff2” can’t be used: this is no font, whatever its name says',
      '“../secret.png” leads out of the folder of the edition',
      '“gone.png” can’t be used',
    ]) {
      expect(lines).toContain(words);
    }
    expect(stderr).toMatch(/2:\d+/);
    expect(existsSync(join(out, 'assets/own/own.css'))).toBe(true);
    expect(page('index.html')).not.toMatch(/class="logo"|theme\.css/);
    expect(
      Object.keys(tree(dir)).filter((path) => path.startsWith('output') && path.includes('secret')),
    ).toEqual([]);
  });

  it('may not load anything from another host', () => {
    theme({ css: 'own.css' });
    put(dir, {
      'edition/own.css':
        '@import url(https://fonts.example.org/x.css);\na { background: url("//example.org/a.png") }',
    });
    const { code, stderr } = build();
    expect(code).toBe(0);
    expect(stderr).toContain('No page will load “https://fonts.example.org/x.css”');
    expect(stderr).toContain('No page will load “//example.org/a.png”');
  });

  it('warns of colours that can’t be read, at their place', () => {
    theme({ colours: { ink: '#999' } });
    const { code, stderr } = build();
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /1:46 warning Text in #999999 on light paper in #fdfcf9 has a contrast of\s+2\.77:1/,
    );
    expect(run(dir, ['check', 'edition']).stdout).toContain('edition/theme-contrast');
  });

  it('that is changed makes only what depends on it again', () => {
    theme({ colours: { link: '#005580' } });
    build();
    const before = tree(out);
    theme({ colours: { link: '#004466' } });
    build();
    const after = tree(out);
    const changed = Object.keys(after).filter((path) => String(after[path]) !== String(before[path]));
    expect(changed.filter((path) => !path.startsWith('.'))).toEqual(['assets/theme.css']);
  });
});

describe('Settings of a theme', () => {
  it.each([
    [
      { colours: { ink: 'black' } },
      '“ink” in “colours” in “theme” is “black”; expected was a colour such as "#7a2e1d"',
    ],
    [{ colours: { ink: { light: 'black' } } }, '“light” in “ink”'],
    [{ colours: { inc: '#000' } }, 'Did you mean “ink”?'],
    [{ logo: '/etc/logo.png' }, 'expected was the path of an image in the folder of the edition'],
    [{ logo: '../logo.png' }, 'expected was the path of an image in the folder of the edition'],
    [
      { css: 'https://example.org/a.css' },
      'expected was the path of a style sheet in the folder of the edition',
    ],
    [{ fonts: { text: 'a/../../b.woff2' } }, 'expected was the name of a family'],
    [
      { fonts: { text: { italic: 'b.woff2' } } },
      'The key “regular” is missing in “text” in “fonts” in “theme”',
    ],
    [{ fonts: { text: 3 } }, '“text” in “fonts” in “theme” is 3 (a number)'],
  ])('%j: one finding, in words of an editor', (settings, words) => {
    theme(settings);
    const { stderr } = build();
    const said = stderr.replace(/\s+/g, ' ');
    expect(said).toContain(words);
    expect(said.match(/\(edition\/settings\)/g)).toHaveLength(1);
  });
});
