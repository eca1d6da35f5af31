import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BookFile } from '../../src/edition/epub/book.ts';
import { epubFiles } from '../../src/edition/epub/epub.ts';
import { archived, bookOf, epubcheck, noEpubcheck, ROOT } from './book.ts';

const RECORD = join(ROOT, 'tei/records/1960-06-28-puzanov.xml');
const REGISTERS = ['persons', 'places', 'organisations', 'bibliography'].map((name) =>
  join(ROOT, `tei/registers/${name}.xml`),
);

describe('The book of the first record', () => {
  let files: readonly BookFile[] = [];
  beforeAll(async () => {
    const book = await bookOf(
      { title: 'Lunch in Pyongyang', date: '2024' } as object,
      [{ stem: '1960-06-28-puzanov', file: RECORD }],
      'en',
      REGISTERS,
    );
    ({ value: files } = await epubFiles(book));
  });

  it('has no errors and no warnings', async (context) => {
    if (noEpubcheck) context.skip(noEpubcheck);
    expect(epubcheck(await archived(files))).toEqual([]);
  });
});
