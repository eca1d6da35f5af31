import type { Diagnostic, Result } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import type { ProfileSettings } from '../project/profile-settings.ts';
import type { Lexicon, Meaning } from './labels/lexicon.ts';
import { pageRule } from './page/rule.ts';
import type { Profile } from './profile.ts';

/** What the package knows, and a profile chooses from. */
export interface Known {
  readonly lexicons: readonly Lexicon[];
  /** The names of all conventions and blocks. */
  readonly conventions: readonly string[];
}

/**
 * Settings as a profile that is ready for use. A language without label words, or a convention that there is not, is an
 * `import/profile` warning, and counts for nothing.
 */
export function profileOf(settings: ProfileSettings, known: Known): Result<Profile> {
  const { name, language = 'en', original, brackets = [], labels } = settings;
  const own: readonly Lexicon[] =
    labels && Object.keys(labels).length > 0
      ? [
          {
            language,
            words: labels as Readonly<Partial<Record<Meaning, readonly string[]>>>,
            numbers: {},
            stamps: {},
          },
        ]
      : [];
  // Without a list, label words of every language are understood.
  const languages = settings.languages ?? known.lexicons.map((each) => each.language);
  const chosen = languages.flatMap((tag) => known.lexicons.filter((each) => each.language === tag));
  const value: Profile = {
    ...{ name, language, anyLanguage: settings.language === undefined },
    ...(typeof original === 'string' && original !== language ? { original } : {}),
    brackets: brackets.map(([open, close]) => ({ open, close })),
    // Those of the collection come first: they may give a word of the language another meaning.
    lexicons: [...own, ...chosen],
    with: new Set(settings.with),
    without: new Set(settings.without),
    scope: settings.scope ?? 'open',
    lines: settings.lines ?? 'guess',
    dates: settings.dates ?? {},
    names: settings.names ?? 'propose',
    page: (settings.page ?? []).map(pageRule),
    hands: settings.hands ?? [],
    ...(settings.translator ? { translator: settings.translator } : {}),
    ...(settings.transcriber ? { transcriber: settings.transcriber } : {}),
    ...(settings.host ? { host: settings.host } : {}),
    source: settings.source ?? {},
    keywords: settings.keywords ?? [],
  };
  return { value, diagnostics: unknownNames(settings, known) };
}

function unknownNames(settings: ProfileSettings, { lexicons, conventions }: Known): readonly Diagnostic[] {
  const tags = lexicons.map(({ language }) => language);
  const names = [...(settings.with ?? []), ...(settings.without ?? [])];
  return [
    ...unknown(settings.languages ?? [], tags, 'There are no label words for the language'),
    ...unknown(names, conventions, 'There is no convention'),
  ].map(
    (words): Diagnostic => ({
      ...{ code: 'import/profile', severity: 'warning', ...words },
      location: { file: settings.file },
    }),
  );
}

function unknown(names: readonly string[], known: readonly string[], message: string) {
  const missing = names.filter((name) => !known.includes(name));
  return missing.map((name) => {
    const meant = nearest(name, known);
    const all = `There are ${known.map((each) => `“${each}”`).join(', ')}.`;
    return {
      message: `${message} “${name}”`,
      hint: meant === undefined ? all : `Did you mean “${meant}”? ${all}`,
    };
  });
}
