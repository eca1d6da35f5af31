import { readFileSync } from 'node:fs';
import { readProfiles } from '../../src/project/profile.ts';
import { CONVENTIONS } from '../../src/transcript/conventions/conventions.ts';
import { LANGUAGES } from '../../src/transcript/languages/languages.ts';
import type { Profile } from '../../src/transcript/profile.ts';
import { profileOf } from '../../src/transcript/profile-of.ts';
import { BLOCKS } from '../../src/transcript/structure/blocks.ts';

const ROOT = new URL('../../', import.meta.url);
const NAMES = ['generic', 'leiden', 'wilson-center'];

export const PROFILE_SCHEMA = JSON.parse(
  readFileSync(new URL('schemas/profile.schema.json', ROOT), 'utf8'),
) as object;

export const GIVEN = NAMES.map((name) => ({
  file: `profiles/${name}.profile.json`,
  text: readFileSync(new URL(`profiles/${name}.profile.json`, ROOT), 'utf8'),
}));

export const KNOWN = {
  lexicons: LANGUAGES,
  conventions: [...CONVENTIONS, ...BLOCKS].map(({ name }) => name),
};

let known: ReturnType<typeof readProfiles>['value'] | undefined;

/** A profile that comes with the package. */
export function given(name: string): Profile {
  known ??= readProfiles(GIVEN, PROFILE_SCHEMA).value;
  const settings = known.get(name);
  if (!settings) throw new Error(`${name} is not sound`);
  return profileOf(settings, KNOWN).value;
}
