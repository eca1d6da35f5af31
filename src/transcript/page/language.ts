import { languageTag } from '../language-names.ts';
import type { Profile } from '../profile.ts';
import type { Page } from './page.ts';

/** A profile as it holds for one page: the page may name the language of the original, which may be that of the text. */
export function profileOnPage(profile: Profile, page: Page): Profile {
  const named = page.fields.find(({ kind }) => kind === 'language')?.value;
  const original = named === undefined ? undefined : languageTag(named);
  if (original === undefined) return profile;
  const { original: _, ...rest } = profile;
  return original === profile.language ? rest : { ...rest, original };
}
