import type { Edition, EditionRecord } from './edition.ts';
import type { RecordNotes } from './notes/record-notes.ts';
import type { Navigation, Site } from './pages/page.ts';
import type { Workshop } from './workshop.ts';

/** What all pages have in common. */
export interface Shelf {
  readonly edition: Edition;
  readonly site: Site;
  readonly navigation: Navigation;
  readonly workshop: Workshop;
  /** The key of the words of the interface. */
  readonly words: string;
}

/** A record, and where it stands in the edition. */
export interface ShelvedRecord extends Shelf {
  readonly source: EditionRecord;
  readonly record: RecordNotes;
  /** The records before and after it, by date. */
  readonly previous: RecordNotes | undefined;
  readonly next: RecordNotes | undefined;
  /** The key of what all files may depend on beside the records. */
  readonly basis: string;
}
