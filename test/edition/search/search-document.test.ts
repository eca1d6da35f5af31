import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../src/edition/catalogue.ts';
import type { RecordNotes } from '../../../src/edition/notes/record-notes.ts';
import { namedInRecords, searchDocument } from '../../../src/edition/search/search-document.ts';
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

const project = { views: ['diplomatic', 'reading'] } as unknown as Project;

describe('A record as the search knows it', () => {
  const known = searchDocument(record, [{ anchor: 'b1', runs: ['Dear'] }], {
    project,
    named: namedInRecords(catalogue),
  });

  it('leads to its page for readers and to its transcript', () => {
    expect([known.href, known.originalHref]).toEqual([
      'records/a%20b/reading.html',
      'records/a%20b/diplomatic.html',
    ]);
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
