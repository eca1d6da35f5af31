import { first, isTei } from '../../document/tei.ts';
import { attribute, elements } from '../../xml/tree.ts';
import { guidelines } from './guidelines.ts';
import { words } from './names.ts';
import { at, type Place, placeOf } from './place.ts';
import { rule } from './rule.ts';
import { record } from './sample.ts';

type Numbered = readonly [type: string, value: string, place: Place];

/**
 * Only numbers of the publication are looked at: a shelfmark may be that of a folder with many records. And a number of the
 * whole edition may stand in each file: a type of number is taken for one of single files where it has more values than
 * half the files.
 */
export const duplicateIdno = rule<Numbered>({
  code: 'rule/duplicate-idno',
  severity: 'error',
  about: 'Two files of an edition have the same number of one type in publicationStmt',
  why: 'A number such as a DOI is given to one record only: readers cite by it and repositories find by it. Two records with the same number become one there.',
  source: guidelines('2.2.4', 'HD#HD24'),
  mend: 'Look up which of the two records the number was given to, and give the other its own or none.',
  *note({ header }) {
    const statement = first(header, 'fileDesc', 'publicationStmt');
    for (const element of statement ? elements(statement) : []) {
      if (!isTei(element, 'idno') || element.children.some(({ kind }) => kind === 'element')) continue;
      const value = words(element);
      if (value !== '')
        yield [attribute(element, 'type') ?? '', value, placeOf((element.children[0] ?? element).range)];
    }
  },
  *judge(notes) {
    const types = new Map<string, Map<string, (typeof notes)[number][]>>();
    for (const noted of notes) {
      const [type, value] = noted.note;
      const values = types.get(type) ?? new Map<string, (typeof notes)[number][]>();
      types.set(type, values);
      const same = values.get(value);
      if (same) same.push(noted);
      else values.set(value, [noted]);
    }
    for (const [type, values] of types) {
      const files = new Set([...values.values()].flat().map(({ file }) => file));
      if (values.size <= files.size / 2) continue;
      for (const [value, [firstOne, ...others]] of values) {
        for (const { file, note } of others) {
          if (!firstOne || file === firstOne.file) continue;
          yield {
            message: `The number “${value}”${type && ` of type ${type}`} is also that of ${firstOne.file}`,
            location: at(file, note[2]),
            hint: 'Give each of the two its own number, or remove it where it was copied.',
            related: [
              { message: `“${value}” stands first here`, location: at(firstOne.file, firstOne.note[2]) },
            ],
          };
        }
      }
    }
  },
  examples: {
    good: [
      {
        'records/a.xml': record({ publication: '<idno type="DOI">10.5555/whole-edition</idno>' }),
        'records/b.xml': record({ publication: '<idno type="DOI">10.5555/whole-edition</idno>' }),
      },
      {
        'records/a.xml': record({ source: inFolder('A 12') }),
        'records/b.xml': record({ source: inFolder('A 12') }),
        'records/c.xml': record({ source: inFolder('A 13') }),
      },
    ],
    bad: [
      {
        'records/a.xml': record({ publication: '<idno type="DOI">10.5555/1</idno>' }),
        'records/b.xml': record({ publication: '<idno type="DOI">10.5555/2</idno>' }),
        'records/c.xml': record({ publication: '<idno type="DOI">10.5555/2</idno>' }),
      },
    ],
  },
});

function inFolder(shelfmark: string): string {
  return `<msDesc><msIdentifier><repository>State Archive</repository><idno>${shelfmark}</idno></msIdentifier></msDesc>`;
}
