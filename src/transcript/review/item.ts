/** An entry of a review list: what the importer was not sure of, and whether a person has decided it. */
export interface ReviewItem {
  /** The same as long as the words and those round them are. */
  readonly id: string;
  readonly code: string;
  /** In the transcript, from 1. */
  readonly line: number;
  readonly column: number;
  /** The xml:id of the block in the record. */
  readonly block?: string;
  /** The words that it is about, white space collapsed; none at a place between characters. */
  readonly words: string;
  readonly read: string;
  readonly alternatives: readonly string[];
  readonly reason: string;
  /** The line of the transcript. */
  readonly quote: string;
}

/** What stands in a review list: its entries as they were decided, with what people wrote below them. */
export interface Decision {
  readonly id: string;
  readonly done: boolean;
  /** Whether its words stand no longer in the transcript; it was decided before they went. */
  readonly gone: boolean;
  /** Lines that are not the importer’s. */
  readonly remarks: readonly string[];
  /** The entry as it stands, without its box and without remarks. */
  readonly lines: readonly string[];
  /** The line of the list in which it begins, from 1. */
  readonly line: number;
}
