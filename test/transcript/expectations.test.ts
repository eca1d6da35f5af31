import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/xml/parse.ts';
import type { Expected } from './corpus-files.ts';
import { type Expectation, type Imported, unmet } from './expectations.ts';

const TRANSCRIPT = 'He came [him]\n[stamp] SECRET\n';

const position = (line: number, column: number) => ({ line, column, offset: 0 });
const range = (line: number, from: number, to: number) => ({
  start: position(line, from),
  end: position(line, to),
});

function imported(body: string, more: Partial<Imported> = {}): Imported {
  const xml = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><title>A letter</title></teiHeader><text><body>${body}</body></text></TEI>`;
  const { value } = parse(xml, 'a.xml');
  if (!value) throw new Error('The sample is no XML.');
  return { root: value.root, warnings: [], review: [], dropped: [], ...more };
}

const met = (expectation: Expectation, body: string, more: Partial<Imported> = {}) =>
  unmet([expectation], imported(body, more), TRANSCRIPT).length === 0;

describe('an expectation of elements', () => {
  const two = '<p>He <gap reason="illegible"/> and <gap reason="lost" unit="pages"/></p>';

  it('counts those that have the name and the attributes', () => {
    expect(met({ element: 'gap', count: 2 }, two)).toBe(true);
    expect(met({ element: 'gap', count: 1 }, two)).toBe(false);
    expect(met({ element: 'gap', attributes: { reason: 'illegible' }, count: 1 }, two)).toBe(true);
    expect(met({ element: 'gap', attributes: { unit: true }, count: 1 }, two)).toBe(true);
    expect(met({ element: 'gap', attributes: { unit: false, reason: 'lost' } }, two)).toBe(false);
    expect(met({ element: 'gap', atLeast: 3 }, two)).toBe(false);
  });

  it('takes words of an attribute in any order, and alternatives', () => {
    const note = '<note place="margin left">x</note>';
    expect(met({ element: 'note', attributes: { place: 'left margin' } }, note)).toBe(true);
    expect(met({ element: 'note', attributes: { place: 'top|left' } }, note)).toBe(true);
    expect(met({ element: 'note', attributes: { place: 'top' } }, note)).toBe(false);
  });

  it('finds a name at any depth below another, or one of several', () => {
    const closer = '<closer><signed><persName>Lund</persName></signed></closer>';
    expect(met({ element: 'closer/persName' }, closer)).toBe(true);
    expect(met({ element: 'opener/persName' }, closer)).toBe(false);
    expect(met({ element: 'opener/persName|signed/persName' }, closer)).toBe(true);
  });

  it('wants whole texts in their order, each of an element of its own', () => {
    const body = '<p><supplied>him</supplied> and <supplied>the  yards</supplied></p>';
    expect(met({ element: 'supplied', texts: ['him', 'the yards'] }, body)).toBe(true);
    expect(met({ element: 'supplied', texts: ['the yards', 'him'] }, body)).toBe(false);
    expect(met({ element: 'supplied', texts: ['him', 'him'] }, body)).toBe(false);
    expect(met({ element: 'supplied', texts: ['yards'] }, body)).toBe(false);
    expect(met({ element: 'supplied', contains: ['him', 'yards'] }, body)).toBe(true);
  });

  it('closes up what a line end has parted, and reads no descriptions', () => {
    const body =
      '<p>im<lb break="no"/>\n pressed, <gap><desc>date</desc></gap><lb/>late <expan>F<ex>oreign</ex></expan></p>';
    expect(met({ text: 'impressed, late Foreign' }, body)).toBe(true);
    expect(met({ text: 'date' }, body)).toBe(false);
    expect(met({ element: 'gap/desc', texts: ['date'] }, body)).toBe(true);
  });
});

describe('other expectations', () => {
  it('look into the header', () => {
    expect(met({ header: 'title', text: 'A letter' }, '')).toBe(true);
    expect(met({ header: 'title', contains: 'note' }, '')).toBe(false);
    expect(met({ element: 'title' }, '')).toBe(false);
  });

  it('hold that words follow each other', () => {
    expect(met({ order: ['one', 'two'] }, '<p>one</p><p>two</p>')).toBe(true);
    expect(met({ order: ['two', 'one'] }, '<p>one</p><p>two</p>')).toBe(false);
    expect(met({ text: 'onetwo' }, '<p>one</p><p>two</p>')).toBe(false);
  });

  it('want an entry of the review list that touches the quotation', () => {
    const supplement: Expectation = { review: 'a supplement', line: 1, quote: '[him]' };
    expect(met(supplement, '', { review: [range(1, 9, 14)] })).toBe(true);
    expect(met(supplement, '', { review: [range(1, 1, 3)] })).toBe(false);
    expect(met(supplement, '', { review: [range(2, 9, 14)] })).toBe(false);
    expect(met(supplement, '', { warnings: [range(1, 9, 14)] })).toBe(false);
  });

  it('want a warning, or something dropped, on the line', () => {
    expect(met({ warning: 'scope', line: 2 }, '', { warnings: [range(2, 1, 8)] })).toBe(true);
    expect(met({ warning: 'scope', line: 2 }, '', { warnings: [range(1, 1, 8)] })).toBe(false);
    expect(met({ dropped: 'SECRET', line: 2 }, '', { dropped: [range(2, 9, 15)] })).toBe(true);
    expect(met({ dropped: 'SECRET', line: 2 }, '')).toBe(false);
  });

  it('count processing instructions', () => {
    expect(met({ instructions: 1 }, '<p>a<?control U+0007?>b</p>')).toBe(true);
    expect(met({ instructions: 1 }, '<p>ab</p>')).toBe(false);
  });

  it('hold the other way round behind “not”', () => {
    expect(met({ not: { element: 'supplied' } }, '<p/>')).toBe(true);
    expect(met({ not: { element: 'supplied' } }, '<p><supplied>x</supplied></p>')).toBe(false);
  });
});

describe('the expectations of the first record', () => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
  const expected = JSON.parse(read('first-record.expected.json')) as Expected;
  const ofPeople = (each: Expectation) => 'review' in each || 'warning' in each || 'dropped' in each;
  const { value } = parse(read('../../tei/records/1960-06-28-puzanov.xml'), 'puzanov.xml');
  if (!value) throw new Error('The record is no XML.');
  const byHand = { root: value.root, warnings: [], review: [], dropped: [] };

  it('are met by its encoding by hand, but for those of the account and the review list', () => {
    const left = unmet(expected.expect, byHand, read('../../tei/transcripts/1960-06-28-puzanov.txt'));
    expect(left.filter((each) => !ofPeople(each))).toEqual([]);
    expect(left.length).toBe(expected.expect.filter(ofPeople).length);
  });
});
