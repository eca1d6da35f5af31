import { describe, expect, it } from 'vitest';
import { aboutPdf } from '../../../src/views/pdf/about.ts';
import { body, design, press, rendered } from './pdf.ts';

/** A fragment of TEI, and the markup that the diplomatic or the reading view becomes. */
const FRAGMENTS: readonly (readonly [string, 'diplomatic' | 'reading', string, string])[] = [
  ['a paragraph', 'reading', '<p>one  two</p>', '#p[#"one two"]'],
  [
    'a letter-spaced word',
    'diplomatic',
    '<p><hi rend="letter-spaced">Praha</hi></p>',
    '#p[#spaced[#"Praha"]]',
  ],
  ['that word for readers', 'reading', '<p><hi rend="letter-spaced">Praha</hi></p>', '#p[#"Praha"]'],
  ['a deletion', 'diplomatic', '<p>a <del>b</del></p>', '#p[#"a" #struck[#"b"]]'],
  [
    'a deletion for readers',
    'reading',
    '<p>a <del>b</del></p>',
    '#p[#"a" #note("1", "note:1")[#"Deleted in the source: “b”." ]]',
  ],
  ['an addition above', 'diplomatic', '<p><add place="above">b</add></p>', '#p[#above[#"b"]]'],
  ['an addition', 'diplomatic', '<p><add>b</add></p>', '#p[#added[#"b"]]'],
  ['a page of the source', 'reading', '<p>a <pb n="2"/>b</p>', '#p[#"a" #page-mark[#"[page 2]"]#"b"]'],
  ['bold and italic', 'reading', '<p><hi rend="bold italic">b</hi></p>', '#p[#bold[#italic[#"b"]]]'],
  ['another language', 'reading', '<p xml:lang="cs">Praha</p>', '#lang("cs")[#p[#"Praha"]]'],
  [
    'a link',
    'reading',
    '<p><ref target="https://a.org/?b=&quot;c">d</ref></p>',
    '#p[#away("https://a.org/?b=\\"c")[#"d"]]',
  ],
  ['a line break', 'diplomatic', '<p>a<lb/>b</p>', '#p[#"a"#linebreak()#"b"]'],
  ['verse', 'reading', '<lg><l>a</l><l>b</l></lg>', '#stanza[#verse[#"a"]#verse[#"b"]]'],
  [
    'a speech',
    'reading',
    '<sp><speaker>Zhou:</speaker><p>Who?</p></sp>',
    '#short-group[#line[#smallcaps[#"Zhou:"]]#p[#"Who?"]]',
  ],
  ['a list', 'reading', '<list><item>a</item><item>b</item></list>', '#items[#item[#"a"]#item[#"b"]]'],
  ['a quotation', 'reading', '<quote><p>a</p></quote>', '#quotation[#p[#"a"]]'],
  [
    'an image',
    'reading',
    '<figure><graphic url="a.png"/><figDesc>b</figDesc></figure>',
    '#figure-of-source[#picture("a.png", "b", described: true)#description[#report[#"b"]]]',
  ],
  ['a stamp', 'diplomatic', '<note type="stamp"><stamp>IN</stamp></note>', '#stamp[#"IN"]'],
  [
    'a marginal note',
    'reading',
    '<p>a</p><note place="margin left">b</note>',
    '#p[#"a"]#margin-note[#"b"#label-of-ours[ #"(note in the left margin)"]]',
  ],
  [
    'a marginal note in the run of a sentence',
    'reading',
    '<p>a <note place="margin left">b</note> c</p>',
    '#p[#"a" #h(0pt, weak: true)#margin-note-in-line[#"["#"b"#label-of-ours[ #"(note in the left margin)]"]] #"c"]',
  ],
  [
    'a heading',
    'reading',
    '<div><head>A</head><p>b</p></div>',
    '#division[#heading-of-source(2)[#"A"]#p[#"b"]]',
  ],
  [
    'two signs of one note',
    'reading',
    '<p xml:id="p">a<note xml:id="n" type="editorial" target="#p #q">N</note></p><p xml:id="q">b</p>',
    '#p[#"a"#note("1", "note:1")[#"N" ]]#p[#"b"#note-again("1", "note:1")]',
  ],
  [
    'a word behind a sign',
    'reading',
    '<p>sent <del>four</del><add>five</add> ships</p>',
    '#p[#"sent"#" "#note("1", "note:1")[#"Deleted in the source: “four”." ]#"five" #"ships"]',
  ],
  [
    'a note of paragraphs',
    'reading',
    '<p>a<note place="foot"><p>One.</p><p>Two.</p></note></p>',
    '#p[#"a"#note("1", "note:1")[#"One."#parbreak()#p[#"Two."]#label-of-ours[ #"(note of the source)"] ]]',
  ],
  [
    'a table with cells over several',
    'reading',
    '<table><row><cell rows="2">a</cell><cell cols="2">b</cell></row><row><cell>c</cell><cell>d</cell></row></table>',
    '#grid-of(3, ours: false, longest: ("a", "c", "d",), cell(0, 0, 1, 2)[#"a"], cell(1, 0, 2, 1)[#"b"], cell(1, 1, 1, 1)[#"c"], cell(2, 1, 1, 1)[#"d"])',
  ],
  [
    'signs of Typst',
    'reading',
    '<p># $ * _ @ &lt;a&gt; \\ // ~ -- "q" `x` = - + [ ] { } /* \'</p>',
    '#p[#"# $ * _ @ <a> \\\\ // ~ -- \\"q\\" `x` = - + [ ] { } /* \'"]',
  ],
];

/** The text of the record alone, without anchors, and without the white space between blocks, which Typst joins. */
const markup = (typst: string) =>
  (/#record-text\((?:true|false)\)\[([\s\S]*?)\]{1,2}(?=\n#below|\s*$)/.exec(typst)?.[1] ?? typst)
    .replace(/#anchor\("[^"]*"\)/g, '')
    .replace(/#part\[(#grid-of[\s\S]*\))\]$/, '$1')
    .replace(/\s*\n\s*(?=#)/g, '')
    .replace(/\n\s*/g, ' ')
    .replace(/(\])\s+(?=#(?:p|verse|item|margin-note|lang|division|description)[[(])/g, '$1')
    .replace('reading, ', '')
    .trim();

describe('A page becomes markup of Typst', () => {
  it.each(FRAGMENTS)('%s, in the %s view', async (_, view, tei, expected) => {
    const { typst } = await rendered(body(tei), view);
    expect(markup(typst)).toContain(expected);
    const data = {
      lang: 'en',
      running: 'T',
      words: { image: 'image' },
    };
    const files = new Map([
      ...design.files,
      ['text.typ', typst],
      ['data.json', JSON.stringify(data)],
      aboutPdf({ title: 'T', date: [1960, 6, 28] }),
    ]);
    const impression = press.print('record.typ', files);
    expect(impression).toHaveProperty('pdf');
    expect(impression).toHaveProperty('warnings', []);
  });
});
