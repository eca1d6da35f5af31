import type { Page, Source } from './page.ts';

const SCHEMATRON: Source = { name: 'ISO/IEC 19757-3, Schematron', url: 'https://www.schematron.com' };

const schema = (content: string, attributes = 'queryBinding="xslt2"') =>
  `<schema xmlns="http://purl.oclc.org/dsdl/schematron" ${attributes}>\n  ${content}\n</schema>`;
const rule = (content: string) => `<pattern><rule context="note">${content}</rule></pattern>`;
const ASSERT = '<assert test="@type">A note has a type.</assert>';

/** Pages of Schematron schemas that can’t be used. */
export const schemaRules: readonly Page[] = [
  {
    code: 'schema/not-schematron',
    severity: 'error',
    what: 'The file that is named as a Schematron schema is none.',
    why: 'Its rules, if it has any, were not tried.',
    see: [SCHEMATRON],
    kind: 'file',
    bad: '<schema xmlns="http://www.ascc.net/xml/schematron"/>',
    good: schema(rule(ASSERT)),
    mend: 'Name a schema of ISO Schematron: its first element is schema, in the namespace http://purl.oclc.org/dsdl/schematron. Rules for an older Schematron have to be converted.',
  },
  {
    code: 'schema/query-binding',
    severity: 'error',
    what: 'The expressions of the schema are in a language that is not supported.',
    why: 'Read as another language they would mean something else.',
    see: [SCHEMATRON],
    kind: 'file',
    bad: schema(rule(ASSERT), 'queryBinding="exslt"'),
    good: schema(rule(ASSERT)),
    mend: 'Write queryBinding="xslt2" or "xslt3" if the expressions are XPath 2 or 3.',
  },
  {
    code: 'schema/missing-attribute',
    severity: 'error',
    what: 'An element of the schema lacks an attribute that it needs, or has an empty one: a rule its context, an assertion its test.',
    why: 'What is to be tried, or where, is not known.',
    see: [SCHEMATRON],
    kind: 'file',
    bad: schema(rule('<assert>A note has a type.</assert>')),
    good: schema(rule(ASSERT)),
    mend: 'Add the attribute that the message names.',
  },
  {
    code: 'schema/unknown-name',
    severity: 'error',
    what: 'The schema names a pattern, a phase, an abstract rule or a part of another file that does not exist.',
    why: 'Rules that were meant to be tried would not be.',
    see: [SCHEMATRON],
    kind: 'file',
    bad: schema(`<phase id="deposit"><active pattern="note"/></phase>\n  ${rule(ASSERT)}`),
    good: schema(
      `<phase id="deposit"><active pattern="notes"/></phase>\n  ${rule(ASSERT).replace('<pattern>', '<pattern id="notes">')}`,
    ),
    mend: 'Correct the name: the message says which ones there are.',
  },
  {
    code: 'schema/circular',
    severity: 'error',
    what: 'An abstract rule extends itself, directly or through others.',
    why: 'It would never end.',
    see: [SCHEMATRON],
    kind: 'file',
    bad: schema(
      '<pattern><rule abstract="true" id="typed"><extends rule="typed"/></rule><rule context="note"><extends rule="typed"/></rule></pattern>',
    ),
    good: schema(
      `<pattern><rule abstract="true" id="typed">${ASSERT}</rule><rule context="note"><extends rule="typed"/></rule></pattern>`,
    ),
    mend: 'Remove the extends that closes the circle.',
  },
  {
    code: 'schema/wrong-kind',
    severity: 'error',
    what: 'The schema takes something from another file that is of another kind than what is needed there: a rule where a pattern is extended, a text that is no stylesheet.',
    why: 'It can’t stand in that place.',
    see: [SCHEMATRON],
    kind: 'file',
    bad: schema('<xsl:include xmlns:xsl="http://www.w3.org/1999/XSL/Transform" href="notes.xml"/>'),
    good: schema('<xsl:include xmlns:xsl="http://www.w3.org/1999/XSL/Transform" href="notes.xsl"/>'),
    beside: {
      'notes.xml': '<notes/>',
      'notes.xsl': '<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="2.0"/>',
    },
    mend: 'Name the right file or the right part of it.',
  },
  {
    code: 'schema/not-allowed',
    severity: 'error',
    what: 'The schema holds XSLT that a schema must not hold here: something that reads or writes other files, or is no function, key or variable.',
    why: 'A check changes nothing and reads nothing but what it is given; so a schema of a stranger does no harm.',
    see: [SCHEMATRON],
    kind: 'file',
    bad: schema('<xsl:output xmlns:xsl="http://www.w3.org/1999/XSL/Transform" method="text"/>'),
    good: schema(
      '<xsl:key xmlns:xsl="http://www.w3.org/1999/XSL/Transform" name="notes" match="note" use="@type"/>',
    ),
    mend: 'Remove it. Functions (xsl:function), keys (xsl:key) and variables can stand in a schema.',
  },
  {
    code: 'schema/xpath',
    severity: 'error',
    what: 'An expression of the schema is no XPath, or names a function, a variable or a prefix that does not exist.',
    why: 'The rules of a schema are compiled as a whole; with one that can’t be understood none of them were tried.',
    see: [SCHEMATRON],
    kind: 'file',
    bad: schema(rule('<assert test="@type and">A note has a type.</assert>')),
    good: schema(rule(ASSERT)),
    mend: 'Mend the expression at the place that is shown; a prefix needs an ns element at the top of the schema.',
  },
  {
    code: 'schematron/failed',
    severity: 'error',
    what: 'A rule of a Schematron schema failed itself on this file: it takes a text for a number, or a function calls itself without end.',
    why: 'What this rule would have said is not known. All others were tried, unless what failed is a variable of all rules or a function without end.',
    see: [SCHEMATRON],
    kind: 'file',
    bad: schema(rule('<assert test="@n + 1 = 2">The first note has the number 1.</assert>')),
    good: schema(rule('<assert test="number(@n) = 1">The first note has the number 1.</assert>')),
    mend: 'Mend the rule in the schema, so that it holds for every content; number() gives no error where there is no number.',
  },
  {
    code: 'schematron/missing-document',
    severity: 'error',
    what: 'A pattern of the schema is about other documents (documents), and one of them is not there, or is no XML.',
    why: 'What the rules would have said of it is not known.',
    see: [SCHEMATRON],
    kind: 'file',
    bad: schema(rule(ASSERT).replace('<pattern>', `<pattern documents="'note.xmll'">`)),
    good: schema(rule(ASSERT).replace('<pattern>', `<pattern documents="'note.xml'">`)),
    mend: 'Correct what names the document: the path begins at the folder of the file that is checked. Nothing is fetched from the web.',
  },
];
