import { address } from '../addresses.ts';
import type { BookRecord } from './book.ts';
import { fileNames } from './places.ts';

/** A chapter that is to be made of a page. */
export interface Planned {
  readonly record: BookRecord;
  readonly view: BookRecord['views'][number];
  /** From the top of the book: `records/1960-06-28-puzanov.xhtml`. */
  readonly path: string;
  /** The address of the page from the top of the edition. */
  readonly page: string;
  /** The diplomatic view of a record that has a reading view: at the end of the book. */
  readonly appendix: boolean;
  /** The other views of the record. */
  readonly others: readonly { readonly name: string; readonly path: string }[];
}

/**
 * The chapters of a book: the view for readers, in which notes account for every change, is the text. A book is read in one
 * direction, and on screens too narrow for two texts side by side: the other view of a record stands at the end of the book, and
 * each leads to the other.
 */
export function planned(records: readonly BookRecord[]): readonly Planned[] {
  const nameOf = fileNames();
  return records.flatMap((record) => {
    const name = nameOf(record.stem);
    const views = inOrder(record).map((view, index) => ({
      view,
      appendix: index > 0,
      path: `${index > 0 ? view.name : 'records'}/${name}.xhtml`,
    }));
    return views.map((each) => ({
      ...each,
      record,
      page: address(`records/${record.stem}/${each.view.name}.html`),
      others: views.filter((other) => other !== each).map(({ view, path }) => ({ name: view.name, path })),
    }));
  });
}

/** The view for readers first, where there is one. */
function inOrder({ views }: BookRecord): BookRecord['views'] {
  return [
    ...views.filter(({ name }) => name === 'reading'),
    ...views.filter(({ name }) => name !== 'reading'),
  ];
}
