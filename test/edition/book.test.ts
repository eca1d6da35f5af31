import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Book, bookPdf } from '../../src/edition/book.ts';
import { asked, body, design, has, messages, press, rendered } from '../views/pdf/pdf.ts';
import { ROOT } from '../views/views.ts';

const missing = has('pdftotext') ? '' : ' (skipped: pdftotext is not here)';
const NEW = join(ROOT, 'src/files/new-edition/records');

async function book(): Promise<Book> {
  const [name = ''] = readdirSync(NEW).filter((each) => each.endsWith('.xml'));
  const file = join(NEW, name);
  const letter = await rendered(readFileSync(file), 'reading', file);
  const other = await rendered(
    body('<p>Another record, “#panic()”.<note>Its note.</note></p>'),
    'diplomatic',
  );
  return {
    project: {
      title: 'Timber & #Trade',
      subtitle: 'Letters',
      description: 'What was written.',
      editors: [{ name: 'A. Editor', affiliation: 'Institute' }],
      publisher: 'Press',
      language: 'en',
      rights: 'All rights told.',
      licence: { name: 'CC BY 4.0', target: 'https://creativecommons.org/licenses/by/4.0/' },
      views: ['reading'],
    },
    statement: ['How it was made.'],
    records: [letter, { ...other, mentions: ['person:orsin'] }],
    registers: [
      {
        title: 'Persons',
        entries: [
          { id: 'person:orsin', name: 'Orsin', notes: ['of the ministry'] },
          { id: 'person:nobody', name: 'Nobody', notes: [] },
        ],
      },
      { title: 'Places', entries: [] },
    ],
  };
}

describe(`An edition as a book${missing}`, () => {
  it('tells a character that no font has in the register or the settings, where it stands in no record', async () => {
    const edition = await book();
    const entries = [{ id: 'person:kim', name: '김', notes: ['of 평양'], file: 'registers/persons.xml' }];
    const project = { ...edition.project, subtitle: '서한' };
    const whole = { ...edition, project, registers: [{ title: 'Persons', entries }] };
    const { diagnostics } = bookPdf(press, design, whole, messages, 'edition.json');
    const told = diagnostics.map(
      ({ message, location }) => `${location.file} ${/“(.)”/u.exec(message)?.[1]}`,
    );
    expect(told.sort()).toEqual([
      ...['edition.json 서', 'edition.json 한'],
      ...['registers/persons.xml 김', 'registers/persons.xml 양', 'registers/persons.xml 평'],
    ]);
  });

  it.skipIf(missing)(
    'has the pages of titles and names from right to left where those of others are',
    async () => {
      const edition = await book();
      const hebrew = await rendered(
        body('<p>a</p>').replace(/<title>.*?<\/title>/, '<title>טו</title>'),
        'reading',
      );
      const entries = [{ id: 'person:orsin', name: 'דוד', notes: [] }];
      const records = [...edition.records, hebrew];
      const { value: pdf } = bookPdf(
        press,
        design,
        { ...edition, records, registers: [{ title: 'Persons', entries }] },
        messages,
        'edition.json',
      );
      const boxes = asked('pdftotext', pdf ?? Buffer.of(), ['-bbox'], ['-'])?.stdout ?? '';
      const left = (word: string) => Number(new RegExp(`xMin="([\\d.]+)"[^>]*>${word}`).exec(boxes)?.[1]);
      expect(left('[^<]*ט')).toBeCloseTo(left('About'), 0);
      expect(left('[^<]*ד')).toBeCloseTo(left('About'), 0);
    },
  );

  it.skipIf(missing)(
    'has a title, contents, a statement, records with their notes, registers with pages, rights',
    async () => {
      const { value: pdf, diagnostics } = bookPdf(press, design, await book(), messages, 'edition.json');
      expect(diagnostics).toEqual([]);
      const pages = (asked('pdftotext', pdf ?? Buffer.of(), ['-raw'], ['-'])?.stdout ?? '').split('\f');
      const on = (words: string) => pages.findIndex((page) => page.includes(words)) + 1;
      expect(pages[0]).toMatch(/Timber & #Trade\nLetters\n.*edited by\nA\. Editor\nInstitute\nPress/is);
      expect(pages[1]).toMatch(
        /^Contents\nAbout this edition[ .\u2060]+3\nLetter from the Legation[^\n]*[ \u2060]4\n14 March 1957\nT[ .\u2060]+\d+\nPersons[ .\u2060]+\d+\nRights[ .\u2060]+\d+/,
      );
      expect(pages[2]).toMatch(/^About this edition\nWhat was written\.\nHow it was made\./);
      expect(pages[3]).toMatch(/^Letter from the Legation/);
      expect(pages[on('Another record') - 1]).toContain('“#panic()”');
      expect(pages[on('Another record') - 1]).toContain('1 Its note.');
      const persons = pages.find((page) => page.startsWith('Persons'));
      expect(persons).toMatch(/^Persons\nOrsin 4, 6\nof the ministry\nNobody\n/);
      expect(pages.find((page) => page.startsWith('Rights'))).toContain('All rights told.\nCC BY 4.0');
      expect(asked('pdfinfo', pdf ?? Buffer.of(), [])?.stdout).toMatch(/^Tagged: +yes$/m);
    },
  );

  it.skipIf(missing).each([
    ['<date when="1960-06-28"/>', '28 June 1960'],
    ['<date notBefore="--06-01"/>', 'not before 1 June'],
    ['<date when="1960-06-28">St Vitus, 1960</date>', 'St Vitus, 1960'],
  ])('tells the date of a record in words: %s', async (date, words) => {
    const header = `</fileDesc><profileDesc><creation>${date}</creation></profileDesc>`;
    const record = await rendered(body('<p>a</p>').replace('</fileDesc>', header), 'reading');
    const dated = { ...(await book()), records: [record] };
    const { value: pdf } = bookPdf(press, design, dated, messages, 'edition.json');
    const [, contents] = (asked('pdftotext', pdf ?? Buffer.of(), ['-raw'], ['-'])?.stdout ?? '').split('\f');
    expect(contents).toContain(`\n${words}\n`);
  });

  it.skipIf(missing)(
    'has words for a record without a title, and for a date that is told by attributes',
    async () => {
      const untitled = body('<p>Some text.</p>')
        .replace(/<title>[^<]*<\/title>/, '<title/>')
        .replace(
          '</fileDesc>',
          '</fileDesc><profileDesc><creation><date notBefore="1960" notAfter="1961"/></creation></profileDesc>',
        );
      const records = [await rendered(untitled, 'reading', '/home/ada/letters/records/a.xml')];
      const { value: pdf = Buffer.of() } = bookPdf(
        press,
        design,
        { ...(await book()), records },
        messages,
        'edition.json',
      );
      const words = asked('pdftotext', pdf, ['-raw'], ['-'])?.stdout ?? '';
      expect(words).toMatch(/^Untitled[ .\u2060]+4\nbetween 1960 and 1961$/m);
      expect(words).not.toContain('ada');
    },
  );

  it('gives the same bytes each time', async () => {
    const [one, other] = [await book(), await book()].map((each) =>
      bookPdf(press, design, each, messages, 'edition.json'),
    );
    expect(one?.value).toBeDefined();
    expect(Buffer.from(one?.value ?? []).equals(Buffer.from(other?.value ?? []))).toBe(true);
  });
});
