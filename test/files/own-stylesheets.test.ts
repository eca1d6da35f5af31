import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { gatherStylesheet } from '../../src/files/gather-stylesheet.ts';
import { ownStylesheets } from '../../src/files/own-stylesheets.ts';
import type { Cache } from '../../src/host.ts';
import { put } from '../cli/tei.ts';
import { ROOT } from '../commands/tei.ts';

const folder = mkdtempSync(join(tmpdir(), 'tei-xslt-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sheet = (content: string) =>
  `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">\n${content}\n</xsl:stylesheet>\n`;

/** What is said of `main.xsl` with this content, each with the text of its place. */
function said(content: string, others: Readonly<Record<string, string>> = {}): readonly string[] {
  const text = sheet(content);
  put(folder, { 'a/main.xsl': text, ...others });
  const { diagnostics } = gatherStylesheet(join(folder, 'a'), 'main.xsl', ROOT);
  return diagnostics.map(({ code, severity, message, location, hint }: Diagnostic) => {
    expect([code, severity]).toEqual(['view/stylesheet', 'error']);
    const there = text.slice(location.range?.start.offset, location.range?.end.offset);
    return [there, message, hint].join(' | ');
  });
}

describe('A stylesheet is put together', () => {
  it('of files of its folder, each once, and of those of this package by their scheme', () => {
    put(folder, {
      'b/main.xsl': sheet(
        '<xsl:import href="tei-edition:reading.xsl"/><xsl:import href="tei-edition:modules/notes.xsl"/>\n<xsl:include href="parts/one.xsl"/>',
      ),
      'b/parts/one.xsl': sheet('<xsl:include href="two.xsl"/>'),
      'b/parts/two.xsl': sheet(
        '<x:import xmlns:x="http://www.w3.org/1999/XSL/Transform" href="../main.xsl"/>',
      ),
    });
    const { value, diagnostics } = gatherStylesheet(join(folder, 'b'), 'main.xsl', ROOT);
    expect(diagnostics).toEqual([]);
    expect([...value.files.keys()].sort()).toEqual(['main.xsl', 'parts/one.xsl', 'parts/two.xsl']);
    expect(value.ofPackage).toEqual(['modules/notes.xsl', 'reading.xsl']);
    const { text = '', resolved = '' } = value.files.get('main.xsl') ?? {};
    expect(resolved).toMatch(
      /href="file:[^"]*\/xslt\/reading\.xsl"\/>.*href="file:[^"]*\/xslt\/modules\/notes\.xsl"/,
    );
    expect(resolved.replaceAll(/file:[^"]*\/xslt\//g, 'tei-edition:')).toBe(text);
  });

  it.each([
    [
      '<xsl:import href="tei-edition:sites.xsl"/>',
      'tei-edition:sites.xsl | This package has no stylesheet sites.xsl | Did you mean “tei-edition:site.xsl”?',
    ],
    ['<xsl:import href="stie.xsl"/>', 'stie.xsl | “stie.xsl” does not exist | Did you mean “site.xsl”?'],
    [
      '<xsl:include href="../../secret.xsl"/>',
      '../../secret.xsl | “../../secret.xsl” leads out of the folder xslt/',
    ],
    ['<xsl:import href="/etc/a.xsl"/>', '/etc/a.xsl | “/etc/a.xsl” leads out of the folder xslt/'],
    [
      '<xsl:import href="https://example.org/a.xsl"/>',
      'https://example.org/a.xsl | “https://example.org/a.xsl” leads out',
    ],
  ])('not of %s', (content, words) => {
    const found = said(content, { 'a/site.xsl': sheet('') });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(words);
  });

  it('not of XML that is ill-formed', () => {
    expect(said('<xsl:template>')).toHaveLength(1);
  });
});

describe('A stylesheet does not reach, while it is compiled, for', () => {
  it.each([
    [
      'a file of the disk',
      `<xsl:param name="a" static="yes" select="unparsed-text('/etc/hostname')"/>`,
      'unparsed-text()',
    ],
    [
      'the same in a shadow attribute',
      `<xsl:param name="a" _select="{{unparsed-text('/etc/hostname')}}"/>`,
      'unparsed-text()',
    ],
    [
      'whether a file is there',
      `<xsl:variable name="a" select="1" use-when="doc-available('a.xml')"/>`,
      'doc-available()',
    ],
    [
      'the same on an element of the page',
      `<xsl:template name="a"><p xsl:use-when="doc-available('a')"/></xsl:template>`,
      'doc-available()',
    ],
    [
      'another place to write to',
      `<xsl:template name="a"><xsl:result-document href="a"/></xsl:template>`,
      'xsl:result-document',
    ],
    [
      'expressions that are made when it runs',
      `<xsl:template name="a"><xsl:evaluate xpath="1"/></xsl:template>`,
      'xsl:evaluate',
    ],
  ])('%s', (_, content, words) => {
    const found = said(content);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(
      `This stylesheet uses the ${words.startsWith('xsl:') ? 'element' : 'function'} ${words}`,
    );
  });
});

describe('What was compiled', () => {
  it('is kept, and compiled again when a file or another name needs it', async () => {
    const kept = new Map<string, string>();
    const cache: Cache = { get: (key) => kept.get(key), put: (key, value) => void kept.set(key, value) };
    const compiled: string[] = [];
    const edition = join(folder, 'edition');
    const made = (names: readonly string[]) =>
      ownStylesheets(edition, names, cache, (step) => compiled.push(step));
    const page = (sign: string) =>
      sheet(`<xsl:template name="xsl:initial-template"><p>${sign}</p></xsl:template>`);
    put(folder, { 'edition/xslt/site.xsl': page('one') });
    const first = await made(['site']);
    expect(first.diagnostics).toEqual([]);
    expect(first.value.get('site')).toContain('one');
    expect(first.value.get('site')).not.toContain(tmpdir());
    expect(await made(['site'])).toEqual(first);
    expect((await made(['reading'])).value.size).toBe(0);
    expect(compiled).toEqual([`Compiling ${join(edition, 'xslt/site.xsl')}`]);
    put(folder, { 'edition/xslt/site.xsl': page('two') });
    expect((await made(['site'])).value.get('site')).toContain('two');
    expect(compiled).toHaveLength(2);
  });
});
