import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/checks/checks.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { readCorpus } from '../../src/document/corpus.ts';
import { corpusOf, host, tei } from '../document/samples.ts';

const P5 = fileURLToPath(new URL('../../../shared/tei/p5subset.xml', import.meta.url));

/** What is found in a.xml with this body, beside these files. */
async function findings(
  body: string,
  files: Record<string, string | null> = {},
): Promise<readonly Diagnostic[]> {
  return check(await corpusOf({ 'a.xml': tei(body), ...files }));
}

const persons = { 'p.xml': tei('<listPerson><person xml:id="ada"/></listPerson>') };

describe('pointers that lead somewhere, or that nobody can follow from here', () => {
  it.each([
    ['within the file', '<p xml:id="x"/><ref target="#x"/>'],
    ['to another file', '<ref target="p.xml#ada"/>'],
    ['to a whole file, a folder', '<ref target="p.xml"/><ref target="f"/><ref target="f/"/>'],
    ['to nothing', '<ref target=""/>'],
    ['to the file itself', '<ref target="#"/>'],
    ['of the web, mail, other schemes', '<ref target="https://x.org/y#z mailto:a@x.org urn:isbn:1"/>'],
    ['with XPointer', '<ref target="#xpath(//p)"/>'],
    ['into what is not XML', '<ref target="d.pdf#page=3 h.html#x i.png#xywh=1,2"/>'],
    ['into XML that is no TEI', '<ref target="ead.xml#x"/>'],
    [
      'to an id of SVG',
      '<figure><svg xmlns="http://www.w3.org/2000/svg"><g id="g"/></svg></figure><ref target="#g"/>',
    ],
    ['to an id of another vocabulary', '<x xmlns="y" xml:id="z"/><ref target="#z"/>'],
    ['to an id of an included file', '<xi:include href="p.xml"/><ref target="#ada"/>'],
    ['under the xml:base of a file that is not at hand', '<p xml:base="gone/x.xml"><ref target="#y"/></p>'],
    ['under xml:base, to its own file', '<p xml:id="x" xml:base="gone/"><ref target="#x"/></p>'],
  ])('give no findings: %s', async (_, body) => {
    const files = {
      ...persons,
      'd.pdf': '',
      'h.html': '',
      'i.png': '',
      'ead.xml': '<ead id="x"/>',
      'f/y': '',
    };
    expect(await findings(body, files)).toEqual([]);
  });

  it.skipIf(!existsSync(P5))(
    'give no errors in the source of the TEI itself (skipped where it is missing)',
    async () => {
      const { value } = await readCorpus([{ file: 'p5subset.xml', bytes: readFileSync(P5) }], host({}));
      expect(check(value).filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );
});

describe('pointers that lead nowhere', () => {
  it.each<[string, string, string, RegExp, RegExp]>([
    [
      'no such id',
      '<p xml:id="one"/><ref target="#oen"/>',
      'unknown-target',
      /this file has the xml:id “oen”/,
      /“#one”/,
    ],
    ['no such id there', '<ref target="p.xml#adda"/>', 'unknown-target', /of p\.xml has/, /“p\.xml#ada”/],
    ['nor by a prefix', '<ref target="per:eve"/>', 'unknown-target', /@target “per:eve”/, /Correct/],
    [
      'no such file',
      '<ref target="q/p.xml#ada"/>',
      'missing-file',
      /names q\/p\.xml/,
      /begins at the folder/,
    ],
    ['no such file, nearly', '<ref target="p.xml#ada pp.xml#ada"/>', 'missing-file', /pp\.xml/, /“p\.xml”/],
    ['# forgotten', '<p xml:id="x"/><ref target="x"/>', 'missing-file', /names x/, /Did you mean “#x”/],
    ['# forgotten, id unknown', '<ref target="xyz"/>', 'missing-file', /names xyz/, /begins with #/],
    ['Windows', '<ref target="f\\p.xml#ada"/>', 'missing-file', /does not exist/, /divided by \//],
    ['no inclusion', '<xi:include href="q.xml"/>', 'missing-file', /@href “q\.xml”/, /./],
    ['no address', '<ref target="100%"/>', 'ill-formed', /is no address/, /%25/],
  ])('%s', async (_, body, code, message, hint) => {
    const header =
      '<encodingDesc><listPrefixDef><prefixDef ident="per" matchPattern="(.+)" replacementPattern="p.xml#$1"/></listPrefixDef></encodingDesc>';
    const found = check(await corpusOf({ 'a.xml': tei(body, header), ...persons }));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      code: `reference/${code}`,
      severity: 'error',
      location: { file: 'a.xml' },
    });
    expect(found[0]?.message).toMatch(message);
    expect(found[0]?.hint).toMatch(hint);
    expect(found[0]?.location.range).toBeDefined();
  });

  it.each(['i.png', '../page.html', 'folder/', '/iiif/1'])(
    'are warnings for what often lies elsewhere: %s',
    async (token) => {
      const found = await findings(`<graphic url="${token}"/>`);
      expect(found.map(({ code, severity }) => [code, severity])).toEqual([
        ['reference/missing-file', 'warning'],
      ]);
    },
  );

  it('each of several is told at its own place', async () => {
    const found = await findings('<p xml:id="b"/><ref target="#a #b #c"/>');
    expect(found.map(({ message }) => /“(.*?)”/.exec(message)?.[1])).toEqual(['#a', '#c']);
    const [first, second] = found.map(({ location }) => location.range?.start.column ?? 0);
    expect((second ?? 0) - (first ?? 0)).toBe(6);
  });
});

describe('a file that can’t be followed', () => {
  it('being ill-formed, is told once at the first pointer, with the place of its error', async () => {
    const found = await findings('<ref target="ill.xml#a"/><ref target="ill.xml#b"/>', {
      'ill.xml': '<TEI>\n</tei>',
    });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      code: 'reference/unreadable-file',
      message: '@target “ill.xml#a” can’t be followed: ill.xml is not well-formed XML',
      related: [{ location: { file: 'ill.xml', range: { start: { line: 2 } } } }],
    });
  });

  it('being unreadable, is told too', async () => {
    const found = await findings('<ref target="secret.xml#a"/>', { 'secret.xml': null });
    expect(found.map(({ message }) => message)).toEqual([
      '@target “secret.xml#a” can’t be followed: secret.xml can’t be read',
    ]);
  });

  it('is no matter where nothing inside it is meant', async () => {
    expect(await findings('<ref target="ill.xml"/>', { 'ill.xml': '<TEI>' })).toEqual([]);
  });
});
