import { describe, expect, it } from 'vitest';
import { cited } from '../../src/edition/citations/cited.ts';
import { editionJsonLd } from '../../src/edition/json-ld/edition.ts';
import { recordNotes } from '../../src/edition/notes/record-notes.ts';
import { recordJsonLd } from '../../src/edition/record/json-ld.ts';
import type { Project } from '../../src/project/project.ts';
import { read, tei } from '../document/samples.ts';
import { messages } from './site.ts';

const ROR = 'https://ror.org/05dxps055';
const PROJECT: Project = {
  title: 'Letters',
  editors: [{ name: 'Timber Board', kind: 'organisation', ror: ROR }, { name: 'Ada' }],
  language: 'en',
  views: ['reading'],
};

function told(project: Project) {
  const record = recordNotes(read(tei('<p/>')), 'a');
  const source = cited(record, { project, messages: messages('en') });
  return {
    edition: JSON.parse(editionJsonLd(project)),
    record: JSON.parse(recordJsonLd(source, record, new Map(), project)),
  };
}

describe('What pages tell machines of the edition', () => {
  it('is the same on the page of the edition and on those of records', () => {
    const { edition, record } = told({ ...PROJECT, url: 'https://example.org/letters/' });
    expect(edition).toMatchObject({
      '@id': 'https://example.org/letters/',
      url: 'https://example.org/letters/',
    });
    expect(record.isPartOf).toMatchObject({ '@id': edition['@id'], url: edition.url });
    expect(edition.editor).toEqual(record.editor);
  });

  it('leads to its first page from a disk too', () => {
    expect(told(PROJECT).record.isPartOf).toEqual({
      '@type': 'Collection',
      name: 'Letters',
      url: '../../index.html',
    });
  });

  it('knows institutions from persons', () => {
    expect(told(PROJECT).edition.editor).toEqual([
      { '@type': 'Organization', '@id': ROR, name: 'Timber Board', sameAs: ROR },
      { '@type': 'Person', name: 'Ada' },
    ]);
  });
});
