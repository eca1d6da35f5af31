import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { put, record, tree, workshop } from './tei.ts';
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

  it('that fails while it makes a page is told, and the other pages are made', () => {
    const failing = `  <xsl:param name="ed:page" as="map(*)" xmlns:ed="urn:tei-edition"/>
  <xsl:template name="xsl:initial-template" xmlns:ed="urn:tei-edition">
    <xsl:sequence select="if ($ed:page?path eq 'index.html') then error() else ()"/>
    <html><p>{$ed:page?path}</p></html>
  </xsl:template>`;
    put(dir, { 'edition/xslt/site.xsl': sheet(failing, 'tei-edition:modules/direction.xsl') });
    const { code, stderr } = build();
    expect({ code, stderr }).toMatchObject({ code: 1 });
    expect(stderr).toContain('The page index.html could not be made');
    expect(page('index.html')).toContain('could not be made');
    expect(page('records.html')).toContain('<p>records.html</p>');
    const again = build();
    expect({ code: again.code, told: again.stderr.includes('index.html could not be made') }).toEqual({
      code: 1,
      told: true,
    });
  });

  const both = '{ "title": "Letters", "views": ["diplomatic", "reading"] }';
  const bare = (name: string, content = '') =>
    `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="tei-edition:${name}.xsl"/>${content}</xsl:stylesheet>`;

  it('needs no default namespace of its own: what it imports has that of this package', () => {
    put(dir, { 'edition/edition.json': both });
    const made = () => {
      expect(run(dir, ['build', 'edition', '--epub'])).toMatchObject({ code: 0 });
      return { ...tree(join(dir, 'output')), '.tei-manifest.json': '' };
    };
    const before = made();
    put(dir, Object.fromEntries(['reading', 'epub'].map((name) => [`edition/xslt/${name}.xsl`, bare(name)])));
    expect(made()).toEqual(before);
  });

  it.each([
    ['text', 'The text', 'records/a/a.txt'],
    ['parallel', 'The page records/a/parallel.html', 'records/a/parallel.html'],
  ])('%s.xsl that fails on a record is told, and its file says so', (name, what, file) => {
    const failing = '<xsl:template match="/" priority="9"><xsl:sequence select="error()"/></xsl:template>';
    put(dir, { 'edition/edition.json': both, [`edition/xslt/${name}.xsl`]: bare(name, failing) });
    const { code, stderr } = build();
    expect(code).toBe(1);
    expect(stderr).toContain(`${what} could not be made`);
    expect(stderr).toContain(`the stylesheet ${name}.xsl`);
    expect(stderr.replace(/\s+/g, ' ')).toMatch(new RegExp(`could not be made: .* at ${name}.xsl, line 2`));
    expect(page(file)).toContain('could not be made');
    expect(page('records/a/reading.html')).toContain('The Fram came in.');
  });

  it('text.xsl that fails is told by tei render too', () => {
    const failing =
      '<xsl:template match="/" priority="9"><xsl:message terminate="yes">no</xsl:message></xsl:template>';
    put(dir, { 'edition/xslt/text.xsl': bare('text', failing) });
    const { code, stderr } = run(dir, ['render', 'edition/records/a.xml', '--format', 'text']);
    expect({ code, told: stderr.replace(/\s+/g, ' ').split(' (')[0] }).toEqual({
      code: 1,
      told: 'edition/records/a.xml error The text could not be made: Terminated with no, at text.xsl, line 2',
    });
  });

  it('epub.xsl that fails is told, and the pages are made', () => {
    const failing = `<xsl:template match="/" priority="9"><xsl:sequence select="error()"/></xsl:template>
      <xsl:template name="xsl:initial-template"><xsl:sequence select="error()"/></xsl:template>`;
    const moded = failing.replace('match="/"', 'match="/" mode="#all"');
    put(dir, { 'edition/xslt/epub.xsl': bare('epub', moded) });
    const { code, stderr } = run(dir, ['build', 'edition', '--epub']);
    expect(code).toBe(1);
    expect(stderr.replace(/\s+/g, ' ')).toContain('edition/edition.json error The EPUB could not be made');
    expect(page('records/a/reading.html')).toContain('The Fram came in.');
    expect(page('index.html')).not.toContain('edition.epub');
    const again = run(dir, ['build', 'edition', '--epub']);
    expect({ code: again.code, told: again.stderr.includes('The EPUB could not be made') }).toEqual({
      code: 1,
      told: true,
    });
    rmSync(join(dir, 'edition/xslt/epub.xsl'));
    expect(run(dir, ['build', 'edition', '--epub'])).toMatchObject({ code: 0 });
    expect(page('index.html')).toContain('href="edition.epub"');
    put(dir, { 'edition/xslt/epub.xsl': bare('epub', moded) });
    expect(run(dir, ['build', 'edition', '--epub'])).toMatchObject({ code: 1 });
    expect(page('index.html')).not.toContain('edition.epub');
    expect(readdirSync(join(dir, 'output'))).not.toContain('edition.epub');
  });

  it('that is wrong stops the build, and is told with its place', () => {
    put(dir, {
      'edition/xslt/site.xsl': sheet(
        '  <xsl:variable name="a" select="1 +"/>',
        'tei-edition:modules/messages.xsl',
      ),
    });
    const { code, stderr } = build();
    expect(code).toBe(2);
    expect(stderr).toMatch(/edition\/xslt\/site\.xsl/);
    expect(stderr).toMatch(/\b5:\d+/);
    expect(stderr).toContain('view/stylesheet');
    expect(stderr).not.toContain('/tmp');
  });

  it('that reaches beyond the record in what was compiled stops the build', () => {
    const reading = `  <xsl:function name="xs:b" xmlns:xs="urn:own" as="item()*">
    <xsl:sequence select="doc('a.xml')"/>
  </xsl:function>`;
    put(dir, { 'edition/xslt/site.xsl': sheet(reading, 'tei-edition:modules/messages.xsl') });
    const { code, stderr } = build();
    expect(code).toBe(2);
    expect(stderr).toContain('doc()');
  });

  it('whose name stands for nothing is told', () => {
    mkdirSync(join(dir, 'edition/xslt'));
    put(dir, { 'edition/xslt/readng.xsl': sheet('') });
    const { code, stderr } = build();
    expect(code).toBe(0);
    expect(stderr).toContain('Did you mean “reading.xsl”?');
  });
});
