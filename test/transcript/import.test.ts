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

describe('The identifier of a record', () => {
  it.each([
    ['1957-03-14 letter', 'record-1957-03-14-letter'],
    ['Nº 395², ½', 'record-N-395-'],
    ['Nova\u0301k', 'record-Nova\u0301k'],
  ])('is a name, as near to that of its file as can be: %s', (name, id) => {
    const { xml } = importTranscript(transcript('record.txt', 'A.'), GENERIC, { name, version: '0' });
    expect(xml).toContain(`<TEI xmlns="http://www.tei-c.org/ns/1.0" type="archival-record" xml:id="${id}"`);
  });
});

describe('Stamps of the same wording', () => {
  const xmlOf = (text: string) =>
    importTranscript(transcript('record.txt', text), GENERIC, { name: 'record', version: '0' }).xml;
  const links = (xml: string) =>
    [...xml.matchAll(/<note type="stamp"[^>]*>/g)].map(([tag]) => [
      /xml:id="([^"]*)"/.exec(tag)?.[1],
      /corresp="([^"]*)"/.exec(tag)?.[1],
    ]);

  it('point to each other, and other stamps do not', () => {
    const xml = xmlOf(
      'He came.\n\n[stamp: Received]\n\nHe left.\n\n[stamp: Sent]\n\n[Stempel: Received]\n\n[stamp:\nReceived]',
    );
    expect(links(xml)).toEqual([
      ['other-note1', '#other-note3 #other-note4'],
      ['other-note2', undefined],
      ['other-note3', '#other-note1'],
      ['other-note4', '#other-note1'],
    ]);
  });

  it('do not where neither has words', () => {
    expect(links(xmlOf('[stamp: illegible]\n\n[stamp: illegible]')).map(([, twin]) => twin)).toEqual([
      undefined,
      undefined,
    ]);
  });
});
