import { describe, expect, it } from 'vitest';
import { compileSchema, validateText } from '../../src/relaxng/relaxng.ts';

const SCHEMA = `
  default namespace = "urn:letters"
  start = element letters { letter* }
  letter = element letter {
    attribute date { xsd:date }?, attribute place { xsd:NCName }?, attribute pages { xsd:integer }?,
    attribute kind { xsd:QName }?, element page { (attribute number { text } | attribute name { text })?, text }*
  }`;

const schema = () => compileSchema({ uri: 'letters.rnc', text: SCHEMA }).value ?? expect.fail('no schema');
const said = (text: string, by = schema()) =>
  validateText(text, 'a.xml', by).map(({ message, hint, expected }) => ({ message, hint, expected }));

const letters = (inside: string) => `<letters xmlns="urn:letters">${inside}</letters>`;

/** Each differs from another one in a single thing that its words depend on. */
const DOCUMENTS = [
  letters('<letter dat="2002-01-01"/>'),
  letters('<letter dat="2002-01-01" date="2002-01-01"/>'),
  letters('<letter dat="2002-01-01" place="Paris"/>'),
  letters('<letter place="Paris" dat="2002-01-01"/>'),
  letters('<letter date="2002-13-01"/>'),
  letters('<letter date="2002-01-32"/>'),
  letters('<letter pages="2002-13-01"/>'),
  letters('<letter kind="a:b"/>'),
  letters('<letter xmlns:a="urn:a" kind="a:b"/>'),
  letters('<letter><page place="Paris"/></letter>'),
  letters('<page place="Paris"/>'),
  letters('<letter><page name="a" number="1"/></letter>'),
  letters('<letter><page number="1" name="a"/></letter>'),
  '<l:letters xmlns:l="urn:letters"><l:letter dat="2002-01-01"/></l:letters>',
  '<l:letters xmlns:l="urn:letters"><l:letter l:date="2002-01-01"/></l:letters>',
];

describe('The same mistake', () => {
  it('is said in the same words when it comes again', () => {
    const once = said(letters('<letter dat="1" date="x"/>'));
    expect(once).toHaveLength(2);
    expect(said(letters('<letter dat="1" date="x"/>'.repeat(3)))).toEqual([...once, ...once, ...once]);
  });

  it('is not taken for one that looks like it, in this document or another', () => {
    const kept = schema();
    for (const text of [...DOCUMENTS, ...DOCUMENTS.toReversed()])
      expect(said(text, kept)).toEqual(said(text));
  });
});
