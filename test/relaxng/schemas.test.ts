import { describe, expect, it } from 'vitest';
import { compileSchema } from '../../src/relaxng/relaxng.ts';

const RNG =
  'xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"';

function problems(text: string, files: Readonly<Record<string, string>> = {}) {
  const { value, diagnostics } = compileSchema({ uri: 'dir/main.rng', text }, (uri) => files[uri]);
  expect(value === undefined).toBe(diagnostics.length > 0);
  return diagnostics.map(({ code, message, hint, location: { file, range } }) => ({
    code,
    message,
    hint,
    at: `${file}:${range?.start.line}:${range?.start.column}`,
  }));
}

const codes = (text: string, files?: Readonly<Record<string, string>>) =>
  problems(text, files).map(({ code }) => code);

describe('A broken schema', () => {
  it('has all its problems told, with place and section', () => {
    const text = `<grammar ${RNG}>
  <start><ref name="dok"/></start>
  <define name="doc"><element name="doc"><data type="tokn"/></element></define>
  <define name="other"><elemnt name="x"><empty/></elemnt></define>
</grammar>`;
    expect(problems(text)).toEqual([
      {
        code: 'schema/datatype',
        message:
          'The library http://www.w3.org/2001/XMLSchema-datatypes has no type “tokn”. (RELAX NG, section 4.16)',
        hint: 'Did you mean token?',
        at: 'dir/main.rng:3:42',
      },
      {
        code: 'schema/unknown-element',
        message: 'RELAX NG has no element elemnt. (RELAX NG, section 3)',
        hint: 'Did you mean element?',
        at: 'dir/main.rng:4:24',
      },
    ]);
    const mended = text.replace('tokn', 'token').replaceAll('elemnt', 'element');
    expect(problems(mended)).toMatchObject([
      { code: 'schema/undefined', hint: 'Did you mean doc?', at: 'dir/main.rng:2:10' },
    ]);
  });

  it.each([
    ['schema/not-relaxng', '<TEI xmlns="http://www.tei-c.org/ns/1.0"/>'],
    ['schema/not-relaxng', `<define name="a" ${RNG}><empty/></define>`],
    [
      'schema/param',
      `<element name="a" ${RNG}><data type="integer"><param name="pattern">[</param></data></element>`,
    ],
    [
      'schema/param',
      `<element name="a" ${RNG}><data type="date"><param name="length">4</param></data></element>`,
    ],
    ['schema/value', `<element name="a" ${RNG}><value type="integer">x</value></element>`],
    [
      'schema/datatype-library',
      `<element name="a" ${RNG}><data datatypeLibrary="urn:none" type="x"/></element>`,
    ],
    ['schema/no-start', `<grammar ${RNG}/>`],
    [
      'schema/recursion',
      `<grammar ${RNG}><start><ref name="a"/></start><define name="a"><choice><empty/><ref name="a"/></choice></define></grammar>`,
    ],
    ['schema/prohibited', `<element name="a" ${RNG}><list><text/></list></element>`],
    ['schema/string-sequence', `<element name="a" ${RNG}><data type="int"/><text/></element>`],
    [
      'schema/attribute-twice',
      `<element name="a" ${RNG}><attribute name="x"/><attribute name="x"/></element>`,
    ],
    ['schema/attribute-repeated', `<element name="a" ${RNG}><attribute><anyName/></attribute></element>`],
    ['schema/interleave', `<element name="a" ${RNG}><interleave><text/><text/></interleave></element>`],
    ['xml/well-formed', `<element name="a" ${RNG}>`],
    ['xml/empty', ''],
    ['schema/missing-file', `<externalRef href="none.rng" ${RNG}/>`],
  ])('is told as %s', (code, text) => expect(codes(text)).toEqual([code]));

  it('ends in spite of circular files', () => {
    const grammar = (include: string) => `<grammar ${RNG}><include href="${include}"/></grammar>`;
    expect(
      problems(grammar('sub/a.rng'), {
        'dir/sub/a.rng': grammar('../b.rng'),
        'dir/b.rng': grammar('sub/a.rng'),
      }),
    ).toMatchObject([
      {
        code: 'schema/circular-file',
        at: 'dir/b.rng:1:115',
        message: expect.stringContaining('dir/sub/a.rng → dir/b.rng → dir/sub/a.rng'),
      },
    ]);
    expect(codes(`<externalRef href="main.rng" ${RNG}/>`)).toEqual(['schema/circular-file']);
  });

  it('ends in spite of references that double and double again', () => {
    const levels = Array.from(
      { length: 60 },
      (_, i) => `<define name="d${i}"><ref name="d${i + 1}"/><ref name="d${i + 1}"/></define>`,
    );
    const text = `<grammar ${RNG}><start><element name="a"><ref name="d0"/></element></start>${levels.join('')}<define name="d60"><element name="b"><empty/></element></define></grammar>`;
    expect(codes(text)).toEqual(['schema/too-large']);
    const double = (uri: string) =>
      `<group ${RNG}><externalRef href="${uri}"/><externalRef href="${uri}"/></group>`;
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [`dir/${i}`, double(String(i + 1))]),
    );
    expect(new Set(codes(`<element name="a" ${RNG}><externalRef href="0"/></element>`, files))).toContain(
      'schema/too-many-files',
    );
  });

  it('ends in spite of a long chain of references, and of deep nesting', () => {
    const chain = Array.from(
      { length: 20_000 },
      (_, i) => `<define name="d${i}"><ref name="d${i + 1}"/></define>`,
    );
    expect(
      codes(
        `<grammar ${RNG}><start><element name="a"><ref name="d0"/></element></start>${chain.join('')}<define name="d20000"><empty/></define></grammar>`,
      ),
    ).toEqual(['schema/too-deep']);
    expect(codes(`<element name="a" ${RNG}>${'<group>'.repeat(100_000)}`)).toEqual(['xml/too-deep']);
  });
});
