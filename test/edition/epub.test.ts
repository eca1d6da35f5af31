import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Book, BookFile } from '../../src/edition/epub/book.ts';
import { epubFiles } from '../../src/edition/epub/epub.ts';
import { parse } from '../../src/xml/parse.ts';
import { toHtml } from '../../src/xml/transform.ts';
import { without, wordsOf } from '../views/views.ts';
import { archived, bookOf, epubcheck, noEpubcheck, ROOT } from './book.ts';
import { HOSTILE, PHENOMENA } from './phenomena.ts';

const RECORD = join(ROOT, 'tei/records/1960-06-28-puzanov.xml');
const REGISTERS = ['persons', 'places', 'organisations', 'bibliography'].map((name) =>
  join(ROOT, `tei/registers/${name}.xml`),
);
/** epubcheck takes long where others are at work, and so does a book that is made twice more. */
const LONG = { timeout: 240_000 };
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const read = (files: readonly BookFile[], path: string): string => {
  const file = files.find((each) => each.path === `EPUB/${path}`);
  if (!file) throw new Error(`${path} is not among ${files.map((each) => each.path).join(', ')}`);
  return new TextDecoder().decode(file.bytes);
};

/** Every page of a book must be XML. */
function illFormed(files: readonly BookFile[]): readonly string[] {
  return files
    .filter(({ path }) => /\.(?:xhtml|opf|xml)$/.test(path))
    .flatMap(
      ({ path, bytes }) =>
        parse(new TextDecoder().decode(bytes).replace('<!DOCTYPE html>', ''), path).diagnostics,
    )
    .map(({ location, message }) => `${location.file}: ${message}`);
}

