import { describe, expect, it } from 'vitest';
import { article, shown, type ViewName, without, wordsOf } from './views.ts';

/** A fragment of TEI, and what each view makes of it: its words, or a piece of its HTML. */
interface Case {
  readonly what: string;
  readonly tei: string;
  readonly diplomatic: string;
  readonly reading: string;
}

const WORDS: readonly Case[] = [
  {
    what: 'a framed gap in running text',
    tei: '<p>to become a <gap reason="illegible" extent="unknown" rendition="#round"/> and</p>',
    diplomatic: 'to become a (illegible) and',
    reading: 'to become a [illegible] and',
  },
  {
    what: 'a gap without extent or frame',
    tei: '<p>a <gap reason="illegible"/> b</p>',
    diplomatic: 'a [illegible] b',
    reading: 'a [illegible] b',
  },
  {
    what: 'a gap of some letters',
    tei: '<p>01<gap reason="illegible" unit="chars" atLeast="3" atMost="4"/></p>',
    diplomatic: '01[3–4 letters illegible]',
    reading: '01[3–4 letters illegible]',
  },
  {
    what: 'a milestone that has words, where TEI has none',
    tei: '<p>a <anchor xml:id="x">b <hi>c</hi></anchor> d<lb>e</lb></p>',
    diplomatic: 'a b c d e',
    reading: 'a b c d e',
  },
  {
    what: 'a pointer without words, which shows its address, behind a word',
    tei: '<p>see above<ptr target="https://example.org/1"/>, and <ref target="https://example.org/2"/></p>',
    diplomatic: 'see above https://example.org/1, and https://example.org/2',
    reading: 'see above https://example.org/1, and https://example.org/2',
  },
  {
    what: 'gaps of which only the least or the most is known',
    tei: '<p>01<gap reason="illegible" unit="chars" atLeast="3"/> <gap reason="illegible" unit="words" atMost="2"/> <gap reason="lost" unit="lines" atLeast="2" atMost="2"/></p>',
    diplomatic: '01[at least 3 letters illegible] [at most 2 words illegible] [2 lines lost]',
    reading: '01[at least 3 letters illegible] [at most 2 words illegible] [2 lines lost]',
  },
  {
    what: 'a redaction in the words of the transcript',
    tei: '<p>a <gap reason="redacted" unit="lines" quantity="2" rendition="#square"><desc>2 lines not declassified</desc></gap> b</p>',
    diplomatic: 'a [2 lines not declassified] b',
    reading: 'a [2 lines not declassified] b',
  },
  {
    what: 'an omission with its points',
    tei: '<p>a <gap reason="editorial" rendition="#square"/> b</p>',
    diplomatic: 'a […] b',
    reading: 'a [left out] b',
  },
  {
    what: 'a page mark of the transcript in a sentence',
    tei: '<p>he lay in <pb n="2" rendition="#page"/>the woods</p>',
    diplomatic: 'he lay in [Page two]the woods',
    reading: 'he lay in the woods',
  },
  {
    what: 'a deletion that was taken back',
    tei: '<p>a <restore><del>b</del></restore> c</p>',
    diplomatic: 'a b c',
    reading: 'a b c',
  },
  {
    what: 'a deletion within one that was taken back',
    tei: '<p>a <restore><del>b <del>c</del> d</del></restore> e <del>f <restore><del>g</del></restore></del> h</p>',
    diplomatic: 'a b c d e f g h',
    reading: 'a b d e h',
  },
  {
    what: 'a quotation with its source',
    tei: '<p><cit><quote>cano</quote><bibl>Virgil</bibl></cit></p>',
    diplomatic: 'cano Virgil',
    reading: 'cano Virgil',
  },
  {
    what: 'a blank of a form',
    tei: '<p>Copy No. <space rendition="#blank"/></p>',
    diplomatic: 'Copy No. ___',
    reading: 'Copy No.',
  },
  {
    what: 'a frame within a frame, the inner one first',
    tei: '<p><unclear rendition="#round #square">eleven</unclear></p>',
    diplomatic: '[(eleven)]',
    reading: 'eleven',
  },
  {
    what: 'letters with dots below',
    tei: '<p>fec<unclear rend="underdot">er</unclear></p>',
    diplomatic: 'fecẹṛ',
    reading: 'fecẹṛ',
  },
  {
    what: 'a hyphen at the end of a line',
    tei: '<p>im<lb break="no" rend="hyphen"/>pressed</p>',
    diplomatic: 'im- pressed',
    reading: 'impressed',
  },
  {
    what: 'a note of the author in brackets of its own',
    tei: '<p>a <note type="authorial">(as in May—our note)</note> b</p>',
    diplomatic: 'a (as in May—our note) b',
    reading: 'a (as in May—our note) b',
  },
  {
    what: 'a redaction',
    tei: '<p>a <gap reason="redacted" unit="lines" quantity="2"/> b</p>',
    diplomatic: 'a [not declassified: 2 lines] b',
    reading: 'a [not declassified: 2 lines] b',
  },
  {
    what: 'an abbreviation',
    tei: '<p><choice><abbr>c.</abbr><expan>comrade</expan></choice> Kim</p>',
    diplomatic: 'c. Kim',
    reading: 'comrade Kim',
  },
  {
    what: 'a slip and its correction',
    tei: '<p>Print <choice><sic>No,:</sic><corr>No.:</corr></choice> 2</p>',
    diplomatic: 'Print No,: 2',
    reading: 'Print No.: 2',
  },
  {
    what: 'a slip alone',
    tei: '<p>a <sic>Docter</sic> b</p>',
    diplomatic: 'a Docter b',
    reading: 'a Docter b',
  },
  {
    what: 'a word of the translator',
    tei: '<p>supplies <supplied reason="translation" rendition="#square">the DPRK</supplied> with</p>',
    diplomatic: 'supplies [the DPRK] with',
    reading: 'supplies the DPRK with',
  },
  {
    what: 'a word of the editor',
    tei: '<p>quite <supplied reason="omitted">a</supplied> while</p>',
    diplomatic: 'quite while',
    reading: 'quite a while',
  },
  {
    what: 'a deletion',
    tei: '<p>one <del>two</del> three</p>',
    diplomatic: 'one two three',
    reading: 'one three',
  },
  {
    what: 'an addition above the line',
    tei: '<p>one <add place="above">two</add> three</p>',
    diplomatic: 'one two three',
    reading: 'one two three',
  },
  {
    what: 'an addition without place',
    tei: '<p>one <add>two</add> three</p>',
    diplomatic: 'one two three',
    reading: 'one two three',
  },
  { what: 'a line break', tei: '<p>program<lb/>USA</p>', diplomatic: 'program USA', reading: 'program USA' },
  {
    what: 'a line break in a word',
    tei: '<p>im<lb break="no"/>pressed</p>',
    diplomatic: 'im pressed',
    reading: 'impressed',
  },
  {
    what: 'a dateline',
    tei: '<opener><dateline>Prague, <date when="1960-07">July 1960</date></dateline></opener>',
    diplomatic: 'Prague, July 1960',
    reading: 'Prague, July 1960',
  },
  {
    what: 'a speaker’s turn',
    tei: '<sp><speaker>Zhou:</speaker><p>Who is she?</p></sp>',
    diplomatic: 'Zhou: Who is she?',
    reading: 'Zhou: Who is she?',
  },
  {
    what: 'an element of another namespace',
    tei: '<p>a <x xmlns="urn:x">b</x> c</p>',
    diplomatic: 'a b c',
    reading: 'a b c',
  },
];

