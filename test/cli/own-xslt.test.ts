import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { put, record, workshop } from './tei.ts';
import { warmRun as run } from './warm.ts';

const dir = workshop();
const page = (path: string) => readFileSync(join(dir, 'output', path), 'utf8');
const build = () => run(dir, ['build', 'edition']);

const sheet = (content: string, imported = 'tei-edition:text.xsl') =>
  `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">
  <xsl:import href="${imported}"/>
${content}
</xsl:stylesheet>
`;

/** A sign before each paragraph. */
const PARAGRAPHS = `  <xsl:template match="p" xpath-default-namespace="http://www.w3.org/1999/xhtml" mode="blocks" as="xs:string*">
    <xsl:variable name="text" as="xs:string*"><xsl:next-match/></xsl:variable>
    <xsl:sequence select="'¶ ' || string-join($text, ' ')"/>
  </xsl:template>`;

beforeEach(() => {
  for (const name of readdirSync(dir)) rmSync(join(dir, name), { recursive: true, force: true });
  put(dir, {
    'edition/edition.json': '{ "title": "Letters", "views": ["reading"] }',
    'edition/records/a.xml': record({ text: '<p>The Fram came in.</p>' }),
  });
});

describe('A stylesheet of an edition', () => {
  it('changes what one of this package does, in tei render, with others of its folder, for records of the edition only', () => {
    put(dir, {
      'edition/xslt/text.xsl': sheet('  <xsl:include href="parts/paragraphs.xsl"/>'),
      'edition/xslt/parts/paragraphs.xsl': sheet(PARAGRAPHS).replace(/^.*<xsl:import.*\n/m, ''),
      'elsewhere/a.xml': record({ text: '<p>The Fram came in.</p>' }),
    });
    const text = (file: string) => run(dir, ['render', file, '--view', 'reading', '--format', 'text']);
    const { code, stdout, stderr } = text('edition/records/a.xml');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('¶ The Fram came in.');
    expect(text('elsewhere/a.xml').stdout).not.toContain('¶');
  });

  it('makes its pages again when it is changed, and only then', () => {
    const own = (sign: string) =>
      sheet(
        `  <xsl:template name="xsl:initial-template"><html><p>${sign}</p></html></xsl:template>`,
        'tei-edition:modules/messages.xsl',
      );
    put(dir, { 'edition/xslt/site.xsl': own('one') });
    expect(build()).toMatchObject({ code: 0 });
    expect(page('index.html')).toContain('<p>one</p>');
    put(dir, { 'edition/xslt/site.xsl': own('two') });
    build();
    expect(page('index.html')).toContain('<p>two</p>');
  });

  it('that is wrong stops the build, and is told with its place', () => {
    put(dir, { 'edition/xslt/site.xsl': sheet('  <xsl:variable name="a" select="1 +"/>') });
    const { code, stderr } = build();
    expect(code).toBe(2);
    expect(stderr).toMatch(/edition\/xslt\/site\.xsl/);
    expect(stderr).toMatch(/\b5:\d+/);
    expect(stderr).toContain('view/stylesheet');
    expect(stderr).not.toContain('/tmp');
  });

  it('that is not well-formed, or imports what is not there, is told where', () => {
    const said = (text: string) => {
      put(dir, { 'edition/xslt/site.xsl': text });
      const { code, stderr } = build();
      return `${code} ${stderr.replace(/\s+/g, ' ')}`;
    };
    expect(said(sheet('  <xsl:template>'))).toMatch(/^2 .*xslt\/site\.xsl.*6:1/);
    expect(said(sheet('', 'tei-edition:sites.xsl'))).toMatch(
      /^2 .*This package has no stylesheet sites\.xsl.*Did you mean “tei-edition:site\.xsl”\?/,
    );
    expect(said(sheet('', 'stie.xsl'))).toMatch(/^2 .*“stie\.xsl” does not exist/);
    expect(said(sheet('', '../../../secret.xsl'))).toMatch(
      /^2 .*leads out of the folder xslt\/ of the edition/,
    );
    expect(said(sheet('', 'https://example.org/a.xsl'))).toMatch(
      /^2 .*leads out of the folder xslt\/ of the edition/,
    );
  });

  it.each([
    [
      'a file of the disk',
      `<xsl:variable name="a" select="unparsed-text('/etc/hostname')"/>`,
      'unparsed-text()',
    ],
    ['another document', `<xsl:variable name="a" select="doc('a.xml')"/>`, 'doc()'],
    [
      'a file while it is compiled',
      `<xsl:variable name="a" static="yes" select="unparsed-text('/etc/hostname')"/>`,
      'unparsed-text()',
    ],
    [
      'whether a file is there',
      `<xsl:variable name="a" select="1" use-when="doc-available('a.xml')"/>`,
      'doc-available()',
    ],
    [
      'JavaScript',
      `<xsl:variable name="a" select="ixsl:eval('1')" xmlns:ixsl="http://saxonica.com/ns/interactiveXSLT"/>`,
      'functions of JavaScript',
    ],
    [
      'another place to write to',
      `<xsl:template match="p" mode="x"><xsl:result-document href="a"/></xsl:template>`,
      'xsl:result-document',
    ],
  ])('does not reach for %s', (_, content, words) => {
    put(dir, {
      'edition/xslt/site.xsl': sheet(
        `  ${content}\n  <xsl:template name="xsl:initial-template"><html>{$a}</html></xsl:template>`,
        'tei-edition:text.xsl',
      ),
    });
    const { code, stderr } = build();
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });

  it('whose name stands for nothing is told', () => {
    mkdirSync(join(dir, 'edition/xslt'));
    put(dir, { 'edition/xslt/readng.xsl': sheet('') });
    const { code, stderr } = build();
    expect(code).toBe(0);
    expect(stderr).toContain('Did you mean “reading.xsl”?');
  });
});
