import { describe, expect, it } from 'vitest';
import { assert, messages, pattern, places, report, rule } from './run.ts';

describe('Phases', () => {
  const schema =
    '<phase id="one"><active pattern="p"/><let name="x" value="1"/></phase><phase id="two"><active pattern="q"/><active pattern="p"/><let name="x" value="2"/></phase>' +
    pattern(rule('a', report('p', 'true()', '<value-of select="$x"/>')), 'id="p"') +
    pattern(rule('a', report('q', 'true()')), 'id="q"');
  const plain =
    '<phase id="one"><active pattern="p"/></phase>' +
    pattern(rule('a', report('p', 'true()')), 'id="p"') +
    pattern(rule('a', report('q', 'true()')));

  it('run the patterns that they name', async () => {
    expect(await places(schema, '<a/>', { phase: 'one' })).toEqual(['p 1:2 a']);
    expect(await places(schema, '<a/>', { phase: 'two' })).toEqual(['p 1:2 a', 'q 1:2 a']);
  });

  it('have variables of their own', async () => {
    expect(await messages(schema, '<a/>', { phase: 'one' })).toEqual(['1']);
    expect((await messages(schema, '<a/>', { phase: 'two' }))[0]).toBe('2');
  });

  it('without one all patterns run', async () => {
    expect(await places(plain, '<a/>')).toEqual(['p 1:2 a', 'q 1:2 a']);
  });

  it('the schema can name one by default, and #ALL runs all', async () => {
    const attributes = 'queryBinding="xslt2" defaultPhase="one"';
    expect(await places(plain, '<a/>', { attributes })).toEqual(['p 1:2 a']);
    expect(await places(plain, '<a/>', { attributes, phase: '#DEFAULT' })).toEqual(['p 1:2 a']);
    expect(await places(plain, '<a/>', { attributes, phase: '#ALL' })).toEqual(['p 1:2 a', 'q 1:2 a']);
  });
});

describe('What is abstract', () => {
  it('a pattern is filled with its parameters, in contexts, tests, texts and variables', async () => {
    const schema =
      '<pattern abstract="true" id="has"><param name="unused" value="1"/>' +
      `<let name="most" value="$count"/>${rule(
        '$element',
        `<let name="found" value="count($part)"/>${assert('$name', '$found le $most', '<value-of select="count($part)"/> in <name path="$element/.."/>')}`,
      )}</pattern>` +
      '<pattern is-a="has" id="p"><param name="element" value="b"/><param name="part" value="c"/><param name="count" value="1"/><param name="name" value="many-c"/></pattern>' +
      '<pattern is-a="has"><param name="element" value="a"/><param name="part" value="b"/><param name="count" value="0"/><param name="name" value="many-b"/></pattern>';
    expect(await places(schema, '<a><b><c/><c/></b></a>')).toEqual(['many-b 1:2 a', 'many-c 1:5 b']);
  });

  it('a parameter of which another is the beginning is not mistaken for it', async () => {
    const schema =
      `<pattern abstract="true" id="x">${rule('$a', report('r', 'count($ab) = 1 and string($a-b) = string($c)'), '')}</pattern>` +
      '<let name="c" value="\'1\'"/><pattern is-a="x"><param name="a" value="a"/><param name="ab" value="b"/><param name="a-b" value="@n"/></pattern>';
    expect(await places(schema, '<a n="1"><b/></a>')).toEqual(['r 1:2 a']);
  });

  it('a rule gives its assertions and variables to those that extend it, through others too', async () => {
    const schema = pattern(
      `<rule abstract="true" id="base"><let name="n" value="@n"/>${assert('base', '$n')}</rule>` +
        `<rule abstract="true" id="more"><extends rule="base"/>${assert('more', '$n = 1')}</rule>` +
        rule('b', `<extends rule="more"/>${assert('own', '$n = 2')}`),
    );
    expect(await places(schema, '<a><b/><b n="1"/></a>')).toEqual([
      'base 1:5 b',
      'more 1:5 b',
      'own 1:5 b',
      'own 1:9 b',
    ]);
  });

  it('a rule can extend a rule of another file', async () => {
    const files = {
      'base.sch': `<rule xmlns="http://purl.oclc.org/dsdl/schematron" context="unused">${assert('far', '@x')}</rule>`,
    };
    const schema = pattern(rule('b', '<extends href="base.sch"/>'));
    expect(await places(schema, '<a><b/></a>', { files })).toEqual(['far 1:5 b']);
  });

  it('an instance can have rules of its own after those of the abstract pattern', async () => {
    const schema =
      `<pattern abstract="true" id="x">${rule('b[@x]', report('first', 'true()'))}</pattern>` +
      `<pattern is-a="x">${rule('b', report('own', 'true()'))}</pattern>`;
    expect(await places(schema, '<a><b x=""/><b/></a>')).toEqual(['first 1:5 b', 'own 1:14 b']);
  });
});

