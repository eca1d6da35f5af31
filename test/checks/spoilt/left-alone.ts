import type { LeftAlone } from './spoilt.ts';

const CAN = 'which they intend to support in any way they can.';

/** What a careless rule would take for a mistake. */
export const leftAlone: readonly LeftAlone[] = [
  { name: 'the edition as it is', edits: [] },
  {
    name: 'Russian words of one letter',
    edits: [[CAN, `${CAN} Он в Москве, а я в Праге; и я в СССР.`]],
    pitfall: 22,
  },
  {
    name: 'Polish words of one letter',
    edits: [[CAN, `${CAN} To było a i w Pradze, i w Moskwie.`]],
    pitfall: 22,
  },
  {
    name: 'initials and the first person',
    edits: [[CAN, `${CAN} So c. A. B. Kim and I, a comrade, agreed; see points a b c.`]],
    pitfall: 22,
  },
  {
    name: 'brackets that the editor writes',
    edits: [['For Mao\n          Zedong.', 'For Mao\n          Zedong [almost illegible].']],
    pitfall: 8,
  },
  {
    name: 'brackets of a reference',
    edits: [['>See the note at the end of the report<', '>See the note [at the end of the report]<']],
    pitfall: 8,
  },
  { name: 'round brackets that are text', edits: [[CAN, `${CAN} (They have asked before.)`]], pitfall: 8 },
  {
    name: 'a signature that could be read',
    edits: [
      [
        'rendition="#frame-initials"><gap\n            reason="illegible" extent="unknown"><desc type="initials">initials</desc></gap>',
        '>J. K.',
      ],
    ],
    pitfall: 15,
  },
  {
    name: 'an addition by typewriter',
    edits: [
      ['hand="#hand-letter-registry"', 'hand="#type"'],
      [
        '<handNote xml:id="hand-letter-registry" scope="minor">Unidentified hand: registry number on the letter</handNote>',
        '',
      ],
      [
        '</handDesc>',
        '</handDesc><typeDesc><typeNote xml:id="type" scope="minor">Typewriter</typeNote></typeDesc>',
      ],
    ],
    pitfall: 32,
  },
  {
    name: 'a dateline without date',
    edits: [
      ['xml:id="letter-date"\n            when="1960-07">July 1960', 'xml:id="letter-date">the same day'],
    ],
    pitfall: 7,
  },
  {
    name: 'a date with points',
    edits: [
      [
        'xml:id="letter-stamp-date" when="2002">01/11/02',
        'xml:id="letter-stamp-date" when="2002-11-01">1.11.2002',
      ],
    ],
    pitfall: 5,
  },
  {
    name: 'a page break that the transcript reports',
    edits: [['<p xml:id="record-p4">', '<p xml:id="record-p4"><pb n="2"/>']],
  },
  {
    name: 'a page break that an editor answers for',
    edits: [['<p xml:id="record-p4">', '<p xml:id="record-p4"><pb n="2" cert="low" resp="#resp-encoding"/>']],
  },
  {
    name: 'two readings of one word',
    edits: [
      [
        CAN,
        'which they intend to support in any <choice><unclear cert="high">way</unclear><unclear cert="low">day</unclear></choice> they can.',
      ],
    ],
  },
  {
    name: 'a gap of which its description says what is missing',
    edits: [
      [
        '<gap xml:id="record-p8-gap" reason="illegible" extent="unknown" unit="words" rendition="#frame-round"/>',
        '<gap xml:id="record-p8-gap" reason="illegible" rendition="#frame-round"><desc type="signature">signature</desc></gap>',
      ],
    ],
  },
  {
    name: 'an addressee who is said to be unknown',
    edits: [
      [
        '<persName ref="../registers/persons.xml#hendrych">Jiri Hendrych</persName>\n          <placeName',
        '<name type="unknown">Unknown</name>\n          <placeName',
      ],
    ],
  },
  {
    name: 'a translator who is an editor by role',
    edits: [
      ['<resp key="trl">Translation into English', '<resp key="trc">Transcript'],
      [
        '<respStmt xml:id="resp-translation">',
        '<editor role="translator">Adolf Kotlik</editor><respStmt xml:id="resp-translation">',
      ],
    ],
  },
  {
    name: 'an empty value of a form',
    edits: [
      [
        'Classified Attachments:</label> <seg\n          type="none">/</seg>',
        'Classified Attachments:</label> <seg\n          type="none">–</seg>',
      ],
    ],
    pitfall: 17,
  },
  {
    name: 'the name in a responsibility statement as the one who answers',
    edits: [
      [
        '<orgName>tei-edition project</orgName>\n        </respStmt>\n      </titleStmt>',
        '<orgName xml:id="project">tei-edition project</orgName>\n        </respStmt>\n      </titleStmt>',
      ],
      ['resp="#resp-encoding">a</supplied> while', 'resp="#project">a</supplied> while'],
    ],
  },
  {
    name: 'a hand that wrote all that no other did',
    edits: [
      ['<handDesc>', '<handDesc><handNote xml:id="hand-typist" scope="major">The typist, by hand</handNote>'],
    ],
  },
];
