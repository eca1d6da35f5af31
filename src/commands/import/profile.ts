import type { Result } from '../../diagnostic.ts';
import { givenProfiles, profileSchema } from '../../files/assets.ts';
import { readBytes } from '../../files/read.ts';
import { chosenProfile, type ProfileFile, readProfiles } from '../../project/profile.ts';
import { CONVENTIONS } from '../../transcript/conventions/conventions.ts';
import { LANGUAGES } from '../../transcript/languages/languages.ts';
import type { Profile } from '../../transcript/profile.ts';
import { profileOf } from '../../transcript/profile-of.ts';
import { BLOCKS } from '../../transcript/structure/blocks.ts';

const GENERIC = 'generic';

const KNOWN = { lexicons: LANGUAGES, conventions: [...CONVENTIONS, ...BLOCKS].map(({ name }) => name) };

/**
 * The profile that an import goes by.
 *
 * @param named the name of one that comes with the package, or the path of an editor’s own; `generic` if left out
 */
export function openProfile(named: string = GENERIC): Result<Profile | undefined> {
  const { value: own, diagnostics } = /\.json$/i.test(named) ? readOwn(named) : NONE;
  const { value: profiles, diagnostics: wrong } = readProfiles([...givenProfiles(), ...own], profileSchema());
  const found = [...diagnostics, ...wrong];
  if (found.length > 0) return { value: undefined, diagnostics: found };
  const ofFile = [...profiles.values()].find(({ file }) => file === named);
  const { value: settings, diagnostics: unknown } = chosenProfile(ofFile?.name ?? named, profiles);
  if (!settings) return { value: undefined, diagnostics: unknown };
  return profileOf(settings, KNOWN);
}

const NONE: Result<readonly ProfileFile[]> = { value: [], diagnostics: [] };

function readOwn(file: string): Result<readonly ProfileFile[]> {
  const { value: bytes, diagnostics } = readBytes(file);
  return { value: bytes ? [{ file, text: new TextDecoder().decode(bytes) }] : [], diagnostics };
}
