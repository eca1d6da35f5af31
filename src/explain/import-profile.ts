import type { Page } from './page.ts';

/** Pages of the profiles that an import goes by. */
export const importProfile: readonly Page[] = [
  {
    code: 'import/unknown-profile',
    severity: 'error',
    what: 'There is no profile of this name.',
    why: 'Transcripts that are read by the wrong conventions have to be imported again.',
    see: [],
    kind: 'session',
    bad: '1957.txt\n$ tei import 1957.txt --profile wilson-centre',
    good: '1957.txt\n$ tei import 1957.txt --profile wilson-center',
    mend: 'Write one of the names that the hint lists. A profile of your own is named with its file: ours.profile.json.',
  },
  {
    code: 'import/profile',
    severity: 'error',
    what: 'Something in the file of a profile is not as it should be.',
    why: 'A setting that counts for nothing is worse than none: the import does not do what its editor believes.',
    see: [],
    kind: 'session',
    bad: '1957.txt\nours.profile.json (with “scop”)\n$ tei import 1957.txt --profile ours.profile.json',
    good: '1957.txt\nours.profile.json (with “scope”)\n$ tei import 1957.txt --profile ours.profile.json',
    mend: 'Correct it at the place that the message names; an editor that knows JSON schemas shows all settings.',
  },
];
