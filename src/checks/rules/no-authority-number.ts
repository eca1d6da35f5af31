import { isTei } from '../../document/tei.ts';
import { attribute, attributeNode, childElements, type XmlElement } from '../../xml/tree.ts';
import { authorities } from './authority.ts';
import { guidelines } from './guidelines.ts';
import { heading, words } from './names.ts';
import { at, type Place, placeOf } from './place.ts';
import { namedEntries } from './register-entries.ts';
import { type Files, rule } from './rule.ts';
import { record, register } from './sample.ts';

type Unnumbered = readonly [name: string, place: Place];

/** Of somebody who has a role instead of a name nobody can find a number; nor need one be found again whom a note tells of. */
export const noAuthorityNumber = rule<Unnumbered>({
  code: 'rule/no-authority-number',
  severity: 'warning',
  for: 'deposit',
  about: 'A person with a name has no number of an authority file',
  why: 'With a number of GND, VIAF or Wikidata a person is the same in all editions and catalogues: who looks for the person there is led here.',
  source: guidelines('14.3.1', 'ND#NDPERSbp'),
  mend: 'Look for the person in an authority file, compare what is known, and add an idno with its type and the number. Where there is none, say so in a note of the entry: “Not in VIAF or GND”.',
  *note(document) {
    for (const entry of namedEntries(document)) {
      if (!isTei(entry, 'person') || !hasName(entry) || authorities(entry).length > 0 || saysNone(entry))
        continue;
      const range = attributeNode(entry, 'xml:id')?.valueRange ?? entry.nameRange;
      yield [heading(entry), placeOf(range)];
    }
  },
  *judge(notes) {
    for (const { file, note } of notes) {
      const [name, place] = note;
      yield {
        message: `“${name}” has no number of an authority file; one was expected before deposit`,
        location: at(file, place),
        hint: 'Add an idno with a type, such as GND, VIAF or Wikidata, or say in a note of the entry that none of them has this person.',
      };
    }
  },
  examples: {
    good: [
      withPerson(
        '<persName>Novák, Jan</persName><idno type="VIAF">12345678</idno><occupation>Consul</occupation>',
      ),
      withPerson('<persName ref="https://www.wikidata.org/entity/Q12345">Novák, Jan</persName>'),
      withPerson('<persName type="role">Consul in Orlind</persName>'),
      withPerson('<persName>Novák, Jan</persName><note>Not in VIAF, GND or Wikidata.</note>'),
    ],
    bad: [
      withPerson('<persName>Novák, Jan</persName><occupation>Consul</occupation>'),
      withPerson('<persName>Novák, Jan</persName><idno type="local">7</idno><note>Not married.</note>'),
    ],
  },
});

function hasName(entry: XmlElement): boolean {
  return childElements(entry).some(
    (child) => isTei(child, 'persName') && attribute(child, 'type') !== 'role' && words(child) !== '',
  );
}

const NONE = /\b(?:no|not|none|nor|without)\b[^.;]*\b(?:authority|GND|VIAF|Wikidata|LCCN|ISNI|ORCID)\b/i;

function saysNone(entry: XmlElement): boolean {
  return childElements(entry).some((child) => isTei(child, 'note') && NONE.test(words(child)));
}

function withPerson(content: string): Files {
  return {
    'records/a.xml': record({
      body: '<p><persName ref="../registers/persons.xml#novak">Novák</persName> came.</p>',
    }),
    'registers/persons.xml': register(`<listPerson><person xml:id="novak">${content}</person></listPerson>`),
  };
}
