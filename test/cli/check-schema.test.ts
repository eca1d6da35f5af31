import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/report/visible.ts';
import { haveJing, jing } from '../relaxng/jing.ts';
import { NS, put, record, workshop } from './tei.ts';
import { warmRun as run } from './warm.ts';

const TEI_ALL = fileURLToPath(new URL('../../../shared/tei/tei_all.rng', import.meta.url));
const MODEL = 'schematypens="http://relaxng.org/ns/structure/1.0"';
const RNG = 'xmlns="http://relaxng.org/ns/structure/1.0"';

/** A grammar of a TEI root element with anything in it, but no element of this name. */
const without = (name: string) => `<grammar ${RNG} ns="${NS}">
  <start><element name="TEI"><ref name="any"/></element></start>
  <define name="any"><zeroOrMore><choice><text/><attribute><anyName/></attribute>
    <element><anyName><except><name>${name}</name></except></anyName><ref name="any"/></element></choice></zeroOrMore></define>
</grammar>`;

const dir = workshop();
put(dir, {
  'book.rng': `<element name="book" ${RNG}><oneOrMore><element name="title"><text/></element></oneOrMore></element>`,
  'good.xml': '<book><title>A</title></book>',
  'bad.xml': '<book>\n<titel>A</titel></book>',
  'ill.xml': '<book>\n<title></book>',
  'letter.xml': record({ text: '<p xml:id="a"><seg>A</seg><ref target="#none"/></p>' }),
  'broken.rng': `<grammar ${RNG}>\n<start><ref name="bok"/></start>\n<define name="book"><empty/></define></grammar>`,
  'broken-include.rng': `<grammar ${RNG}>\n<include href="broken.rng"/></grammar>`,
  'catalog.xml':
    '<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog"><uri name="http://example.org/book.rng" uri="book.rng"/><uri name="http://example.org/no-seg.rng" uri="schemas/no-seg.rng"/></catalog>',
  'schemas/no-seg.rng': without('seg'),
  'schemas/no-ref.rng': without('ref'),
});

const check = (...args: readonly string[]) => run(dir, ['check', '--format', 'line', ...args]);
const codes = (stdout: string) =>
  Array.from(stdout.matchAll(/^(\S+?): .*\[(.*)\]$/gm), ([, at, code]) => `${at} ${code}`);

/** The letter with instructions before it. */
const naming = (...instructions: readonly string[]) =>
  `${instructions.map((each) => `<?xml-model ${each}?>\n`).join('')}${record({ text: '<p xml:id="a"><seg>A</seg><ref target="#none"/></p>' })}`;

describe('tei check --schema', () => {
  it('checks XML of any vocabulary by that schema alone', () => {
    expect(check('good.xml', '--schema', 'book.rng')).toMatchObject({ code: 0, stdout: '' });
    const { code, stdout } = check('bad.xml', '--schema', 'book.rng');
    expect([code, codes(stdout)]).toEqual([1, ['bad.xml:2:2 relaxng/unknown-element']]);
  });

  it('checks several files in one run; one that is ill-formed or missing does not stop the others', () => {
    const { code, stdout } = check('ill.xml', 'none.xml', 'bad.xml', 'good.xml', '--schema', 'book.rng');
    expect(code).toBe(2);
    expect(codes(stdout)).toEqual([
      'bad.xml:2:2 relaxng/unknown-element',
      'ill.xml:2:8 xml/well-formed',
      'none.xml edition/no-such-file',
    ]);
  });

  it('checks standard input, and the references of TEI', () => {
    expect(run(dir, ['check', '-', '--schema', 'book.rng'], { input: '<book/>' }).stdout).toContain('title');
    expect(codes(check('letter.xml', '--schema', 'schemas/no-seg.rng').stdout)).toEqual([
      'letter.xml:8:40 relaxng/unknown-element',
      'letter.xml:8:64 reference/unknown-target',
    ]);
  });

  it('takes the compact syntax, by the name of the file or its type', () => {
    put(dir, {
      'book.rnc': '\uFEFFelement book { element title { text }+ }',
      'compact.xml': `<?xml-model href="compact" type="application/relax-ng-compact-syntax"?>\n${record({ text: '<p/>' })}`,
      compact: `default namespace = "${NS}" start = element TEI { empty }`,
    });
    expect(check('good.xml', '--schema', 'book.rnc')).toMatchObject({ code: 0, stdout: '' });
    expect(codes(check('bad.xml', '--schema', 'book.rnc').stdout)).toEqual([
      'bad.xml:2:2 relaxng/unknown-element',
    ]);
    expect(codes(check('compact.xml').stdout)[0]).toMatch(/^compact\.xml:2:\d+ relaxng\/unknown-element$/);
  });

  it('lets what a file names itself aside', () => {
    put(dir, { 'own.xml': `<?xml-model href="none.rng" ${MODEL}?><?xml-model?><book><title/></book>` });
    expect(check('own.xml', '--schema', 'book.rng')).toMatchObject({ code: 0, stdout: '' });
  });

  it('that is broken has each fault told once, with its place; all other checks still run', () => {
    const { code, stdout } = check('letter.xml', 'bad.xml', 'good.xml', '--schema', 'broken-include.rng');
    expect([code, codes(stdout)]).toEqual([
      2,
      ['broken.rng:2:8 schema/undefined', 'letter.xml:8:64 reference/unknown-target'],
    ]);
  });

  it.each([
    ['none.rng', /There is no schema none\.rng \[schema\/missing-file\]/],
    ['good.xml', /This is a file that begins with book, in no namespace, not a RELAX NG schema/],
    ['schemas', /This is a folder, not a RELAX NG schema/],
    ['http://example.org/a.rng', /nothing is fetched from the web \[schema\/remote\]/],
  ])('that can’t be used is told: %s', (schema, words) => {
    const { code, stdout } = check('good.xml', '--schema', schema);
    expect(code).toBe(2);
    expect(stdout).toMatch(words);
    expect(stdout.match(/\n/g)).toHaveLength(1);
  });

  it('names schemas that are near by', () => {
    const { stdout } = run(dir, ['check', 'good.xml', '--schema', 'schemas']);
    expect(stdout).toContain('In this folder are schemas/no-ref.rng, schemas/no-seg.rng.');
    expect(run(dir, ['check', 'good.xml', '--schema', 'bok.rng']).stdout).toContain(
      'Did you mean “book.rng”?',
    );
  });

  it('may be an address that a catalog knows', () => {
    const args = ['--schema', 'http://example.org/book.rng', '--catalog', 'catalog.xml'];
    expect(check('good.xml', ...args)).toMatchObject({ code: 0, stdout: '' });
    expect(check('bad.xml', ...args).code).toBe(1);
  });

  it('a catalog that can’t be used is told; the check is done', () => {
    const { code, stdout } = check('bad.xml', '--schema', 'book.rng', '--catalog', 'good.xml');
    expect([code, codes(stdout)]).toEqual([
      2,
      ['bad.xml:2:2 relaxng/unknown-element', 'good.xml:1:2 schema/catalog'],
    ]);
  });
});

