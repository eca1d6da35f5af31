import type { Page } from './page.ts';
import { JSON_TEXT } from './sources.ts';

/** Pages of what is wrong with the profile of an import. */
export const importProfiles: readonly Page[] = [
  {
    code: 'import/unknown-profile',
    severity: 'error',
    what: 'There is no profile of the name that was given, or of the name that a profile extends.',
    why: 'A profile says how the transcripts of a collection are written. With another one their brackets would be read wrongly.',
    see: [],
    kind: 'session',
    bad: 'letter.txt\n$ tei import letter.txt --profile wilson',
    good: 'letter.txt\n$ tei import letter.txt --profile wilson-center',
    mend: 'Choose one of the profiles that the message names, or give the path of a file NAME.profile.json of your own.',
  },
  {
    code: 'import/profile',
    severity: 'error',
    what: 'A profile is no JSON, a key of it is missing, misspelt or has a value that it can’t have, a pattern is no regular expression, or it names a rule, a convention or a language that there is not.',
    why: 'What is not understood would have no effect, and nobody would notice: a line of the page would stay in the text, a bracket would be read by another convention.',
    see: [JSON_TEXT],
    kind: 'session',
    bad: 'letter.txt\nown.profile.json: { "name": "own", "extends": "generic", "scop": "after" }\n$ tei import letter.txt --profile own.profile.json',
    good: 'letter.txt\nown.profile.json: { "name": "own", "extends": "generic", "scope": "after" }\n$ tei import letter.txt --profile own.profile.json',
    mend: 'Correct what the message names; it says which keys, rules or conventions there are. The file schemas/profile.schema.json describes each key.',
  },
];
