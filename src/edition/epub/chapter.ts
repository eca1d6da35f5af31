import type { BookFile } from './book.ts';
import type { Facts } from './facts.ts';

/** A chapter of the book, and what the rest of the book needs of it. */
export interface Chapter {
  readonly file: BookFile;
  readonly facts: Facts;
  readonly appendix: boolean;
}