describe('a file that names its schemas', () => {
  const found = (text: string, ...args: readonly string[]) => {
    put(dir, { 'records/letter.xml': text });
    const { code, stdout } = check('records/letter.xml', ...args);
    return [code, ...codes(stdout).filter((each) => !each.endsWith('reference/unknown-target'))];
  };

  it('is checked by each that is there, relative to the file', () => {
    const seg = `href="../schemas/no-seg.rng" type="application/xml" ${MODEL}`;
    expect(found(naming(seg))).toEqual([1, 'records/letter.xml:9:40 relaxng/unknown-element']);
    expect(found(naming(seg, 'href="../schemas/no-ref.rng"'))).toEqual([
      1,
      'records/letter.xml:10:40 relaxng/unknown-element',
      'records/letter.xml:10:52 relaxng/unknown-element',
    ]);
    expect(
      found(naming('href="..&#x2F;schemas/no%2Dseg.rng" phase="x" charset="utf-8" title="t" group="g"')),
    ).toEqual([1, 'records/letter.xml:9:40 relaxng/unknown-element']);
  });

  it('has what is missing or badly written told at its place', () => {
    expect(found(naming(`href="gone.rng" ${MODEL}`, 'href=gone.rng'))).toEqual([
      2,
      'records/letter.xml:1:19 schema/missing-file',
      'records/letter.xml:2:13 xml/xml-model',
    ]);
    expect(found(naming('type="x"'))).toEqual([1, 'records/letter.xml:1:1 xml/xml-model']);
  });

  it('has schemas of other languages left for others', () => {
    const xsd = 'href="gone.xsd" type="application/xml" schematypens="http://www.w3.org/2001/XMLSchema"';
    expect(found(naming(xsd, 'href="gone.dtd" type="application/xml-dtd"'))).toEqual([1]);
  });

  it('is told where one lies on the web, once for each address; a catalog gives the local file', () => {
    const remote = naming(`href="http://example.org/no-seg.rng" ${MODEL}`);
    put(dir, { 'web/a.xml': remote, 'web/b.xml': remote });
    const { code, stdout } = check('web/a.xml', 'web/b.xml');
    expect(code).toBe(1);
    expect(stdout.match(/schema\/remote/g)).toHaveLength(1);
    expect(stdout).toMatch(/^web\/a\.xml:1:19: warning: .*\(2 files name it\)/m);
    expect(found(remote, '--catalog', 'catalog.xml')).toEqual([
      1,
      'records/letter.xml:9:40 relaxng/unknown-element',
    ]);
  });

  it('is not checked by it where it is only pointed to', () => {
    put(dir, {
      'from.xml': record({ text: '<p><ref target="to.xml#a">A</ref></p>' }),
      'to.xml': naming(`href="schemas/no-seg.rng" ${MODEL}`),
    });
    expect(check('from.xml')).toMatchObject({ code: 0, stdout: '' });
  });
});

