import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../src/edition/catalogue.ts';
import type { RecordNotes } from '../../../src/edition/notes/record-notes.ts';
import { namedInRecords, searchDocument } from '../../../src/edition/search/search-document.ts';
import { interfaceTexts } from '../../../src/files/assets.ts';
import { readMessages } from '../../../src/project/messages.ts';
import type { Project } from '../../../src/project/project.ts';

const record = {
  file: 'a b.xml',
  stem: 'a b',
  title: 'A letter',
  when: '1960',
  summary: 'What was said.',
  keywords: ['aid'],
  kinds: [],
  mentions: [],
  dates: [],
} as unknown as RecordNotes;

const catalogue = {
  records: [record],
  registers: [
    {
      kind: 'persons',
      entries: [
        {
          kind: 'persons',
          id: 'mao',
          name: 'Mao Zedong',
          names: ['Mao Tse-tung'],
          facts: [
            { what: 'occupation', text: 'Chairman' },
            { what: 'note', text: 'Probably he.', certainty: 'medium' },
          ],
          identifiers: [],
          mentions: [{ record, places: [] }],
        },
      ],
    },
  ],
} as unknown as Catalogue;

const { value: messages } = readMessages('en', interfaceTexts(), '');
const project = { views: ['diplomatic', 'reading'] } as unknown as Project;

describe('A record as the search knows it', () => {
  const known = searchDocument(record, [{ anchor: 'b1', runs: ['Dear'] }], {
    project,
    messages,
    named: namedInRecords(catalogue),
  });

  it('leads to its page for readers and to its transcript', () => {
    expect([known.href, known.originalHref]).toEqual([
      'records/a%20b/reading.html',
      'records/a%20b/diplomatic.html',
    ]);
  });

  it.each([
    ['1960-06-28', { when: '1960-06-28' }, '1960-06-28'],
    ['1955', { notBefore: '1955', notAfter: '1962' }, '1955/1962'],
    ['1955', { from: '1955', to: '1962-03' }, '1955/1962-03'],
    [undefined, { notAfter: '1962' }, '/1962'],
    ['1962', { notAfter: '1962' }, '/1962'],
    ['1955', { notBefore: '1955' }, '1955/'],
    ['1960-06-28T10:00', { when: '1960-06-28T10:00' }, '1960-06-28'],
    ['1960', undefined, '1960'],
    [undefined, undefined, undefined],
  ])('has the date that its header tells, or all that it may be: %s, %o', (when, dating, expected) => {
    const others = [{ what: 'coverLetter', text: '', dating: { when: '1970' } }];
    const dates = [...others, ...(dating ? [{ what: 'document', text: '', dating }] : [])];
    const { when: span } = searchDocument({ ...record, when, dates }, [], {
      project,
      messages,
      named: new Map(),
    });
    expect(span).toBe(expected);
  });

  it('has all that the date may be on which it was sent, where nothing says more', () => {
    const dates = [{ what: 'sent', text: '', dating: { notBefore: '1897-11-10', notAfter: '1897-11-14' } }];
    const { when } = searchDocument({ ...record, when: '1897-11-10', dates }, [], {
      project,
      messages,
      named: new Map(),
    });
    expect(when).toBe('1897-11-10/1897-11-14');
  });

  it.each([
    ['--06-23', '--06-23', '23 June'],
    ['23 June', '1960-06-23', '23 June'],
  ])('tells its date in the words of the header, or else of the interface: %s', (date, when, words) => {
    const cited = { dating: { when } };
    const told = { ...record, date, when, cited } as unknown as RecordNotes;
    expect(searchDocument(told, [], { project, messages, named: new Map() }).date).toBe(words);
  });

  it('tells its date in words of the interface, where the header has none', () => {
    const cited = { dating: { notBefore: '1960', notAfter: '1961' } } as NonNullable<RecordNotes['cited']>;
    const dated = (date: string) =>
      searchDocument({ ...record, date, when: '1960', cited }, [], { project, messages, named: new Map() })
        .date;
    expect(['1960', 'about 1960'].map(dated)).toEqual(['between 1960 and 1961', 'about 1960']);
  });

  it('is found by what its header says, and by the names that registers have for whom it names', () => {
    expect(known.blocks).toEqual([
      { anchor: 'b1', runs: ['Dear'] },
      { anchor: 'panel:', runs: ['What was said. · aid'] },
      { anchor: 'names:', runs: ['Mao Zedong · Mao Tse-tung · Probably he.'] },
    ]);
    expect(known.people).toEqual(['mao']);
  });
});
