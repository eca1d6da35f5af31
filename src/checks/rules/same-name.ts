import { normalize } from 'node:path';
import { attributeNode, childElements, textOf, type XmlElement } from '../../xml/tree.ts';
import { authorities } from './authority.ts';
import { birthOf } from './dating.ts';
import { guidelines } from './guidelines.ts';
import { heading, isName, nameKey, words } from './names.ts';
import { at, inWords, type Place, placeOf } from './place.ts';
import { isRegister, kindInWords, namedEntries, registerFiles } from './register-entries.ts';
import { rule } from './rule.ts';
import { record, register } from './sample.ts';

type Named = readonly [name: string, kind: string, told: string, register: boolean, place: Place];

/**
 * Entries with the same birth or the same number of an authority file are left out: those are one person twice, which is
 * another rule. In a file that is no register an entry is compared with those of that file alone.
 */
export const sameName = rule<Named>({
  code: 'rule/same-name',
  severity: 'warning',
  about: 'Two entries of the registers have the same name, and nothing tells them apart',
  why: 'A reader of the register finds the name twice and can’t say who is who; nor can the next editor who has to link a mention. Either it is one person, or the edition knows something of the two that it does not say.',
  source: guidelines('14.3.2', 'ND#NDPERSE'),
  mend: 'Add to each entry what is known: dates of life, an office, a number of an authority file, or a note that says how the two differ. If they are one, keep one entry.',
  *note(document) {
    const inRegister = isRegister(document);
    for (const entry of namedEntries(document)) {
      const name = heading(entry);
      if (name === '' || birthOf(entry) !== undefined || authorities(entry).length > 0) continue;
      const range = attributeNode(entry, 'xml:id')?.valueRange ?? entry.nameRange;
      yield [name, entry.local, whatIsSaid(entry), inRegister, placeOf(range)];
    }
  },
  *judge(notes, edition) {
    const registers = registerFiles(edition);
    const firsts = new Map<string, (typeof notes)[number]>();
    for (const noted of notes) {
      const [name, kind, said, inRegister, place] = noted.note;
      const shared = inRegister || registers.has(normalize(noted.file));
      const key = [shared ? '' : noted.file, kind, nameKey(name), said].join('\n');
      const first = firsts.get(key);
      if (!first) {
        firsts.set(key, noted);
        continue;
      }
      yield {
        message: `Two ${kindInWords(kind, true)} are called “${name}”, here and ${inWords(first.file, first.note[4], noted.file)}, and nothing tells them apart`,
        location: at(noted.file, place),
        hint: 'Say in each entry what is known: dates of life, an office, a number of an authority file, a note. If they are one, keep one entry.',
        related: [
          { message: `“${first.note[0]}” stands first here`, location: at(first.file, first.note[4]) },
        ],
      };
    }
  },
  examples: {
    good: [
      withPersons(
        '<person xml:id="novak-1"><persName>Novák, Jan</persName><death when="1948"/></person>',
        '<person xml:id="novak-2"><persName>Novák, Jan</persName><occupation>Consul in Orlind</occupation></person>',
      ),
      withPersons(
        '<person xml:id="novak-1"><persName>Novák, Jan</persName></person>',
        '<person xml:id="novak-2"><persName>Nováková, Jana</persName></person>',
      ),
    ],
    bad: [
      withPersons(
        '<person xml:id="novak-1"><persName>Novák, Jan</persName></person>',
        '<person xml:id="novak-2"><persName><forename>Jan</forename> <surname>Novák</surname></persName></person>',
      ),
    ],
  },
});

/** All that an entry says but its names; who said it and how surely tells nobody apart. */
function whatIsSaid(entry: XmlElement): string {
  const others = childElements(entry).filter((child) => !isName(child));
  return [attributesOf(entry), ...others.map(said)].filter(Boolean).join('; ');
}

function said(element: XmlElement): string {
  const inner = textOf(element).trim() === '' ? childElements(element).map(said).join(' ') : words(element);
  return [element.local, attributesOf(element), inner].filter(Boolean).join(' ');
}

const TELLS_NOTHING = new Set(['xml:id', 'xml:lang', 'n', 'resp', 'cert', 'change', 'source', 'rend']);

function attributesOf(element: XmlElement): string {
  return element.attributes
    .filter(({ name }) => !TELLS_NOTHING.has(name) && !name.startsWith('xmlns'))
    .map(({ name, value }) => `${name}=${value}`)
    .join(' ');
}

function withPersons(one: string, other: string) {
  return {
    'records/a.xml': record({
      body: '<p><persName ref="../registers/persons.xml#novak-1">Novák</persName> and <persName ref="../registers/persons.xml#novak-2">Novák</persName></p>',
    }),
    'registers/persons.xml': register(`<listPerson>${one}${other}</listPerson>`),
  };
}
