import { expect, it } from 'vitest';
import { tei } from '../document/samples.ts';
import { messages, shown } from './views.ts';

const HEADER = `<fileDesc><titleStmt><title>T</title></titleStmt></fileDesc><profileDesc><correspDesc>
  <correspAction type="sent"><persName>Ada</persName></correspAction>
  <correspAction type="forwarded"><persName>A clerk</persName><date when="1911-04-01"/></correspAction>
  <correspAction type="received"><persName>Bo</persName></correspAction></correspDesc></profileDesc>`;

it.each([
  ['en', 'from Ada; forwarded: A clerk, 1 April 1911; to Bo'],
  ['fr', 'réexpédié\u00a0: A clerk, 1er avril 1911'],
])('The panel says in %s who passed a letter on', async (language, words) => {
  const { html } = await shown({ file: 'a.xml', text: tei('<p/>', HEADER) }, 'reading', messages(language));
  expect(html).toContain(words);
});

it('The panel keeps the direction of a Hebrew name apart from the date beside it', async () => {
  const header = HEADER.replace(
    '<persName>Ada</persName>',
    '<persName>דוד</persName><date when="1911-03-14"/>',
  );
  const { html } = await shown({ file: 'a.xml', text: tei('<p/>', header) }, 'reading', messages('en'));
  expect(html).toContain('from <bdi>דוד</bdi>, 14 March 1911; forwarded');
});

it('The list of names has whoever passed a letter on, by the name that registers have', async () => {
  const header = HEADER.replace('<persName>A clerk</persName>', '<persName ref="#clerk">A clerk</persName>');
  const person = '<person xml:id="clerk"><persName type="main">Clerk, A.</persName></person>';
  const text = tei('<p/>', header).replace('</teiHeader>', `</teiHeader><standOff>${person}</standOff>`);
  const { html } = await shown({ file: 'a.xml', text }, 'reading', messages('en'));
  expect(html).toMatch(/<dt>Clerk, A\.<\/dt>/);
});

it('The panel names whom the header only points to as the register does, once', async () => {
  const header = HEADER.replace('<persName>Ada</persName>', '<persName ref="#clerk"/><placeName/>');
  const person =
    '<person xml:id="clerk"><persName><surname>Clerk</surname><forename>Ada</forename></persName></person>';
  const text = tei('<p/>', header).replace('</teiHeader>', `</teiHeader><standOff>${person}</standOff>`);
  const { html } = await shown({ file: 'a.xml', text }, 'reading', messages('en'));
  expect(html).toContain('<dd>from Clerk Ada; forwarded');
  expect(html).toMatch(/<dt>Clerk Ada<\/dt><\/div>/);
  const listed = text.replace(/<surname>.*<\/forename>/, '<forename>Ada</forename> <surname>Clerk</surname>');
  const again = await shown({ file: 'a.xml', text: listed }, 'reading', messages('en'));
  expect(again.html).toMatch(/<dt>Clerk, Ada<\/dt><\/div>/);
});

it('The legend speaks of names where the text has one', async () => {
  const header = HEADER.replace('<persName>A clerk</persName>', '<persName ref="#clerk">A clerk</persName>');
  const legend = async (body: string) => {
    const people = '</teiHeader><standOff><listPerson><person xml:id="clerk"/></listPerson></standOff>';
    const text = tei(body, header).replace('</teiHeader>', people);
    return (await shown({ file: 'a.xml', text }, 'reading', messages('en'))).html;
  };
  expect(await legend('<p>He came.</p>')).not.toContain('class="legend"');
  expect(await legend('<p><persName ref="#clerk">He</persName> came.</p>')).toContain('class="legend"');
});
