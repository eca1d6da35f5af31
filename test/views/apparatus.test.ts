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

it('the panel says who the witnesses are', async () => {
  const { html } = await shown(
    { file: 'a.xml', text: `<TEI xmlns="http://www.tei-c.org/ns/1.0">${HEADER}<text><body/></text></TEI>` },
    'reading',
  );
  expect(html).toContain('<li>D: <span>A draft</span></li><li>F: <span>A fair copy</span></li>');
});
