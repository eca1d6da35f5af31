import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { saxon } from '../../../src/xml/saxon/saxon.ts';

const require = createRequire(import.meta.url);

const XML = `<?xml-stylesheet href="a"?><a xmlns="urn:a" xmlns:b="urn:b" x="1" b:x="2" xml:id="top">
  <b:c xmlns="" xmlns:b="urn:b2" y="z">one <d xmlns:e="urn:e" e:f="g"/>two<!-- three --></b:c>
  <c xmlns:b="urn:b3" x="10"><d x="9"><d x="9"/></d><?go on?></c>tail 𝔄 ﬀ
</a>`;

const EXPRESSIONS = [
  // Axes, and the order of what they give.
  '//@* ! name()',
  '//@*[. = "9"] ! path()',
  '(//@x, //@x)/path()',
  '//node() ! path()',
  '/descendant::*[3]/path()',
  '//*:d/descendant-or-self::node()/path()',
  '(//*:d[2], /*)/descendant::*/path()',
  '//*:d/following::node()/path()',
  '//*:d/ancestor-or-self::*/@*/path()',
  '/*/*[1]/@y/../path()',
  '(//@x)[1] is (//@x)[1], (//@x)[1] is (//@x)[2]',
  '(//*:d[@x])[1]/@x is (//*:c/*:d)[2]/@x',
  'count(//@* | //@x)',
  '//comment()/preceding::node()/path()',
  '//@nothing',
  'deep-equal(/*/*[1], /*/*[1])',
  // Names and namespaces.
  '//* ! node-name() ! (prefix-from-QName(.), local-name-from-QName(.), namespace-uri-from-QName(.))',
  '//@* ! node-name() ! string()',
  '//processing-instruction() ! name()',
  'for $e in //* return string-join(sort(in-scope-prefixes($e) ! (. || "=" || namespace-uri-for-prefix(., $e))), " ")',
  'for $e in //* return $e/namespace::* ! (name() || "=" || .)',
  'QName("urn:a", "p:a") eq QName("urn:a", "a")',
  'count(distinct-values((QName("urn:a", "a"), QName("urn:b", "a"), QName("urn:a", "q:a"))))',
  '"1a" castable as xs:NCName, "a:b" castable as xs:NCName, "é" castable as xs:NCName',
  // Comparing.
  '"a" eq "a", "a" eq "b", "a" = ("c", "a"), "" eq ""',
  '"𝔄" lt "ﬀ", "ﬀ" lt "𝔄", "𝔄" lt "𝔅", "𝔄" eq "𝔄", "a𝔄" gt "aﬀ"',
  'compare("𝔄", "ﬀ"), compare("a", "b"), compare("b", "a"), compare("a", "a")',
  'xs:untypedAtomic("1") eq "1", xs:untypedAtomic("01") = 1, xs:anyURI("a") eq "a", "a" eq xs:anyURI("a")',
  '//@x = 9, //@x = "9", //@x != 9',
  'sort(//@x), sort(//@x, (), number#1), sort(("b", "𝔄", "ﬀ", "a"))',
  'max(("b", "a")), min((2, 1.5, 1e0)), max(//@x)',
  'true() eq true(), true() gt false(), not(true()), boolean("")',
  '1 eq 1.0, 1 eq 1e0, xs:integer(1) instance of xs:decimal, xs:double("NaN") eq xs:double("NaN")',
  'xs:date("2020-01-01") lt xs:date("2020-01-02"), xs:date("2020-01-01") = xs:dateTime("2020-01-01T00:00:00") cast as xs:date',
  'index-of(("a", "b", "a"), "a"), distinct-values(("a", xs:untypedAtomic("a"), 1, 1.0, true()))',
  '"a" instance of xs:string, xs:untypedAtomic("a") instance of xs:string, 1 instance of xs:string',
  '"a" eq 1',
  'true() lt "a"',
  // Maps.
  'map { "a": 1, "bb": 2, 3: "c", 3.5: "d" }("bb")',
  'let $m := map { "a": 1 }, $n := map:put($m, "b", (2, 3)), $o := map:remove($n, "a") return (map:size($m), map:size($n), map:size($o), $n?b, $o?a, $m?b)',
  'let $m := map { 1: "one" } return ($m(1), $m(1.0), $m(1e0), map:contains($m, "1"), map:contains($m, 1))',
  'sort(map:keys(map:merge((map { "a": 1, "b": 2 }, map { "b": 3, "c": 4 })))), map:merge((map { "b": 2 }, map { "b": 3 }), map { "duplicates": "combine" })?b',
  'let $m := map:merge((1 to 500) ! map:entry("key " || . mod 250, .), map { "duplicates": "use-last" }) return (map:size($m), $m("key 7"), sum($m?*))',
  'map:for-each(map { "a": 1, "b": 2 }, function($k, $v) { $k || $v }) => sort()',
  'map:find((map { "a": map { "b": 1 } }, [ map { "b": 2 } ]), "b")',
  'deep-equal(map { "a": 1, "b": [2] }, map { "b": [2], "a": 1 }), map { } instance of map(xs:string, item())',
  'map { xs:NaN: 1 }',
  'map { xs:double("NaN"): 1 }(xs:double("NaN")), map { xs:date("2020-01-01"): 1 }(xs:date("2020-01-01"))',
  'parse-json("{""a"": [1, {""b"": null}], ""Aa"": 2, ""BB"": 3}")?a?2?b, parse-json("{""Aa"": 2, ""BB"": 3}")?BB',
  'fold-left(1 to 50, map { }, function($m, $i) { map:put($m, $i mod 7, $i) })?*  => sum()',
  // Regular expressions.
  'replace("aXbXc", "X", "-"), replace("ab", "(a)(b)", "$2$1"), replace("ab", "(a)(b)", "$2$1"), tokenize("a, b,c", ",\\s*")',
  'analyze-string("a1b22", "\\d+") ! string-join(*:match, "|"), analyze-string("a1b22", "\\d+") ! string-join(*:non-match, "|")',
  'for $s in ("Ab", "cD") return (matches($s, "^\\p{Lu}"), replace($s, "\\p{Lu}", "!"), matches($s, "ab", "i"))',
  'replace("a.b", ".", "x", "q"), replace("aaa", "a{2}", "b")',
  'replace("a", "(", "b")',
];

