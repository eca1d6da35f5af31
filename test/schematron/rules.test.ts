import { describe, expect, it } from 'vitest';
import { assert, messages, pattern, places, report, rule, run } from './run.ts';

describe('Rules', () => {
  it('the first rule of a pattern whose context matches a node is the one that speaks of it', async () => {
    const schema = pattern(rule('b[@x]', report('first', 'true()')) + rule('b', report('second', 'true()')));
    expect(await places(schema, '<a><b/><b x=""/></a>')).toEqual(['second 1:5 b', 'first 1:9 b']);
  });

  it('patterns speak of a node each for itself', async () => {
    const schema = pattern(rule('b', report('one', 'true()'))) + pattern(rule('*', report('two', '@x')));
    expect(await places(schema, '<a><b x=""/></a>')).toEqual(['one 1:5 b', 'two 1:5 b']);
  });

  it('an assert speaks where its test does not hold, a report where it does', async () => {
    const schema = pattern(rule('b', assert('has', '@x') + report('has-not', '@x')));
    expect(await places(schema, '<a><b/><b x=""/></a>')).toEqual(['has 1:5 b', 'has-not 1:9 b']);
  });

  it('contexts are elements, attributes, texts, comments, instructions and the document', async () => {
    const schema = ['a', '@x', 'text()', 'comment()', 'processing-instruction()', '/']
      .map((context, index) => pattern(rule(context, report(`r${index}`, 'true()'))))
      .join('');
    expect(await places(schema, '<a x="1">t<!--c--><?p i?></a>')).toEqual([
      'r0 1:2 a',
      'r5 1:2 a',
      'r1 1:7 1',
      'r2 1:10 t',
      'r3 1:11 <!--c-->',
      'r4 1:19 <?p i?>',
    ]);
  });

  it('a context can have steps, predicates and alternatives', async () => {
    const schema = pattern(
      rule('a/b[2] | c//b | d[@x = (1, 2)]/text()', report('r', 'true()')) +
        rule('*[self::e or self::f] union @y', report('s', 'true()')),
    );
    expect(await places(schema, '<a><b/><b/><c><g><b/></g></c><d x="2">t</d><e/><f y="1"/></a>')).toEqual([
      'r 1:9 b',
      'r 1:19 b',
      'r 1:39 t',
      's 1:45 e',
      's 1:49 f',
      's 1:54 1',
    ]);
  });

  it('a context that can be any node is tried on each once', async () => {
    const schema = pattern(rule('node()[self::a or self::b] | b/@*', report('r', 'true()')));
    expect(await places(schema, '<a><b x="1"/></a>')).toEqual(['r 1:2 a', 'r 1:5 b', 'r 1:10 1']);
  });

  it('a context can be found by id() and key()', async () => {
    const schema =
      '<xsl:key name="byName" match="b" use="@n"/>' +
      pattern(rule("id('i')", report('r', 'true()'))) +
      pattern(rule("key('byName', 'm')", report('s', 'true()')));
    expect(await places(schema, '<a><b xml:id=" i "/><b n="m"/></a>')).toEqual(['r 1:5 b', 's 1:22 b']);
  });

  it('tests see identifiers by xml:id, and keys and functions that the schema declares', async () => {
    const schema =
      '<ns prefix="f" uri="urn:f"/><xsl:key name="all" match="b" use="string(@n)"/>' +
      '<xsl:function name="f:twice" xmlns:f="urn:f"><xsl:param name="n"/><xsl:sequence select="2 * $n"/></xsl:function>' +
      pattern(
        rule(
          'b',
          assert('id', 'id(substring(@ref, 2))/self::b') +
            assert('key', "count(key('all', @n)) = 1") +
            assert('function', 'f:twice(@n) lt 5'),
        ),
      );
    const xml = '<a><b xml:id="i" ref="#i" n="1"/><b ref="#j" n="3"/><b ref="#i" n="1"/></a>';
    expect(await places(schema, xml)).toEqual(['key 1:5 b', 'id 1:35 b', 'function 1:35 b', 'key 1:54 b']);
  });

  it('the role of an assertion, its rule or its pattern tells how severe a finding is; it is an error else', async () => {
    const schema = pattern(
      rule('b', assert('a', '@x') + assert('b', '@x', 'x', 'role="warn"'), 'role="information"') +
        rule('c', assert('c', '@x')) +
        rule('d', assert('d', '@x', 'x', 'role="fatal"')),
      'role="warning"',
    );
    const found = await run(schema + pattern(rule('e', assert('e', '@x'))), '<a><b/><c/><d/><e/></a>');
    expect(found.map(({ code, severity }) => `${code.slice(-1)} ${severity}`)).toEqual([
      'a info',
      'b warning',
      'c warning',
      'd error',
      'e error',
    ]);
  });

  it('without an id they are known by that of the rule or pattern, with a number if there are several', async () => {
    const bare = '<assert test="@x">x</assert>';
    const schema =
      pattern(rule('b', bare, 'id="r"') + rule('c', bare + bare), 'id="p"') + pattern(rule('b', bare));
    const found = await places(schema, '<a><b/><c/></a>');
    expect(found).toEqual(['r 1:5 b', 'pattern-2 1:5 b', 'p-2 1:9 c', 'p-3 1:9 c']);
  });
});

describe('What is said', () => {
  it('has values and names of the document, with spaces collapsed', async () => {
    const text =
      'The <name/> in <name path=".."/>\n  has <value-of select="@n, count(*)"/> of <emph>many</emph> &lt;';
    expect(
      await messages(pattern(rule('b', report('r', 'true()', text))), '<a><b n="5 &amp;  6"/></a>'),
    ).toEqual(['The b in a has 5 & 6 0 of many <']);
  });

  it('has what instructions of XSLT give', async () => {
    const text = '<xsl:for-each select="*"><xsl:value-of select="name()"/>.</xsl:for-each>';
    expect(await messages(pattern(rule('a', report('r', 'true()', text))), '<a><b/><c/></a>')).toEqual([
      'b.c.',
    ]);
  });

  it('is the test itself where there is no text', async () => {
    expect(await messages(pattern(rule('a', assert('r', '@x = 1', ''))), '<a/>')).toEqual([
      'This is not as it must be: @x = 1',
    ]);
  });

  it('gives diagnostics, and what follows the sentence of what was expected, as a hint', async () => {
    const schema = `${pattern(
      rule('b', report('r', 'true()', 'A c was expected. Write one.', 'diagnostics="d e"')),
    )}<diagnostics><diagnostic id="d">Look at <value-of select="name()"/>.</diagnostic><diagnostic id="e">And think.</diagnostic></diagnostics>`;
    const [found] = await run(schema, '<a><b/></a>');
    expect(found?.message).toBe('A c was expected.');
    expect(found?.hint).toBe('Write one. Look at b. And think.');
  });

  it('is of the subject of the assertion, or of its rule, where there is one', async () => {
    const schema = pattern(
      rule('b', report('own', 'true()', 'x', 'subject="@n"') + report('of-rule', 'true()'), 'subject="c"'),
    );
    expect(await places(schema, '<a><b n="1"><c/></b><b/></a>')).toEqual([
      'own 1:10 1',
      'of-rule 1:14 c',
      'own 1:22 b',
      'of-rule 1:22 b',
    ]);
  });
});