/** Links within the book that lead nowhere. */
function deadLinks(files: readonly BookFile[]): readonly string[] {
  const pages = new Map(files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
  return [...pages]
    .filter(([path]) => path.endsWith('.xhtml'))
    .flatMap(([path, text]) =>
      Array.from(text.matchAll(/<(?:a|link|img)\b[^>]*?(?:href|src)="([^"]*)"/g), ([, href = '']) => href)
        .filter((href) => !/^(?:https?|mailto):/.test(href))
        .filter((href) => {
          const url = new URL(href, `x:/${path}`);
          const target = pages.get(url.pathname.slice(1));
          return target === undefined || (url.hash !== '' && !target.includes(` id="${url.hash.slice(1)}"`));
        })
        .map((href) => `${path} → ${href}`),
    );
}

describe('The book of the first record', () => {
  let book: Book;
  let files: readonly BookFile[] = [];
  const chapter = () => read(files, 'records/1960-06-28-puzanov.xhtml');
  beforeAll(async () => {
    const editors = [{ name: 'Ada Berg', orcid: 'https://orcid.org/0000-0002-1825-0097' }];
    const rights = {
      rights: 'Some rights.',
      licence: { name: 'CC BY 4.0', target: 'https://example.org/by' },
    };
    book = await bookOf(
      {
        title: 'Lunch in Pyongyang',
        subtitle: 'A record',
        description: 'What was said.',
        publisher: 'A press',
        editors,
        ...rights,
      },
      [{ stem: '1960-06-28-puzanov', file: RECORD }],
      'en',
      REGISTERS,
    );
    book = { ...book, date: '2024-05', statement: [{ text: 'Nothing was left out.' }] };
    ({ files } = await epubFiles(book));
  });

  it('has no errors and no warnings', LONG, async (context) => {
    if (noEpubcheck) context.skip(noEpubcheck);
    expect(epubcheck(await archived(files))).toEqual([]);
  });

  it('would not pass if a link of it led nowhere', LONG, async (context) => {
    if (noEpubcheck) context.skip(noEpubcheck);
    const spoilt = files.map(({ path, bytes }) => ({
      path,
      bytes: path.endsWith('puzanov.xhtml')
        ? Buffer.from(Buffer.from(bytes).toString().replace('#note..1"', '#nothing"'))
        : bytes,
    }));
    expect(epubcheck(await archived(spoilt))).not.toEqual([]);
  });

  it('is XML, and its links lead somewhere', () => {
    expect(illFormed(files)).toEqual([]);
    expect(deadLinks(files)).toEqual([]);
  });

  it.each(['reading', 'diplomatic'])('has the words of the %s view', async (name) => {
    const page = await book.records[0]?.views.find((view) => view.name === name)?.page();
    const article = (html: string) => /<article[\s\S]*<\/article>/.exec(html)?.[0] ?? '';
    const words = (html: string) =>
      wordsOf(article(html).replace(/<\/?aside[^>]*>/g, ' ')).replace(/\s+/g, ' ');
    const html = page ? toHtml(page) : '';
    expect(wordsOf(article(html)).length).toBeGreaterThan(5000);
    const path = `${name === 'reading' ? 'records' : name}/1960-06-28-puzanov.xhtml`;
    expect(words(read(files, path))).toBe(words(html));
    const notes = (text: string) =>
      wordsOf(/<section[^>]*class="notes"[\s\S]*?<\/section>/.exec(text)?.[0] ?? '');
    const plain = (text: string) => notes(without(text, 'back')).replace(/[\s\d]+/g, '');
    expect(plain(read(files, path).replace(/<section epub:type="footnotes"/, '<section'))).toBe(plain(html));
  });

  it('shows notes where their signs are, and leads back', () => {
    expect(chapter()).toMatch(/<a [^>]*epub:type="noteref"[^>]*role="doc-noteref"[^>]*href="#note\.\.1"/);
    expect(chapter()).toMatch(/epub:type="footnote" role="doc-footnote" id="note\.\.1"/);
    expect(chapter()).toMatch(/role="doc-backlink" href="#sign\.\.1"/);
  });

  it('leads from names to the registers, and from there to each place', () => {
    expect(chapter()).toMatch(/href="\.\.\/registers\/persons\.xhtml#entry\.\.puzanov"/);
    const persons = read(files, 'registers/persons.xhtml');
    const entry = /id="entry\.\.puzanov"[\s\S]*?<\/section>/.exec(persons)?.[0] ?? '';
    const places = entry.match(/href="\.\.\/records\/1960-06-28-puzanov\.xhtml#[^"]+"/g) ?? [];
    const named = chapter().match(/href="\.\.\/registers\/persons\.xhtml#entry\.\.puzanov"/g) ?? [];
    expect(places.length).toBeGreaterThan(5);
    expect(new Set(places).size).toBe(named.length);
  });

  it('has the diplomatic view at its end, and each view leads to the other', () => {
    const spine = Array.from(
      read(files, 'package.opf').matchAll(/<itemref idref="([^"]+)"/g),
      ([, id = '']) => id,
    );
    const paths = spine.map(
      (id) => new RegExp(`id="${id}" href="([^"]+)"`).exec(read(files, 'package.opf'))?.[1],
    );
    expect(paths).toEqual([
      ...['title.xhtml', 'nav.xhtml', 'about.xhtml', 'records/1960-06-28-puzanov.xhtml'],
      ...['persons', 'places', 'organisations', 'works'].map((name) => `registers/${name}.xhtml`),
      ...['diplomatic/1960-06-28-puzanov.xhtml', 'colophon.xhtml'],
    ]);
    expect(chapter()).toContain('<a href="../diplomatic/1960-06-28-puzanov.xhtml">');
  });

  it('says in its package whose it is, when it was changed, and for whom', () => {
    const opf = read(files, 'package.opf');
    for (const part of [
      '<dc:title id="title">Lunch in Pyongyang</dc:title>',
      'scheme="marc:relators">edt</meta>',
      'https://orcid.org/0000-0002-1825-0097',
      '<dc:rights>Some rights. CC BY 4.0 (https://example.org/by)</dc:rights>',
      '<meta property="dcterms:modified">2024-05-01T00:00:00Z</meta>',
      '<meta property="schema:accessMode">textual</meta>',
      '<meta property="schema:accessibilityHazard">none</meta>',
    ]) {
      expect(opf).toContain(part);
    }
    expect(opf).toMatch(
      /<dc:identifier id="id">urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}</,
    );
  });

  it('is in the languages that the editor tells, that of its records first', async () => {
    const project = { ...book.project, languages: ['ko', 'ru', 'en'] };
    const opf = read((await epubFiles({ ...book, project })).files, 'package.opf');
    const told = Array.from(opf.matchAll(/<dc:language>([^<]*)/g), ([, language]) => language);
    expect(told).toEqual(['en', 'ko', 'ru']);
  });

  it('has the same bytes in another time zone', LONG, async () => {
    const before = process.env['TZ'];
    try {
      process.env['TZ'] = 'Asia/Pyongyang';
      const one = await archived(files);
      process.env['TZ'] = 'America/Los_Angeles';
      expect(new Date(0).getTimezoneOffset()).toBe(480);
      expect((await archived((await epubFiles(book)).files)).equals(one)).toBe(true);
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });
});

