import { describe, expect, it } from 'vitest';
import { newest } from '../../src/edition/book-files.ts';
import { siteOf } from './site.ts';

const dateOf = (...headers: readonly string[]) =>
  newest(siteOf(headers.map((header, n) => ({ stem: `r${n}`, header }))).catalogue);
const written = (when: string) => `<profileDesc><creation><date when="${when}"/></creation></profileDesc>`;
const changed = (when: string) => `<revisionDesc><change when="${when}">x</change></revisionDesc>`;

describe('The date of a book', () => {
  it('is the last one on which a record was changed', () => {
    expect(dateOf(changed('2024-05-06T10:00:00+02:00'), changed('2023'))).toBe('2024-05-06');
  });

  it('is that of the newest record, where none says when it was changed', () => {
    expect(dateOf(written('1953-02-01T10:30:00'), written('1952-12'))).toBe('1953-02-01');
  });

  it('is nothing that is no day of our era', () => {
    expect(dateOf(written('-0043-03-15'), changed('2024-13-45'), written('0000'))).toBeUndefined();
    expect(dateOf(written('-0043-03-15'), written('0987'), changed('2024-02-31'))).toBe('0987');
  });
});