describe('pointers from file to file', () => {
  it('are followed in whatever order the files come', () => {
    put(dir, {
      'order/a.xml': record({ text: '<p xml:id="a"><ref target="b.xml#b"/><ref target="b.xml#c"/></p>' }),
      'order/b.xml': record({ text: '<p xml:id="b"><ref target="a.xml#a"/><ref target="a.xml#c"/></p>' }),
    });
    const expected = [
      'order/a.xml:8:75 reference/unknown-target',
      'order/b.xml:8:75 reference/unknown-target',
    ];
    for (const files of [['order/a.xml', 'order/b.xml'], ['order/b.xml', 'order/a.xml'], ['order']])
      expect(codes(check(...files).stdout)).toEqual(expected);
  });
});

describe('files of any size and number', () => {
  const large = `<book>${`<title>${'A title of some length. '.repeat(750)}</title>`.repeat(1000)}`;
  put(dir, {
    'large.xml': `${large}</book>`,
    'large-bad.xml': `${large}<titel/></book>`,
    'large-ill.xml': large,
  });

  it('a large one has its grammar checked, and is told so', () => {
    const good = check('large.xml', '--schema', 'book.rng');
    expect([good.code, codes(good.stdout)]).toEqual([0, ['large.xml xml/large-file']]);
    expect(good.stdout).toContain('This file has 18 MB: well-formedness and grammar only were checked');
    const bad = check('large-bad.xml', 'large-ill.xml', '--schema', 'book.rng');
    expect([bad.code, codes(bad.stdout).filter((each) => !each.endsWith('large-file'))]).toEqual([
      1,
      [
        `large-bad.xml:1:${large.length + 2} relaxng/unknown-element`,
        `large-ill.xml:1:${large.length + 1} xml/well-formed`,
      ],
    ]);
  });

  it('a large one that is no TEI is told so without --schema', () => {
    expect(codes(check('large.xml').stdout)).toEqual(['large.xml:1:2 xml/not-tei']);
  });

  it('together they may be larger than what is held at a time', () => {
    const names = Array.from({ length: 6 }, (_, i) => `part${i}.xml`);
    put(
      dir,
      Object.fromEntries(
        names.map((name) => [name, `${large.slice(0, large.lastIndexOf('<title>', 15_000_000))}</book>`]),
      ),
    );
    const { code, stdout } = check(...names, '--schema', 'book.rng');
    expect([code, stdout]).toEqual([0, '']);
  });
});

describe('the report', () => {
  it('fits into 80 columns, with long lists and long lines; JSON has the whole list', () => {
    const names = Array.from({ length: 60 }, (_, i) => `element-number-${i}`);
    put(dir, {
      'many.rng': `<element name="a" ${RNG}><choice>${names.map((name) => `<element name="${name}"><empty/></element>`).join('')}</choice></element>`,
      'many.xml': `<a>${' '.repeat(300)}<elment-number-5 of="${'x'.repeat(300)}"/></a>`,
    });
    const { stdout } = run(dir, ['check', 'many.xml', '--schema', 'many.rng']);
    expect(Math.max(...stdout.split('\n').map(widthOf))).toBeLessThanOrEqual(80);
    expect(stdout).toContain('Did you mean element-number-5?');
    const { diagnostics } = JSON.parse(
      run(dir, ['check', 'many.xml', '--schema', 'many.rng', '--format', 'json']).stdout,
    ) as {
      diagnostics: { expected?: string[] }[];
    };
    expect(diagnostics[0]?.expected).toHaveLength(60);
  });
});

describe.skipIf(!existsSync(TEI_ALL))('TEI by tei_all.rng (skipped without ../shared)', () => {
  const header =
    '<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader>';
  const tei = (body: string) => `<TEI xmlns="${NS}">${header}\n<text><body>\n${body}\n</body></text></TEI>`;
  put(dir, {
    'tei/valid.xml': tei('<p>A</p>'),
    'tei/twice.xml': tei('<p xml:id="x">A</p><p xml:id="x">B</p>'),
    'tei/wrong.xml': tei('<p><persname>A</persname></p>\n<p rende="x"><date when="2002-13-01"/></p>'),
  });

  it('an identifier that stands twice is one finding', () => {
    const { code, stdout } = check('tei/twice.xml', '--schema', TEI_ALL);
    expect([code, codes(stdout)]).toEqual([1, ['tei/twice.xml:3:31 reference/duplicate-id']]);
  });

  it.skipIf(!haveJing && !process.env['CI'])('the lines with errors are those of jing -i', () => {
    const names = ['valid', 'twice', 'wrong'].map((name) => `tei/${name}.xml`);
    const theirs = jing(
      TEI_ALL,
      names.map((name) => `${dir}/${name}`),
    );
    const { stdout } = check(...names, '--schema', TEI_ALL);
    for (const name of names) {
      const ours = codes(stdout).filter((each) => each.startsWith(`${name}:`) && each.includes(' relaxng/'));
      const lines = (all: readonly string[]) => [...new Set(all)].sort();
      expect(lines(ours.map((each) => each.split(':')[1] ?? ''))).toEqual(
        lines((theirs.get(`${dir}/${name}`) ?? []).map((each) => each.split(':')[0] ?? '')),
      );
    }
  });
});
