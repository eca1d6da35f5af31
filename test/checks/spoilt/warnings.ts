import { PERSONS, type Spoilt } from './spoilt.ts';

/** AR-W01 to AR-W09. */
export const warnings: readonly Spoilt[] = [
  {
    name: 'two marks of one wording that are not linked',
    rule: 'schematron/AR-W01',
    edits: [[' corresp="#record-stamp"', '']],
    pitfall: 12,
  },
  {
    name: 'points in a note that nobody explains',
    rule: 'schematron/AR-W02',
    edits: [['target="#record-margin"', 'target="#record-opener"']],
    pitfall: 13,
  },
  {
    name: 'a date in numbers, taken month first',
    rule: 'schematron/AR-W03',
    edits: [['xml:id="letter-stamp-date" when="2002"', 'xml:id="letter-stamp-date" when="2002-01-11"']],
    pitfall: 5,
  },
  {
    name: 'a date in numbers, taken day first',
    rule: 'schematron/AR-W03',
    edits: [['xml:id="letter-stamp-date" when="2002"', 'xml:id="letter-stamp-date" when="2002-11-01"']],
    pitfall: 5,
  },
  {
    name: '“this month”, resolved without doubt',
    rule: 'schematron/AR-W04',
    edits: [
      [
        'xml:id="record-note-date-14a" when="1960-06-14" cert="medium"',
        'xml:id="record-note-date-14a" when="1960-06-14"',
      ],
    ],
    pitfall: 6,
  },
  {
    name: 'an abbreviation without expansion',
    rule: 'schematron/AR-W05',
    edits: [
      [
        '<choice xml:id="letter-cs"><abbr>cs.</abbr><expan>Czechoslovak</expan></choice>',
        '<abbr xml:id="letter-cs">cs.</abbr>',
      ],
    ],
  },
  {
    name: 'a paragraph that the web page broke in two',
    rule: 'schematron/AR-W06',
    edits: [['that it was an article in\n', 'that it was an article in</p><p xml:id="record-note-p2">\n']],
    pitfall: 23,
  },
  {
    name: 'a page break that was inferred, nobody says by whom',
    rule: 'schematron/AR-W07',
    edits: [['<p xml:id="record-p4">', '<p xml:id="record-p4"><pb n="2" cert="low"/>']],
  },
  {
    name: 'a page break without number or image',
    rule: 'schematron/AR-W07',
    edits: [['<p xml:id="record-p4">', '<p xml:id="record-p4"><pb/>']],
  },
  {
    name: 'a hand that wrote nothing',
    rule: 'schematron/AR-W08',
    edits: [
      [
        '<handDesc>',
        '<handDesc><handNote xml:id="hand-reader" scope="minor">Unidentified hand: underlining</handNote>',
      ],
    ],
  },
  {
    name: 'an identification without degree of certainty',
    rule: 'schematron/AR-W09',
    file: PERSONS,
    edits: [
      ['cert="high" resp="#resp-encoding">Kim Il Sung, leader', 'resp="#resp-encoding">Kim Il Sung, leader'],
    ],
  },
];
