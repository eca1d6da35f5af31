import type { Profile } from '../../profile.ts';

/** What a profile for such transcripts says: the signs that are brackets, and the conventions that hold. */
export const UNDER_LEIDEN: Partial<Profile> = {
  brackets: [
    { open: '[', close: ']' },
    { open: '(', close: ')' },
    { open: '⟨', close: '⟩' },
    { open: '<', close: '>' },
    { open: '{', close: '}' },
    { open: '⟦', close: '⟧' },
  ],
  with: new Set([
    ...['leiden-lacuna', 'leiden-restored', 'leiden-expanded', 'leiden-left-out', 'leiden-surplus'],
    ...['leiden-deleted', 'leiden-added', 'leiden-unclear', 'leiden-traces', 'leiden-vacat', 'leiden-hand'],
  ]),
};
