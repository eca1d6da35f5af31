import { normalize } from 'node:path';
import { attributeNode } from '../../xml/tree.ts';
import { authorities, authorityFile } from './authority.ts';
import { birthOf } from './dating.ts';
import { guidelines } from './guidelines.ts';
import { heading, nameKey } from './names.ts';
import { at, inWords, type Place, placeOf } from './place.ts';
import { isRegister, kindInWords, namedEntries, registerFiles } from './register-entries.ts';
import { type Noted, rule } from './rule.ts';
import { record, register } from './sample.ts';

type Known = readonly [
  name: string,
  kind: string,
  numbers: readonly string[],
  birth: string,
  register: boolean,
  place: Place,
];

/** A place and an organisation may share a number: a town is both. Only entries of one kind are compared. */
export const samePerson = rule<Known>({
  code: 'rule/same-person',
  severity: 'warning',
  about: 'The same person, place or organisation stands in the registers under two entries',
  why: 'The mentions of one person are spread over two entries: a search for either finds half of them, and the edition counts two people where there was one.',
  source: guidelines('14.3.1', 'ND#NDPERSbp'),
  mend: 'Keep one entry with all forms of the name, and point to it from the records. If the two are not the same, one of the numbers or dates is wrong.',
  *note(document) {
    const inRegister = isRegister(document);
    for (const entry of namedEntries(document)) {
      const numbers = authorities(entry);
      const birth = birthOf(entry) ?? '';
      if (numbers.length === 0 && birth === '') continue;
      const range = attributeNode(entry, 'xml:id')?.valueRange ?? entry.nameRange;
      yield [heading(entry), entry.local, numbers, birth, inRegister, placeOf(range)];
    }
  },
  *judge(notes, edition) {
    const registers = registerFiles(edition);
    const firsts = new Map<string, Noted<Known>>();
    for (const noted of notes) {
      const [name, kind, numbers, birth, inRegister, place] = noted.note;
      const shared = inRegister || registers.has(normalize(noted.file));
      const group = `${shared ? '' : noted.file}\n${kind}\n`;
      const keys = numbers.map((number) => [number, `have the same number, ${number}`] as const);
      const born = [`${nameKey(name)}\n${birth}`, `have the same name and the same birth, ${birth}`] as const;
      const all = birth === '' || name === '' ? keys : [...keys, born];
      const hit = all
        .map(([key, reason]) => ({ first: firsts.get(group + key), reason }))
        .find(({ first }) => first && !toldApart(first.note[2], numbers));
      for (const [key] of all) if (!firsts.has(group + key)) firsts.set(group + key, noted);
      if (!hit?.first) continue;
      const { first, reason } = hit;
      yield {
        message: `Two entries ${reason}: “${name}” here and “${first.note[0]}” ${inWords(first.file, first.note[5], noted.file)}`,
        location: at(noted.file, place),
        hint: `If it is one ${kindInWords(kind)}, keep one entry and point to it from the records; else correct the number or the date.`,
        related: [{ message: `“${first.note[0]}” stands here`, location: at(first.file, first.note[5]) }],
      };
    }
  },
  examples: {
    good: [
      withPersons(
        '<person xml:id="a"><persName>Novák, Jan</persName><idno type="GND">118540238</idno></person>',
        '<person xml:id="b"><persName>Novák, Jan</persName><idno type="GND">118540239</idno></person>',
      ),
      withPersons(
        '<person xml:id="a"><persName>Novák, Jan</persName><birth when="1901"/></person>',
        '<person xml:id="b"><persName>Novák, Jan</persName><birth when="1930"/></person>',
      ),
    ],
    bad: [
      withPersons(
        '<person xml:id="a"><persName>Torvane, E.</persName><idno type="GND">118540238</idno></person>',
        '<person xml:id="b"><persName>Torvane, Edda</persName><idno type="URL">https://d-nb.info/gnd/118540238</idno></person>',
      ),
      withPersons(
        '<person xml:id="a"><persName>Novák, Jan</persName><birth when="1901-05-02"/></person>',
        '<person xml:id="b"><persName>Jan Novák</persName><birth when="1901-05-02">2 May 1901</birth></person>',
      ),
    ],
  },
});

/** Two numbers of one authority file are two persons, whatever else is the same. */
function toldApart(one: readonly string[], other: readonly string[]): boolean {
  const same = one.some((number) => other.includes(number));
  return !same && one.some((number) => other.some((each) => authorityFile(each) === authorityFile(number)));
}

function withPersons(one: string, other: string) {
  return {
    'records/a.xml': record({
      body: '<p><persName ref="../registers/persons.xml#a">One</persName> and <persName ref="../registers/persons.xml#b">other</persName></p>',
    }),
    'registers/persons.xml': register(`<listPerson>${one}${other}</listPerson>`),
  };
}
