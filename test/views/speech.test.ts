import { expect, it } from 'vitest';
import { shown, type ViewName } from './views.ts';

const HEADER =
  '<teiHeader><fileDesc><titleStmt><title>T</title><respStmt xml:id="ed"><resp>Edited by</resp><name><forename>Jana</forename><surname>Prag</surname></name></respStmt></titleStmt></fileDesc><profileDesc><particDesc><listPerson>' +
  '<person xml:id="ada"><persName><forename>Ada</forename> <surname>Orsin</surname></persName></person>' +
  '</listPerson></particDesc></profileDesc></teiHeader>';

const said = (body: string, view: ViewName) =>
  shown(
    {
      file: 'a.xml',
      text: `<TEI xmlns="http://www.tei-c.org/ns/1.0">${HEADER}<text><body><div>${body}</div></body></text></TEI>`,
    },
    view,
  );

it.each(['diplomatic', 'reading'] as const)(
  '%s: utterances stand apart, each with its speaker',
  async (view) => {
    const { text, diagnostics } = await said(
      '<u who="#ada"><seg>One.</seg><vocal><desc>Laughter</desc></vocal><seg>Two.</seg></u><u who="#m.7">Three <pause/> four.</u>',
      view,
    );
    expect(text).toMatch(/Orsin, Ada\nOne\.\n+Laughter\n+Two\.\n+m\.7\nThree \[pause\] four\./);
    expect(diagnostics).toEqual([]);
  },
);

it('a speaker who is no entry of a register has the parts of the name as words', async () => {
  const { text } = await said('<u who="#ed">Welcome.</u>', 'reading');
  expect(text).toMatch(/Jana Prag\nWelcome\./);
});

it('what happens between utterances stands on a line of its own', async () => {
  const { html } = await said(
    '<u>a</u><kinesic type="applause"/><incident><desc>The lights fail.</desc></incident><u>b</u>',
    'reading',
  );
  expect(html).toContain('class="stage" id="b2"><span class="report generated">[applause]</span></p>');
  expect(html).toContain('class="stage" id="b3">The lights fail.</p>');
  expect(html).not.toContain('speaker');
});

it('a turn without a name in the text says whose it is', async () => {
  const { text } = await said(
    '<sp who="#ada"><p>Who?</p></sp><sp who="#ada"><speaker>Ada.</speaker><p>I.</p></sp>',
    'reading',
  );
  expect(text).toMatch(/Orsin, Ada\nWho\?\n+Ada\.\nI\./);
});

it('the persons of a play stand in their groups, and its frame in blocks', async () => {
  const { text, diagnostics } = await said(
    '<performance><p>First played in 1911.</p></performance><castList><castItem><role>Ada</role>, <roleDesc>a clerk</roleDesc></castItem>' +
      '<castGroup><head>Sailors</head><castItem><role>Bo</role> <actor>Mr. Holt</actor></castItem></castGroup></castList>' +
      '<spGrp><sp><speaker>Ada.</speaker><p>Who?</p></sp><stage>Exit.</stage></spGrp>',
    'reading',
  );
  expect(text).toMatch(
    /First played in 1911\.\n+– Ada, a clerk\n[\s\S]*Sailors\n+\s*– Bo Mr\. Holt\n+Ada\.\nWho\?\n+Exit\./,
  );
  expect(diagnostics).toEqual([]);
});

it.each(['diplomatic', 'reading'] as const)(
  '%s: what is said of a sound or an incident is kept, in whatever form',
  async (view) => {
    const { text } = await said(
      '<vocal>laughs aloud</vocal><incident><gloss>a door</gloss></incident><u>a <vocal/></u>',
      view,
    );
    expect(text).toMatch(/laughs aloud\n+a door\n+a \[sound\]/);
  },
);

it('a note of the editor on an utterance stays with its segment', async () => {
  const { text } = await said(
    '<u><seg>One.</seg><note type="editorial">N</note><pause/><seg>Two.</seg></u>',
    'reading',
  );
  expect(text).toMatch(/\nOne\. \[1\]\n+\[pause\]\n+Two\./);
});

it('what happens between blocks stands on a line of its own in whatever holds blocks', async () => {
  const { html } = await said(
    '<sp><vocal/><p>a</p></sp><prologue><stage>Enter.</stage><p>b</p></prologue>',
    'reading',
  );
  expect(html.match(/<p class="stage"/g)).toHaveLength(2);
});
