import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTei } from '../../../src/document/tei.ts';
import { searchBlocks } from '../../../src/edition/search/blocks.ts';
import { closedUp, textOfRuns } from '../../../src/edition/search/runs.ts';
import { termsOf, words } from '../../../src/edition/search/words.ts';
import { interfaceTexts } from '../../../src/files/assets.ts';
import { readMessages } from '../../../src/project/messages.ts';
import { RECORD, shown, without, wordsOf } from '../../views/views.ts';

const { value: messages } = readMessages('en', interfaceTexts(), 'edition.json');

const HEADER =
  '<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p>P</p></publicationStmt>' +
  '<sourceDesc><p>S</p></sourceDesc></fileDesc><encodingDesc><tagsDecl>' +
  '<rendition scheme="free" xml:id="by-hand">[Handwritten note: “…”]</rendition>' +
  '<rendition scheme="free" xml:id="round">(…)</rendition>' +
  '</tagsDecl></encodingDesc></teiHeader>';

const tei = (body: string) =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0">${HEADER}<text><body>${body}</body></text></TEI>`;

function blocksOf(text: string) {
  const { value } = readTei(Buffer.from(text), 'sample.xml');
  if (!value) throw new Error('The sample is not TEI');
  return searchBlocks(value, messages);
}

/** The text of a body’s blocks by anchor; [transcript, text for readers] where they differ. */
function read(body: string): Readonly<Record<string, string | readonly [string, string]>> {
  return Object.fromEntries(
    blocksOf(tei(body)).map(({ anchor, runs }) => {
      const [original, reading] = [textOfRuns(runs, 'original'), textOfRuns(runs, 'reading')];
      return [anchor, original === reading ? reading : ([original, reading] as const)];
    }),
  );
}

