import type { Messages } from '../../project/messages.ts';
import type { Cited } from './cited.ts';
import type { CitedEdition } from './cited-edition.ts';

/** A form that a citation is written in: `records/STEM/citation.NAME`, and `citation.NAME` of the whole edition. */
export interface CitationForm {
  /** The extension of its file. */
  readonly name: 'txt' | 'bib' | 'json' | 'ris';
  /** What it is called, in words of the interface where it has no name of its own. */
  readonly title: (messages: Messages) => string;
  /** Its media type. */
  readonly type: string;
  write(record: Cited, messages: Messages): string;
  writeEdition(edition: CitedEdition, messages: Messages): string;
}
