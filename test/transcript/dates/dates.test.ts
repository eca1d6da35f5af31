import { describe, expect, it } from 'vitest';
import type { DateReading } from '../../../src/transcript/dates/date.ts';
import { DATE_FORMS } from '../../../src/transcript/dates/forms.ts';
import { readDates } from '../../../src/transcript/dates/read-dates.ts';

function shown({ when, from, to, notBefore, notAfter, alternatives = [] }: DateReading): string {
  const attributes = Object.entries({ when, from, to, notBefore, notAfter }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${value}`],
  );
  return [attributes.join(' '), ...alternatives].join(' or ').trim();
}

describe('The examples of a form of date are what it does', () => {
  const examples = DATE_FORMS.flatMap(({ name, examples }) =>
    examples.map((example) => [name, example] as const),
  );
  it.each(examples)('%s: $text', (_, { text, habits, reads }) => {
    expect(readDates(text, habits).map(shown).join('; ')).toBe(reads);
  });
});

describe('Dates', () => {
  const only = (text: string) => readDates(text).map(({ start, end }) => text.slice(start, end));

  it('cover the words of the date, and no others', () => {
    expect(
      only('In Prague on July 1960, not on the 28th June 1960, nor 5 марта 1953 г. or 10 X 1955.'),
    ).toEqual([...['July 1960', '28th June 1960', '5 марта 1953 г.', '10 X 1955']]);
    expect(only('since August 14 or May 3-5, 1956; “13” June 1956')).toEqual([
      ...['August 14', 'May 3-5, 1956', '“13” June 1956'],
    ]);
  });

  it('are found in a long text', () => {
    const text = 'On 28 June 1960 he saw the 12 men of May 1960, and they may '
      .padEnd(250, 'talk ')
      .repeat(400);
    expect(readDates(text)).toHaveLength(800);
  });

  it('are looked for in long lines of digits and spaces', () => {
    expect(readDates(`${'1 '.repeat(20_000)}${' '.repeat(20_000)}${'12-'.repeat(10_000)}`)).toEqual([]);
  });
});
