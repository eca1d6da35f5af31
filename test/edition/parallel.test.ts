import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/document/corpus.ts';
import { entriesOf } from '../../src/document/entries.ts';
import { frame } from '../../src/edition/frame.ts';
import { type ParallelName, parallelPage, transcriptBlocks } from '../../src/edition/parallel/page.ts';
import { diskHost } from '../../src/files/host.ts';
import type { Project } from '../../src/project/project.ts';
import { render } from '../../src/views/render.ts';
import { views } from '../../src/views/view.ts';
import { RECORD } from '../views/views.ts';
import { messages, stylesheet } from './book.ts';

const project: Project = { title: 'Edition', editors: [], language: 'en', views: ['diplomatic', 'reading'] };
const side = (name: string) => ({ name, title: `${name} side`, href: `${name}.html` });

const beside = {
  citation: { text: 'Cited.', forms: [] },
  downloads: [],
  images: {},
  records: {},
  entries: {},
};

async function pages(text: string, file = 'records/x.xml') {
  const { value: corpus } = await readCorpus(
    [{ file, bytes: Buffer.from(text) }],
    diskHost(() => {}),
  );
  const [document] = corpus.documents;
  if (!document) throw new Error('not read');
  const shown = await Promise.all(
    views.map(async (view) => {
      const sheet = stylesheet(view.name);
      const entries = entriesOf(document, corpus);
      const { value } = await render(document, entries, view, sheet, messages('en'), { beside });
      if (!value) throw new Error('not shown');
      return value.page;
    }),
  );
  const [left, right] = shown;
  if (!left || !right) throw new Error('not shown');
  const around = {
    frame: frame(project, [], { path: 'records/x/y.html' }),
    views: [side('diplomatic'), side('reading')],
  };
  const sides = (name: string) => [side('diplomatic'), side(name)] as const;
  const lines = transcriptBlocks(document);
  const make = (name: ParallelName, second: string, beside: typeof right | NonNullable<typeof lines>) =>
    parallelPage(
      { name, sides: sides(second), left, right: beside, ...around },
      messages('en'),
      stylesheet('parallel'),
    );
  return {
    parallel: make('parallel', 'reading', right),
    transcript: lines && make('transcript', 'transcript', lines),
  };
}

