import { describe, expect, it } from 'vitest';
import { recordNotes } from '../../src/edition/notes/record-notes.ts';
import { read, tei } from '../document/samples.ts';

const notes = (body: string, header = '') =>
  recordNotes(read(tei(body, header), 'records/1960/x.xml'), '1960/x');

describe('a mention in the notes of a record', () => {
  it('is a name with the words round it as a reader meets them', () => {
    const [mention] = notes(`<p xml:id="p1">Yesterday <choice><abbr>c.</abbr><expan>comrade</expan></choice>
      <persName ref="../registers/persons.xml#kim">K<hi>im</hi></persName> left<note>in haste</note> for home.</p>`).mentions;
    expect(mention).toMatchObject({
      id: 'kim',
      anchor: 'p1',
      before: 'Yesterday comrade ',
      name: 'Kim',
      after: ' left for home.',
    });
  });

  it('has context that ends with whole words', () => {
    const words = 'one two three four five six seven eight nine ten '.repeat(6);
    const [mention] = notes(`<p>${words}<placeName ref="r.xml#a">Oslo</placeName> ${words}</p>`).mentions;
    expect(mention?.before).toMatch(/^… (\w+ )+$/);
    expect(mention?.after).toMatch(/^( \w+)+ …$/);
    expect(mention?.before.length).toBeLessThanOrEqual(92);
  });

  it('is of whoever speaks one, with the first words, however often', () => {
    const [speaker, ...others] = notes(
      '<u xml:id="u1" who="r.xml#ada">Ladies and gentlemen.</u><u who="r.xml#ada #x.1">Thank you.</u><sp who="#x"><p>I.</p></sp>',
    ).mentions;
    expect(speaker).toMatchObject({
      ...{ id: 'ada', as: 'speaker', anchor: 'u1', before: '', name: '' },
      after: ' – Ladies and gentlemen.',
    });
    expect(others.map(({ id }) => id)).toEqual(['x.1', 'x']);
  });

  it('has the words of its own utterance round it, and its segments apart', () => {
    const [mention] = notes(
      '<u xml:id="u1">Ladies and gentlemen.</u><u xml:id="u2"><seg>I greet <persName ref="r.xml#a">Ada</persName>.</seg><seg>Thank you.</seg></u>',
    ).mentions;
    expect(mention).toMatchObject({ anchor: 'u2', before: 'I greet ', name: 'Ada', after: '. Thank you.' });
  });

  it('has utterances apart where its block holds several', () => {
    const [mention] = notes(
      '<div><u>Hear, hear.</u><u>Look.</u><writing>For <persName ref="r.xml#a">Ada</persName></writing></div>',
    ).mentions;
    expect(mention?.before).toBe('Hear, hear. Look. For ');
  });

  it('is none in the header, and one for each pointer', () => {
    const header = '<profileDesc><creation><persName ref="r.xml#a">A</persName></creation></profileDesc>';
    expect(
      notes('<p><persName ref="r.xml#b r.xml#c">The two</persName></p>', header).mentions.map(({ id }) => id),
    ).toEqual(['b', 'c']);
  });
});

describe('the notes of a record', () => {
  it('name its kinds in words of the header', () => {
    const header = `<encodingDesc><classDecl><taxonomy><category xml:id="k"><catDesc>Cover
      letter</catDesc></category></taxonomy></classDecl></encodingDesc>
      <profileDesc><textClass><catRef target="#k #none"/></textClass></profileDesc>`;
    expect(notes('<p>x</p>', header).kinds).toEqual(['Cover letter']);
  });

  it('have the date of its origin where the template of its setting has an empty one, and nothing without a date', () => {
    const origin = (date: string) =>
      `<fileDesc><sourceDesc><msDesc><history><origin>${date}</origin></history></msDesc></sourceDesc></fileDesc>
      <profileDesc><settingDesc><setting><date/></setting></settingDesc></profileDesc>`;
    expect(notes('<p/>', origin('<origDate when="1911"/>')).dates).toEqual([
      { what: 'document', dating: { when: '1911' }, text: '' },
    ]);
    expect(notes('<p/>', origin('<origDate><date when="1911"/></origDate>')).dates).toHaveLength(1);
    expect(notes('<p/>', origin('<origDate/>')).dates).toEqual([]);
  });
});
