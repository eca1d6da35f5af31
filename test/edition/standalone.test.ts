import { readFileSync, writeFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileNotes } from '../../src/edition/notes/file-notes.ts';
import { otherRecords } from '../../src/edition/record/place.ts';
import { copiedInto } from '../../src/edition/standalone/copied.ts';
import { standaloneTei } from '../../src/edition/standalone.ts';
import { tei as command, emptyFolder } from '../commands/tei.ts';
import { read } from '../document/samples.ts';
import { messages, RECORD, ROOT } from '../views/views.ts';

const HEADER = `<teiHeader><fileDesc><titleStmt><title>T</title>
      <respStmt xml:id="mine"><resp>Notes</resp><name>A</name></respStmt>
    </titleStmt></fileDesc></teiHeader>`;
const tei = (content: string, header = HEADER, attributes = '') =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"${attributes}>${header}${content}</TEI>`;

const PERSONS = tei(
  `<standOff><listPerson>
  <person xml:id="kim"><persName ref="#park">Kim</persName><affiliation ref="places.xml#house">there</affiliation>
    <note xml:id="kim-note" resp="#us" source="#elsewhere">Said.</note></person>
  <person xml:id="park"><persName>Park</persName></person>
  <person xml:id="other"><persName>Nobody’s</persName></person>
  </listPerson></standOff>`,
  `<teiHeader><fileDesc><titleStmt><title>P</title><respStmt xml:id="us"><resp>Entries</resp><name>B</name></respStmt>
  </titleStmt><sourceDesc><p xml:id="elsewhere">?</p></sourceDesc></fileDesc></teiHeader>`,
  ' xml:lang="ko"',
);
const PLACES = tei(
  '<standOff><listPlace><place xml:id="house"><placeName>House</placeName></place></listPlace></standOff>',
);

type Files = Readonly<Record<string, string>>;

/** A record of these files, with the entries of the others. */
function made(name: string, files: Files, moved?: (file: string) => string | undefined): string {
  const documents = Object.entries(files).map(([file, text]) => read(text, file));
  const words = messages('en');
  const notes = new Map(
    documents.map((each) => [
      normalize(each.file),
      fileNotes(each, { isRegister: each.file !== name }, words),
    ]),
  );
  const document = documents.find((each) => each.file === name);
  const own = notes.get(normalize(name));
  if (!document || !own) throw new Error('There is no such record');
  return standaloneTei(document, copiedInto(own, notes), moved);
}

const alone = (content: string, attributes = '') =>
  made(
    'r/a.xml',
    { 'r/a.xml': tei(content, HEADER, attributes), 'persons.xml': PERSONS, 'places.xml': PLACES },
    otherRecords({ file: 'r/a.xml', stem: 'a' }),
  );

describe('TEI that stands alone', () => {
  it('holds the entries that it cites, and those that they cite, in lists of their kinds', () => {
    const text = alone('<text><body><p><persName ref="../persons.xml#kim">K</persName></p></body></text>');
    expect(text).toContain('<persName ref="#kim">K</persName>');
    expect(text).toMatch(
      /<\/teiHeader>\s*<standOff>\s*<listPerson>\s*<person xml:id="kim"[\s\S]*<person xml:id="park"[\s\S]*<\/listPerson>\s*<listPlace>/,
    );
    expect(text).toContain('<affiliation ref="#house">');
    expect(text).not.toContain('Nobody’s');
    expect(read(text).ids.size).toBe(6);
  });

  it('says who answers for the entries, and leaves out pointers that lead nowhere now', () => {
    const text = alone('<text><body><p><persName ref="../persons.xml#kim">K</persName></p></body></text>');
    expect(text).toMatch(/<respStmt xml:id="us"[^>]*><resp>Entries<\/resp>/);
    expect(text).toContain('<note xml:id="kim-note" resp="#us">');
  });

  it('says the language of an entry where it is not that of the record', () => {
    const text = alone('<text><body><p ana="../persons.xml#park"/></body></text>', ' xml:lang="en"');
    expect(text).toContain('<person xml:id="park" xml:lang="ko">');
  });

  it('gives a copy another identifier where the record has that one', () => {
    const text = alone(
      '<text><body><p xml:id="kim">x</p><p xml:id="person-kim"><persName ref="../persons.xml#kim #kim">K</persName></p></body></text>',
    );
    expect(text).toContain('<persName ref="#person-kim-2 #kim">K</persName>');
    expect(text).toContain('<person xml:id="person-kim-2"');
  });

  it('adds to a standOff that is there', () => {
    const text = alone(
      '<standOff><listPerson><person xml:id="own"><persName>O</persName></person></listPerson></standOff><text><body><p ana="../persons.xml#park"/></body></text>',
    );
    expect(text.match(/<standOff/g)).toHaveLength(1);
    expect(text).toMatch(/xml:id="own"[\s\S]*xml:id="park"[\s\S]*<\/standOff>/);
  });

  it('leads to the other records of the edition, and leaves every other address as it is', () => {
    const text = alone(
      '<text><body><p><ref target="b.xml#p1 https://example.org/#x c.pdf">r</ref></p></body></text>',
    );
    expect(text).toContain('target="../b/b.xml#p1 https://example.org/#x c.pdf"');
  });

  it('of a record that cites nobody is the record itself', () => {
    const body = '<text><body><p>Words &amp; <hi>more</hi></p></body></text>';
    expect(alone(body)).toBe(`<?xml version="1.0" encoding="UTF-8"?>\n${tei(body)}\n`);
  });

  it('names a schema only at an address that leads there from everywhere', () => {
    const model = (href: string) => `<?xml-model href="${href}"?>`;
    const source = `${model('../schemas/a.rng')}${model('https://example.org/a.rng')}${tei('<text><body><p/></body></text>')}`;
    expect(made('a.xml', { 'a.xml': source }).match(/<\?xml-model.*\?>/g)).toEqual([
      model('https://example.org/a.rng'),
    ]);
  });

  it('of the first record has no error, and nothing of its text is another', () => {
    const registers = ['persons', 'places', 'organisations', 'bibliography'].map((name) =>
      join(ROOT, `tei/registers/${name}.xml`),
    );
    const files = Object.fromEntries(
      [RECORD, ...registers].map((each) => [each, readFileSync(each, 'utf8')]),
    );
    const text = made(RECORD, files);
    const file = join(emptyFolder(), 'alone.xml');
    writeFileSync(file, text);
    for (const schema of ['archival-record.rng', 'archival-record.sch']) {
      const run = command(['check', file, '--schema', join(ROOT, 'schemas', schema), '--format', 'line']);
      expect(run.stdout.split('\n').filter((line) => line.includes(': error: '))).toEqual([]);
      expect(run.code).toBe(0);
    }
    expect(text).not.toContain('../registers');
    const textOnly = (xml: string) => xml.slice(xml.indexOf('<text '));
    const plain = (xml: string) =>
      textOnly(xml)
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ');
    expect(plain(text)).toBe(plain(readFileSync(RECORD, 'utf8')));
  });
});
