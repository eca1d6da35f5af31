import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { daysOf } from '../../src/checks/rules/dating.ts';
import { judgeAll, noteAll } from '../../src/checks/rules/judge.ts';
import { nameKey } from '../../src/checks/rules/names.ts';
import { placeOf, rangeOf } from '../../src/checks/rules/place.ts';
import type { EditionFiles, Files } from '../../src/checks/rules/rule.ts';
import { record, register } from '../../src/checks/rules/sample.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { read } from '../document/samples.ts';

const TEI = fileURLToPath(new URL('../../tei/records/1960-06-28-puzanov.xml', import.meta.url));

const noted = (files: Files) =>
  Object.entries(files).map(([file, text]) => ({ file, notes: noteAll(read(text, file)) }));

function edition(files: Files, more: Partial<EditionFiles> = {}): EditionFiles {
  const below = (folder: string) => Object.keys(files).filter((file) => file.startsWith(folder));
  return {
    folder: '.',
    records: below('records/'),
    registers: below('registers/'),
    transcripts: [],
    ...more,
  };
}

const found = (files: Files, more: Partial<EditionFiles> = {}): readonly Diagnostic[] =>
  judgeAll(noted(files), edition(files, more));
const codes = (all: readonly Diagnostic[]) => all.map(({ code }) => code.replace('rule/', ''));

const persons = (...entries: readonly string[]) => register(`<listPerson>${entries.join('')}</listPerson>`);
const wynn = '<person xml:id="wynn"><persName>Wynn</persName></person>';
const mention = (id: string) =>
  record({ body: `<p><persName ref="../registers/r.xml#${id}">W</persName></p>` });

describe('a register entry without mention', () => {
  it('is not told where a record could not be read, for it may have the mention', () => {
    const files = { 'records/a.xml': record({}), 'registers/r.xml': persons(wynn) };
    expect(codes(found(files))).toEqual(['unmentioned-entry']);
    expect(found(files, { records: ['records/a.xml', 'records/broken.xml'] })).toEqual([]);
  });

  it('is not told where files are checked that are no edition', () => {
    expect(judgeAll(noted({ 'r.xml': persons(wynn), 'a.xml': record({}) }), undefined)).toEqual([]);
  });

  it('is mentioned by a pointer to a name in it, by a private prefix, and through a file that includes it', () => {
    const named = '<person xml:id="wynn"><persName xml:id="wynn-name">Wynn</persName></person>';
    expect(found({ 'records/a.xml': mention('wynn-name'), 'registers/r.xml': persons(named) })).toEqual([]);
    const prefix =
      '<encodingDesc><listPrefixDef><prefixDef ident="psn" matchPattern="(.+)" replacementPattern="../registers/r.xml#$1"/></listPrefixDef></encodingDesc>';
    const by = record({ body: '<p><persName ref="psn:wynn">W</persName></p>' }).replace(
      '</teiHeader>',
      `${prefix}</teiHeader>`,
    );
    expect(found({ 'records/a.xml': by, 'registers/r.xml': persons(wynn) })).toEqual([]);
    const all = persons('<include xmlns="http://www.w3.org/2001/XInclude" href="s.xml"/>');
    expect(
      found({ 'records/a.xml': mention('wynn'), 'registers/r.xml': all, 'registers/s.xml': persons(wynn) }),
    ).toEqual([]);
  });

  it('is not mentioned by a relation, nor by itself', () => {
    const files = {
      'records/a.xml': record({}),
      'registers/r.xml': register(
        '<listPerson><person xml:id="wynn"><persName>Wynn</persName><note target="#wynn"/></person><listRelation><relation name="parent" active="#wynn" passive="#wynn"/></listRelation></listPerson>',
      ),
    };
    expect(codes(found(files))).toEqual(['unmentioned-entry']);
  });

  it('with an identifier that JavaScript knows too is no matter', () => {
    const odd = '<person xml:id="constructor"><persName>Wynn</persName></person>';
    expect(found({ 'records/a.xml': mention('constructor'), 'registers/r.xml': persons(odd) })).toEqual([]);
  });
});

