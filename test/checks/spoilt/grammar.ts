import { PLACES, type Spoilt } from './spoilt.ts';

/** What the grammar alone finds: names, order, places and values. */
export const grammar: readonly Spoilt[] = [
  {
    name: 'a paragraph after the closer',
    rule: 'relaxng/element-not-allowed',
    edits: [
      [
        '<note type="annotation" xml:id="letter-annotation-1"',
        '<p xml:id="letter-p2">A paragraph.</p><note type="annotation" xml:id="letter-annotation-1"',
      ],
    ],
    pitfall: 32,
  },
  {
    name: 'an abbreviation in a number',
    rule: 'relaxng/element-not-allowed',
    edits: [
      [
        '<idno type="reference">003923/60-7</idno>',
        '<idno type="reference"><choice><abbr>No.</abbr><expan>Number</expan></choice> 003923/60-7</idno>',
      ],
    ],
    pitfall: 32,
  },
  {
    name: 'the type of a signature in an attribute',
    rule: 'relaxng/attribute-not-allowed',
    edits: [['<signed xml:id="letter-signed"', '<signed type="signature" xml:id="letter-signed"']],
    pitfall: 32,
  },
  {
    name: 'the place of a stamp on the stamp',
    rule: 'relaxng/attribute-not-allowed',
    edits: [
      [
        'corresp="#record-stamp"\n          place="unspecified" cert="medium"><stamp',
        'corresp="#record-stamp"\n          place="unspecified" cert="medium"><stamp place="top"',
      ],
    ],
    pitfall: 32,
  },
  {
    name: 'one mark as the copy of the other',
    rule: 'relaxng/attribute-not-allowed',
    edits: [
      [
        '<note type="stamp" subtype="declassification" xml:id="record-stamp"',
        '<note type="stamp" copyOf="#letter-stamp" subtype="declassification" xml:id="record-stamp"',
      ],
    ],
    pitfall: 12,
  },
  {
    name: 'white space that is to be kept',
    rule: 'relaxng/attribute-not-allowed',
    edits: [['<p xml:id="record-p4">', '<p xml:id="record-p4" xml:space="preserve">']],
    pitfall: 24,
  },
  {
    name: 'the name of an element with a small letter',
    rule: 'relaxng/unknown-element',
    edits: [
      [
        '<salute xml:id="letter-compliment">With comradely greetings</salute>',
        '<Salute xml:id="letter-compliment">With comradely greetings</Salute>',
      ],
    ],
  },
  {
    name: 'an attribute with its letters in the wrong order',
    rule: 'relaxng/attribute-not-allowed',
    edits: [['<div type="apparatus" xml:id="apparatus">', '<div type="apparatus" xmlid="apparatus">']],
  },
  {
    name: 'text between paragraphs',
    rule: 'relaxng/text-not-allowed',
    edits: [['<p xml:id="record-p4">', 'Further: <p xml:id="record-p4">']],
  },
  {
    name: 'a header without title',
    rule: 'relaxng/element-missing',
    edits: [
      [
        '<titleStmt>\n        <title type="main" resp="#resp-host">Record of Conversation between the Czech Ambassador in the DPRK with the Soviet Ambassador</title>',
        '<titleStmt>',
      ],
    ],
  },
  {
    name: 'a number that is none',
    rule: 'relaxng/attribute-value',
    edits: [['unit="t" quantity="100000"', 'unit="t" quantity="100,000"']],
  },
  {
    name: 'certainty in words of one’s own',
    rule: 'relaxng/attribute-value',
    edits: [['<collection type="fonds" cert="medium"', '<collection type="fonds" cert="perhaps"']],
  },
  {
    name: 'an entry of a place outside its list',
    rule: 'relaxng/element-not-allowed',
    file: PLACES,
    edits: [['</listPlace>', '</listPlace><place><placeName>Nowhere</placeName></place>']],
  },
];
