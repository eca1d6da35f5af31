import { PERSONS, type Spoilt } from './spoilt.ts';

/** AR-E01 to AR-E29, and by what else they are found where the file is wrong for another layer too. */
export const hardErrors: readonly Spoilt[] = [
  {
    name: 'a gap with a reason that nobody agreed on',
    rule: 'schematron/AR-E01',
    edits: [
      ['<gap xml:id="record-p8-gap" reason="illegible"', '<gap xml:id="record-p8-gap" reason="unreadable"'],
    ],
  },
  {
    name: 'a gap without reason',
    rule: 'schematron/AR-E01',
    edits: [['<gap xml:id="record-p8-gap" reason="illegible"', '<gap xml:id="record-p8-gap"']],
  },
  {
    name: 'a gap of which nothing says how much is missing',
    rule: 'schematron/AR-E02',
    edits: [['reason="illegible" extent="unknown" unit="words"', 'reason="illegible" unit="words"']],
  },
  {
    name: 'the word “illegible” in the text',
    rule: 'schematron/AR-E03',
    edits: [['time in\n          some place', 'time in\n          some (illegible) place']],
    pitfall: 14,
  },
  {
    name: 'a bracket of the translator in the text',
    rule: 'schematron/AR-E04',
    edits: [
      [
        '<supplied reason="translation" cert="medium" resp="#resp-translation" rendition="#frame-square">the',
        '[the',
      ],
      ['DPRK</placeName></supplied> with', 'DPRK</placeName>] with'],
    ],
    pitfall: 8,
  },
  {
    name: 'the mail protection of the web page in the text',
    rule: 'schematron/AR-E04',
    edits: [['>With comradely greetings<', '>With comradely greetings [email\u00a0protected]<']],
    pitfall: 9,
  },
  {
    name: 'the hand of a note that is no hand',
    rule: 'schematron/AR-E05',
    edits: [
      ['hand="#hand-letter-margin"', 'hand="#resp-encoding"'],
      [
        '<handNote xml:id="hand-letter-margin" scope="minor">Unidentified hand: note in the left margin of the letter</handNote>',
        '',
      ],
    ],
  },
  {
    name: 'the hand of a note that was never described',
    rule: 'schematron/AR-E05',
    edits: [
      [
        '<handNote xml:id="hand-letter-margin" scope="minor">Unidentified hand: note in the left margin of the letter</handNote>',
        '',
      ],
    ],
  },
  {
    name: 'the hand of a note that is a register entry',
    rule: 'schematron/AR-E05',
    edits: [
      ['hand="#hand-letter-margin"', 'hand="../registers/persons.xml#hendrych"'],
      [
        '<handNote xml:id="hand-letter-margin" scope="minor">Unidentified hand: note in the left margin of the letter</handNote>',
        '',
      ],
    ],
  },
  {
    name: 'a note of a type that nobody agreed on',
    rule: 'schematron/AR-E06',
    edits: [
      [
        '<note type="annotation" xml:id="letter-annotation-1"',
        '<note type="handwritten" xml:id="letter-annotation-1"',
      ],
    ],
  },
  {
    name: 'a note without type',
    rule: 'schematron/AR-E06',
    edits: [['<note type="annotation" xml:id="letter-annotation-1"', '<note xml:id="letter-annotation-1"']],
  },
  {
    name: 'a note of the source that an editor answers for',
    rule: 'schematron/AR-E07',
    edits: [['hand="#hand-letter-margin"', 'hand="#hand-letter-margin" resp="#resp-encoding"']],
  },
  {
    name: 'a note of the source without hand',
    rule: 'schematron/AR-E07',
    edits: [
      [' hand="#hand-record-margin"', ''],
      [
        '<handNote xml:id="hand-record-margin" scope="minor">Unidentified hand: note in the left margin of the record</handNote>',
        '',
      ],
    ],
  },
  {
    name: 'a note of the apparatus that points to nothing in the text',
    rule: 'schematron/AR-E08',
    edits: [[' target="#record-note-zedong"', '']],
  },
  {
    name: 'a note of the editor with a hand',
    rule: 'schematron/AR-E08',
    edits: [
      [
        'xml:id="note-filing" resp="#resp-encoding"',
        'xml:id="note-filing" resp="#resp-encoding" hand="#hand-letter-filing"',
      ],
    ],
  },
  {
    name: 'a note of the editor that nobody answers for',
    rule: 'schematron/AR-E08',
    edits: [['xml:id="note-filing" resp="#resp-encoding"', 'xml:id="note-filing"']],
  },
  {
    name: 'a note in a place that nobody agreed on',
    rule: 'schematron/AR-E09',
    edits: [
      ['place="margin left" hand="#hand-letter-margin"', 'place="leftmargin" hand="#hand-letter-margin"'],
    ],
  },
  {
    name: 'an addition without place',
    rule: 'schematron/AR-E09',
    edits: [['xml:id="letter-registry" place="unspecified"', 'xml:id="letter-registry"']],
  },
  {
    name: 'an addition without hand',
    rule: 'schematron/AR-E10',
    edits: [
      [' hand="#hand-letter-registry"', ''],
      [
        '<handNote xml:id="hand-letter-registry" scope="minor">Unidentified hand: registry number on the letter</handNote>',
        '',
      ],
    ],
  },
  {
    name: 'a signature or initials, nobody says which',
    rule: 'schematron/AR-E11',
    edits: [
      [
        'rendition="#frame-initials"><gap\n            reason="illegible" extent="unknown"><desc type="initials">initials</desc></gap>',
        'rendition="#frame-initials"><gap\n            reason="illegible" extent="unknown"/>',
      ],
    ],
    pitfall: 15,
  },
  {
    name: 'a signature of which nothing is said',
    rule: 'schematron/AR-E11',
    edits: [
      [
        'rendition="#frame-initials"><gap\n            reason="illegible" extent="unknown"><desc type="initials">initials</desc></gap>',
        'rendition="#frame-initials">',
      ],
    ],
  },
  {
    name: 'a source where somebody who answers was expected',
    rule: 'schematron/AR-E12',
    edits: [['resp="#resp-encoding">a</supplied> while', 'resp="#source-page">a</supplied> while']],
  },
  {
    name: 'somebody who answers and is not named',
    rule: 'schematron/AR-E12',
    edits: [['resp="#resp-encoding">a</supplied> while', 'resp="#resp-editor">a</supplied> while']],
  },
  {
    name: 'a name that leads to a hand',
    rule: 'schematron/AR-E13',
    edits: [
      [
        '<persName xml:id="record-note-zedong" ref="../registers/persons.xml#mao-zedong">',
        '<persName xml:id="record-note-zedong" ref="#hand-record-initials">',
      ],
    ],
  },
  {
    name: 'a name that leads to a date',
    rule: 'schematron/AR-E13',
    edits: [
      [
        '<persName xml:id="record-note-zedong" ref="../registers/persons.xml#mao-zedong">',
        '<persName xml:id="record-note-zedong" ref="#record-note-date-12a">',
      ],
    ],
  },
  {
    name: 'the name of a place that leads to a genre',
    rule: 'schematron/AR-E14',
    edits: [
      [
        'In <placeName\n            ref="../registers/places.xml#prague"',
        'In <placeName\n            ref="#genre-letter"',
      ],
    ],
  },
  {
    name: 'the title of an essay that leads to the note about it',
    rule: 'schematron/AR-E14',
    edits: [
      [
        'Mao Zedong</persName>\'s essay\n            “<title level="a" ref="../registers/bibliography.xml#paper-tiger"',
        'Mao Zedong</persName>\'s essay\n            “<title level="a" ref="#note-paragraph"',
      ],
    ],
  },
  {
    name: 'a pointer to a note that is named otherwise',
    rule: 'schematron/AR-E15',
    edits: [['target="#record-note">', 'target="#record-nota">']],
  },
  {
    name: 'a dateline whose date is not normalised',
    rule: 'schematron/AR-E16',
    edits: [['xml:id="letter-date"\n            when="1960-07"', 'xml:id="letter-date"']],
  },
  {
    name: 'the day of the catalogue in the dateline',
    rule: 'schematron/AR-E17',
    edits: [
      [
        'xml:id="letter-date"\n            when="1960-07"',
        'xml:id="letter-date"\n            when="1960-07-26"',
      ],
    ],
    pitfall: 4,
  },
  {
    name: 'another day than is written',
    rule: 'schematron/AR-E17',
    edits: [
      [
        '<date when="1960-06-23">23rd June</date> to talk',
        '<date when="1960-06-24">23rd June</date> to talk',
      ],
    ],
  },
  {
    name: 'a letter-spaced word with its spaces',
    rule: 'schematron/AR-E18',
    edits: [['>Praha<', '>P r a h a<']],
    pitfall: 20,
  },
  {
    name: 'two letter-spaced words with one space everywhere',
    rule: 'schematron/AR-E18',
    edits: [['>Highly classified!<', '>H i g h l y c l a s s i f i e d !<']],
    pitfall: 21,
  },
  {
    name: 'highlighting with a look that nobody agreed on',
    rule: 'schematron/AR-E19',
    edits: [['<hi rend="letter-spaced">Praha', '<hi rend="spaced">Praha']],
  },
  {
    name: 'highlighting without look',
    rule: 'schematron/AR-E19',
    edits: [['<hi rend="letter-spaced">Praha', '<hi>Praha']],
  },
  {
    name: 'highlighting of nothing',
    rule: 'schematron/AR-E19',
    edits: [['<hi rend="letter-spaced">Praha</hi>', '<hi rend="letter-spaced"/>Praha']],
  },
  {
    name: 'a slip beside a regular form',
    rule: 'schematron/AR-E20',
    edits: [
      [
        '<sic>No,:</sic><corr\n          resp="#resp-encoding">No.:</corr>',
        '<sic>No,:</sic><reg\n          resp="#resp-encoding">No.:</reg>',
      ],
    ],
  },
  {
    name: 'a supplied word that nobody answers for',
    rule: 'schematron/AR-E21',
    edits: [
      [
        '<supplied reason="omitted" resp="#resp-encoding">a</supplied> while',
        '<supplied reason="omitted">a</supplied> while',
      ],
    ],
  },
  {
    name: 'a supplied word for a reason that nobody agreed on',
    rule: 'schematron/AR-E21',
    edits: [
      [
        '<supplied reason="omitted" resp="#resp-encoding">a</supplied> while',
        '<supplied reason="missing" resp="#resp-encoding">a</supplied> while',
      ],
    ],
  },
  {
    name: 'a stamp of which the kind is not said',
    rule: 'schematron/AR-E22',
    edits: [
      [
        'corresp="#record-stamp"\n          place="unspecified" cert="medium"><stamp type="declassification"',
        'corresp="#record-stamp"\n          place="unspecified" cert="medium"><stamp',
      ],
    ],
  },
  {
    name: 'a stamp in a paragraph',
    rule: 'schematron/AR-E22',
    edits: [
      [
        'the construction site of the new\n          embassy.',
        'the construction site of the new\n          embassy. <stamp type="receipt">Received</stamp>',
      ],
    ],
  },
  {
    name: 'a range that begins with the larger number',
    rule: 'schematron/AR-E23',
    edits: [['min="700000000" max="800000000"', 'min="800000000" max="700000000"']],
  },
  {
    name: 'a measure without unit',
    rule: 'schematron/AR-E23',
    edits: [
      [
        '<measure type="currency" unit="ruble" quantity="130000000">',
        '<measure type="currency" quantity="130000000">',
      ],
    ],
  },
  {
    name: 'a measure without number',
    rule: 'schematron/AR-E23',
    edits: [
      [
        '<measure type="currency" unit="ruble" quantity="130000000">',
        '<measure type="currency" unit="ruble">',
      ],
    ],
  },
  {
    name: 'a language that is not declared',
    rule: 'schematron/AR-E25',
    edits: [['<placeName xml:lang="cs"', '<placeName xml:lang="sk"']],
  },
  {
    name: 'a translation into the language of the original',
    rule: 'schematron/AR-E26',
    edits: [['<textLang mainLang="cs"', '<textLang mainLang="en"']],
    pitfall: 1,
  },
  {
    name: 'a translation without translator',
    rule: 'schematron/AR-E26',
    edits: [['<resp key="trl">Translation into English', '<resp key="trc">Translation into English']],
    pitfall: 1,
  },
  {
    name: 'a letter without sender',
    rule: 'schematron/AR-E27',
    edits: [['<name type="unknown">Unknown: the signature could not be read</name>\n', '']],
  },
  {
    name: 'a letter that is no correspondence',
    rule: 'schematron/AR-E27',
    edits: [
      ['<correspDesc ref="#letter"', '<correspDesc'],
      [' decls="#correspondence-letter"', ''],
    ],
    beside: [{ code: 'schematron/AR-E27-addressee', why: 'what names no letter names no addressee of it' }],
  },
  {
    name: 'a letter without addressee',
    rule: 'schematron/AR-E27-addressee',
    edits: [
      [
        '<persName ref="../registers/persons.xml#hendrych">Jiri Hendrych</persName>\n          <placeName',
        '<placeName',
      ],
    ],
  },
  {
    name: 'rights without status',
    rule: 'schematron/AR-E28',
    edits: [
      [
        '<availability status="restricted">\n          <p>No licence',
        '<availability>\n          <p>No licence',
      ],
    ],
  },
  {
    name: 'rights of which next to nothing is said',
    rule: 'schematron/AR-E28',
    edits: [
      [
        'No licence has been granted as yet for this encoding and its notes. What the host states about\n            the rights in the translation is quoted in the description of the source.',
        'Mine.',
      ],
    ],
  },
  {
    name: 'a role of one record in a register',
    rule: 'schematron/AR-E29',
    file: PERSONS,
    edits: [['<person xml:id="puzanov">', '<person xml:id="puzanov" role="participant">']],
  },
];
