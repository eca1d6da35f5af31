import { expect, it } from 'vitest';
import { registerEntries } from '../../src/document/register.ts';
import { keyOf } from '../../src/edition/catalogue.ts';
import { recordNotes } from '../../src/edition/notes/record-notes.ts';
import { withRegisterNames } from '../../src/edition/notes/register-names.ts';
import { read, tei } from '../document/samples.ts';

const register = registerEntries(
  read(
    tei(
      '<listPerson><person xml:id="ada"><persName><forename>Ada</forename> <surname>Orsin</surname></persName></person>' +
        '<person xml:id="bo"><persName>Bo</persName></person></listPerson><listPlace><place xml:id="cham"><placeName>Cham</placeName></place></listPlace>',
    ),
    'registers/r.xml',
  ),
);

const letter = (sent: string, received: string) =>
  named(
    `<profileDesc><correspDesc><correspAction type="sent">${sent}<date when="1523-12-21"/></correspAction>` +
      `<correspAction type="received">${received}</correspAction></correspDesc></profileDesc>`,
  );

const named = (header: string, body = '') =>
  withRegisterNames(
    recordNotes(read(tei(body, header), 'records/a.xml'), 'a'),
    new Map(register.map((entry) => [keyOf(entry), entry])),
  );

it('a letter that only points to its correspondents has their names from the register', () => {
  const notes = letter(
    '<persName ref="../registers/r.xml#ada"/><placeName ref="../registers/r.xml#cham"/>',
    '<persName ref="../registers/r.xml#bo"/>',
  );
  expect(notes).toMatchObject({ sender: 'Ada Orsin', place: 'Cham', addressee: 'Bo' });
  expect(notes.cited?.authors).toEqual([{ whole: 'Ada Orsin', family: 'Orsin', given: 'Ada' }]);
  expect(notes.cited?.addressees).toEqual([{ whole: 'Bo' }]);
  expect(notes.dates).toMatchObject([{ what: 'sent', by: 'Ada Orsin, Cham' }]);
});

it('words of the header stay as they are', () => {
  const notes = letter('<persName ref="../registers/r.xml#ada">A. O.</persName>', '<persName>Eva</persName>');
  expect(notes).toMatchObject({ sender: 'A. O.', place: undefined, addressee: 'Eva' });
});

it('each of two letters of a record has its own names', () => {
  const sent = (ref: string, when: string) =>
    `<correspDesc><correspAction type="sent"><persName ref="../registers/r.xml#${ref}"/><date when="${when}"/></correspAction></correspDesc>`;
  const notes = named(
    `<profileDesc><creation><date when="1912"/></creation>${sent('ada', '1911')}${sent('bo', '1912')}</profileDesc>`,
  );
  expect(notes.dates.map(({ what, by }) => [what, by])).toEqual([
    ['document', undefined],
    ['sent', 'Ada Orsin'],
    ['sent', 'Bo'],
  ]);
  expect(notes.sender).toBe('Bo');
  expect(notes.cited?.authors).toEqual([{ whole: 'Bo' }]);
});

it('words of the header and names of the register stand beside one another', () => {
  const notes = letter(
    '<persName>Eva</persName><persName ref="../registers/r.xml#bo"/><placeName ref="../registers/r.xml#cham"/>',
    '<persName ref="../registers/r.xml#none"/><persName ref="../registers/r.xml#bo"/>',
  );
  expect(notes).toMatchObject({ sender: 'Eva, Bo', place: 'Cham', addressee: 'Bo' });
  expect(notes.dates).toMatchObject([{ what: 'sent', by: 'Eva, Bo, Cham' }]);
  expect(notes.cited?.authors).toEqual([{ whole: 'Eva' }, { whole: 'Bo' }]);
});

it('whoever passed a letter on has the name of the register', () => {
  const notes = named(
    '<profileDesc><correspDesc><correspAction type="forwarded"><persName ref="../registers/r.xml#bo"/><date when="1523"/>' +
      '</correspAction></correspDesc></profileDesc>',
  );
  expect(notes.dates).toMatchObject([{ what: 'forwarded', by: 'Bo' }]);
});

it('an author by a pointer alone is cited, and an empty one hides no sender', () => {
  const cited = (author: string) =>
    named(
      `<fileDesc><titleStmt>${author}</titleStmt></fileDesc><profileDesc><correspDesc><correspAction type="sent">` +
        '<persName ref="../registers/r.xml#bo"/></correspAction></correspDesc></profileDesc>',
    ).cited?.authors.map(({ whole }) => whole);
  expect(cited('<author ref="../registers/r.xml#ada"/>')).toEqual(['Ada Orsin']);
  expect(cited('<author/>')).toEqual(['Bo']);
});

it('a record without such a pointer is as it was, whoever speaks in it', () => {
  const notes = recordNotes(read(tei('<u who="../registers/r.xml#ada">Hear.</u>'), 'records/a.xml'), 'a');
  expect(withRegisterNames(notes, new Map())).toBe(notes);
});
