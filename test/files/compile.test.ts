import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compiledStylesheets, editionSchema, packageVersion, viewAssets } from '../../src/files/assets.ts';
import { compileAll, compileStylesheet } from '../../src/files/compile.ts';
import { views } from '../../src/views/view.ts';
import { loadStylesheet } from '../../src/xml/transform.ts';

const XSLT3 = createRequire(import.meta.url).resolve('xslt3/xslt3.js');

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'compile-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, text: string): string {
  const place = join(root, path);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, text);
  return place;
}

const xsl = (content: string) =>
  `<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="3.0">\n${content}\n</xsl:stylesheet>\n`;

describe('a stylesheet', () => {
  it('becomes a SEF that names no path of this machine', async () => {
    put(
      'modules/m.xsl',
      xsl('<xsl:template match="p"><xsl:sequence select="static-base-uri()"/></xsl:template>'),
    );
    const path = put(
      'a.xsl',
      xsl('<xsl:import href="modules/m.xsl"/><xsl:template match="/"><a/></xsl:template>'),
    );
    const { value, diagnostics } = await compileStylesheet(path);
    expect(diagnostics).toEqual([]);
    expect(value).not.toContain(root);
    expect(value).not.toContain('file:');
    expect(loadStylesheet('a', value ?? '').sef).toMatchObject({ N: 'package', relocatable: 'true' });
  });

  it('becomes what xslt3 makes of it by itself, but for the day', async () => {
    const alone = join(root, 'alone.json');
    execFileSync(process.execPath, [
      XSLT3,
      '-xsl:xslt/text.xsl',
      `-export:${alone}`,
      '-relocate:on',
      '-nogo',
    ]);
    const { value = '' } = await compileStylesheet('xslt/text.xsl');
    const dayless = (sef: string) => sef.replace(/"(buildDateTime|Σ)":"[^"]*"/g, '');
    expect(value.length).toBeGreaterThan(50_000);
    expect(dayless(value)).toBe(dayless(readFileSync(alone, 'utf8')));
  });

  it.each([
    [
      'an XPath error',
      xsl('<xsl:template match="/">\n  <xsl:value-of select="1 +"/></xsl:template>'),
      '3:25',
      'Unexpected token <eof>',
    ],
    [
      'an unknown function',
      xsl('<xsl:template match="/"><xsl:value-of\n select="none()"/></xsl:template>'),
      '3:10',
      'Unknown function',
    ],
    [
      'an unknown instruction',
      xsl('<xsl:template match="/"><xsl:none/></xsl:template>'),
      '2:1',
      'xsl:none is not a known XSLT element (XTSE0010)',
    ],
    [
      'a tag that isn’t closed',
      xsl('<xsl:template match="/"></xsl:templat>'),
      '2:1',
      'Not well-formed: Unexpected close tag',
    ],
    ['an import that isn’t there', xsl('<xsl:import href="none.xsl"/>'), '2:1', 'none.xsl'],
    ['no XML', 'not XML', '1:1', 'Not well-formed: Non-whitespace before first tag'],
    ['an empty file', '', 'undefined:undefined', ''],
  ])('with %s is an error at its line', async (_, text, place, words) => {
    const path = put('a.xsl', text);
    const { value, diagnostics } = await compileStylesheet(path);
    expect(value).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      code: 'view/stylesheet',
      severity: 'error',
      location: { file: path },
    });
    const start = diagnostics[0]?.location.range?.start;
    expect(`${start?.line}:${start?.column}`).toBe(place);
    expect(diagnostics[0]?.message).toContain(words);
  });

  it('names the imported file that an error is in', async () => {
    const module = put(
      'modules/m.xsl',
      xsl('\n <xsl:template match="p"><xsl:copy-of select="$none"/></xsl:template>'),
    );
    const path = put('a.xsl', xsl('<xsl:import href="modules/m.xsl"/>'));
    const { diagnostics } = await compileStylesheet(path);
    expect(diagnostics[0]?.location).toMatchObject({
      file: module,
      range: { start: { line: 3, column: 47 } },
    });
    put('modules/m.xsl', xsl('<xsl:template match="p" none="x"/>'));
    expect((await compileStylesheet(path)).diagnostics[0]?.location).toMatchObject({ file: module });
  });

  it('that doesn’t exist is an error', async () => {
    expect((await compileStylesheet(join(root, 'none.xsl'))).diagnostics).toMatchObject([
      { code: 'view/stylesheet' },
    ]);
  });
});

