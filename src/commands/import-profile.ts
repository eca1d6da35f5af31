import type { Result } from '../diagnostic.ts';
import { ENGLISH } from '../transcript/languages/english.ts';
import type { Profile } from '../transcript/profile.ts';
import { noSuch } from './usage.ts';

const GENERIC: Profile = {
  name: 'generic',
  language: 'en',
  brackets: [
    { open: '[', close: ']' },
    { open: '(', close: ')' },
  ],
  lexicons: [ENGLISH],
  without: new Set(),
  scope: 'open',
};

/** The profile of a name, or the one that holds where none is named. */
export function openProfile(name: string | undefined): Result<Profile | undefined> {
  if (name !== undefined && name !== GENERIC.name) throw noSuch('profile', name, [GENERIC.name]);
  return { value: GENERIC, diagnostics: [] };
}
