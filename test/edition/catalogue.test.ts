import { describe, expect, it } from 'vitest';
import { registerEntries } from '../../src/document/register.ts';
import { catalogue } from '../../src/edition/catalogue.ts';
import { recordNotes } from '../../src/edition/notes/record-notes.ts';
import { read, tei } from '../document/samples.ts';

const record = (stem: string, when: string, ...ids: readonly string[]) => {
  const names = ids.map((id) => `<persName ref="../registers/p.xml#${id}">${id}</persName>`).join(' ');
  const header = `<profileDesc><creation><date when="${when}">${when}</date></creation></profileDesc>`;
  return recordNotes(read(tei(`<p>${names}</p>`, when && header), `records/${stem}.xml`), stem);
};

const persons = registerEntries(
  read(
    tei(
      `<listPerson>${['Zorin', 'Łukasz', 'Ádám'].map((name) => `<person xml:id="${name.toLowerCase()}"><persName>${name}</persName></person>`).join('')}</listPerson>`,
    ),
    'registers/p.xml',
  ),
);

describe('the catalogue of an edition', () => {
  it('has records in the order of their dates, those without a date last', () => {
    const { records } = catalogue([record('c', ''), record('b', '1961'), record('a', '1960-06')], [], 'en');
    expect(records.map(({ stem }) => stem)).toEqual(['a', 'b', 'c']);
  });

  it('has entries in the order of the alphabet, whatever their accents', () => {
    const { registers } = catalogue([], persons, 'en');
    expect(registers.map(({ kind }) => kind)).toEqual(['persons']);
    expect(registers[0]?.entries.map(({ name }) => name)).toEqual(['Ádám', 'Łukasz', 'Zorin']);
  });

  it('links each entry to its mentions, by record', () => {
    const { registers } = catalogue(
      [record('b', '1961', 'zorin', 'zorin'), record('a', '1960', 'zorin')],
      persons,
      'en',
    );
    const zorin = registers[0]?.entries.find(({ id }) => id === 'zorin');
    expect(zorin?.mentions.map((each) => [each.record.stem, each.places.length])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });
});
