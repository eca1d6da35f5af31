import { describe, expect, it } from 'vitest';
import { labelReader } from '../../../src/transcript/labels/label.ts';
import { LANGUAGES } from '../../../src/transcript/languages/languages.ts';

const reader = labelReader(LANGUAGES);

function read(text: string) {
  const label = reader.read(text, { start: 0, end: text.length });
  const { start, end, value, rest } = label;
  const of = (span?: { start: number; end: number }) => span && text.slice(span.start, span.end);
  return { ...label, own: text.slice(start, end), value: of(value), rest: of(rest) };
}

describe('A label ends', () => {
  it.each([
    ['stamp: Incoming 5', 'stamp', 'Incoming 5'],
    ['cachet\u00a0: reçu', 'cachet', 'reçu'],
    ['cachet\u202f:\u00a0reçu', 'cachet', 'reçu'],
    ['vertical text on left margin – Return', 'vertical text on left margin', 'Return'],
    ['handwritten — Return', 'handwritten', 'Return'],
    ['handwritten—Return', 'handwritten', 'Return'],
    ['OZÚ = Section', 'OZÚ', 'Section'],
    ['Stamp\nIncoming: 5', 'Stamp', 'Incoming: 5'],
    ['handwritten note\nin the left margin: Return', 'handwritten note\nin the left margin', 'Return'],
    ['stamp “SECRET”', 'stamp', '“SECRET”'],
    ['faded USSR\nMFA stamp: No. 5', 'faded USSR\nMFA stamp', 'No. 5'],
    ['stamp:', 'stamp', ''],
  ])('in “%s” before its text', (text, own, value) => {
    const label = read(text);
    expect(label.own).toBe(own);
    expect(label.value).toBe(value);
  });

  it.each([
    ['received 12:30'],
    ['see https://example.org/'],
    ['tajne—secret'],
    ['2-3 words'],
    ['a b c d e f g h i j k l: too far'],
    ['(see: there)'],
  ])('with the bracket where “%s” has nothing that parts it', (text) => {
    expect(read(text).value).toBeUndefined();
  });
});

describe('The words of a label', () => {
  it('are read by their stems, composed or not', () => {
    expect([...read('подписями').means]).toEqual(['signature']);
    expect([...read('nečitelným'.normalize('NFD')).means]).toEqual(['illegible']);
  });

  it('go before a stem that they begin with', () => {
    expect([...read('unsigned').means]).toEqual(['none']);
  });

  it('leave initials alone', () => {
    expect(read('signed by A. Puzanov')).toMatchObject({ rest: 'A. Puzanov', unknown: ['a', 'puzanov'] });
    expect(read('K Chernenko').means.size).toBe(0);
    expect(read('A faded stamp').unknown).toEqual([]);
  });

  it('tell how much is meant, in figures and words', () => {
    expect(read('3-4 illegible letters').quantity).toEqual({ atLeast: 3, atMost: 4 });
    expect(read('zwei bis drei Wörter unleserlich').quantity).toEqual({ atLeast: 2, atMost: 3 });
    expect(read('un mot illisible').quantity).toEqual({ atLeast: 1, atMost: 1 });
    expect(read('одно слово неразборчиво').quantity).toEqual({ atLeast: 1, atMost: 1 });
  });

  it('tell that there is none', () => {
    for (const text of [
      'no signature',
      'not signed',
      'ohne Unterschrift',
      'sans signature',
      'bez podpisu',
      'без подписи',
    ])
      expect(read(text).means.has('none'), text).toBe(true);
  });

  it('are not looked for in a long text', () => {
    const { unknown, end } = reader.read('stamp '.repeat(100_000), { start: 0, end: 600_000 });
    expect(end).toBe(600_000);
    expect(unknown).toEqual([]);
    expect(reader.read(' '.repeat(500_000), { start: 0, end: 500_000 }).means.size).toBe(0);
  });
});
