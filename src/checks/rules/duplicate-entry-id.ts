import { normalize } from 'node:path';
import { attribute, attributeNode } from '../../xml/tree.ts';
import { guidelines } from './guidelines.ts';
import { at, type Place, placeOf } from './place.ts';
import { entriesWithId, isRegister, kindInWords, registerFiles } from './register-entries.ts';
import { rule } from './rule.ts';
import { record, register } from './sample.ts';

type EntryId = readonly [id: string, kind: string, register: boolean, place: Place];

/** Only entries of registers: a responsibility or a hand may have the same identifier in every file. */
export const duplicateEntryId = rule<EntryId>({
  code: 'rule/duplicate-entry-id',
  severity: 'warning',
  about: 'Entries of two registers have the same identifier',
  why: 'Pointers name the file and the identifier, so they still lead where they should. But an index of the whole edition, a private prefix, or an editor who writes the pointer by heart confuses the two.',
  source: guidelines('1.3.1.1.1', 'ST#STGAid'),
  mend: 'Give one of the two entries another xml:id, and mend the pointers that mean it.',
  *note(document) {
    const inRegister = isRegister(document);
    for (const element of entriesWithId(document)) {
      const id = attribute(element, 'xml:id') ?? '';
      const range = attributeNode(element, 'xml:id')?.valueRange ?? element.nameRange;
      yield [id, element.local, inRegister, placeOf(range)];
    }
  },
  *judge(notes, edition) {
    const registers = registerFiles(edition);
    const firsts = new Map<string, (typeof notes)[number]>();
    for (const noted of notes) {
      const [id, kind, inRegister, place] = noted.note;
      if (!inRegister && !registers.has(normalize(noted.file))) continue;
      const first = firsts.get(id);
      if (!first) firsts.set(id, noted);
      else if (first.file !== noted.file) {
        yield {
          message: `The identifier “${id}” of this ${kindInWords(kind)} is also that of a ${kindInWords(first.note[1])} in ${first.file}`,
          location: at(noted.file, place),
          hint: 'Give one of the two entries another xml:id, and mend the pointers that mean it.',
          related: [{ message: `“${id}” stands first here`, location: at(first.file, first.note[3]) }],
        };
      }
    }
  },
  examples: {
    good: [
      {
        'records/a.xml': record({
          body: '<p><placeName ref="../registers/places.xml#orlind">Orlind</placeName>, <orgName ref="../registers/organisations.xml#orlind-port">Port</orgName></p>',
        }),
        'registers/organisations.xml': register(
          '<listOrg><org xml:id="orlind-port"><orgName>Port of Orlind</orgName></org></listOrg>',
        ),
        'registers/places.xml': register(
          '<listPlace><place xml:id="orlind"><placeName>Orlind</placeName></place></listPlace>',
        ),
      },
    ],
    bad: [
      {
        'records/a.xml': record({
          body: '<p><placeName ref="../registers/places.xml#orlind">Orlind</placeName>, <orgName ref="../registers/organisations.xml#orlind">Port</orgName></p>',
        }),
        'registers/organisations.xml': register(
          '<listOrg><org xml:id="orlind"><orgName>Port of Orlind</orgName></org></listOrg>',
        ),
        'registers/places.xml': register(
          '<listPlace><place xml:id="orlind"><placeName>Orlind</placeName></place></listPlace>',
        ),
      },
    ],
  },
});
