import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importTranscript } from '../../src/transcript/import-transcript.ts';
import { transcript } from '../../src/transcript/transcript.ts';
import { GENERIC } from './read.ts';

const RECORD = new URL('../../tei/transcripts/1960-06-28-puzanov.txt', import.meta.url);

describe('Nothing of a transcript is lost', () => {
  it('in the first record', () => {
    const source = transcript('record.txt', readFileSync(RECORD, 'utf8'));
    const { lost, account, xml } = importTranscript(source, GENERIC, { name: 'record', version: '0' });
    expect(lost).toBeUndefined();
    expect(account.filter(({ kind }) => kind === 'lost')).toEqual([]);
    expect(account.map(({ start, end }) => source.text.slice(start, end)).join('')).toBe(source.text);
    if (process.env['SHOW']) console.log(xml);
  });
});