const record = (body: string) =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt></fileDesc></teiHeader>
   <text xml:lang="en"><body>${body}</body></text></TEI>`;

/** The rows of a page: the text of both cells, white space collapsed. */
function rows(html: string): readonly (readonly string[])[] {
  return html
    .split('<div class="row">')
    .slice(1)
    .map((row) => row.split(/<div class="cell [a-z]+">/).slice(1))
    .map((cells) =>
      cells.map((cell) =>
        cell
          .replace(/<a class="here[^>]*>¶<\/a>/g, '')
          .replace(/<[^>]*>/g, '')
          .replace(/\s+/g, ' ')
          .trim(),
      ),
    );
}

describe('a parallel page', () => {
  it('has the blocks of one anchor side by side', async () => {
    const { parallel } = await pages(
      record('<p xml:id="a">The <choice><sic>frist</sic><corr>first</corr></choice></p><p>second</p>'),
    );
    expect(rows(parallel).slice(0, 2)).toEqual([
      ['The frist', 'The first1'],
      ['second', 'second'],
    ]);
  });

  it('has a row in each division, which keeps its anchor', async () => {
    const { parallel } = await pages(
      record('<div xml:id="d"><head>One</head><p>a</p></div><div><p>b</p></div>'),
    );
    expect(parallel).toContain('<section class="division" id="d">');
    expect(rows(parallel).map(([left]) => left)).toEqual(['One', 'a', 'b']);
  });

  const pair = async (body: string) => rows((await pages(record(body))).parallel);

  it('has the blocks of divisions without anchor side by side, however deep they stand', async () => {
    const told = '<choice><abbr>c.</abbr><expan>comrade</expan></choice>';
    const made = await pair(
      `<div><head>One</head><p>a ${told}</p><div><p>b ${told}</p><p>c</p></div></div>
       <div><note type="filing">kept</note><p>d</p><floatingText><body><p>e</p><div><p>f ${told}</p></div></body></floatingText></div>`,
    );
    expect(made.slice(0, -1).map((cells) => cells.map((cell) => cell.replace(/\d/g, '')))).toEqual([
      ['One', 'One'],
      ['a c.', 'a comrade'],
      ['b c.', 'b comrade'],
      ['c', 'c'],
      ['kept', '[filing note]'],
      ['d', 'd'],
      ['e', 'e'],
      ['f c.', 'f comrade'],
    ]);
  });

  it('has lists, tables and quotations of a few lines in a row of their own', async () => {
    const made = await pair(
      `<p>a</p><list><item>b</item><item>c</item></list><table><row><cell>d</cell></row></table>
       <quote><p>e</p><p>f</p></quote><p>g</p>`,
    );
    expect(made).toEqual(['a', 'bc', 'd', 'ef', 'g'].map((cell) => [cell, cell]));
  });

  const words = 'Of the timber nothing was said. '.repeat(4);
  const many = (count: number, each: (number: number) => string) =>
    Array.from({ length: count }, (_, index) => each(index)).join('');

  it.each([
    ['list', `<list xml:id="l">${many(300, (n) => `<item>no. ${n} ${words}</item>`)}</list>`, 4, '<ul'],
    [
      'list of pairs',
      `<list>${many(300, (n) => `<label>no.</label><item>${n} ${words}</item>`)}</list>`,
      4,
      '<dl',
    ],
    [
      'table',
      `<table xml:id="l">${many(300, (n) => `<row><cell>no. ${n}</cell><cell>${words}</cell></row>`)}</table>`,
      4,
      '<tr',
    ],
    ['poem', `<lg xml:id="l">${many(300, (n) => `<l>no. ${n} ${words}</l>`)}</lg>`, 4, '"lg'],
    [
      'list in a quotation',
      `<quote>${many(30, (n) => `<p>no. ${n} ${words.repeat(4)}</p>`)}</quote>`,
      1,
      '<blockquote',
    ],
  ])('has a %s of hundreds of lines in rows of a few', async (_, text, most, element) => {
    const { parallel } = await pages(record(`<p>first</p>${text}<p>last</p>`));
    const made = rows(parallel);
    for (const [left = '', right = ''] of made) {
      expect(right).toBe(left);
      expect(left.split('no.').length - 1).toBeLessThanOrEqual(most);
    }
    expect(
      made
        .map(([left]) => left)
        .join('')
        .match(/no\./g),
    ).toHaveLength(text.split('no.').length - 1);
    expect(parallel.split(element).length - 1).toBeGreaterThan(50);
    const ids = Array.from(parallel.matchAll(/ id="([^"]*)"/g), ([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('shows what stands in parts on the page of a view as if it did not', async () => {
    const { parallel } = await pages(
      record(
        many(40, (n) => `<div>${many(10, (m) => `<p xml:id="p${n}.${m}">${words.repeat(2)}</p>`)}</div>`),
      ),
    );
    expect(parallel).not.toContain('text-part');
    expect(rows(parallel)).toHaveLength(400);
    expect(
      Math.max(...parallel.split('rows-part').map((part) => part.split('class="row"').length)),
    ).toBeLessThan(450);
  });
});

describe('the notes of both sides', () => {
  it('are two landmarks of two names: each list has the name of its side', async () => {
    const note = '<p>a<note place="bottom">n</note></p>';
    const { parallel } = await pages(record(note));
    const words = (id = '') => new RegExp(`id="${id}"[^>]*>(?:<a[^>]*>)?([^<]*)`).exec(parallel)?.[1];
    const named = Array.from(
      parallel.matchAll(/<section class="notes" aria-labelledby="([^"]*)"/g),
      ([, ids]) => (ids ?? '').split(' ').map(words).join(', '),
    );
    expect(named).toEqual(['Notes, diplomatic side', 'Notes, reading side']);
  });
});

describe('the links of blocks to themselves', () => {
  const text = record(
    '<head>One</head><p xml:id="a">a</p><div xml:id="d"><p>b<note place="bottom">n</note></p></div>',
  );
  const here = (html = '') =>
    Array.from(html.matchAll(/<a class="here furniture"[^>]* href="#([^"]*)"/g), ([, id]) => id ?? '');

  it('stand on a parallel page once each, and lead to their block there', async () => {
    const { parallel } = await pages(text);
    const links = here(parallel);
    expect(links).toContain('a');
    expect(links).toHaveLength(3);
    expect(new Set(links).size).toBe(3);
    for (const id of links) expect(parallel).toContain(`id="${id}"`);
  });

  it('stand beside the anchors of the diplomatic side', async () => {
    const { parallel } = await pages(text);
    const sides = parallel.split(/(?=<div class="cell )/).slice(1);
    for (const side of sides.filter((each) => each.startsWith('<div class="cell reading')))
      expect(here(side)).toEqual([]);
  });
});

it('The page beside the transcript has the lines between its blocks too', async () => {
  const text = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><encodingDesc><tagsDecl>
<rendition scheme="free" xml:id="page">[Page two]</rendition></tagsDecl><appInfo><application><ptr target="#text"/></application></appInfo></encodingDesc></teiHeader>
<text xml:id="text"><body><p xml:id="a">One.</p><pb xml:id="b" rendition="#page"/><p xml:id="c">Two <pb xml:id="d" rendition="#page"/>three.</p></body></text></TEI>`;
  const { transcript = '' } = await pages(text);
  expect(rows(transcript).map(([, right]) => right)).toEqual(['One.', '[Page two]', 'Two [Page two]three.']);
});

describe('the parallel pages of the first record', () => {
  let made: Awaited<ReturnType<typeof pages>>;
  beforeAll(async () => {
    made = await pages(readFileSync(RECORD, 'utf8'), RECORD);
    const folder = process.env['PAGES'];
    if (folder === undefined) return;
    mkdirSync(folder, { recursive: true });
    for (const [name, html] of Object.entries(made)) writeFileSync(join(folder, `${name}.html`), html ?? '');
  });

  it.each(['parallel', 'transcript'] as const)(
    '%s: every anchor stands once, and every link within leads somewhere',
    (name) => {
      const html = made[name] ?? '';
      const ids = Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id]) => id);
      expect(ids.length).toBeGreaterThan(50);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      const links = Array.from(html.matchAll(/ href="#([^"]*)"/g), ([, id]) => id);
      expect(links.filter((id) => !ids.includes(id))).toEqual([]);
    },
  );

  it('have no row with a side that is empty, but for notes that one view has', () => {
    const empty = rows(made.parallel).filter((cells) => cells.some((cell) => cell === ''));
    expect(empty).toEqual([]);
  });

  it('show the lines of the transcript beside their block, and beside each of those in a section', () => {
    const lines = rows(made.transcript ?? '');
    expect(lines.map(([, right]) => right)).toContain('Dear Comrade,');
    const [, note] = lines.find(([left]) => left?.includes('Puzanov first talked')) ?? [];
    expect(note).toMatch(/^Note: C\. Puzanov first talked/);
    expect(made.transcript).not.toContain('<p class="lines"></p>');
  });
});
