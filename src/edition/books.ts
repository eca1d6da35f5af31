import { type Messages, say } from '../project/messages.ts';
import type { Site } from './pages/page.ts';

/** The books that are made beside the pages. */
export interface Books {
  readonly pdf: boolean;
  readonly epub: boolean;
}

export const BOOK = { pdf: 'edition.pdf', epub: 'edition.epub' } as const;

/** The books of an edition, with their titles, for its pages. */
export function booksOf({ pdf, epub }: Books, messages: Messages): Site['books'] {
  return [
    ...(pdf ? [{ path: BOOK.pdf, title: say(messages, 'download.edition-pdf') }] : []),
    ...(epub ? [{ path: BOOK.epub, title: say(messages, 'download.edition-epub') }] : []),
  ];
}

/** The PDF of a record in a view: `diplomatic.pdf`, in the folder of the record. */
export const pdfName = (view: string) => `${view}.pdf`;
