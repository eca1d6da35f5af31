import { expect, it } from 'vitest';
import { messages, shown, type ViewName } from './views.ts';

const HEADER =
  '<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><sourceDesc><listWit>' +
  '<witness xml:id="draft"><abbr type="siglum">D</abbr> A draft</witness><witness xml:id="w2" n="F">A fair copy</witness>' +
  '</listWit></sourceDesc></fileDesc></teiHeader>';
const ship = '<app><lem wit="#draft">ship</lem><rdg wit="#w2 #P">boat</rdg><rdg wit="#Q"/></app>';

const textOf = async (body: string, view: ViewName, language = 'en') =>
  (
    await shown(
      {
        file: 'a.xml',
        text: `<TEI xmlns="http://www.tei-c.org/ns/1.0">${HEADER}<text><body><p>${body}</p></body></text></TEI>`,
      },
      view,
      messages(language),
    )
  ).text;

it('readings say which witness has them, and who leaves the words out', async () => {
  expect(await textOf(`The ${ship}.`, 'diplomatic')).toContain(
    'The ship (D) or boat (F P) or [omitted] (Q).',
  );
  expect(await textOf(`The ${ship}.`, 'reading')).toContain('[1] D: “ship”; F P: “boat”; Q: omitted');
  expect(await textOf(`The ${ship}.`, 'reading', 'fr')).toContain('F P\u00a0: «\u202fboat\u202f»');
});

it('readings of a group have its witnesses', async () => {
  const group = '<app><lem>a</lem><rdgGrp wit="#w2"><rdg>b</rdg></rdgGrp></app>';
  expect(await textOf(group, 'reading')).toContain('[1] F: “b”');
});

it('a note on readings has its sign in the text', async () => {
  const noted = '<app><lem>a</lem><rdg>b</rdg><note>Both are clear.</note></app>';
  expect(await textOf(noted, 'diplomatic')).toContain('a or b[1]');
  expect(await textOf(noted, 'reading')).toMatch(/a\[1\]\[2\][\s\S]*\[1\] Both are clear\.\s+\[2\] or: “b”/);
});

it('what is said of the witnesses of a reading stands beside it', async () => {
  const detailed =
    '<app><lem wit="#draft">ship</lem><witDetail wit="#draft">over an erasure</witDetail><rdg>boat</rdg><wit>G, H</wit></app>';
  expect(await textOf(detailed, 'diplomatic')).toContain('ship (D, over an erasure) or boat (G, H)');
  expect(await textOf(detailed, 'reading')).toContain('[1] D, over an erasure: “ship”; G, H: “boat”');
  const alone = '<app><lem>ship</lem><wit>G</wit></app>';
  expect(await textOf(alone, 'reading')).toContain('[1] G: “ship”');
});

it('the panel says who the witnesses are', async () => {
  const { html } = await shown(
    { file: 'a.xml', text: `<TEI xmlns="http://www.tei-c.org/ns/1.0">${HEADER}<text><body/></text></TEI>` },
    'reading',
  );
  expect(html).toContain('<li>D: <span>A draft</span></li><li>F: <span>A fair copy</span></li>');
});

const inList =
  '<listApp><app loc="3"><lem>ship</lem><rdg source="#b1">boat</rdg><rdg resp="#jp">ark</rdg><note>Faint.</note></app>' +
  '<app loc="10"><note>A trace of a letter.</note></app></listApp>';

it.each(['diplomatic', 'reading'] as const)(
  '%s: an apparatus that stands by itself is a list, with the place, the source and the notes of each reading',
  async (view) => {
    const { html, text, diagnostics } = await shown(
      {
        file: 'a.xml',
        text:
          '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title><respStmt xml:id="jp">' +
          '<resp>Edited by</resp><persName><forename>Jana</forename><surname>Prag</surname></persName></respStmt></titleStmt></fileDesc></teiHeader><text><body>' +
          `<div type="edition"><p>A ship.</p></div><div type="apparatus">${inList}</div><div><listBibl><bibl xml:id="b1" n="Orsin">Orsin, Ships</bibl>` +
          '</listBibl></div></body></text></TEI>',
      },
      view,
    );
    expect(text).toContain('3: ship or boat (Orsin) or ark (Jana Prag) Faint.');
    expect(text).toContain('10: A trace of a letter.');
    expect(html).not.toContain('note-sign');
    expect(diagnostics).toEqual([]);
  },
);

it.each(['diplomatic', 'reading'] as const)(
  '%s: an apparatus by itself has the readings of its groups, and words beside them',
  async (view) => {
    const grouped =
      '<listApp><app><rdgGrp><lem>quay</lem><rdg wit="#w2">kay</rdg><note>Of the harbour.</note></rdgGrp><rdgGrp><rdgGrp><rdg>key</rdg></rdgGrp></rdgGrp></app>' +
      '<app>lost words</app></listApp>';
    const text = await textOf(grouped, view);
    expect(text).toContain('quay or kay (F) or key');
    expect(text).toContain('Of the harbour.');
    expect(text).toContain('lost words');
  },
);
