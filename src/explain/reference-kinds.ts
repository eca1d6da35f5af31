import type { Page } from './page.ts';
import { tei, URI } from './sources.ts';

const BCP47 = {
  name: 'RFC 5646 (BCP 47), section 2',
  url: 'https://www.rfc-editor.org/rfc/rfc5646#section-2',
};
const EDTF = {
  name: 'Extended Date/Time Format (EDTF) Specification',
  url: 'https://www.loc.gov/standards/datetime/',
};
const HTTP = { name: 'RFC 9110, section 15', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-15' };
const PERSON = '<listPerson><person xml:id="kim"><persName>Kim Il</persName></person></listPerson>';

/** Pages of what pointers, addresses, language tags and dates mean. */
export const referenceKinds: readonly Page[] = [
  {
    code: 'reference/wrong-kind',
    severity: 'warning',
    what: 'A pointer leads to an element of another kind than its attribute means: a hand to a person, the name of a place to an organisation. It is an error where the TEI Guidelines leave no choice, as for @hand.',
    why: 'Pages and indexes show what they find there: an addition would be in the hand of a paragraph, a place would be listed as a person.',
    see: [tei('1.3.1.1', 'ST', 'STGA'), tei('17.2', 'SA', 'SAXP')],
    kind: 'part',
    bad: `${PERSON}<p>He lives in <placeName ref="#kim">Pyongyang</placeName>.</p>`,
    good: `${PERSON}<p>He met <persName ref="#kim">Kim</persName>.</p>`,
    mend: 'Point to an element of the kind that is named. The hint tells which ones the file has.',
  },
  {
    code: 'reference/unknown-prefix',
    severity: 'warning',
    what: 'A pointer begins with a prefix that no prefixDef declares, and that is no scheme of addresses either.',
    why: 'What it stands for is known to nobody but the one who wrote it.',
    see: [tei('17.2.3', 'SA', 'SAPU'), URI],
    kind: 'part',
    bad: '<p>He met <persName ref="psn:kim">Kim</persName>.</p>',
    good: `${PERSON}<p>He met <persName ref="#kim">Kim</persName>.</p>`,
    mend: 'Declare the prefix in listPrefixDef, in encodingDesc, or write the pointer in full. It is told once for each prefix.',
  },
  {
    code: 'reference/prefix-pattern',
    severity: 'warning',
    what: 'What follows a declared prefix does not match the pattern of its prefixDef; or that pattern is no regular expression, which is an error.',
    why: 'The pointer stands for nothing: nobody can follow it.',
    see: [tei('17.2.3', 'SA', 'SAPU')],
    kind: 'part',
    bad: '<listPrefixDef><prefixDef ident="viaf" matchPattern="([0-9]+)" replacementPattern="https://viaf.org/viaf/$1"/></listPrefixDef><p><persName ref="viaf:kim">Kim</persName></p>',
    good: '<listPrefixDef><prefixDef ident="viaf" matchPattern="([0-9]+)" replacementPattern="https://viaf.org/viaf/$1"/></listPrefixDef><p><persName ref="viaf:12">Kim</persName></p>',
    mend: 'Correct what follows the colon, or the pattern.',
  },
  {
    code: 'reference/web-address',
    severity: 'warning',
    what: 'An address of the web is none by its form: https:// is missing or misspelt, no server is named, or it holds a space or another sign that no address has.',
    why: 'A browser guesses what was meant, and each guesses in its own way; other programs do not.',
    see: [URI, tei('1.4.2', 'ST', 'DTYPES')],
    kind: 'part',
    bad: '<p>See <ref target="http:/example.org/report">the report</ref>.</p>',
    good: '<p>See <ref target="http://example.org/report">the report</ref>.</p>',
    mend: 'Copy the address anew from the browser. A space is written %20: without that it divides two pointers.',
  },
  {
    code: 'reference/unused',
    severity: 'info',
    what: 'A hand, or an entry that stands beside the text, is described but nothing in the file points to it.',
    why: 'Either a pointer is missing, or the description is left over. Where one hand wrote all, it need not be pointed to.',
    see: [tei('12.3.2.1', 'PH', 'PHDH')],
    kind: 'part',
    bad: '<handNotes><handNote xml:id="clerk"/><handNote xml:id="minister"/></handNotes><p>Yes <add hand="#clerk">no</add></p>',
    good: '<handNotes><handNote xml:id="clerk"/><handNote xml:id="minister"/></handNotes><p>Yes <add hand="#clerk">no</add> <add hand="#minister">why?</add></p>',
    mend: 'Point to it where it belongs, or delete it.',
  },
  {
    code: 'rule/language-tag',
    severity: 'warning',
    what: 'A language tag is not one of BCP 47, or names something else than a language: en_US, cz for Czech, eng where en exists. Where only capitals differ from custom it is a note.',
    why: 'Screen readers, search and hyphenation go by the tag; one that they don’t know counts for nothing.',
    see: [BCP47, tei('1.4.2', 'ST', 'DTYPES')],
    kind: 'part',
    bad: '<p>He said <foreign xml:lang="cz">ano</foreign>.</p>',
    good: '<p>He said <foreign xml:lang="cs">ano</foreign>.</p>',
    mend: 'Write the code of the language first, then, where it matters, script and country: en, en-US, ru-Latn. Do it also in langUsage.',
  },
  {
    code: 'rule/date',
    severity: 'error',
    what: 'A date is not in the calendar, is not written as year, month and day, or ends before it begins; a duration lacks its T or counts weeks. Dates of @when-custom are looked at where @datingMethod says that they are of EDTF.',
    why: 'Lists are sorted by these dates, and readers search by them.',
    see: [tei('14.4', 'ND', 'NDDATE'), EDTF],
    kind: 'part',
    bad: '<p>from <date from="1960-07" to="1960-06-28">July to June</date></p>',
    good: '<p>from <date from="1960-06-28" to="1960-07">June to July</date></p>',
    mend: 'Look at the source again. What is not known is left out: 1960-06, not 1960-06-00.',
  },
];

/** Pages of addresses that were asked for, with --online. */
export const online: readonly Page[] = [
  {
    code: 'reference/gone',
    severity: 'error',
    what: 'A server says that there is nothing at an address, or at the one that it leads on to (404 or 410). It is asked with --online only.',
    why: 'Readers can’t see what is cited.',
    see: [HTTP],
    kind: 'part',
    bad: '<p>See <ref target="https://example.org/no-such-page">the report</ref>.</p>',
    good: '<p>See <ref target="https://example.org/">the report</ref>.</p>',
    mend: 'Look for the new address, or for a copy in a web archive, and write when it was seen.',
  },
  {
    code: 'reference/moved',
    severity: 'info',
    what: 'An address has moved for good (301 or 308). It is asked with --online only.',
    why: 'What leads on today may not do so for long; an address that is made to last, as a DOI, leads on for now only, and is not told.',
    see: [HTTP],
    kind: 'part',
    bad: '<p>See <ref target="http://example.org/old">the report</ref>.</p>',
    good: '<p>See <ref target="https://example.org/new">the report</ref>.</p>',
    mend: 'Write the new address where the old one was not meant to last.',
  },
  {
    code: 'reference/no-answer',
    severity: 'warning',
    what: 'An address could not be asked for, or its server would not give it. It is asked with --online only.',
    why: 'Whether readers can see what is cited can’t be said.',
    see: [HTTP],
    kind: 'part',
    bad: '<p>See <ref target="https://no-such-server.example/">the report</ref>.</p>',
    good: '<p>See <ref target="https://example.org/">the report</ref>.</p>',
    mend: 'Open it in a browser. Some servers answer to nothing else; others are back later.',
  },
];