describe('vocabulary', () => {
  const div = (...types: readonly string[]) =>
    record({ body: types.map((type) => `<div type="${type}"><p>Text</p></div>`).join('\n') });

  it('the rarer form is told with counts, the place of the other, and a fix of all its places', () => {
    const files = {
      'records/a.xml': div('letter', 'letter', 'letter'),
      'records/b.xml': div('Letter', 'Letter'),
    };
    const [one, ...others] = found(files);
    expect(others).toEqual([]);
    expect(one?.message).toBe(
      '“Letter” as @type of div stands in the run 2 times; it is written “letter” 3 times, first in records/a.xml, line 9',
    );
    expect(one?.related?.map(({ location }) => location.file)).toEqual(['records/a.xml']);
    expect(one?.fix?.safe).toBe(false);
    const text = files['records/b.xml'];
    expect(one?.fix?.edits.map(({ range }) => text.slice(range.start.offset, range.end.offset))).toEqual([
      'Letter',
      'Letter',
    ]);
  });

  it('of equally frequent forms that one is told that came later, without a fix', () => {
    const [one, ...others] = found({ 'records/a.xml': div('Letter'), 'records/b.xml': div('letter') });
    expect([one?.location.file, one?.fix, others]).toEqual(['records/b.xml', undefined, []]);
  });

  it('has no fix where a value is written with references or stands too often in the file', () => {
    const often = div(...Array.from({ length: 8 }, () => 'letter'));
    const cases = [div('&#76;etter'), div(...Array.from({ length: 5 }, () => 'Letter'))];
    for (const text of cases) {
      expect(found({ 'records/a.xml': often, 'records/b.xml': text }).map(({ fix }) => fix)).toEqual([
        undefined,
      ]);
    }
  });

  it.each([
    ['on different elements', div('note'), record({ body: '<p><note type="Note">x</note></p>' })],
    ['CSS', record({ body: '<p rend="color:Red;">x</p>' }), record({ body: '<p rend="color:red;">x</p>' })],
    ['words that end in s', div('minute'), div('minutes')],
    [
      'a word of the source',
      record({ body: '<p><term>Treaty</term></p>' }),
      record({ body: '<p><term>treaty</term></p>' }),
    ],
  ])('does not drift: %s', (_, one, other) => {
    expect(found({ 'records/a.xml': one, 'records/b.xml': other })).toEqual([]);
  });

  it.each([
    ['accents', div('depeche'), div('dépêche')],
    ['hyphens', div('cover-letter'), div('coverletter')],
    ['plurals', div('letter'), div('letters')],
  ])('drifts: %s', (_, one, other) => {
    expect(codes(found({ 'records/a.xml': one, 'records/b.xml': other }))).toEqual(['vocabulary-drift']);
  });
});

