import type { Group } from '../brackets/group.ts';
import type { Doubt } from '../doubt.ts';
import { frameOf } from '../framed.ts';
import { element, words } from '../pieces.ts';
import type { Place, Reading } from './convention.ts';

/**
 * A report that does not say which words it speaks of: it stays as it is, in a note of the import, and a person must look.
 * Nothing is guessed.
 */
export function leftOpen(group: Group, at: Place, doubt: Pick<Doubt, 'alternatives' | 'reason'>): Reading {
  const source = at.transcript.text;
  const { start, end } = group;
  const span = { start, end };
  const note = element('note', { type: 'import' }, [words(source, group.inner)], {
    ...{ span, frame: frameOf(source, span, group.inner), resp: 'importer' as const },
    doubts: [{ ...{ code: 'import/scope', span }, read: 'a report whose words are not known', ...doubt }],
  });
  return { ...span, pieces: [note] };
}