const HTML: readonly Case[] = [
  {
    what: 'a letter-spaced name is one word, spaced by style',
    tei: '<p>Jiri <hi rend="letter-spaced">Hendrych</hi></p>',
    diplomatic: '<span class="letter-spaced">Hendrych</span>',
    reading: '<span class="letter-spaced">Hendrych</span>',
  },
  {
    what: 'a signature that could not be read has words of its own',
    tei: `<closer><signed rendition="#signature" hand="#h1"><gap reason="illegible" extent="unknown"><desc type="signature">signature</desc></gap></signed></closer>`,
    diplomatic: '<span class="report">[Signature: </span>',
    reading: '[signature, illegible]',
  },
  {
    what: 'of what is struck the words of the transcriber are not',
    tei: '<p>a <del rendition="#square">b</del> c</p>',
    diplomatic: '<span class="report">[</span><del>b</del><span class="report">]</span> c',
    reading: 'href="#note:1"',
  },
  {
    what: 'a deletion is a real del',
    tei: '<p>a <del>b</del></p>',
    diplomatic: '<del>b</del>',
    reading: 'href="#note:1"',
  },
  {
    what: 'the sign of an uncertain letter tears no word apart that goes on in another element',
    tei: '<p>H<unclear>o</unclear><hi>l</hi></p>',
    diplomatic: 'o<span class="generated">[?]</span>',
    reading: 'o<span class="generated">[?]</span>',
  },
  {
    what: 'a note on a character without words has its sign',
    tei: '<p>a<g xml:id="g" ref="#x"/></p><div type="apparatus"><note target="#g">M</note></div>',
    diplomatic: '<a href="#note:1"',
    reading: '<a href="#note:1"',
  },
  {
    what: 'a note on a caret has its sign, where the caret is not shown too',
    tei: '<p>a<metamark xml:id="m">^</metamark></p><div type="apparatus"><note target="#m">M</note></div>',
    diplomatic: '<a href="#note:1"',
    reading: '<a href="#note:1"',
  },
  {
    what: 'the sign of an uncertain letter tears no word apart',
    tei: '<p>Ho<unclear>l</unclear>fma<unclear>n</unclear> came</p>',
    diplomatic:
      'l<span class="generated">[?]</span></span>fma<span class="unclear">n<span class="generated"> [?]</span></span> came',
    reading:
      'l<span class="generated">[?]</span></span>fma<span class="unclear">n<span class="generated"> [?]</span></span> came',
  },
  {
    what: 'an addition is a real ins',
    tei: '<p>a <add place="above">b</add></p>',
    diplomatic: '<ins class="above">b</ins>',
    reading: '<ins>b',
  },
  {
    what: 'an addition without a place has a look that nothing else has, and the legend knows',
    tei: '<p><add>a</add> <hi rend="underlined">b</hi></p>',
    diplomatic: '<ins class="added">a</ins> <span class="underlined">b</span>',
    reading: '<ins>a</ins> <span class="underlined">b</span>',
  },
  {
    what: 'notes have numbers in the order of their signs: one on a paragraph stands at its end',
    tei: '<p xml:id="p">a <choice><sic>b</sic><corr>c</corr></choice></p><p>d<note type="editorial">N</note></p><div type="apparatus"><note target="#p">M</note></div>',
    diplomatic: 'b</span><sup class="note-sign generated"><a href="#note:1"',
    reading: 'id="sign:1">1</a></sup><sup class="note-sign generated"><a href="#note:2"',
  },
  {
    what: 'what is told in a note has its number before what stands within that note',
    tei: '<note type="filing">a <choice><sic>b</sic><corr>c</corr></choice></note><p>d</p>',
    diplomatic: 'a <span',
    reading: 'filing note]<sup class="note-sign generated"><a href="#note:1"',
  },
  {
    what: 'a change of hands is kept apart from the word after it',
    tei: '<p>a <handShift/>b <handShift new="#h1"/>c</p>',
    diplomatic: '[new hand] </span>b ',
    reading: '</sup>b ',
  },
  {
    what: 'words of ours beside handwriting are no handwriting',
    tei: '<p>a</p><note place="margin left" hand="#h1">b</note>',
    diplomatic: '<span class="report generated">[note in the left margin: </span>b',
    reading: '(note in the left margin)',
  },
  {
    what: 'a deletion across paragraphs says where it begins and ends',
    tei: '<p>a <delSpan spanTo="#end"/>b</p><p>c<anchor xml:id="end"/> d</p>',
    diplomatic: '[deleted from here]</span>b</p>',
    reading: 'c<span class="report generated" id="end">[deleted up to here]</span> d',
  },
  {
    what: 'readings of several witnesses do not run together',
    tei: '<p>the <app><lem>harbour</lem><rdg>haven</rdg></app></p>',
    diplomatic: '<span class="generated"> or </span><span class="rdg">haven</span>',
    reading: '<span class="lem">harbour</span><sup',
  },
  {
    what: 'a sic of the transcript is marked, once',
    tei: '<p>the <sic rendition="#sic">tarif</sic> is</p>',
    diplomatic: 'tarif<span class="report"> [sic]</span></span> is',
    reading: 'tarif<span class="generated"> [sic]</span></span> is',
  },
  {
    what: 'an abbreviation is a real abbr',
    tei: '<p><choice><abbr>c.</abbr><expan>comrade</expan></choice></p>',
    diplomatic: '<abbr>c.</abbr>',
    reading: '<span class="expan">comrade</span>',
  },
  {
    what: 'a date for machines',
    tei: '<p><date when="1960-06-23">23rd June</date></p>',
    diplomatic: '<time datetime="1960-06-23">',
    reading: '<time datetime="1960-06-23">',
  },
  {
    what: 'a measure for machines',
    tei: '<p><measure unit="ruble" quantity="130000000">130 million rubles</measure></p>',
    diplomatic: '<data value="130000000 ruble">',
    reading: '<data value="130000000 ruble">',
  },
  {
    what: 'a change of language',
    tei: '<p><placeName xml:lang="cs">Praha</placeName></p>',
    diplomatic: 'lang="cs"',
    reading: 'lang="cs"',
  },
  {
    what: 'a stamp is a box with a name',
    tei: '<note type="stamp" subtype="receipt" place="unspecified"><stamp type="receipt">IN</stamp></note><p>a</p>',
    diplomatic: 'class="stamp"',
    reading: '[Stamp of receipt]',
  },
  {
    what: 'a marginal note stands in the margin, not in the text',
    tei: `<p>a</p><note type="marginal" place="margin left" rendition="#margin">b</note>`,
    diplomatic: 'class="margin-note left',
    reading: '(note in the left margin)',
  },
  {
    what: 'words that are supplied stand in signs',
    tei: '<p>quite <supplied reason="omitted">a</supplied> while</p>',
    diplomatic: 'quite  while',
    reading: '<span class="sign generated">‹</span>a<span class="sign generated">›</span>',
  },
  {
    what: 'an address is an address',
    tei: '<opener><address><addrLine>Ministry</addrLine></address></opener>',
    diplomatic: '<address id="b2">',
    reading: '<address id="b2">',
  },
  {
    what: 'a table is a table',
    tei: '<table><row><cell>a</cell></row></table>',
    diplomatic: '<td id="b1">a</td>',
    reading: '<td id="b1">a</td>',
  },
];

