import { describe, expect, it } from 'vitest';
import { assert, pattern, places, report, rule } from './run.ts';

const every = pattern(rule('b', report('b', 'true()'))) + pattern(rule('text()', report('t', 'true()')));
const ofB = pattern(rule('b', report('b', 'true()')));

describe('Places', () => {
  it('are right after comments and instructions before and within the root element', async () => {
    const xml = '<?xml version="1.0"?>\n<!-- c -->\n<?p i?>\n<a>\n <!-- c --><?p?><b/>\n</a>\n<!-- d -->';
    expect(await places(ofB, xml)).toEqual(['b 5:18 b']);
    const all = pattern(
      rule('comment()', report('c', 'true()')) + rule('processing-instruction()', report('p', 'true()')),
    );
    expect(await places(all, xml)).toEqual([
      'c 2:1 <!-- c -->',
      'p 3:1 <?p i?>',
      'c 5:2 <!-- c -->',
      'p 5:12 <?p?>',
      'c 7:1 <!-- d -->',
    ]);
  });

  it('are right where text has CDATA sections, entities and references to characters', async () => {
    const xml = '<a>x<![CDATA[<]]>y&amp;z&#x41;<b/><![CDATA[]]><b/>&lt;<![CDATA[q]]><b/></a>';
    expect(await places(every, xml)).toEqual([
      't 1:4 x<![CDATA[<]]>y&amp;z&#x41;',
      'b 1:32 b',
      'b 1:48 b',
      't 1:51 &lt;<![CDATA[q]]>',
      'b 1:69 b',
    ]);
  });

  it('are right where the document declares entities itself', async () => {
    const xml = '<!DOCTYPE a [<!ENTITY e "text"><!ENTITY n "">]>\n<a>&e;<b/>&n;<b/>&e;&n;x<b/></a>';
    expect((await places(ofB, xml)).map((each) => each.split(' ')[1])).toEqual(['2:8', '2:15', '2:26']);
  });

  it('are right after characters outside of the basic plane, and by lines of Windows', async () => {
    expect(await places(ofB, '<a>\r\n\u{1F600}\u{10330}<b/>\r\n<b/></a>')).toEqual(['b 2:6 b', 'b 3:2 b']);
  });

  it('of attributes are their values; of an empty one its name and quotes', async () => {
    const schema = `<ns prefix="m" uri="urn:m"/>${pattern(rule('@xml:lang | @m:y | @z | @y', report('r', 'true()')))}`;
    const xml = '<a xmlns:n="urn:m"\n  xml:lang="de" n:y="1" y=\'2\' z=""/>';
    expect(await places(schema, xml)).toEqual(['r 2:13 de', 'r 2:22 1', 'r 2:28 2', 'r 2:31 z=""']);
  });

  it('of elements in namespaces are their names, whatever the prefix', async () => {
    const schema = `<ns prefix="m" uri="urn:m"/>${pattern(rule('m:b', report('r', 'true()')))}`;
    const xml = '<a xmlns="urn:m" xmlns:o="urn:m"><b/><o:b/><b xmlns=""/><c:b xmlns:c="urn:m"/></a>';
    expect(await places(schema, xml)).toEqual(['r 1:35 b', 'r 1:39 o:b', 'r 1:58 c:b']);
  });

  it('of what stands in namespaces by any prefix is found by names with a star', async () => {
    const schema = `<ns prefix="m" uri="urn:m"/>${pattern(rule('m:* | *:c', assert('r', '@ok')))}`;
    expect(await places(schema, '<a xmlns:n="urn:m"><n:b/><c/><n:b ok=""/></a>')).toEqual([
      'r 1:21 n:b',
      'r 1:27 c',
    ]);
  });

  it('of texts are the whole text, with its white space', async () => {
    const schema = pattern(rule("text()[contains(., 'x')]", report('r', 'true()')));
    expect(await places(schema, '<a> x\n <b>x</b> y </a>')).toEqual(['r 1:4  x\n ', 'r 2:5 x']);
  });

  it('are right in the last of a thousand', async () => {
    const xml = `<a>\n${'<c>t</c> u <!-- v -->\n'.repeat(1000)}<b/></a>`;
    expect(await places(ofB, xml)).toEqual(['b 1002:2 b']);
  });
});
