import { readFileSync } from 'node:fs';
import { normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkGrammar } from '../../src/checks/grammar.ts';
import { rulesLibrary } from '../../src/checks/rules-library.ts';
import { checkSchematron } from '../../src/checks/schematron.ts';
import { cmif, mayHaveCmif } from '../../src/deposit/formats/cmif.ts';
import { type Letter, lettersIn } from '../../src/deposit/letters.ts';
import { fileNotes } from '../../src/edition/notes/file-notes.ts';
import { interfaceTexts } from '../../src/files/assets.ts';
import { rulesCompiler } from '../../src/files/compile-rules.ts';
import { readMessages } from '../../src/project/messages.ts';
import { compileSchema } from '../../src/relaxng/relaxng.ts';
import { parse } from '../../src/xml/parse.ts';
import { read } from '../document/samples.ts';
import { bare, changed, full } from './deposits.ts';
import { hasStandards, standard } from './outside.ts';

const PERSONS = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><standOff><listPerson>
  <person xml:id="novy"><persName>Karel Nový</persName><idno type="VIAF">77</idno><idno type="GND">118814044</idno></person>
</listPerson></standOff></TEI>`;

/** A record with letters. */
const record = (letters: string) => `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
  <titleStmt><title>A letter</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc>
  <profileDesc>${letters}</profileDesc></teiHeader><text><body>
  <div type="letter" xml:id="one"><p/></div><div type="conversation" xml:id="two"><p/></div></body></text></TEI>`;

const SENT = `<correspAction type="sent"><persName ref="../registers/persons.xml#novy">Karel Nový</persName>
  <placeName ref="https://www.geonames.org/2761369">Orlind</placeName><date when="1957-07-03">3 July</date></correspAction>`;
const RECEIVED =
  '<correspAction type="received"><orgName cert="low">Ministry</orgName><date>some day</date></correspAction>';

const { value: messages } = readMessages('en', interfaceTexts(), 'edition.json');
const files = new Map([
  [
    normalize('registers/persons.xml'),
    fileNotes(read(PERSONS, 'registers/persons.xml'), { isRegister: true }, messages),
  ],
]);

const lettersOf = (descriptions: string) =>
  lettersIn(
    read(record(descriptions), 'records/a.xml'),
    'a',
    'https://orlind.example/records/a/reading.html',
    files,
  );

const [letter] = lettersOf(`<correspDesc ref="#one">${SENT}${RECEIVED}</correspDesc>`);

describe('The letters of a record', () => {
  it('have who sent them, where and when, with the first authority of the register', () => {
    expect(letter).toEqual({
      key: 'a',
      url: 'https://orlind.example/records/a/reading.html',
      sent: {
        parties: [
          { kind: 'persName', name: 'Karel Nový', ref: 'https://d-nb.info/gnd/118814044', doubtful: false },
        ],
        places: [
          { kind: 'placeName', name: 'Orlind', ref: 'https://www.geonames.org/2761369', doubtful: false },
        ],
        dating: { when: '1957-07-03' },
      },
      received: {
        parties: [{ kind: 'orgName', name: 'Ministry', ref: undefined, doubtful: true }],
        places: [],
        dating: undefined,
      },
    });
  });

  it('are none where a record of a conversation was passed on', () => {
    expect(lettersOf(`<correspDesc ref="#two">${SENT}${RECEIVED}</correspDesc>`)).toEqual([]);
  });

  it('are none where only one side is described', () => {
    expect(lettersOf(`<correspDesc ref="#one">${SENT}</correspDesc>`)).toEqual([]);
  });

  it('are told apart by the part of the record that each is', () => {
    const each = `<correspDesc ref="#one">${SENT}${RECEIVED}</correspDesc>`;
    expect(lettersOf(each + each.replace('#one', '#three')).map(({ key }) => key)).toEqual([
      'a#one',
      'a#three',
    ]);
  });
});

describe('An index of letters is made', () => {
  it.each([
    ['of letters under CC BY', full, true],
    ['of letters under CC0', changed({ licence: { name: 'CC0', target: 'x', spdx: 'CC0-1.0' } }), true],
    [
      'not under another licence',
      changed({ licence: { name: 'x', target: 'x', spdx: 'CC-BY-NC-4.0' } }),
      false,
    ],
    ['not without licence', changed({ licence: undefined }), false],
    ['not of what are no letters', changed({ letters: false }), false],
    ['not without an address', changed({ url: undefined }), false],
    [
      'of an edition of which only the month is known',
      { ...changed({ date: '2026-11' }), day: undefined },
      true,
    ],
    ['not without any date', { ...changed({ date: undefined }), day: undefined }, false],
    ['not of what is hardly known', bare, false],
  ])('%s', (_, deposit, may) => {
    expect(mayHaveCmif(deposit)).toBe(may);
  });
});

describe('The index', () => {
  const unknown = {
    parties: [],
    places: [],
    dating: { notBefore: '1957-07', notAfter: '1957-08-31T12:00:00' },
  };
  const letters: readonly Letter[] = letter ? [letter, { ...letter, key: 'b', received: unknown }] : [];
  const text = cmif(full, letters);

  it('names somebody who is not known “Unknown”, and no date without a value', () => {
    expect(text).toContain('<persName>Unknown</persName>');
    expect(text).toContain('<date notBefore="1957-07" notAfter="1957-08-31"/>');
    expect(text.match(/<date /g)).toHaveLength(4);
  });

  it('has the same identifier for its source in each version', () => {
    const id = (of: string) => /xml:id="([^"]+)"/.exec(of)?.[1];
    expect(id(text)).toMatch(/^[a-f][0-9a-f]{7}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(id(cmif(changed({ version: '2.0.0' }), letters))).toBe(id(text));
    expect(id(cmif(changed({ url: 'https://other.example/' }), letters))).not.toBe(id(text));
  });

  it.skipIf(!hasStandards)('is valid by the grammar and the rules of CMIF', async () => {
    const grammar = standard('cmif/cmi-customization.rng');
    const { value: schema } = compileSchema(
      { uri: grammar, text: readFileSync(grammar, 'utf8') },
      () => undefined,
    );
    const library = rulesLibrary(
      (uri) => ({ uri, text: readFileSync(uri, 'utf8') }),
      rulesCompiler(undefined, () => {}),
    );
    const { schema: rules } = await library.rules(standard('cmif/cmif.sch'), '', { file: 'cmif.xml' });
    if (!schema || !rules) throw new Error('The schemas of CMIF can’t be read');
    const judged = async (xml: string) => {
      const { value: document } = parse(xml, 'cmif.xml');
      if (!document) throw new Error('This is no XML');
      const found = [...checkGrammar(document, [schema]), ...(await checkSchematron(document, [rules], []))];
      return found.map(({ message }) => message);
    };
    expect(await judged(text)).toEqual([]);
    expect(await judged(cmif({ ...changed({ date: '2026-11' }), day: undefined }, letters))).toEqual([]);
    expect(await judged(text.replace(/<persName>Unknown<\/persName>/, '<nobody/>'))).not.toEqual([]);
    expect((await judged(text.replace('type="received"', 'type="sent"'))).join()).toContain('E0002');
  });
});
