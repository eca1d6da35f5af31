import type { Page, Source } from './page.ts';

const XPATH: Source = { name: 'XPath 3.1', url: 'https://www.w3.org/TR/xpath-31/' };

const rule = (test: string) =>
  '<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2">\n' +
  `  <pattern><rule context="note"><assert test="${test}">A note has a number.</assert></rule></pattern>\n</schema>`;

/** Pages of rules that can be read, but not compiled or not applied. */
export const schematronRun: readonly Page[] = [
  {
    code: 'schema/xpath',
    severity: 'error',
    what: 'An expression in a Schematron schema is no XPath, or no pattern of XSLT.',
    why: 'The rules of a schema are compiled together: none of them was tried.',
    see: [XPATH],
    kind: 'file',
    bad: rule('@n = '),
    good: rule('@n'),
    mend: 'Mend the expression that is shown. A prefix in it must be declared by <ns prefix="…" uri="…"/>.',
  },
  {
    code: 'schematron/failed',
    severity: 'error',
    what: 'A rule broke off with an error when it was applied to this file.',
    why: 'No rule of its schema was tried in this file, so that others could be broken unseen.',
    see: [XPATH],
    kind: 'file',
    bad: rule('number(@n) castable as xs:integer and xs:integer(@n) gt 0 or error()'),
    good: rule('@n castable as xs:integer'),
    mend: 'Write the rule so that it holds for any content: ask with “castable as” before a value is converted, and for the one that is meant where there can be several. Rules can’t read other files with doc().',
  },
];