describe('Includes', () => {
  const inSchematron = (content: string, id: string) =>
    `<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2">${content}<pattern id="${id}">${rule('b', report(id, 'true()'))}</pattern></schema>`;

  it('a file can give a pattern, a rule, an assertion, a part of a file, or a whole schema', async () => {
    const sch = 'xmlns="http://purl.oclc.org/dsdl/schematron"';
    const files = {
      'pattern.sch': `<pattern ${sch}>${rule('b', report('pattern', 'true()'))}</pattern>`,
      'rule.sch': `<rule ${sch} context="b">${report('rule', 'true()')}</rule>`,
      'assert.sch': `<assert ${sch} id="assert" test="false()">x</assert>`,
      'parts.xml': `<parts><report ${sch} id="part" test="true()">x</report></parts>`,
      'whole.sch': inSchematron('<ns prefix="m" uri="urn:m"/><include href="deeper.sch"/>', 'whole'),
      'deeper.sch': inSchematron('', 'deeper'),
    };
    const schema =
      '<include href="pattern.sch"/><include href="whole.sch"/>' +
      pattern('<include href="rule.sch"/>') +
      pattern(rule('b', '<include href="assert.sch"/><include href="parts.xml#part"/>')) +
      pattern(rule('m:b', report('prefix', 'true()')));
    const found = await places(schema, '<a><b/><m:b xmlns:m="urn:m"/></a>', { files });
    expect(found.map((each) => each.split(' ')[0]).sort()).toEqual([
      'assert',
      'deeper',
      'part',
      'pattern',
      'prefix',
      'rule',
      'whole',
    ]);
  });

  it('a stylesheet can give functions', async () => {
    const files = {
      'f.xsl':
        '<xsl:stylesheet version="2.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:f="urn:f"><xsl:function name="f:one"><xsl:sequence select="1"/></xsl:function></xsl:stylesheet>',
    };
    const schema = `<ns prefix="f" uri="urn:f"/><xsl:include href="f.xsl"/>${pattern(rule('a', report('r', 'f:one() = 1')))}`;
    expect(await places(schema, '<a/>', { files })).toEqual(['r 1:2 a']);
  });
});

describe('Variables', () => {
  it('stand in the schema, a pattern and a rule, and the inner one is meant', async () => {
    const text = '<value-of select="$v"/>';
    const schema =
      '<let name="v" value="\'schema\'"/><let name="n" value="count(//b)"/>' +
      pattern(`<let name="v" value="concat('pattern', $n)"/>${rule('a', report('r', 'true()', text))}`) +
      pattern(rule('a', report('s', 'true()', text))) +
      pattern(rule('a', `<let name="v" value="concat($v, name())"/>${report('t', 'true()', text)}`));
    expect(await messages(schema, '<a><b/></a>')).toEqual(['pattern1', 'schema', 'schemaa']);
  });

  it('of two patterns can have one name', async () => {
    const of = (value: string) =>
      pattern(
        `<let name="v" value="${value}"/><let name="w" value="$v + 1"/>${rule('a', report('r', 'true()', '<value-of select="$w"/>'))}`,
      );
    expect(await messages(of('1') + of('2'), '<a/>')).toEqual(['2', '3']);
  });

  it('of a rule see those before them, and the context', async () => {
    const schema = pattern(
      rule(
        'b',
        `<let name="v" value="@n"/><let name="w" value="$v * 2" as="xs:double"/>${report('r', '$w gt 3')}`,
      ),
    );
    expect(await places(schema, '<a><b n="1"/><b n="2"/></a>')).toEqual(['r 1:15 b']);
  });

  it('can have content instead of a value', async () => {
    const schema =
      '<let name="known"><i xmlns="">b</i><i xmlns="">c</i></let>' +
      pattern(rule('*', assert('r', 'name() = $known/i')));
    expect(await places(schema, '<a><b/><c/><d/></a>')).toEqual(['r 1:2 a', 'r 1:13 d']);
  });
});
