import { describe, expect, it } from 'vitest';
import { messages, shown } from './views.ts';

const WORDS = 'Of the timber that lay in the harbour all winter nothing was said in the letter. '.repeat(4);
const many = (count: number, each: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => each(index)).join('\n');
const paragraphs = (count: number): string => many(count, (index) => `<p>${index}. ${WORDS}</p>`);

/** A record on a page that stands alone, as a browser gets it. */
function page(body: string, css = 'p {}') {
  const text = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt></fileDesc>
    </teiHeader><text xml:lang="en"><body>${body}</body></text></TEI>`;
  return shown({ file: 'long.xml', text }, 'reading', messages('en'), { css });
}

const PART = /<div class="text-part( short)?">/;

/** The beginning of each part, white space left out, with its size. */
async function parts(body: string) {
  const { html } = await page(body);
  const [, article = ''] = /<article[^>]*>([\s\S]*)<\/article>/.exec(html) ?? [];
  const pieces = article.split(PART);
  return pieces
    .flatMap((piece, index) => (index > 0 && index % 2 === 0 ? [piece] : []))
    .map((piece) => ({
      begins: piece.trim().slice(0, 60),
      ends: piece.trim().slice(-60),
      size: piece.length,
    }));
}

describe('a long text on a page', () => {
  it('stands in parts of about the same size', async () => {
    const sizes = (await parts(paragraphs(300))).map(({ size }) => size);
    expect(sizes.length).toBeGreaterThan(12);
    expect(Math.max(...sizes) / Math.min(...sizes)).toBeLessThan(1.3);
  });

  it('has no parts where it is short, nor for other purposes than a page', async () => {
    expect((await page(paragraphs(100))).html).not.toMatch(PART);
    expect((await page(paragraphs(300), '')).html).not.toMatch(PART);
  });

  it('is divided within its divisions, texts within the text, and poems, but not within lists and tables', async () => {
    const within = async (body: string) => (await parts(`<p>first</p>${body}<p>last</p>`)).length;
    expect(await within(`<div><div>${paragraphs(300)}</div></div>`)).toBeGreaterThan(12);
    expect(await within(`<floatingText><body>${paragraphs(300)}</body></floatingText>`)).toBeGreaterThan(12);
    expect(await within(`<lg>${many(400, (n) => `<l>${n} ${WORDS}</l>`)}</lg>`)).toBeGreaterThan(12);
    expect(await within(`<list>${many(300, (n) => `<item>${n} ${WORDS}</item>`)}</list>`)).toBeLessThan(4);
    expect(
      await within(`<table>${many(300, (n) => `<row><cell>${n} ${WORDS}</cell></row>`)}</table>`),
    ).toBeLessThan(4);
  });

  it('has small divisions together in one part', async () => {
    const made = await parts(many(300, (n) => `<div><head>No. ${n}</head><p>${WORDS}</p></div>`));
    expect(made.length).toBeLessThan(30);
    for (const { begins } of made) expect(begins).toMatch(/^<section class="division"/);
  });

  it('begins no part behind a heading or a marginal note, nor in a line of phrases', async () => {
    const notes = many(
      150,
      (n) => `<note type="marginal" place="margin left">seen</note><p>${n} ${WORDS}</p><head>${WORDS}</head>`,
    );
    for (const { begins } of (await parts(notes)).slice(1)) expect(begins).toMatch(/^<h2 class="head"/);
    const pages = many(300, (n) => `<p>${n} ${WORDS}</p><pb n="${n}"/>`);
    for (const { begins } of (await parts(pages)).slice(1)) expect(begins).toMatch(/^<span class="page /);
  });

  it('is the same text, with the same numbers of its notes', async () => {
    const body = `<div><head>One</head>${many(260, (n) => `<p>${WORDS}<note place="bottom">About no. ${n}.</note></p>`)}</div>`;
    const [long, other] = [await page(body), await page(body, '')];
    expect(long.html).toMatch(PART);
    expect(long.text).toBe(other.text);
    expect(long.text).toContain('\n[260] About no. 259.');
    expect(long.html.match(/<ol start="\d+">/g)).toEqual(
      [1, 51, 101, 151, 201, 251].map((n) => `<ol start="${n}">`),
    );
  });
});
