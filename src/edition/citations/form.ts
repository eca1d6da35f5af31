import type { Messages } from '../../project/messages.ts';
import type { Cited } from './cited.ts';

/** A form that a citation is written in: `records/STEM/citation.NAME`. */
export interface CitationForm {
  /** The extension of its file. */
  readonly name: 'txt' | 'bib' | 'json' | 'ris';
  /** What it is called everywhere. */
  readonly title: string;
  /** Its media type. */
  readonly type: string;
  write(record: Cited, messages: Messages): string;
}
