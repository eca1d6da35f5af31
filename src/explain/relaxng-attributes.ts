import type { Page } from './page.ts';
import { COMPATIBILITY, tei } from './sources.ts';

const IDS = [
  '<grammar xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">',
  '  <start><element name="minutes"><oneOrMore><ref name="speech"/></oneOrMore></element></start>',
  '  <define name="speech"><element name="speech"><attribute name="id"><data type="ID"/></attribute>',
  '    <optional><attribute name="answers"><data type="IDREF"/></attribute></optional></element></define>',
  '</grammar>',
].join('\n');

/** Pages of attributes that the grammar of a document does not allow, and of those that it asks for. */
export const relaxngAttributes: readonly Page[] = [
  {
    code: 'relaxng/attribute-not-allowed',
    severity: 'error',
    what: 'The element can’t have this attribute.',
    why: 'An attribute that nobody expects is read by nobody: what it says is lost without a word.',
    see: [tei('1.3.1', 'ST', 'STECAT'), tei('24.3', 'USE', 'MD')],
    kind: 'part',
    bad: '<p>He met <persName reff="#kim">Kim</persName>.</p>',
    good: '<p>He met <persName ref="../registers/persons.xml#kim">Kim</persName>.</p>',
    mend: 'Correct its spelling, move it to the element that can have it, or take it away. The message names the attributes that are possible here.',
  },
  {
    code: 'relaxng/attribute-missing',
    severity: 'error',
    what: 'The element has to have an attribute that is not there.',
    why: 'Without it the element does not say enough: a gap without a reason, a language without its tag.',
    see: [tei('1.3.1', 'ST', 'STECAT'), tei('12.3.1.7', 'PH', 'PHOM')],
    kind: 'part',
    bad: '<p>The number <gap/> was struck out.</p>',
    good: '<p>The number <gap reason="illegible" extent="unknown"/> was struck out.</p>',
    mend: 'Add the attribute. Where you do not know its value, see whether the list of values has one for that, such as “unknown”.',
  },
  {
    code: 'relaxng/attribute-value',
    severity: 'error',
    what: 'The attribute has a value that it can’t have: one that is not in the list of the project, or one of another form than a date, a number or a name has.',
    why: 'Values are what is searched, sorted and counted. “letter”, “Letter” and “lettre” would be three kinds of record.',
    see: [tei('1.4.2', 'ST', 'DTYPES'), tei('3.6.4', 'CO', 'CONADA')],
    kind: 'part',
    bad: '<p>On <date when="28.6.1960">28 June 1960</date>.</p>',
    good: '<p>On <date when="1960-06-28">28 June 1960</date>.</p>',
    mend: 'Choose a value of the list that the message names, or write it in the form that is expected: a date as year-month-day, 1960-06-28, or 1960-06, or 1960.',
  },
  {
    code: 'relaxng/duplicate-id',
    severity: 'error',
    what: 'Two attributes that the schema declares as identifiers have the same value.',
    why: 'A reference to it would be ambiguous. “tei check” leaves xml:id to the references (reference/duplicate-id); this is told where a program asks the schema for identifiers.',
    see: [COMPATIBILITY],
    kind: 'file',
    bad: '<minutes><speech id="s1"/><speech id="s1"/></minutes>',
    good: '<minutes><speech id="s1"/><speech id="s2"/></minutes>',
    beside: { 'schema.rng': IDS },
    mend: 'Give one of the two another identifier, and mend the references that mean it.',
  },
  {
    code: 'relaxng/missing-id',
    severity: 'error',
    what: 'An attribute that the schema declares as a reference to an identifier names one that no element has.',
    why: 'The reference leads to nothing. This is told where a program asks the schema for identifiers.',
    see: [COMPATIBILITY],
    kind: 'file',
    bad: '<minutes><speech id="s1" answers="s0"/></minutes>',
    good: '<minutes><speech id="s0"/><speech id="s1" answers="s0"/></minutes>',
    beside: { 'schema.rng': IDS },
    mend: 'Correct the reference, or give the element that is meant this identifier.',
  },
];