describe('What is searched of a record', () => {
  it.each<[string, string, Readonly<Record<string, string | readonly [string, string]>>]>([
    [
      'an abbreviation and its expansion',
      '<p><choice><abbr>c.</abbr><expan>comrade</expan></choice> Kim</p>',
      { b1: ['c. Kim', 'comrade Kim'] },
    ],
    [
      'a slip and its correction',
      '<p>the <choice><sic>Minstry</sic><corr>Ministry</corr></choice></p>',
      { b1: ['the Minstry', 'the Ministry'] },
    ],
    [
      'an old spelling and the new one',
      '<p><choice><orig>gaol</orig><reg>jail</reg></choice>!</p>',
      { b1: ['gaol!', 'jail!'] },
    ],
    [
      'letters that expand an abbreviation, in a choice',
      '<p><choice><abbr>Min.</abbr><expan>Min<ex>ister</ex></expan></choice></p>',
      { b1: ['Min.', 'Minister'] },
    ],
    ['a deleted word', '<p>one <del>two</del> three</p>', { b1: ['one two three', 'one  three'] }],
    ['an added word', '<p>one <add place="above">two</add></p>', { b1: 'one two' }],
    [
      'a word of the editor',
      '<p>one<supplied reason="omitted"> two</supplied></p>',
      { b1: ['one', 'one two'] },
    ],
    [
      'a word of the translator',
      '<p>Khr<supplied reason="translation">ushchev</supplied></p>',
      { b1: ['Khr[ushchev]', 'Khrushchev'] },
    ],
    ['a word divided at a line end', '<p>Mos-<lb break="no"/>cow</p>', { b1: ['Mos-cow', 'Moscow'] }],
    [
      'a word divided at a line end whose hyphen is only said to be there',
      '<p>Mos\n<lb break="no" rend="hyphen"/>cow</p>',
      { b1: ['Mos-cow', 'Moscow'] },
    ],
    ['lines', '<p>one<lb/>two<pb/>three</p>', { b1: 'one two three' }],
    ['letter-spaced words', '<p><hi rend="letter-spaced">Hendrych</hi></p>', { b1: 'Hendrych' }],
    [
      'letter-spaced words as they were typed',
      '<p>to K i m, that I a m</p>',
      { b1: ['to K i m, that I a m', 'to Kim, that Iam'] },
    ],
    [
      'marked letter-spaced words with their spaces',
      '<p><hi rend="letter-spaced">I l</hi></p>',
      { b1: ['I l', 'Il'] },
    ],
    [
      'a note within a sentence, by itself',
      '<p>one<note type="gloss">in <hi>brackets</hi></note> two</p>',
      { b1: 'one two', b2: 'in brackets' },
    ],
    [
      'what could not be read',
      '<p>a <gap reason="illegible" quantity="3" unit="chars"/> b</p>',
      { b1: 'a [3 letters, illegible] b' },
    ],
    [
      'a report of the transcriber',
      '<note type="annotation" rendition="#by-hand"><gap reason="illegible"/></note>',
      { b1: ['[Handwritten note: “illegible”]', '[illegible]'] },
    ],
    ['a stamp', '<note type="stamp"><stamp>SECRET<lb/>1960</stamp></note>', { b2: 'SECRET 1960' }],
    [
      'parts of a letter',
      '<opener><dateline>Prague</dateline><salute>Dear</salute></opener><list><item>a</item><item>b</item></list>',
      { b2: 'Prague', b3: 'Dear', b4: 'a', b5: 'b' },
    ],
    [
      'a block within a block',
      '<p>one<list><item>two</item></list>three</p>',
      { b1: 'one three', b2: 'two' },
    ],
    ['words that stand in no block', '<div>one<p>two</p></div>', { 'text:': 'one', b1: 'two' }],
  ])('is %s', (_, body, expected) => {
    expect(read(body)).toEqual(expected);
  });

  const everything = `<div><head>Head</head><opener><dateline>In Prague<lb/>on 5 May</dateline><seg>No. 5/7-b</seg>
    <add hand="#h">p/998</add></opener><p>Mos-<lb break="no"/>cow <choice><abbr>c.</abbr><expan>comrade</expan></choice>
    <choice><sic>Minstry</sic><corr>Ministry</corr></choice> <del>struck</del> <unclear>vague</unclear>
    <supplied reason="omitted">ours</supplied> <supplied reason="translation">his</supplied>
    <gap reason="illegible" quantity="2" unit="words"/> <gap reason="redacted" extent="a page"/>
    <foreign xml:lang="ko">김일성</foreign> <note place="bottom">Foot</note> <note type="marginal">Margin</note>
    <fw>Running head</fw> <figure><figDesc>A map</figDesc></figure> com<ex>rade</ex></p>
    <note type="annotation" rendition="#by-hand"><gap reason="illegible"/></note>
    <note type="filing">Filed</note><note type="stamp"><stamp>SECRET</stamp></note>
    <list><label>Term</label><item>Said of it</item></list><table><row><cell>Wheat</cell></row></table>
    <lg><l>Verse</l></lg><quote>Quoted</quote><closer><signed rendition="#by-hand"><gap reason="illegible">
    <desc type="signature">signature</desc></gap></signed></closer><trailer>End</trailer></div>`;

  /** The words of a page’s text and notes that are not words of ours. */
  function wordsOfPage(html: string): readonly string[] {
    const text = /<article[\s\S]*<\/article>/.exec(html)?.[0] ?? '';
    const notes = /<section class="notes"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
    // What a register says of an uncertain identification is no text of the record.
    const own = notes.replace(/<li\b(?:(?!<\/li>)[\s\S])*\(certainty: (?:(?!<\/li>)[\s\S])*<\/li>/g, ' ');
    const page = without(`${text} ${own}`, 'note-sign').replace(/<\/d[td]>/g, ' ');
    return words(wordsOf(page)).flatMap(({ parts }) => parts.map(({ whole }) => whole));
  }

  /** Words of the interface on these pages: signs, labels, accounts of changes. */
  const ours = new Set(
    `page hand new sic by added the editor not in transcript deleted source corrected or a and mark stamp probably of note
    handwritten filing as on cover letter same before inferred certainty medium low high none typed encoded at to record
    margin left right notes edge another begins declassification registry line above below no s this end
    see two one lines text 1 2 3 4 5 6 7 8 9`.split(/\s+/),
  );

  it.each(['diplomatic', 'reading'] as const)('is every word of a %s page', async (view) => {
    for (const text of [readFileSync(RECORD, 'utf8'), tei(everything)]) {
      const blocks = blocksOf(text);
      const sides = ['original', 'reading'] as const;
      const found = new Set(
        blocks.flatMap(({ runs }) => sides.flatMap((side) => words(textOfRuns(runs, side)).flatMap(termsOf))),
      );
      const file = text.includes('puzanov') ? RECORD : 'sample.xml';
      const { html } = await shown({ file, text }, view);
      const shownWords = wordsOfPage(html);
      expect(shownWords.length).toBeGreaterThan(50);
      expect(shownWords.filter((word) => !found.has(word) && !ours.has(word) && !/^\d+$/.test(word))).toEqual(
        [],
      );
    }
  });
});

describe('The text of a page', () => {
  it('has its letter-spaced words closed up, and knows where they stand', () => {
    const text = 'to K i m, a\u00a0n\u00a0d \u{1F600} on';
    const { text: closed = '', at = [] } = closedUp(text) ?? {};
    expect(closed).toBe('to Kim, and \u{1F600} on');
    const start = closed.indexOf('and');
    expect(text.slice(at[start], (at[start + 2] ?? 0) + 1)).toBe('a\u00a0n\u00a0d');
    expect(closedUp('a b cd')).toBeUndefined();
  });
});
