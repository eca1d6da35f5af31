import type { Page } from './page.ts';
import { tei, URI, XML_ID } from './sources.ts';

const PERSONS = `<TEI xmlns="http://www.tei-c.org/ns/1.0" type="register"><teiHeader/><standOff><listPerson>
<person xml:id="kim"><persName>Kim Il</persName></person></listPerson></standOff></TEI>`;
const BROKEN = PERSONS.replace('</person>', '');

/** Pages of identifiers, and of pointers from place to place and from file to file. */
export const reference: readonly Page[] = [
  {
    code: 'reference/unknown-target',
    severity: 'error',
    what: 'A pointer names an element by its xml:id, in this file or another, and no element has it.',
    why: 'The link of a reader leads nowhere, and the person or note that was meant stays unknown. Such pointers are left over when an identifier is changed or an entry deleted.',
    see: [tei('17.2', 'SA', 'SAXP'), tei('1.3.1.1', 'ST', 'STGA')],
    kind: 'part',
    bad: '<p>He met <persName ref="registers/persons.xml#kim-il">Kim</persName>.</p>',
    good: '<p>He met <persName ref="registers/persons.xml#kim">Kim</persName>.</p>',
    beside: { 'registers/persons.xml': PERSONS },
    mend: 'Correct the pointer, or give the element that is meant this xml:id. The hint names the nearest identifier that there is.',
  },
  {
    code: 'reference/missing-file',
    severity: 'error',
    what: 'A pointer names a file that does not exist. It is a warning where the file is an image, a page or the like, which may lie on another machine.',
    why: 'Paths begin at the folder of the file in which they stand. They break when files are moved, renamed or written with other capitals, often only on the server.',
    see: [tei('17.2', 'SA', 'SAXP'), tei('1.3.1.1', 'ST', 'STGA')],
    kind: 'part',
    bad: '<p>He met <persName ref="registers/people.xml#kim">Kim</persName>.</p>',
    good: '<p>He met <persName ref="registers/persons.xml#kim">Kim</persName>.</p>',
    beside: { 'registers/persons.xml': PERSONS },
    mend: 'Correct the path. A pointer to an element of the same file begins with #; parts of a path are divided by /, and capitals matter.',
  },
  {
    code: 'reference/unreadable-file',
    severity: 'error',
    what: 'A pointer leads into a file that exists but can’t be read as XML.',
    why: 'Whether its pointers lead to something can’t be said, for all pointers into that file. It is told once.',
    see: [tei('17.2', 'SA', 'SAXP')],
    kind: 'part',
    bad: '<p>He met <persName ref="registers/broken.xml#kim">Kim</persName>.</p>',
    good: '<p>He met <persName ref="registers/persons.xml#kim">Kim</persName>.</p>',
    beside: { 'registers/persons.xml': PERSONS, 'registers/broken.xml': BROKEN },
    mend: 'Check that file by itself, mend it, and run the check again.',
  },
  {
    code: 'reference/ill-formed',
    severity: 'error',
    what: 'A pointer is no address: a % is not followed by two digits, or # stands twice.',
    why: 'Each program would read it in its own way, or not at all.',
    see: [URI, tei('1.4.2', 'ST', 'DTYPES')],
    kind: 'part',
    bad: '<p>See <ref target="https://example.org/50%">the report</ref>.</p>',
    good: '<p>See <ref target="https://example.org/50%25">the report</ref>.</p>',
    mend: 'Copy the address anew, or write the sign % as %25 and a # within a name as %23.',
  },
  {
    code: 'reference/duplicate-id',
    severity: 'error',
    what: 'Two elements of one file have the same xml:id.',
    why: 'A pointer to it could mean either. The address of a block on its page would be that of another. It comes from copying an element with all its attributes.',
    see: [XML_ID, tei('1.3.1.1', 'ST', 'STGA')],
    kind: 'part',
    bad: '<p xml:id="record-p1">We agreed.</p>\n<p xml:id="record-p1">We parted.</p>',
    good: '<p xml:id="record-p1">We agreed.</p>\n<p xml:id="record-p2">We parted.</p>',
    mend: 'Give the later one another identifier. Leave the one that is published already as it is; look at each pointer that names it, and see which of the two was meant.',
  },
  {
    code: 'reference/invalid-id',
    severity: 'error',
    what: 'An xml:id is not a name: it begins with a digit, or holds a space, a colon, a slash or another sign.',
    why: 'Such an identifier can’t be the end of a pointer; other programs refuse the file.',
    see: [XML_ID, tei('1.3.1.1', 'ST', 'STGA')],
    kind: 'part',
    bad: '<p xml:id="1 June">We agreed.</p>',
    good: '<p xml:id="june-1">We agreed.</p>',
    mend: 'Begin with a letter, and write letters, digits, - _ and . only; mend the pointers to it likewise.',
  },
];
