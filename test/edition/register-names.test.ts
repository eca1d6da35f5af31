import { expect, it } from 'vitest';
import { registerEntries } from '../../src/document/register.ts';
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
  withRegisterNames(
    recordNotes(
      read(
        tei(
          '',
          `<profileDesc><correspDesc><correspAction type="sent">${sent}<date when="1523-12-21"/></correspAction>` +
            `<correspAction type="received">${received}</correspAction></correspDesc></profileDesc>`,
        ),
        'records/a.xml',
      ),
      'a',
    ),
    register,
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