/** Each result as text, one item a line, or what is thrown. As a text of its own it can be run by a process where nothing is replaced. */
const EVALUATE = `async (saxon, xml, expressions) => {
  const node = await saxon.getResource({ text: xml, type: 'xml' });
  const namespaceContext = { map: 'http://www.w3.org/2005/xpath-functions/map' };
  return expressions.map((expression) => {
    try {
      const items = saxon.XPath.evaluate(expression, node, { resultForm: 'xdm', namespaceContext });
      return items.map((item) => item.nodeType ? saxon.serialize(item, { method: 'adaptive' }) : String(item)).join('\\n');
    } catch (error) {
      return String(error);
    }
  });
}`;

describe('what is replaced in Saxon-JS gives what it gave', async () => {
  const input = JSON.stringify([XML, EXPRESSIONS]);
  const script = `(${EVALUATE})(require('saxon-js'), ...JSON.parse(require('node:fs').readFileSync(0, 'utf8')))
    .then((results) => console.log(JSON.stringify(results)))`;
  const { stdout } = spawnSync(process.execPath, ['-e', script], { input, encoding: 'utf8' });
  const published = JSON.parse(stdout) as readonly string[];

  // biome-ignore lint/security/noGlobalEval: the text is the one above.
  const evaluate = eval(EVALUATE) as (
    saxonJs: unknown,
    xml: string,
    expressions: readonly string[],
  ) => Promise<readonly string[]>;
  const once = await evaluate(saxon(), XML, EXPRESSIONS);
  // What was kept the first time is used the second time.
  const again = await evaluate(saxon(), XML, EXPRESSIONS);

  it.each(EXPRESSIONS.map((expression, index) => ({ expression, index })))('$expression', ({ index }) => {
    expect(once[index]).toBe(published[index]);
    expect(again[index]).toBe(published[index]);
  });

  it('and most expressions give something', () => {
    expect(published.filter((each) => /^\w*Error/.test(each))).toHaveLength(4);
  });
});

it('Saxon-JS is the one of which the names are known by which things are replaced', () => {
  const { version } = JSON.parse(readFileSync(require.resolve('saxon-js/package.json'), 'utf8')) as {
    version: string;
  };
  expect(version).toBe('2.7.0');
});
