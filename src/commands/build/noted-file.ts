import type { Kept } from '../../checks/kept.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import type { FileNotes } from '../../edition/notes/file-notes.ts';

/** What an earlier build knew of a TEI file, with all that its findings depend on. */
export interface NotedFile extends Pick<Kept, 'hash' | 'needs'> {
  /** Of its content and its needs. */
  readonly key: string;
  readonly notes: FileNotes;
  readonly diagnostics: readonly Diagnostic[];
}
