import { languageOf } from '../language.ts';
import { languageTag } from '../language-names.ts';
import type { Profile } from '../profile.ts';
import type { Transcript } from '../transcript.ts';
import type { Page } from './page.ts';

/**
 * A profile as it holds for one page: the language is that of the text, where the profile names none; the page may name
 * the language of the original, which may be that of the text.
 */
export function profileOnPage(collection: Profile, page: Page, { text }: Transcript): Profile {
  const profile = collection.anyLanguage
    ? { ...collection, language: languageOf(text.slice(page.body.start, page.body.end)) }
    : collection;
  const named = page.fields.find(({ kind }) => kind === 'language')?.value;
  const original = named === undefined ? undefined : languageTag(named);
  if (original === undefined) return profile;
  const { original: _, ...rest } = profile;
  return original === profile.language ? rest : { ...rest, original };
}
