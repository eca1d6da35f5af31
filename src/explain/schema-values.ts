import type { Page } from './page.ts';
import { COMPATIBILITY, relaxNg } from './sources.ts';

const year = (content: string) => `<start><element name="year">${content}</element></start>`;
const GOOD = year('<data type="gYear"/>');

/** Pages of datatypes and values in RELAX NG schemas. */
export const schemaValues: readonly Page[] = [
  {
    code: 'schema/datatype',
    severity: 'error',
    what: 'A datatype is named that its library does not have.',
    why: 'What form a value is to have is not known.',
    see: [relaxNg('4.16')],
    kind: 'grammar',
    bad: year('<data type="year"/>'),
    good: GOOD,
    mend: 'Correct the name; the hint says which one is near. The types of XML Schema are named date, gYear, anyURI, NCName and so on.',
  },
  {
    code: 'schema/datatype-library',
    severity: 'error',
    what: 'The datatypeLibrary is not one that is known here, or its name is no absolute address.',
    why: 'Its types can’t be checked. Known are those of XML Schema and the two that RELAX NG itself has, string and token.',
    see: [relaxNg('4.16')],
    kind: 'grammar',
    bad: year('<data type="gYear" datatypeLibrary="http://example.org/types"/>'),
    good: GOOD,
    mend: 'Write datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes" on the grammar.',
  },
  {
    code: 'schema/param',
    severity: 'error',
    what: 'A datatype has a parameter that it does not have, or one with a value that can’t be.',
    why: 'The limit that was meant would not hold.',
    see: [relaxNg('4.16')],
    kind: 'grammar',
    bad: year('<data type="integer"><param name="minimum">1900</param></data>'),
    good: year('<data type="integer"><param name="minInclusive">1900</param></data>'),
    mend: 'The parameters are those of XML Schema: pattern, minInclusive, maxInclusive, minLength, maxLength, length and so on.',
  },
  {
    code: 'schema/value',
    severity: 'error',
    what: 'A value that the schema offers is none of its own datatype.',
    why: 'No document could ever hold it.',
    see: [relaxNg('4.16')],
    kind: 'grammar',
    bad: year('<value type="gYear">sixty</value>'),
    good: year('<value type="gYear">1960</value>'),
    mend: 'Correct the value, or leave out the type: then it is compared word by word.',
  },
  {
    code: 'schema/id-type',
    severity: 'error',
    what: 'Which attributes are identifiers (ID) or references to them (IDREF) is not clear: the same attribute of the same element is one here and none there, or such a type stands elsewhere than in an attribute.',
    why: 'Then no program can tell which identifiers must be unique. It is told only where identifiers are checked by the schema; “tei check” does not do so.',
    see: [COMPATIBILITY],
    kind: 'grammar',
    bad: '<start><element name="year"><data type="ID"/></element></start>',
    good: '<start><element name="year"><attribute name="id"><data type="ID"/></attribute></element></start>',
    mend: 'Give the attribute the same type wherever the element is defined; or use the type NCName, and check references otherwise.',
  },
];
