import { describe, expect, it } from 'vitest';
import { type Imported, importTranscript } from '../../src/transcript/import-transcript.ts';
import { transcript } from '../../src/transcript/transcript.ts';
import { KINDS } from './large-kinds.ts';
import { given } from './profiles.ts';

/** How the cost grows with the length is measured: `npm run bench -- growth`. */
const LENGTH = 100_000;

const LARGE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(KINDS).map(([name, make]) => [name, make(LENGTH)])),
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

describe('Nothing is lost, and nothing runs out of memory or stack, with', () => {
  it.each(Object.keys(LARGE))('%s', (name) => {
    const text = LARGE[name] ?? '';
    const { lost, account } = imported(text);
    expect(lost).toBeUndefined();
    expect(account.filter(({ kind }) => kind === 'lost')).toEqual([]);
    expect(account.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(text.length);
  });
});
