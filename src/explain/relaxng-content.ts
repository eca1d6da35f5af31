import type { Page } from './page.ts';
import { relaxNg, tei } from './sources.ts';

const SMALL = [
  '<grammar xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">',
  '  <start><element name="volume"><element name="year"><data type="gYear"/></element></element></start>',
  '</grammar>',
].join('\n');

const MINUTES = [
  '<element name="minutes" xmlns="http://relaxng.org/ns/structure/1.0">',
  '  <element name="day"><text/></element><oneOrMore><element name="decision"><text/></element></oneOrMore>',
  '</element>',
].join('\n');

/** Pages of elements and text that the grammar of a document does not allow where they stand. */
export const relaxngContent: readonly Page[] = [
  {
    code: 'relaxng/unknown-element',
    severity: 'error',
    what: 'The schema has no element of this name, nowhere.',
    why: 'Programs find what they know by its name. A misspelt element is overlooked by the stylesheet, the search and the index.',
    see: [tei('24.3', 'USE', 'MD')],
    kind: 'part',
    bad: '<p>To <persname>Kim Il</persname> in Pyongyang.</p>',
    good: '<p>To <persName>Kim Il</persName> in Pyongyang.</p>',
    mend: 'Correct the spelling: capitals matter (persName, not persname). An element that the TEI has and the schema leaves out was left out on purpose: use one that the schema offers, or let the project add it to its ODD. If the file itself says another namespace, mend its xmlns.',
  },
  {
    code: 'relaxng/element-not-allowed',
    severity: 'error',
    what: 'The schema knows the element, but not in this place.',
    why: 'Where an element may stand is part of its meaning: a stylesheet that expects a signature in a closer does not look for it elsewhere.',
    see: [tei('1.3', 'ST', 'STEC'), tei('24.3', 'USE', 'MD')],
    kind: 'part',
    bad: '<p>We agreed. <div type="record"><p>Signed.</p></div></p>',
    good: '<p>We agreed.</p>\n<p>Signed.</p>',
    mend: 'Put it where it can stand: the message says what was expected at this place, and the hint often where the element belongs. Often the element around it was closed too late or too early.',
  },
  {
    code: 'relaxng/element-missing',
    severity: 'error',
    what: 'The element could stand here, but something must come before it that is not there.',
    why: 'Some elements hold others in a fixed order, so that a program and a reader find the first things first.',
    see: [tei('1.3', 'ST', 'STEC')],
    kind: 'file',
    bad: '<minutes><decision>The meeting agreed.</decision></minutes>',
    good: '<minutes><day>1960-06-28</day><decision>The meeting agreed.</decision></minutes>',
    beside: { 'schema.rng': MINUTES },
    mend: 'Add what the message names, before this element.',
  },
  {
    code: 'relaxng/incomplete',
    severity: 'error',
    what: 'An element ends, but something that it must hold is missing.',
    why: 'What is required is so for a reason: a header without a title can’t be listed, a list without an item is none.',
    see: [tei('1.3', 'ST', 'STEC'), tei('2.1', 'HD', 'HD1')],
    kind: 'part',
    bad: '<list/>',
    good: '<list><item>Attachment: one map</item></list>',
    mend: 'Add what is missing, or remove the element if it says nothing.',
  },
  {
    code: 'relaxng/text-not-allowed',
    severity: 'error',
    what: 'Words stand where only elements can stand.',
    why: 'Between the blocks of a text nothing says what such words are: a paragraph, a heading, a slip of the keyboard. No pointer could lead to them.',
    see: [tei('3.1', 'CO', 'COPA')],
    kind: 'part',
    bad: 'Prague, 28 June 1960\n<p>Comrade Minister!</p>',
    good: '<p>Prague, 28 June 1960</p>\n<p>Comrade Minister!</p>',
    mend: 'Put the words into the element that they belong to (p, head, dateline …), or delete them. Look also for a tag that was closed too early.',
  },
  {
    code: 'relaxng/text-value',
    severity: 'error',
    what: 'An element holds a value of a certain form, such as a number or a date, and what stands in it has another form.',
    why: 'Programs sort by such values and calculate with them.',
    see: [tei('1.4.2', 'ST', 'DTYPES')],
    kind: 'file',
    bad: '<volume><year>MCMLX</year></volume>',
    good: '<volume><year>1960</year></volume>',
    beside: { 'schema.rng': SMALL },
    mend: 'Write the value in the form that the message names.',
  },
  {
    code: 'relaxng/too-complex',
    severity: 'error',
    what: 'The content model that holds at this place grows too large while the document is checked. The check of the grammar ends here.',
    why: 'Few schemas do that: those with many things in any order within each other. What follows in the file was not checked by this schema.',
    see: [relaxNg('9.3')],
    kind: 'file',
    bad: '<entry> … hundreds of elements that may come in any order … </entry>',
    good: '<entry><part>elements, a few at a time</part></entry>',
    mend: 'Simplify the content model: fewer things in one interleave. Please report the schema.',
  },
];