const BOTH = ['diplomatic', 'reading'] as const satisfies readonly ViewName[];

describe.each(BOTH)('The words of the %s view', (view) => {
  it.each(WORDS)('$what', async (each) => {
    expect(wordsOf(without(await article(each.tei, view), 'generated'))).toBe(each[view]);
  });
});

describe.each(BOTH)('The HTML of the %s view', (view) => {
  it.each(HTML)('$what', async (each) => {
    expect(await article(each.tei, view)).toContain(each[view]);
  });
});

describe.each(BOTH)('An image in the %s view', (view) => {
  const missing = (content: string) =>
    article(`<figure><graphic url="/a.png"/>${content}</figure>`, view).then(wordsOf);

  it('that is missing is described once', async () => {
    expect(await missing('<figDesc>A seal</figDesc>')).toBe('[image]A seal');
    expect(await missing('')).toBe('[image: /a.png]');
    expect(
      wordsOf(await article('<figure><graphic url="/a.png"><desc>Red</desc></graphic></figure>', view)),
    ).toBe('[image: Red]');
  });

  it('is described below it in plain text', async () => {
    const body = '<figure><graphic url="a.png"/><figDesc>A seal</figDesc></figure>';
    const text = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>${body}</body></text></TEI>`;
    expect((await shown({ file: 'a.xml', text }, view)).text).toContain('[image]\nA seal\n');
  });
});

describe('What the reading view leaves out stands in its notes', () => {
  const tei = (body: string) =>
    `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>${body}</body></text></TEI>`;
  it.each([
    ['a deletion', '<p>one <del>two</del></p>', /Deleted in the source: “two”/],
    [
      'a deletion within one, after it',
      '<p><del>b <del>c <add place="above">d</add></del></del></p>',
      /“b 2”[\s\S]*“c d3”[\s\S]*Added above/,
    ],
    ['a slip', '<p><choice><sic>teh</sic><corr>the</corr></choice></p>', /“teh” in the transcript/],
    ['a stamp', '<p>a</p><note type="stamp"><stamp>RECEIVED</stamp></note>', /RECEIVED/],
    ['a filing note', '<p>a</p><note type="filing">USA</note>', /USA/],
    ['an addition beside the line', '<p>a <add place="left">b</add></p>', /Added on the left\./],
    [
      'an addition at a place that has no words here',
      '<p>a <add place="superimposed">b</add></p>',
      /Added at this place: “superimposed”\./,
    ],
    [
      'an uncertain date',
      '<p><date when="1960-06-12" cert="medium">the 12th</date></p>',
      /12 June 1960, inferred/,
    ],
  ])('%s', async (_, body, expected) => {
    const { html } = await shown({ file: 'a.xml', text: tei(body) }, 'reading');
    expect(wordsOf(/<section class="notes[\s\S]*?<\/section>/.exec(html)?.[0] ?? '')).toMatch(expected);
  });
});

describe.each(BOTH)('Any TEI has a page in the %s view', (view) => {
  const NS = 'xmlns="http://www.tei-c.org/ns/1.0"';
  it.each([
    [
      'a prefix',
      '<t:TEI xmlns:t="http://www.tei-c.org/ns/1.0"><t:text><t:body><t:p>word</t:p></t:body></t:text></t:TEI>',
      'word',
    ],
    [
      'a corpus',
      `<teiCorpus ${NS}><TEI><text><body><p>one</p></body></text></TEI><TEI><text><body><p>two</p></body></text></TEI></teiCorpus>`,
      'two',
    ],
    [
      'a register',
      `<TEI ${NS}><standOff><listPerson><person><persName>Kim</persName></person></listPerson></standOff></TEI>`,
      'Kim',
    ],
    [
      'a diplomatic transcript',
      `<TEI ${NS}><sourceDoc><surface><zone><line>word</line></zone></surface></sourceDoc></TEI>`,
      'word',
    ],
    [
      'a group of texts',
      `<TEI ${NS}><text><group><text><body><p>inner</p></body></text></group></text></TEI>`,
      'inner',
    ],
    ['a header alone', `<TEI ${NS}><teiHeader/></TEI>`, 'no text'],
    [
      'deep nesting',
      `<TEI ${NS}><text><body><p>${'<seg>'.repeat(250)}deep${'</seg>'.repeat(250)}</p></body></text></TEI>`,
      'deep',
    ],
  ])('%s', async (_, text, expected) => {
    const { html } = await shown({ file: 'a.xml', text }, view);
    expect(wordsOf(/<article[\s\S]*<\/article>/.exec(html)?.[0] ?? '')).toContain(expected);
  });

  it('and no script gets into it', async () => {
    const body =
      '<p><ref target="javascript:alert(1)">a</ref><graphic url="javascript:alert(2)"/>' +
      '<hi rend="&quot; onload=&quot;x">b</hi>&lt;script&gt;alert(3)&lt;/script&gt;</p>';
    const html = await article(body, view);
    expect(html).not.toMatch(/href="javascript|src="javascript|<script|\sonload="/i);
  });

  it('and what it does not know is kept, and told once for each name of an element', async () => {
    const text = `<TEI ${NS}><text><body><p>a <notatedMusic>b</notatedMusic> <notatedMusic>c</notatedMusic></p></body></text></TEI>`;
    const { html, diagnostics } = await shown({ file: 'a.xml', text }, view);
    expect(wordsOf(html)).toContain('a b c');
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      code: 'view/unhandled',
      severity: 'info',
      location: { file: 'a.xml', range: { start: { line: 1, column: 60 } } },
    });
  });
});
