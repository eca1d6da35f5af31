import { PERSONS, PLACES, type Spoilt } from './spoilt.ts';

const PRAHA = '<placeName xml:lang="cs"\n              ref="../registers/places.xml#prague"';

/** Pointers that lead nowhere or to the wrong thing, identifiers, tags and dates. */
export const pointers: readonly Spoilt[] = [
  {
    name: 'a second mark that was left out',
    rule: 'reference/unknown-target',
    edits: [
      ['subtype="declassification" xml:id="record-stamp"', 'subtype="declassification" xml:id="record-mark"'],
    ],
    pitfall: 12,
  },
  {
    name: 'a place that is not in the register',
    rule: 'reference/unknown-target',
    edits: [[PRAHA, PRAHA.replace('#prague', '#praha')]],
  },
  {
    name: 'one of several targets that leads nowhere',
    rule: 'reference/unknown-target',
    edits: [['target="#letter-stamp #record-stamp"', 'target="#letter-stamp #record-stamp-2"']],
  },
  {
    name: 'an entry that lost its identifier',
    rule: 'reference/unknown-target',
    file: PLACES,
    edits: [['<place xml:id="south-korea"', '<place xml:id="korea-south"']],
    beside: [{ code: 'rule/unmentioned-entry', why: 'what is named otherwise is mentioned nowhere' }],
  },
  {
    name: 'a register that is not there',
    rule: 'reference/missing-file',
    edits: [[PRAHA, PRAHA.replace('places.xml', 'place.xml')]],
  },
  {
    name: 'a pointer without #',
    rule: 'reference/missing-file',
    edits: [['target="#record-note">', 'target="record-note">']],
  },
  {
    name: 'an address with a % too many',
    rule: 'reference/ill-formed',
    edits: [['target="#record-note">', 'target="#record-note%">']],
  },
  {
    name: 'a person where a place was expected',
    rule: 'reference/wrong-kind',
    edits: [[PRAHA, PRAHA.replace('places.xml#prague', 'persons.xml#puzanov')]],
  },
  {
    name: 'a person where an organisation was expected',
    rule: 'reference/wrong-kind',
    edits: [
      [
        'disguised attack against the\n          <orgName ref="../registers/organisations.xml#cpsu">',
        'disguised attack against the\n          <orgName ref="../registers/persons.xml#khrushchev">',
      ],
    ],
  },
  {
    name: 'a rendition that is a hand',
    rule: 'reference/wrong-kind',
    edits: [
      [
        'hand="#hand-letter-margin"\n          rendition="#frame-left-margin"',
        'hand="#hand-letter-margin"\n          rendition="#hand-letter-margin"',
      ],
    ],
  },
  {
    name: 'a genre that is a person who answers',
    rule: 'reference/wrong-kind',
    edits: [['target="#genre-letter #genre-conversation"', 'target="#genre-letter #resp-host"']],
  },
  {
    name: 'an identifier that stands twice',
    rule: 'reference/duplicate-id',
    edits: [['<p xml:id="record-p4">', '<p xml:id="record-p3">']],
  },
  {
    name: 'an identifier with a space',
    rule: 'reference/invalid-id',
    edits: [['<p xml:id="record-p4">', '<p xml:id="record p4">']],
  },
  {
    name: 'an identifier that begins with a number',
    rule: 'reference/invalid-id',
    edits: [['<p xml:id="record-p4">', '<p xml:id="4">']],
  },
  {
    name: 'a prefix that is declared nowhere',
    rule: 'reference/unknown-prefix',
    edits: [[PRAHA, PRAHA.replace('../registers/places.xml#', 'place:')]],
  },
  {
    name: 'an address of the web with one slash',
    rule: 'reference/web-address',
    file: PERSONS,
    edits: [
      [
        '<persName type="preferred">Kim Il Sung<',
        '<persName type="preferred" ref="https:/d-nb.info/gnd/118562150">Kim Il Sung<',
      ],
    ],
  },
  {
    name: 'a country where a language was expected, in the text',
    rule: 'rule/language-tag',
    edits: [[PRAHA, PRAHA.replace('"cs"', '"cz"')]],
  },
  {
    name: 'a country where a language was expected, in the header',
    rule: 'rule/language-tag',
    edits: [['<language ident="cs">', '<language ident="cz">']],
    beside: [
      {
        code: 'schematron/AR-E25',
        why: 'the texts in Czech have the right tag, which is not declared any more',
      },
    ],
  },
  {
    name: 'a day that no calendar has, in the dateline',
    rule: 'rule/date',
    edits: [['when="1960-06-28">28th June', 'when="1960-06-31">28th June']],
  },
  {
    name: 'a day that no calendar has',
    rule: 'rule/date',
    edits: [
      [
        '<date when="1960-06-28">28 June 1960</date>\n        </correspAction>',
        '<date when="1960-06-31">28 June 1960</date>\n        </correspAction>',
      ],
    ],
  },
  {
    name: 'a date that is written as people write it',
    rule: 'rule/date',
    edits: [['<origDate when="1960-06-28">', '<origDate when="28.6.1960">']],
  },
];