describe('the stylesheets of the package', () => {
  const stamp = () => statSync(join(root, 'dist/xslt/sources.sha256')).mtimeMs;

  it('are compiled, but not their modules, and again only when a source has changed', async () => {
    put('xslt/modules/m.xsl', xsl(''));
    for (const name of ['a', 'b', 'c']) put(`xslt/${name}.xsl`, xsl('<xsl:import href="modules/m.xsl"/>'));
    expect(await compileAll(root)).toEqual([]);
    expect(readdirSync(join(root, 'dist/xslt'))).toEqual([
      'a.sef.json',
      'b.sef.json',
      'c.sef.json',
      'sources.sha256',
    ]);
    const first = stamp();
    expect(await compileAll(root)).toEqual([]);
    expect(stamp()).toBe(first);
    put('xslt/modules/m.xsl', xsl('<xsl:template match="p"/>'));
    rmSync(join(root, 'xslt/c.xsl'));
    await compileAll(root);
    expect(stamp()).not.toBe(first);
    expect(readdirSync(join(root, 'dist/xslt'))).toEqual(['a.sef.json', 'b.sef.json', 'sources.sha256']);
  });

  it('are compiled each by itself: one that nothing has changed for stays as it is', async () => {
    put('xslt/modules/m.xsl', xsl(''));
    put('xslt/a.xsl', xsl('<xsl:import href="modules/m.xsl"/>'));
    put('xslt/b.xsl', xsl(''));
    await compileAll(root);
    const times = () => ['a', 'b'].map((name) => statSync(join(root, `dist/xslt/${name}.sef.json`)).mtimeMs);
    const [a, b] = times();
    put('xslt/modules/m.xsl', xsl('<xsl:template match="p"/>'));
    await compileAll(root);
    expect(times()[0]).not.toBe(a);
    expect(times()[1]).toBe(b);
  });

  it('are compiled again after an error', async () => {
    put('xslt/a.xsl', xsl('<xsl:none/>'));
    expect(await compileAll(root)).toHaveLength(1);
    expect(await compileAll(root)).toHaveLength(1);
  });
});

describe('what the package brings along', () => {
  it('is its version, the schema of the settings, and files for the pages', async () => {
    expect(packageVersion()).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
    expect(editionSchema()).toHaveProperty('properties.title');
    const assets = viewAssets();
    expect([...assets.keys()]).toEqual([...assets.keys()].sort());
    expect(new TextDecoder().decode(assets.get('edition.css'))).toMatch(/:root[\s\S]*@media print/);
  });

  it('joins every part of the style sheet', () => {
    const css = new TextDecoder().decode(viewAssets().get('edition.css'));
    const parts = readdirSync('xslt/assets/css');
    expect(parts.length).toBeGreaterThan(5);
    for (const part of parts) expect(css).toContain(readFileSync(`xslt/assets/css/${part}`, 'utf8'));
  });

  it('is one stylesheet for all views', () => {
    const [first, ...others] = compiledStylesheets(views.map(({ name }) => name)).value.values();
    expect(others).toEqual([first]);
    expect(readdirSync('dist/xslt')).toContain('views.sef.json');
    for (const { name } of views) expect(readdirSync('dist/xslt')).not.toContain(`${name}.sef.json`);
  });

  it('is each compiled stylesheet; one that is missing says how to make it', async () => {
    put('dist/xslt/a.sef.json', '{}');
    const { value, diagnostics } = compiledStylesheets(['a', 'b'], root);
    expect([...value]).toEqual([['a', '{}']]);
    expect(diagnostics).toMatchObject([{ code: 'view/stylesheet', message: 'The view “b” is not compiled' }]);
    expect(diagnostics[0]?.hint).toContain('npm run build');
  });
});
