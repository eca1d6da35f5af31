import { guidelines } from '../../checks/rules/guidelines.ts';
import { at } from '../../checks/rules/place.ts';
import type { Location } from '../../diagnostic.ts';
import { languageCode, meantTag } from '../metadata/languages.ts';
import { inRecord, inSettings, type ReadinessCheck, type ReadyEdition } from './check.ts';
import { sample } from './sample.ts';

const source = guidelines('2.4.2', 'HD#HD41');

export const noLanguage: ReadinessCheck = {
  code: 'deposit/no-language',
  severity: 'error',
  about: 'It is not said in which language a text is',
  why: 'Readers look for texts in a language that they read, and repositories ask for it.',
  source,
  mend: 'Write xml:lang at the text of the record, or its language in langUsage; or “languages” in edition.json.',
  *check({ project, records }) {
    if (project.languages && project.languages.length > 0) return;
    for (const record of records) {
      if (record.language) continue;
      yield {
        message: 'The language of this text is not given; one was expected before deposit',
        location: inRecord(record, record.textPlace),
        hint: 'Write <text xml:lang="en">, with the tag of the language.',
      };
    }
  },
  examples: {
    good: [
      sample(),
      sample({ text: '<text>' }),
      sample({ settings: { languages: ['en'] }, text: '<text>', profile: '<creation/>' }),
    ],
    bad: [sample({ text: '<text>', profile: '<creation/>' })],
  },
};

export const unknownLanguage: ReadinessCheck = {
  code: 'deposit/unknown-language',
  severity: 'error',
  about: 'What is given as a language is the code of none',
  why: 'Repositories know languages by their codes (BCP 47, ISO 639-3), and refuse others.',
  source,
  mend: 'Write the code of the language: en, cs, grc. The hint tells it where it is known what was meant.',
  same: ['rule/language-tag'],
  *check(edition) {
    for (const { tag, location } of tagsIn(edition)) {
      if (languageCode(tag) !== undefined) continue;
      const meant = meantTag(tag);
      yield {
        message: `“${tag}” is not the code of a language; one such as en, cs or grc was expected`,
        location,
        hint:
          meant === undefined
            ? 'Look for the code at https://iso639-3.sil.org, and write it; a language that is not known is und.'
            : `Write ${meant}.`,
      };
    }
  },
  examples: {
    good: [
      sample(),
      sample({ text: '<text xml:lang="und">' }),
      sample({ text: '<text xml:lang="grc-Latn-x-orlind">' }),
      sample({ settings: { languages: ['en-GB', 'zh-Hans'] } }),
    ],
    bad: [
      sample({ text: '<text xml:lang="English">' }),
      sample({ settings: { languages: ['cz'] } }),
      sample({
        profile:
          '<creation><date when="1957-07-03"/></creation><langUsage><language ident="qzz">Arvenian</language></langUsage>',
      }),
    ],
  },
};

/** All tags that a package would tell, each with its place; the same tag of one file once. */
function* tagsIn({
  project,
  settings,
  records,
}: ReadyEdition): Generator<{ tag: string; location: Location }> {
  for (const [index, tag] of (project.languages ?? []).entries())
    yield { tag, location: inSettings(settings, 'languages', index) };
  for (const [index, { language }] of (project.otherTitles ?? []).entries())
    if (language !== undefined)
      yield { tag: language, location: inSettings(settings, 'otherTitles', index, 'language') };
  for (const { file, language, languages, originals } of records) {
    const seen = new Set<string>();
    for (const { text, place } of [...(language ? [language] : []), ...languages, ...originals]) {
      if (seen.has(text)) continue;
      seen.add(text);
      yield { tag: text, location: at(file, place) };
    }
  }
}
