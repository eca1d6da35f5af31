export type PluralCategory = 'one' | 'few' | 'many' | 'other';

const RULES: Readonly<Record<string, (n: number) => PluralCategory>> = {
  cs: (n) => (!Number.isInteger(n) ? 'many' : n === 1 ? 'one' : n >= 2 && n <= 4 ? 'few' : 'other'),
  fr: (n) => (n >= 0 && n < 2 ? 'one' : 'other'),
};

/**
 * The plural form that a number asks for in a language of the interface (Unicode CLDR, Language Plural Rules). French
 * has a form for millions in words too, which no number in digits needs.
 */
export function plural(language: string, n: number): PluralCategory {
  return RULES[language]?.(n) ?? (n === 1 ? 'one' : 'other');
}
