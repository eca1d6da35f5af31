import { describe, expect, it } from 'vitest';
import { writeSchematron } from '../../src/odd/odd.ts';
import { compiled, haveTei, odd, SMALL } from './odds.ts';
import { assertions, namespaces } from './rules.ts';

function rules(specs: string, options?: Parameters<typeof odd>[1]): readonly string[] {
  return assertions(writeSchematron(compiled(odd(`${SMALL}${specs}`, options)).schema));
}

const constraint = (body: string, attributes = '') =>
  `<constraintSpec ident="own" scheme="schematron" ${attributes}><constraint>${body}</constraint></constraintSpec>`;

describe.skipIf(!haveTei)('Rules (skipped without ../shared)', () => {
  it('of the TEI stay with the elements that stay', () => {
    const all = rules('').join('\n');
    expect(all).toContain('tei:ref · report · @target and @cRef');
    expect(all).not.toContain('tei:relatedItem');
    expect(rules('<elementSpec ident="ref" mode="delete"/>').join('\n')).not.toContain('tei:ref');
  });

  it('are deleted, replaced and changed by their idents', () => {
    const spec = (inner: string) => `<elementSpec ident="ref" mode="change">${inner}</elementSpec>`;
    const refAtts = (mode: string, body: string) =>
      spec(`<constraintSpec ident="refAtts" scheme="schematron" mode="${mode}">${body}</constraintSpec>`);
    expect(rules(refAtts('delete', '')).join('\n')).not.toContain('tei:ref ');
    const body =
      '<constraint><sch:rule context="tei:ref"><sch:assert test="@target">x</sch:assert></sch:rule></constraint>';
    for (const mode of ['replace', 'change']) {
      const all = rules(refAtts(mode, body)).filter((each) => each.startsWith('tei:ref '));
      expect(all).toEqual(['tei:ref · assert · @target · ']);
    }
  });

  it('without a context are about the element, or the attribute, that they stand with', () => {
    const assert = '<sch:assert test="true()" role="warning">x</sch:assert>';
    expect(rules(`<elementSpec ident="hi" mode="change">${constraint(assert)}</elementSpec>`)).toContain(
      'tei:hi · assert · true() · warning',
    );
    const def = `<attList><attDef ident="place" mode="change">${constraint(assert)}</attDef></attList>`;
    expect(rules(`<elementSpec ident="note" mode="change">${def}</elementSpec>`)).toContain(
      'tei:note/@place · assert · true() · warning',
    );
    expect(rules(`<classSpec ident="att.placement" type="atts" mode="change">${def}</classSpec>`)).toContain(
      'tei:head/@place | tei:label/@place | tei:note/@place · assert · true() · warning'.replace(
        'tei:head/@place | ',
        '',
      ),
    );
    expect(
      rules(
        `<elementSpec ident="mark" ns="urn:m"><classes><memberOf key="model.phrase"/></classes><content><empty/></content>${constraint(assert)}</elementSpec>`,
      ),
    ).toContain("*[local-name()='mark'][namespace-uri()='urn:m'] · assert · true() · warning");
  });

  it('of the schema as a whole, with patterns, variables and diagnostics', () => {
    const { schema } = compiled(
      odd(
        SMALL +
          constraint(
            `<sch:let name="hands" value="//m:hand" xmlns:m="urn:m"/><sch:pattern id="mine"><sch:rule context="tei:p"><sch:let name="a" value="1"/><sch:report test="$a = 2" diagnostics="d">The <sch:name/> of <sch:value-of select="@n"/>.</sch:report></sch:rule></sch:pattern><sch:diagnostics><sch:diagnostic id="d">Why.</sch:diagnostic></sch:diagnostics>`,
          ),
      ),
    );
    const text = writeSchematron(schema);
    expect(text).toContain('<let name="hands" value="//m:hand"/>');
    expect(text).toContain('<pattern id="mine">');
    expect(text).toContain(
      '<report test="$a = 2" diagnostics="d">The <name/> of <value-of select="@n"/>.</report>',
    );
    expect(text.indexOf('<diagnostics>')).toBeGreaterThan(text.lastIndexOf('<pattern'));
    expect(namespaces(text)).toContain('m urn:m');
  });

  it('in another language than that of the schema are left out', () => {
    const assert = '<sch:assert test="1 = 1">x</sch:assert>';
    const specs = `<elementSpec ident="hi" mode="change">${constraint(assert, 'xml:lang="de"')}</elementSpec>`;
    expect(rules(specs)).not.toContain('tei:hi · assert · 1 = 1 · ');
    expect(rules(specs, { attributes: 'docLang="de"' })).toContain('tei:hi · assert · 1 = 1 · ');
  });

  it('have identifiers of their own', () => {
    const text = writeSchematron(compiled(odd(SMALL)).schema);
    const ids = Array.from(text.matchAll(/<pattern id="([^"]*)"/g), ([, id]) => id);
    expect(ids.length).toBeGreaterThan(5);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
