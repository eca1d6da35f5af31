import { expect, it } from 'vitest';
import { shown, type ViewName } from './views.ts';

const HANDS =
  '<handNote xml:id="h1" scope="major">Typewriter</handNote><handNote xml:id="h2">Clerk</handNote><handNote xml:id="h3">Minister</handNote>';

async function pageOf(body: string, hands: string, view: ViewName = 'diplomatic'): Promise<string> {
  const header =
    '<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p>P</p></publicationStmt><sourceDesc><msDesc>' +
    `<msIdentifier/><physDesc><handDesc>${hands}</handDesc></physDesc></msDesc></sourceDesc></fileDesc></teiHeader>`;
  const text = `<TEI xmlns="http://www.tei-c.org/ns/1.0">${header}<text><body>${body}</body></text></TEI>`;
  return (await shown({ file: 'hands.xml', text }, view)).html;
}

/** The words that are picked out with each hand, other than the marks of the shifts themselves. */
async function stints(body: string, hands = HANDS): Promise<readonly string[]> {
  const html = await pageOf(body, hands);
  const article = html.slice(html.indexOf('<article'), html.indexOf('</article>'));
  const found = article.matchAll(
    /<(\w+)(?![^>]*data-shift)[^>]* data-hand="([^"]*)"[^>]*>((?:<(\w+)[^>]*>[^<]*<\/\4>|[^<]|<(?!\/\1>))*)/g,
  );
  return Array.from(found, ([, name, hand, words]) => `${hand} ${name} ${words?.replace(/<[^>]+>/g, '')}`);
}

it.each([
  [
    'blocks before and after',
    '<p>a <hi rend="bold">b</hi></p><handShift new="#h2"/><head>c</head><p>d</p>',
    ['1 p a b', '2 h2 c', '2 p d'],
  ],
  [
    'phrases of one paragraph',
    '<p>a <hi rend="bold">b</hi> <handShift new="#h2"/>c <ptr target="https://d.example"/></p><p>e</p>',
    ['1 span a b', '2 span c https://d.example', '2 p e'],
  ],
  [
    'items of a list, of which one is divided',
    '<list><item>a</item><item>b<handShift new="#h2"/>c</item></list><p>d</p>',
    ['1 li a', '1 span b', '2 span c', '2 p d'],
  ],
  [
    'a shift within a phrase',
    '<p>a <seg>b<handShift new="#h2"/>c</seg> d</p>',
    ['1 span a ', '1 span b', '2 span c', '2 span  d'],
  ],
  [
    'another ink of the same hand, which is no other hand',
    '<p><handShift new="#h2"/>a <handShift medium="red ink"/>b</p>',
    ['2 span a [new hand: red ink] b'],
  ],
  ['a hand of which nothing is known', '<p>a</p><handShift scribe="a clerk"/><p>b</p>', ['1 p a']],
  ['words of ours, which are nobody’s', '<p><handShift new="#h2"/><pb n="2"/></p><p>a</p>', ['2 p a']],
  [
    'what another hand wrote, after which the hand before goes on',
    '<p>a<handShift new="#h2"/>b</p><note place="margin" hand="#h3"><p>c</p></note><p>d</p>',
    ['1 span a', '2 span b', '3 div [note in the margin: c] hand 3', '2 p d'],
  ],
  ['what another hand added', '<p><handShift new="#h2"/><add hand="#h3">a</add></p>', ['3 ins a hand 3']],
])('What each hand wrote is marked: %s', async (_, body, marked) => {
  expect(await stints(body)).toEqual(marked);
});

it.each([
  ['to which nothing points', HANDS.replace(' scope="major"', ''), ['1 p a', '2 p b']],
  [
    'which comes back',
    '<handNote xml:id="h1">A</handNote><handNote xml:id="h2">B</handNote><handNote xml:id="h3" scope="minor">C</handNote>',
    ['1 p a', '2 p b', '1 p <c>'],
  ],
  ['which is unknown', '<handNote xml:id="h2">B</handNote><handNote xml:id="h3">C</handNote>', ['1 p b']],
])('The text begins in the hand %s', async (what, hands, marked) => {
  const back = what === 'which comes back' ? '<handShift new="#h1"/><p>c</p>' : '';
  const body = `<p>a</p><handShift new="#h2"/><p>b</p>${back}<p><add hand="#h3">d</add></p>`;
  const found = (await stints(body, hands)).filter((each) => !each.includes(' ins '));
  expect(found).toEqual(marked.map((each) => each.replace('<c>', 'c')));
});

it('The list of hands has the first one, which leads to the beginning of the text', async () => {
  const html = await pageOf('<p xml:id="a">a</p><handShift new="#h2"/><p>b</p>', HANDS);
  const list = html.slice(html.indexOf('<section class="legend hands"'));
  expect(list).toContain('<dt><a href="#a">Hand 1</a></dt><dd>Typewriter</dd>');
  expect(list).toContain('<dd>Clerk</dd>');
  expect(list).not.toContain('Minister');
});

it('Nothing is marked in a text of one hand, nor in the reading view', async () => {
  expect(await pageOf('<p>a</p>', HANDS)).not.toContain('data-');
  expect(await pageOf('<p>a<handShift new="#h2"/>b</p>', HANDS, 'reading')).not.toContain('data-');
});
