/** Schemas in compact syntax that are wrong: the code, the place as line:column, and why. */
export interface WrongSchema {
  readonly about: string;
  readonly text: string;
  readonly at: string;
  readonly code: string;
  /** What jing takes for right. */
  readonly unlikeJing?: string;
}

const SYNTAX = 'schema/compact-syntax';

function wrong(about: string, at: string, text: string, code = SYNTAX, unlikeJing?: string): WrongSchema {
  return { about, at, text, code, ...(unlikeJing && { unlikeJing }) };
}

export const WRONG: readonly WrongSchema[] = [
  wrong('an empty file', '1:1', ''),
  wrong('white space alone', '2:1', ' \n'),
  wrong('comments alone', '2:1', '# nothing\n'),
  wrong('declarations alone', '1:31', 'namespace a = "http://a.test/"'),
  wrong('XML', '1:1', '<element name="a"><empty/></element>'),
  wrong('HTML', '1:1', '<!DOCTYPE html>\n<html><body>Hello</body></html>', 'schema/not-relaxng'),
  wrong('plain prose', '1:7', 'Hello world.'),
  wrong('an undeclared prefix of an element', '1:9', 'element p:a { empty }'),
  wrong('an undeclared prefix of all names', '1:9', 'element p:* { empty }'),
  wrong('an undeclared prefix of a datatype', '1:13', 'element a { p:int }'),
  wrong('an undeclared prefix that a file inherits', '1:36', 'element a { external "x" inherit = p }'),
  wrong('an undeclared prefix of an annotation', '1:3', '[ p:a = "1" ] element a { empty }'),
  wrong(
    'a prefix declared twice',
    '2:11',
    'namespace p = "u:1"\nnamespace p = "u:2"\nelement a { empty }',
    SYNTAX,
    'the last one wins',
  ),
  wrong(
    'a default namespace declared twice',
    '2:1',
    'default namespace = "u:1"\ndefault namespace = "u:2"\nelement a { empty }',
    SYNTAX,
    'the last one wins',
  ),
  wrong(
    'a datatype prefix declared twice',
    '2:11',
    'datatypes p = "u:1"\ndatatypes p = "u:2"\nelement a { empty }',
    SYNTAX,
    'the last one wins',
  ),
  wrong('the reserved prefix xmlns', '1:11', 'namespace xmlns = "u:1"\nelement a { empty }'),
  wrong('the reserved prefix xml', '1:11', 'namespace xml = "u:1"\nelement a { empty }'),
  wrong(
    'the reserved namespace of xml',
    '1:11',
    'namespace x = "http://www.w3.org/XML/1998/namespace"\nelement a { empty }',
  ),
  wrong('a declaration without a value', '1:15', 'namespace p = element a { empty }'),
  wrong('“default” without “namespace”', '1:9', 'default = "u:1" element a { empty }'),
  wrong('a declaration after a definition', '2:1', 'start = empty\nnamespace p = "u:1"'),
  wrong('an escape that is no character', '1:9', 'element \\x{0} { empty }'),
  wrong('an escape beyond Unicode', '1:9', 'element \\x{110000} { empty }'),
  wrong('an escape of a surrogate', '1:9', 'element \\x{D800} { empty }'),
  wrong('an escape that is not closed', '1:9', 'element \\x{61 { empty }'),
  wrong('an escape without a number', '1:9', 'element \\x{} { empty }'),
  wrong('a literal that is not closed', '1:13', 'element a { "abc }'),
  wrong('a literal over two lines', '1:13', 'element a { "abc\ndef" }'),
  wrong('a long literal that is not closed', '1:13', 'element a { """abc" }'),
  wrong('“~” without a literal after it', '1:19', 'element a { "a" ~ b }'),
  wrong('a brace that is not closed', '1:18', 'element a { empty'),
  wrong('a brace too many', '1:21', 'element a { empty } }'),
  wrong('a parenthesis that is not closed', '1:21', 'element a { ( empty }'),
  wrong('an element without braces', '1:11', 'element a empty'),
  wrong('an element without a name', '1:9', 'element { empty }'),
  wrong('an element without content', '1:13', 'element a { }'),
  wrong('a list without content', '1:20', 'element a { list { } }'),
  wrong('operators of two kinds', '1:24', 'element a { text, text | text }'),
  wrong('an operator without a pattern after it', '1:18', 'element a { text,}'),
  wrong('two signs of repetition', '1:18', 'element a { text*? }'),
  wrong('two patterns without an operator', '1:18', 'element a { text text }'),
  wrong('a keyword as a reference', '1:13', 'element a { start }'),
  wrong('parent without a name', '1:20', 'element a { parent element b { empty } }'),
  wrong('a keyword as the name of a definition', '1:15', 'start = empty text = empty'),
  wrong('a definition without a sign', '1:7', 'start empty'),
  wrong('a definition without a pattern', '2:1', 'start =\n'),
  wrong('an exception beside something else', '1:19', 'element a { token - "x" | text }'),
  wrong('an exception that is repeated', '1:19', 'element a { token - "x"* }'),
  wrong('an exception of a reference', '1:15', 'element a { b - "x" }'),
  wrong('a name class with an exception in a choice', '1:15', 'element a | * - b { empty }'),
  wrong('an exception of a name', '1:11', 'element a - b { empty }'),
  wrong('an exception within an exception', '1:19', 'element * - xml:* - b { empty }'),
  wrong('a parameter without a value', '1:36', 'element a { xsd:int { minInclusive } }'),
  wrong('an include within an include', '1:15', 'include "x" { include "y" }'),
  wrong('an include without a file', '1:9', 'include x'),
  wrong('an annotation without a namespace', '1:3', '[ a = "1" ] element a { empty }'),
  wrong(
    'an annotation in the namespace of RELAX NG',
    '2:3',
    'namespace r = "http://relaxng.org/ns/structure/1.0"\n[ r:a = "1" ] element a { empty }',
  ),
  wrong(
    'an attribute of an annotation twice',
    '2:13',
    'namespace p = "u:1"\n[ p:a = "1" p:a = "2" ] element a { empty }',
  ),
  wrong('annotations after which nothing stands', '2:11', 'namespace p = "u:1"\n[ p:a [] ]'),
  wrong(
    'an element of annotation without brackets',
    '2:25',
    'namespace p = "u:1"\nelement a { text >> p:b }',
  ),
  wrong('an annotation after the whole schema', '2:23', 'namespace p = "u:1"\nelement a { text } >> p:b []'),
  wrong('documentation where none can stand', '1:18', 'element a { text ## about\n }'),
  wrong('a sign of no meaning', '1:12', 'start = aa ; aa = element a { empty }'),
  wrong('a control character', '1:13', 'element a { \u0002 }'),
  wrong('nothing but parentheses', '1:257', '('.repeat(100_000), 'schema/too-deep', 'its stack overflows'),
  wrong('a datatype that does not exist', '1:13', 'element a { xsd:itn }', 'schema/datatype'),
  wrong('a reference to nothing', '1:13', 'element a { b }', 'schema/undefined'),
  wrong(
    'an unknown datatype library',
    '1:33',
    'datatypes d = "u:1" element a { d:int }',
    'schema/datatype-library',
  ),
  wrong(
    'an attribute twice',
    '1:35',
    'element a { attribute b { text }, attribute b { text } }',
    'schema/attribute-twice',
  ),
  wrong(
    'an attribute of any name that is not repeated',
    '1:13',
    'element a { attribute * { text } }',
    'schema/attribute-repeated',
  ),
  wrong(
    'a file that does not exist',
    '1:13',
    'element a { external "none.rnc" }',
    'schema/missing-file',
    'it ends there',
  ),
  wrong('a grammar without start', '1:1', 'a = empty', 'schema/no-start'),
  wrong('a value of another type', '1:13', 'element a { xsd:int "x" }', 'schema/value'),
  wrong(
    'data beside an element',
    '1:22',
    'element a { xsd:int, element b { empty } }',
    'schema/string-sequence',
  ),
];

/** A schema with every construct of the syntax. */
export const SAMPLE = `# All constructs in one.
namespace p = "urn:p"
namespace none = ""
default namespace d = "urn:d"
datatypes xsd = "http://www.w3.org/2001/XMLSchema-datatypes"

p:top [ a = "1" none:b = "2" p:c = "3" "text" ~ " more" p:in [ ] element [ "kw" ] ]
## doc of start
## second line

## other doc
[ p:att = "x" xml:lang = "en" p:el [] p:el2 [ "t" ] ]
start = element s { [p:g="1"] (foo | \\element)* >> p:after [] }
\\id [ "grammar annotation" ]
\\element = element [ p:nc="1" ] element { ## val doc
   "a" | ## b doc
   "b" >> p:afterb [] | xsd:QName "p:x" | (xsd:string { ## par
   pattern = "x" ~ '"' [p:q="1"] maxLength = "4" } - ("x" | "y")) }
foo |= element p:foo { attribute * - (none:* | p:*) { text }* }
foo |= element d:a\\x{62}c | bar { attribute q { """multi
line""" }?, mixed { [p:z="0"] foo* }, list { token+ } }
div { bar = parent_x
## on div
 div { parent_x = grammar { start = parent bar2 } } bar2 = notAllowed }
`;
