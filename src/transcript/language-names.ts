/** English names of the languages that papers of archives are in, by their tags (BCP 47). */
const NAMES: Readonly<Record<string, string>> = {
  ...{
    ar: 'Arabic',
    be: 'Belarusian',
    bg: 'Bulgarian',
    bs: 'Bosnian',
    cs: 'Czech',
    da: 'Danish',
    de: 'German',
  },
  ...{
    el: 'Greek',
    en: 'English',
    es: 'Spanish',
    et: 'Estonian',
    fa: 'Persian',
    fi: 'Finnish',
    fr: 'French',
  },
  ...{
    he: 'Hebrew',
    hr: 'Croatian',
    hu: 'Hungarian',
    hy: 'Armenian',
    it: 'Italian',
    ja: 'Japanese',
    ka: 'Georgian',
  },
  ...{
    ko: 'Korean',
    la: 'Latin',
    lt: 'Lithuanian',
    lv: 'Latvian',
    mk: 'Macedonian',
    mn: 'Mongolian',
    nl: 'Dutch',
  },
  ...{
    no: 'Norwegian',
    pl: 'Polish',
    pt: 'Portuguese',
    ro: 'Romanian',
    ru: 'Russian',
    sk: 'Slovak',
    sl: 'Slovenian',
  },
  ...{
    sq: 'Albanian',
    sr: 'Serbian',
    sv: 'Swedish',
    tr: 'Turkish',
    uk: 'Ukrainian',
    vi: 'Vietnamese',
    yi: 'Yiddish',
  },
  ...{ zh: 'Chinese', 'zh-Hans': 'Chinese', 'zh-Hant': 'Chinese', 'ko-Latn': 'Korean in Latin script' },
  ...{ 'ru-Latn': 'Russian in Latin script', 'zh-Latn': 'Chinese in Latin script', und: 'Not known' },
};

/** The English name of a language; its tag where we know none. */
export function languageName(tag: string): string {
  return NAMES[tag] ?? NAMES[tag.split('-')[0] ?? ''] ?? tag;
}

/** The tag of a language by its English name. */
export function languageTag(name: string): string | undefined {
  const wanted = name.trim().toLowerCase();
  return Object.entries(NAMES).find(([tag, each]) => tag !== 'und' && each.toLowerCase() === wanted)?.[0];
}
