import { describe, expect, it } from 'vitest';
import { compileOdd } from '../../src/odd/odd.ts';
import { compiled, haveTei, isValid, odd, problems, SMALL, tei } from './odds.ts';

const BASE = odd(
  `${SMALL}<elementSpec ident="hi" mode="change"><attList><attDef ident="rend" mode="delete"/></attList></elementSpec>
<elementSpec ident="mark"><classes><memberOf key="model.phrase"/><memberOf key="att.typed"/></classes><content><textNode/></content></elementSpec>`,
);

describe.skipIf(!haveTei)('An ODD that takes from another ODD (skipped without ../shared)', () => {
  const own = (specs: string) => odd(specs, { attributes: 'source="base.odd"' });
  const files = { 'dir/base.odd': BASE };
  const modules =
    '<moduleRef key="tei"/><moduleRef key="header"/><moduleRef key="core" except="date"/><moduleRef key="textstructure"/>';

  it('has what that one has, changed as there, and changes it again', () => {
    const schema = compiled(
      own(
        `${modules}<elementRef key="mark"/><elementSpec ident="mark" mode="change"><attList><attDef ident="subtype" mode="delete"/></attList></elementSpec>`,
      ),
      files,
    );
    expect(isValid(schema, '<p><hi/><mark type="a"/></p>')).toBe(true);
    expect(isValid(schema, '<p><hi rend="a"/></p>')).toBe(false);
    expect(isValid(schema, '<p><mark type="a" subtype="b"/></p>')).toBe(false);
    expect(isValid(schema, '<p><date/></p>')).toBe(false);
    expect(isValid(schema, '<p><emph/></p>')).toBe(false);
  });

  it('what the other has left out can be taken from the TEI, by its own source', () => {
    const schema = compiled(own(`${modules}<elementRef key="emph" source="tei:current"/>`), files);
    expect(isValid(schema, '<p><emph/></p>')).toBe(true);
    expect(problems(own(`${modules}<elementRef key="emph"/>`), files)).toMatchObject([
      { code: 'odd/unknown-element' },
    ]);
  });

  it('a single specification comes from another ODD', () => {
    const schema = compiled(odd(`${SMALL}<elementRef key="mark" source="base.odd"/>`), files);
    expect(isValid(schema, '<p><mark/><hi rend="a"/></p>')).toBe(true);
  });

  it('over three files, each read once', () => {
    const asked: string[] = [];
    const texts: Readonly<Record<string, string>> = {
      'dir/base.odd': BASE,
      'dir/middle.odd': odd(`${modules}<elementRef key="mark"/>`, { attributes: 'source="base.odd"' }),
    };
    const text = odd(`${modules}<elementRef key="mark"/><elementRef key="mark" source="base.odd"/>`, {
      attributes: 'source="middle.odd"',
    });
    const { value, diagnostics } = compileOdd({ file: 'dir/letters.odd', text }, tei(), (uri) => {
      asked.push(uri);
      return texts[uri];
    });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(value[0]?.specs.element.has('mark')).toBe(true);
    expect(asked.sort()).toEqual(['dir/base.odd', 'dir/middle.odd']);
  });

  it('a compiled ODD, which holds all specifications itself, is a source too', () => {
    const whole = odd(
      `<classSpec ident="att.all" type="atts"><attList><attDef ident="n"><datatype><dataRef name="string"/></datatype></attDef></attList></classSpec>
<elementSpec ident="doc" module="own"><classes><memberOf key="att.all"/></classes><content><elementRef key="line" maxOccurs="unbounded"/></content></elementSpec>
<elementSpec ident="line" module="own"><content><textNode/></content></elementSpec>`,
      { attributes: 'start="doc"' },
    );
    const { value, diagnostics } = compileOdd(
      {
        file: 'dir/letters.odd',
        text: odd('<moduleRef key="own"/><classRef key="att.all"/>', {
          attributes: 'start="doc" source="whole.odd"',
        }),
      },
      tei(),
      () => whole,
    );
    expect(diagnostics).toEqual([]);
    expect([...(value[0]?.specs.element.keys() ?? [])].sort()).toEqual(['doc', 'line']);
  });
});
