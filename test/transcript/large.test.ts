import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { type Imported, importTranscript } from '../../src/transcript/import-transcript.ts';
import { transcript } from '../../src/transcript/transcript.ts';
import { given } from './profiles.ts';

const SMALL = 2_000;
const TIMES = 8;
/** So many times as long may a text take that is eight times as long: what is quadratic takes 64 times as long. */
const MOST = 24;
/** Less than this can’t be told from other work of the machine. */
const LEAST = 10_000;

const many = (length: number, part: (index: number) => string): string => {
  let text = '';
  for (let index = 0; text.length < length; index++) text += part(index);
  return text;
};
const again = (part: string) => (length: number) => many(length, () => part);

/** Transcripts of any length that are the same again and again, each of a kind that was slow once, or could be. */
const KINDS: Readonly<Record<string, (length: number) => string>> = {
  'short paragraphs': again('The minister said [sic] that he (the other) had gone.\n\n'),
  'one line of words': again('word '),
  'one word': again('x'),
  'brackets in one line': again('[him] '),
  'reports in one line': again('wrod [sic] '),
  'brackets alone on their lines': again('[illegible]\n'),
  'labels that are all different': (length) => many(length, (index) => `word${index} [note ${index}: x] `),
  'brackets that never close': again('['),
  'labels that never close': again('[Note: [a] '),
  'brackets that close nothing': again('] '),
  'round brackets that never close': again('(a '),
  'carets without a partner': again('^ '),
  'carets between letters': again('a^b c '),
  'strokes without a partner': again('~~a '),
  'underscores without a partner': again('a_b '),
  'letters set apart': again('S E C R E T '),
  'empty lines': again('\n'),
  'lines with a no-break space': again('\u00a0\n'),
  'control characters': again('\u0001\u0008 '),
  'form feeds': again('text\n\f\n'),
  'words of the page': again('Record ID\n'),
  'pages within a sentence': again('text that is cut here\n(Page 2)\nand goes on\n'),
  'typed names': again('A. PUZANOV\n'),
  'stamps that are all different': (length) =>
    many(length, (index) => `A. PUZANOV\n\n[Stamp: No. ${index}]\n\n`),
  greetings: again('Dear Comrade,\n\n'),
  'items of a list': again('1. First\n'),
  'lists of copies': again('Copies to:\n1 - Cde. Gromyko\n'),
  'lines of a form': again('Sheets: 3\n'),
  columns: again('a\tb\tc\n'),
  'lines in capitals': again('WORD OF THE DAY\n'),
  'turns of speakers': (length) =>
    many(length, (index) => `SPEAKER ${'ABCDEFGH'[index % 8]}: Yes, we say so.\n`),
};

const LARGE: Readonly<Record<string, string>> = {
  'a file that is one line of a megabyte': 'The minister said so. '.repeat(48_000),
  'lines of 100,000 characters': `${'x'.repeat(100_000)}\n${'The minister. '.repeat(7_000)}\n`.repeat(2),
  '100,000 brackets': '(a) '.repeat(100_000),
  '100,000 brackets that never close': '['.repeat(100_000),
  '50,000 carets': 'a^b '.repeat(50_000),
};

const profile = given('generic');

function imported(text: string): Imported {
  return importTranscript(transcript('large.txt', text), profile, { name: 'record', version: '0' });
}

/** What an import costs, in microseconds of this process alone: how busy the machine is does not count. */
function costOf(text: string): number {
  const before = process.cpuUsage();
  imported(text);
  return process.cpuUsage(before).user;
}

describe('What an import costs grows with the transcript, not faster, if it is made of', () => {
  it.each(Object.keys(KINDS))('%s', (name) => {
    const make = KINDS[name] ?? again('x');
    const small = make(SMALL);
    const cost = Math.max(LEAST, costOf(small), costOf(small));
    expect(costOf(make(SMALL * TIMES)) / cost).toBeLessThan(MOST);
  });
});

describe('Nothing is lost, and nothing runs out of memory or stack, with', () => {
  it.each(Object.keys(LARGE))('%s', (name) => {
    const text = LARGE[name] ?? '';
    const { lost, account } = imported(text);
    expect(lost).toBeUndefined();
    expect(account.filter(({ kind }) => kind === 'lost')).toEqual([]);
    expect(account.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(text.length);
  });
});
