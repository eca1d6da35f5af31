import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTei } from '../../src/document/tei.ts';
import { markNames } from '../../src/transcript/names/mark-names.ts';
import { mentionFinder } from '../../src/transcript/names/mentions.ts';
import { readNameFile } from '../../src/transcript/names/name-file.ts';
import { type Named, nameList } from '../../src/transcript/names/name-list.ts';
import { newRegister, withPointers } from '../../src/transcript/names/new-register.ts';
import { registeredNames } from '../../src/transcript/names/registered.ts';
import type { ElementPiece } from '../../src/transcript/pieces.ts';
import { divisions, doubtsIn, shown } from './read.ts';

const person = (id: string, ...forms: readonly string[]): Named => ({ kind: 'person', forms, ref: `#${id}` });

const KIM_IL = person('kim-il', 'Kim Il');
const KIM_IL_SUNG = person('kim-il-sung', 'Kim Il Sung', 'Kim Ir Sen');
const PRAGUE: Named = { kind: 'place', forms: ['Prague', 'Praha'], ref: '#prague' };

function marked(text: string, names: readonly Named[], how: 'propose' | 'assert' = 'assert') {
  const read = divisions(text) as readonly ElementPiece[];
  const { pieces, doubts } = markNames(read, nameList(names), how);
  return { tei: shown(pieces.flatMap(({ children }) => children)), doubts, before: doubtsIn(read).length };
}

describe('Names of a register', () => {
  it('are found by the longest form', () => {
    expect(
      marked('There Kim Il Sung and Kim Il spoke for long about all of it.', [KIM_IL, KIM_IL_SUNG]).tei,
    ).toBe(
      '<p>There <persName ref="#kim-il-sung">Kim Il Sung</persName> and <persName ref="#kim-il">Kim Il</persName> spoke for long about all of it.</p>',
    );
  });

  it('are not marked where they may be the beginning of a longer one: a person is asked', () => {
    const { tei, doubts } = marked('There Kim Il Sung spoke for long about all of it.', [KIM_IL]);
    expect(tei).toBe('<p>There Kim Il Sung spoke for long about all of it.</p>');
    expect(doubts.map(({ code, read }) => `${code}: ${read}`)).toEqual(['import/name: no name']);
  });

  it('are not marked where a form is that of several', () => {
    const { tei, doubts } = marked('Then Novák came, and sat down beside all the others.', [
      person('a', 'Novák, Jan', 'Novák'),
      person('b', 'Novák, Petr', 'Novák'),
    ]);
    expect(tei).not.toContain('persName');
    expect(doubts[0]?.alternatives).toEqual(['the person “Novák, Jan”', 'the person “Novák, Petr”']);
  });

  it('are proposed, with one entry of the review list for all mentions', () => {
    const { tei, doubts } = marked(
      'He went to Prague, and from Prague to the sea and back again.',
      [PRAGUE],
      'propose',
    );
    expect(tei).toContain('<placeName ref="#prague" cert="low" resp="importer">Prague</placeName>, and');
    expect(doubts.map(({ read }) => read)).toEqual(['the place “Prague” of the register, 2 times']);
  });

  it.each([
    ['a genitive', "that was Kim Il Sung's idea", ['Kim Il Sung']],
    ['a line that ends in it', 'that was Kim Il\nSung again', ['Kim Il\nSung']],
    ['capitals', 'KIM IL SUNG spoke', ['KIM IL SUNG']],
    ['a part of a word', 'the Pragueness of it', []],
    ['small letters', 'a prague', []],
    ['a name with a hyphen', 'to Pak Seong-cheol again', ['Pak Seong-cheol']],
    ['a no-break space', 'Kim\u00a0Il\u00a0Sung spoke', ['Kim\u00a0Il\u00a0Sung']],
  ])('are found in %s as they should', (_, text, expected) => {
    const find = mentionFinder([KIM_IL_SUNG, PRAGUE, person('pak', 'Pak Seong-cheol')]);
    expect(find(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it('are read from registers, an inverted heading in its natural order too', () => {
    const path = new URL('../../tei/registers/persons.xml', import.meta.url);
    const { value } = readTei(readFileSync(path), 'persons.xml');
    const names = value ? registeredNames(value, '../registers/persons.xml') : [];
    const hendrych = names.find(({ ref }) => ref?.endsWith('#hendrych'));
    expect(hendrych?.forms).toContain('Jiří Hendrych');
    expect(names.every(({ kind }) => kind === 'person')).toBe(true);
  });
});

describe('A list of names', () => {
  const LIST = '# Persons\nKim Il Sung; Kim Ir Sen\n\nŁódzki, Jan\n# Places:\nPraha;Prague\n# Ships\n???\n';

  it('is read with its headings; what says nothing is told', () => {
    const { names, unread } = readNameFile(LIST);
    expect(names).toEqual([
      { kind: 'person', forms: ['Kim Il Sung', 'Kim Ir Sen'] },
      { kind: 'person', forms: ['Łódzki, Jan'] },
      { kind: 'place', forms: ['Praha', 'Prague'] },
    ]);
    expect(unread.map(({ line }) => line)).toEqual([7, 8]);
  });

  it('becomes a register whose names are found again', () => {
    const people = withPointers(readNameFile(LIST).names.filter(({ kind }) => kind === 'person'));
    expect(people.map(({ ref }) => ref)).toEqual([
      '../registers/persons.xml#kim-il-sung',
      '../registers/persons.xml#łodzki-jan',
    ]);
    const { value } = readTei(new TextEncoder().encode(newRegister('person', people)), 'persons.xml');
    expect(value && registeredNames(value, '../registers/persons.xml').map(({ ref }) => ref)).toEqual(
      people.map(({ ref }) => ref),
    );
  });
});
