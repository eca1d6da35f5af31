import type { PdfDate } from './date.ts';

/** What a PDF says of itself, to catalogues and to the tab of a reader. */
export interface AboutPdf {
  readonly title: string;
  readonly date: PdfDate;
  readonly authors?: readonly string[] | undefined;
  readonly keywords?: readonly string[] | undefined;
  readonly description?: string | undefined;
}

/** It is not printed: no font has to have its characters, and no sign stands in their place. */
export const ABOUT = 'document.json';

/** The file from which record.typ, book.typ and unprinted.typ take it. */
export function aboutPdf({
  title,
  date,
  authors = [],
  keywords = [],
  description,
}: AboutPdf): [string, string] {
  return [ABOUT, JSON.stringify({ title, date, authors, keywords, description })];
}
