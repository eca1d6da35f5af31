import { describe, expect, it } from 'vitest';
import { heard } from './mistakes.ts';

/** Mistakes that editors make, each by itself, and the words that they hear of it: read them aloud before you change them. */
const MISTAKES: readonly (readonly [
  mistake: string,
  right: string,
  wrong: string,
  words: readonly string[],
])[] = [
  [
    'a capital letter that is forgotten in a name',
    '<persName ref="../registers/persons.xml#puzanov">Puzanov</persName>',
    '<persname ref="../registers/persons.xml#puzanov">Puzanov</persname>',
    [
      'The schema knows no element persname; expected here: persName, abbr, add, address, anchor, bibl, cb, choice or 64 more. / Did you mean persName?',
    ],
  ],
  [
    '… in one of two tags',
    '<persName ref="../registers/persons.xml#puzanov">',
    '<persname ref="../registers/persons.xml#puzanov">',
    [
      'Here is </persName>, where </persname> was expected for <persname> of line 341. / No <persName> is open: write </persname> here, or remove this tag.',
    ],
  ],
  [
    'a paragraph that is not closed',
    '<closer xml:id="letter-closer">',
    '<p>Yours<closer xml:id="letter-closer">',
    ['Here is </div>, where </p> was expected for <p> of line 347. / Write </p> before this tag.'],
  ],
  [
    'a date as one writes it by hand',
    'when="1960-06-28">28th June 1960',
    'when="28.6.1960">28th June 1960',
    [
      '@when of date: “28.6.1960” is not written as a date; year-month-day was expected: 1960-06-28 / Write “1960-06-28”.',
    ],
  ],
  [
    'a month of one digit',
    'when="1960-06-28">28th June 1960',
    'when="1960-6-28">28th June 1960',
    [
      '@when of date: “1960-6-28” is not written as a date; year-month-day was expected: 1960-06-28 / Write “1960-06-28”.',
    ],
  ],
  [
    'a day that no month has',
    'when="1960-06-28">28th June 1960',
    'when="1960-06-31">28th June 1960',
    [
      '@when of date: The month 06 of 1960 has 30 days, and none with the number 31 / Look at the source again, and correct the day or the month.',
    ],
  ],
  [
    'a pointer with a letter too few',
    'persons.xml#kim-il-sung',
    'persons.xml#kim-il-sun',
    [
      '@ref “../registers/persons.xml#kim-il-sun” leads to nothing: no element of tei/registers/persons.xml has the xml:id “kim-il-sun” / Did you mean “../registers/persons.xml#kim-il-sung”?',
    ],
  ],
  [
    'a register of another name',
    'persons.xml#kim-il-sung',
    'person.xml#kim-il-sung',
    [
      '@ref “../registers/person.xml#kim-il-sung” names tei/registers/person.xml, which does not exist / Did you mean “persons.xml”?',
    ],
  ],
  [
    'a pointer without #',
    'hand="#hand-record-margin"',
    'hand="hand-record-margin"',
    [
      '@hand “hand-record-margin” names tei/records/hand-record-margin, which does not exist / Did you mean “#hand-record-margin”? That is an element of this file.',
    ],
  ],
  [
    'an identifier that was copied with its paragraph',
    '<p xml:id="record-p2">',
    '<p xml:id="record-p1">',
    [
      'The identifier “record-p1” stands twice: here on p, in line 399 on p / Give one of the two another identifier, and mend the pointers that mean it.',
    ],
  ],
  [
    'an attribute that is forgotten',
    '<gap reason="illegible" extent="unknown"/>',
    '<gap extent="unknown"/>',
    ['gap needs the attribute reason.'],
  ],
  [
    'a value that is not in the list',
    '<gap reason="illegible" extent="unknown"/>',
    '<gap reason="unreadable" extent="unknown"/>',
    [
      'The value of reason is wrong: “unreadable” is not one of “illegible”, “damage”, “cancelled”, “editorial”, “sampling”, “redacted”, “undeciphered” or “lost”.',
    ],
  ],
  [
    'a misspelt attribute',
    '<gap reason="illegible" extent="unknown"/>',
    '<gap reason="illegible" extend="unknown"/>',
    [
      'gap can’t have the attribute extend; expected here: extent, agent, unit, quantity, evidence, n, xml:id, xml:lang or 14 more. / Did you mean extent?',
    ],
  ],
  [
    'words of the transcriber in a gap',
    '<gap reason="illegible" extent="unknown"/>',
    '<gap reason="illegible" extent="unknown">illegible</gap>',
    ['Text can’t stand here in gap; expected here: desc. / Put it into desc.'],
  ],
  [
    'a look that is not in the list',
    '<hi rend="letter-spaced">Highly',
    '<hi rend="spaced">Highly',
    [
      'The value of rend is wrong: “spaced” is not one of “letter-spaced”, “underlined”, “bold”, “italic”, “caps”, “superscript”, “subscript” or “strikethrough”.',
    ],
  ],
  [
    'an element that the project does not use',
    '<hi rend="letter-spaced">Highly classified!</hi>',
    '<emph>Highly classified!</emph>',
    [
      'The schema knows no element emph; expected here: abbr, add, address, anchor, bibl, cb, choice, corr or 64 more.',
    ],
  ],
  [
    'words between paragraphs',
    '<p xml:id="record-p2">',
    'Page 2 <p xml:id="record-p2">',
    [
      'Text can’t stand here in div; expected here: anchor, cb, figure, fw, gap, lb, metamark, milestone or 30 more.',
    ],
  ],
  [
    'a heading within a paragraph',
    '<placeName ref="../registers/places.xml#moscow">Moscow</placeName>.</p>',
    '<head>Moscow</head>.</p>',
    [
      'The element head can’t stand here in p; expected here: abbr, add, address, anchor, bibl, cb, choice, corr or 64 more.',
    ],
  ],
  [
    'a paragraph within a paragraph',
    '<p xml:id="record-p2">',
    '<p><p>First.</p></p><p><p>Then.</p></p><p xml:id="record-p2">',
    [
      'The element p can’t stand here in p; expected here: abbr, add, address, anchor, bibl, cb, choice, corr or 64 more. / Put it after p, in div.',
      'The element p can’t stand here in p; expected here: abbr, add, address, anchor, bibl, cb, choice, corr or 64 more. / Put it after p, in div.',
    ],
  ],
  [
    'a sign & that stands bare',
    'for lunch on',
    'for lunch & talk on',
    ['“&” begins a reference, but no name follows. / If the sign itself is meant, write &amp;.'],
  ],
  [
    'a sign < that stands bare',
    'for lunch on',
    'for lunch < talk on',
    [
      "“<” begins a tag, but white space can't begin the name of an element. / If the sign “<” is meant, write &lt;.",
    ],
  ],
  [
    'an entity of HTML',
    'for lunch on',
    'for lunch&nbsp;on',
    [
      'The entity &nbsp; is not declared: XML itself knows only &amp; &lt; &gt; &quot; and &apos;. / Write &#xA0; instead.',
    ],
  ],
  [
    'a value without quotation marks',
    '<title type="main"',
    '<title type=main',
    [
      'The value of an attribute begins with “m”, where a quotation mark was expected. / Put the value between straight quotation marks: attribute="value". Curly ones (“ ”) do not count.',
    ],
  ],
  [
    'a namespace with a slash too many',
    'xmlns="http://www.tei-c.org/ns/1.0"',
    'xmlns="http://www.tei-c.org/ns/1.0/"',
    [
      'The element TEI is in the namespace http://www.tei-c.org/ns/1.0/; a TEI file begins with TEI or teiCorpus in the namespace http://www.tei-c.org/ns/1.0 / Change the namespace to http://www.tei-c.org/ns/1.0.',
    ],
  ],
  [
    'a choice that holds only words',
    '<choice><abbr>c.</abbr><expan>comrade</expan></choice>',
    '<choice>c.</choice>',
    [
      'choice is not complete: it still needs one of abbr, choice, corr, ex, expan, orig, reg, seg or 3 more.',
      'Text can’t stand here in choice; expected here: abbr, choice, corr, ex, expan, orig, reg, seg or 3 more.',
    ],
  ],
  [
    'a choice without its second part',
    '<choice><abbr>c.</abbr><expan>comrade</expan></choice>',
    '<choice><abbr>c.</abbr></choice>',
    [
      'choice is not complete: it still needs one of abbr, choice, corr, ex, expan, orig, reg, seg or 3 more.',
    ],
  ],
  [
    'a number with a comma',
    'unit="t" quantity="100000"',
    'unit="t" quantity="100,000"',
    ['The value of quantity is wrong: “100,000” is not a number (double): write its digits without commas.'],
  ],
  [
    'a degree of certainty in other words',
    '<supplied reason="translation" cert="medium"',
    '<supplied reason="translation" cert="probable"',
    ['The value of cert is wrong: “probable” is not one of “high”, “medium” or “low”.'],
  ],
  [
    'id where xml:id is meant',
    '<p xml:id="record-p2">',
    '<p id="record-p2">',
    [
      'p can’t have the attribute id; expected here: xml:id, n, xml:lang, change, facs, corresp, next, prev or 6 more. / Did you mean xml:id?',
    ],
  ],
  [
    'a description in prose before one in elements',
    '<sourceDesc>',
    '<sourceDesc><p>A copy.</p>',
    [
      'The element bibl can’t stand here in sourceDesc; expected here: ab or p. / sourceDesc can hold it, but not after what stands before it.',
      'The element msDesc can’t stand here in sourceDesc; expected here: ab or p. / sourceDesc can hold it, but not after what stands before it.',
    ],
  ],
  [
    'two hyphens in a comment',
    '<titleStmt>',
    '<!-- was: titleStmt -- old --><titleStmt>',
    [
      '“--” can stand in a comment only as part of the “-->” that ends it. / Write “- -” or a dash (—) within the comment.',
    ],
  ],
];

describe('An editor hears', () => {
  it.each(MISTAKES)('of %s', async (_, right, wrong, words) => {
    expect(await heard(right, wrong)).toEqual(words);
  });

  it('nothing of the record as it is', async () => {
    expect(await heard('<titleStmt>', '<titleStmt>')).toEqual([]);
  });
});