describe('dates of letters', () => {
  const sent = (date: string, rest = '') =>
    record({
      profile: `<creation><date when="1960-06-28"/></creation><correspDesc><correspAction type="sent">${date}</correspAction>${rest}</correspDesc>`,
    });

  it.each([
    ['a month round the day', '<date when="1960-06"/>'],
    ['a range round it', '<date from="1960-05-01" to="1960-07-02"/>'],
    ['an open end', '<date notBefore="1950"/>'],
    ['some days later', '<date when="1960-07-12"/>'],
    ['uncertain', '<date when="1959" cert="medium"/>'],
    ['of another calendar', '<date when="1960-06-15" calendar="#julian"/>'],
    ['no date at all', '<date when="1960-13-45"/>'],
    ['with an hour', '<date when="1960-06-28T10:00:00Z"/>'],
  ])('do not contradict: %s', (_, date) => {
    expect(found({ 'records/a.xml': sent(date) })).toEqual([]);
  });

  it.each([
    ['the day before', '<date when="1960-06-27"/>', /sent before it is written/],
    ['too late', '<date when="1960-07-13"/>', /, 15 days earlier$/],
    ['an end before it', '<date notAfter="1960-05"/>', /until 1960-05/],
  ])('contradict: %s', (_, date, message) => {
    const all = found({ 'records/a.xml': sent(date) });
    expect(codes(all)).toEqual(['dates-contradict']);
    expect(all[0]?.message).toMatch(message);
  });

  it('of a letter and its enclosure in one file are compared each with its own dateline', () => {
    const text = readFileSync(TEI, 'utf8');
    const spoilt = text.replace(/(<correspDesc ref="#letter"[\s\S]*?<date when=")1960-07"/, '$11960-05"');
    expect(spoilt).not.toBe(text);
    const all = judgeAll(noted({ 'a.xml': spoilt }), undefined);
    expect(codes(all)).toEqual(['dates-contradict']);
    expect(all[0]?.message).toMatch(/in its dateline the date is 1960-07/);
  });
});

describe('entries of registers', () => {
  it('of different kinds may share a number, and two numbers of one authority file tell two apart', () => {
    const files = {
      'a.xml': register(
        '<listPlace><place xml:id="a"><placeName>X</placeName><idno type="GND">4-1</idno></place></listPlace>',
      ),
      'b.xml': register(
        '<listOrg><org xml:id="b"><orgName>X</orgName><idno type="GND">4-1</idno></org></listOrg>',
      ),
    };
    expect(judgeAll(noted(files), undefined)).toEqual([]);
  });

  it('are compared across registers, but not across records that each keep their own', () => {
    const own = (id: string) =>
      record({}).replace(
        '<text>',
        `<standOff><listPerson><person xml:id="${id}"><persName>Novák, Jan</persName></person></listPerson></standOff><text>`,
      );
    expect(judgeAll(noted({ 'a.xml': own('a'), 'b.xml': own('b') }), undefined)).toEqual([]);
    const one = (id: string) => persons(`<person xml:id="${id}"><persName>Novák, Jan</persName></person>`);
    expect(codes(judgeAll(noted({ 'a.xml': one('a'), 'b.xml': one('b') }), undefined))).toEqual([
      'same-name',
    ]);
  });
});

describe('small things', () => {
  it('days of W3C dates: of years before 100, of leap years, and none of what is no date', () => {
    expect(daysOf('1970-01')).toEqual({ first: 0, last: 30 });
    expect(daysOf('1960-02-29')).toBeDefined();
    expect(daysOf('1961-02-29')).toBeUndefined();
    expect((daysOf('0099')?.last ?? 0) < (daysOf('0100')?.first ?? 0)).toBe(true);
    expect(daysOf('June 1960')).toBeUndefined();
  });

  it('names with a comma are those without', () => {
    expect(nameKey('Novák,  Jan')).toBe(nameKey('Jan Novák'));
    expect(nameKey('Nosková, Alena')).not.toBe(nameKey('Noskova, Alena'));
  });

  it('places keep a range, also over several lines', () => {
    const start = { line: 3, column: 4, offset: 30 };
    for (const end of [
      { line: 3, column: 9, offset: 35 },
      { line: 4, column: 2, offset: 40 },
    ]) {
      expect(rangeOf(placeOf({ start, end }))).toEqual({ start, end });
    }
  });
});

describe('ten thousand records', () => {
  const SIZE = 10_000;
  const notes = noteAll(read(readFileSync(TEI, 'utf8'), 'records/a.xml'));

  it('have notes of a few kilobytes each', () => {
    expect(JSON.stringify(notes).length).toBeLessThan(16_000);
  });

  it('are judged in one go, each rule told as often as it is broken', () => {
    const letter = noteAll(read(record({ body: '<div type="letter"/>' }), 'records/a.xml'));
    const drifting = noteAll(read(record({ body: '<div type="letters"/>', id: 'same' }), 'records/b.xml'));
    const files = Array.from({ length: SIZE }, (_, index) => ({
      file: `records/${index}.xml`,
      notes: index % 2 === 0 || index === 1 ? letter : drifting,
    }));
    const all = judgeAll(files, undefined);
    const count = (code: string) => all.filter((each) => each.code === code).length;
    expect(count('rule/vocabulary-drift')).toBe(SIZE / 2 - 1);
    expect(count('rule/duplicate-record-id')).toBe(SIZE / 2 - 2);
  });
});