describe('A book of every phenomenon, in German', () => {
  let files: readonly BookFile[] = [];
  let missing: readonly string[] = [];
  const chapter = (name: string) => read(files, `records/${name}.xhtml`);
  beforeAll(async () => {
    const book = await bookOf(
      { title: '<script>alert(1)</script> & “Briefe”' },
      [
        { stem: 'a/ä ö', file: 'records/one.xml', text: PHENOMENA },
        { stem: 'a-', file: 'records/two.xml', text: HOSTILE },
      ],
      'de',
    );
    const image = async (source: string) =>
      source === 'a.png' ? PNG : source === 'b.png' ? Buffer.from('<svg/>') : undefined;
    const made = await epubFiles({ ...book, image });
    files = made.files;
    missing = made.notShown.map(({ source, found }) => `${source} ${found}`);
  });

  it('has no errors and no warnings', LONG, async (context) => {
    if (noEpubcheck) context.skip(noEpubcheck);
    expect(epubcheck(await archived(files))).toEqual([]);
  });

  it('is XML, and its links lead somewhere', () => {
    expect(illFormed(files)).toEqual([]);
    expect(deadLinks(files)).toEqual([]);
  });

  it('speaks German', () => {
    expect(read(files, 'nav.xhtml')).toContain('>Inhalt</h1>');
    expect(chapter('a')).toMatch(/<html [^>]*lang="de"/);
  });

  it('lists the pages of the source', () => {
    expect(read(files, 'nav.xhtml')).toMatch(/epub:type="page-list"[\s\S]*records\/a\.xhtml#p2">/);
    expect(chapter('a')).toMatch(/epub:type="pagebreak" role="doc-pagebreak"/);
  });

  it('has marks at the edge of the page as boxes', () => {
    expect(chapter('a')).toMatch(/<aside[^>]*class="margin-note/);
  });

  it('shows images that every reader can show, and tells of the others', () => {
    expect(chapter('a')).toMatch(/<img src="\.\.\/images\/[0-9a-f]{16}\.png" alt="A seal"/);
    // What the figure says itself is said once.
    expect(chapter('a')).toMatch(/<span class="report">\[[^\]:]*\]<\/span>\s*<span[^>]*>Another</);
    expect(missing).toEqual(['b.png true', 'c.png false', '../../../etc/passwd false']);
  });

  it('says which way a text is read', () => {
    expect(chapter('a')).toMatch(/lang="he"[^>]*dir="rtl"|dir="rtl"[^>]*lang="he"/);
  });

  it('has no script of a record, and no address that is one', () => {
    const all = files.map(({ bytes }) => new TextDecoder().decode(bytes)).join('');
    expect(all).not.toMatch(/<(?:script|svg|iframe)|<[^<>]*(?:="\s*javascript:|\son\w+=")/i);
    expect(chapter('a-2')).toContain('&lt;script&gt;');
  });
});

it('Hundreds of notes, and pages, are numbered through', async () => {
  const text =
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt></fileDesc></teiHeader>' +
    `<text><body>${'<pb/><p>Word<note place="bottom">Note</note></p>'.repeat(210)}</body></text></TEI>`;
  const book = await bookOf({ views: ['reading'] }, [{ stem: 'x', file: 'records/x.xml', text }], 'en');
  const chapter = read((await epubFiles(book)).files, 'records/x.xhtml');
  const numbers = Array.from({ length: 210 }, (_, index) => index + 1);
  const found = (pattern: RegExp) => Array.from(chapter.matchAll(pattern), ([, number]) => Number(number));
  expect(found(/class="number"[^>]*>(\d+)</g)).toEqual(numbers);
  expect(found(/id="page\.\.(\d+)"/g)).toEqual(numbers);
  expect(found(/id="note\.\.(\d+)"/g)).toEqual(numbers);
});
