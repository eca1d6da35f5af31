import type { Project } from '../../project/project.ts';
import type { RecordNotes } from '../notes/record-notes.ts';
import type { ParallelName } from './page.ts';

/** The pages of a record that show two sides of it. One that can’t be read has the pages of its views alone, which say why. */
export function parallelNames(
  record: RecordNotes,
  { views }: Pick<Project, 'views'>,
): readonly ParallelName[] {
  if (!views.includes('diplomatic') || record.unread) return [];
  return [
    ...(views.includes('reading') ? (['parallel'] as const) : []),
    ...(record.knowsTranscript ? (['transcript'] as const) : []),
  ];
}
