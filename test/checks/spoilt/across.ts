import { type Change, type Edit, ORGANISATIONS, PERSONS, PLACES, RECORD, type Spoilt } from './spoilt.ts';

const TITLE = '<titleStmt>\n        <title type="main" resp="#resp-host">';
const PUBLISHER = '<publisher>tei-edition project</publisher>\n';

const titled = (title: string): Edit => [TITLE, `${TITLE}${title}: `];
const numbered = (number: string): Edit => [PUBLISHER, `${PUBLISHER}<idno type="DOI">${number}</idno>\n`];
const called = (id: string): Edit => ['xml:id="record-1960-06-28-puzanov"', `xml:id="${id}"`];

/** Another record of the edition, which differs from the first as it should and by what is given. */
const another = (name: string, ...edits: readonly Edit[]): Change => ({
  file: `records/${name}.xml`,
  from: RECORD,
  edits,
});

/** What shows in an edition only, where several files are seen together. */
export const across: readonly Spoilt[] = [
  {
    name: 'a letter that was sent a month before it was written',
    rule: 'rule/dates-contradict',
    edits: [
      [
        '<date when="1960-06-28">28 June 1960</date>\n        </correspAction>',
        '<date when="1960-05-28">28 June 1960</date>\n        </correspAction>',
      ],
    ],
  },
  {
    name: 'an organisation with the identifier of a place',
    rule: 'rule/duplicate-entry-id',
    file: ORGANISATIONS,
    edits: [['<org xml:id="kwp"', '<org xml:id="dprk"']],
    others: [
      { file: RECORD, edits: [['organisations.xml#kwp', 'organisations.xml#dprk']] },
      { file: 'registers/bibliography.xml', edits: [['organisations.xml#kwp', 'organisations.xml#dprk']] },
    ],
  },
  {
    name: 'a number that was given to two records',
    rule: 'rule/duplicate-idno',
    edits: [numbered('10.5555/1')],
    others: [
      another('second', called('record-second'), titled('Second'), numbered('10.5555/2')),
      another('third', called('record-third'), titled('Third'), numbered('10.5555/2')),
    ],
  },
  {
    name: 'a record with the identifier of another',
    rule: 'rule/duplicate-record-id',
    edits: [],
    others: [another('second', titled('Second'))],
  },
  {
    name: 'a record with the identifier of no file',
    rule: 'rule/id-unlike-file',
    edits: [],
    others: [
      another('second', called('record-second'), titled('Second')),
      another('third', called('record-third'), titled('Third')),
      another('fourth', called('record-fourth'), titled('Fourth')),
      another('fifth', called('record-5'), titled('Fifth')),
    ],
  },
  {
    name: 'a language tag in capitals',
    rule: 'rule/language-drift',
    edits: [['<textLang mainLang="cs"', '<textLang mainLang="CS"']],
  },
  {
    name: 'a record that nobody transcribed',
    rule: 'rule/record-without-transcript',
    edits: [],
    others: [another('second', called('record-second'), titled('Second'))],
  },
  {
    name: 'two people without anything that tells them apart',
    rule: 'rule/same-name',
    file: PERSONS,
    edits: [
      [
        '<persName type="role">Czechoslovak ambassador in the DPRK',
        '<persName type="role">Chinese ambassador in the DPRK',
      ],
    ],
    pitfall: 29,
  },
  {
    name: 'two people with one number',
    rule: 'rule/same-person',
    file: PERSONS,
    edits: [
      [
        '<persName type="preferred">Kim Il</persName>\n',
        '<persName type="preferred">Kim Il</persName>\n<idno type="GND">118562150</idno>\n',
      ],
      [
        '<persName type="preferred">Kim Il Sung</persName>\n',
        '<persName type="preferred">Kim Il Sung</persName>\n<idno type="GND">118562150</idno>\n',
      ],
    ],
    pitfall: 26,
  },
  {
    name: 'two records of one title and day',
    rule: 'rule/same-title',
    edits: [],
    others: [another('second', called('record-second'))],
  },
  {
    name: 'a sender who was dead',
    rule: 'rule/sender-not-alive',
    file: PERSONS,
    edits: [
      [
        '<persName type="role">Czechoslovak ambassador in the DPRK</persName>\n',
        '<persName type="role">Czechoslovak ambassador in the DPRK</persName>\n<death when="1950"/>\n',
      ],
    ],
  },
  {
    name: 'a transcript that was forgotten',
    rule: 'rule/transcript-without-record',
    edits: [],
    others: [
      {
        file: 'transcripts/1960-07-02-second.txt',
        from: 'transcripts/1960-06-28-puzanov.txt',
        edits: [],
      },
    ],
  },
  {
    name: 'a place that the records do not name any more',
    rule: 'rule/unmentioned-entry',
    edits: [['places.xml#south-korea', 'places.xml#dprk']],
  },
  {
    name: 'a place that no record ever named',
    rule: 'rule/unmentioned-entry',
    file: PLACES,
    edits: [
      [
        '</listPlace>',
        '<place xml:id="orlind" type="settlement"><placeName type="preferred">Orlind</placeName></place></listPlace>',
      ],
    ],
  },
  {
    name: 'a commodity with a capital',
    rule: 'rule/vocabulary-drift',
    edits: [['quantity="400000" commodity="cotton"', 'quantity="400000" commodity="Cotton"']],
  },
];
