import type { Diagnostic, Result } from '../diagnostic.ts';
import { plural } from './plural.ts';

/** One message, or its form for each plural of the language (Unicode CLDR, Language Plural Rules). */
export type Message = string | Readonly<Record<string, string>>;

/** The words of the interface in one language, by key: xslt/messages/LANGUAGE.json. */
export type Messages = Readonly<{ language: string; words: Readonly<Record<string, Message>> }>;

export type Values = Readonly<Record<string, string | number>>;

const FALLBACK = 'en';

/**
 * Chooses the words of the interface.
 *
 * @param tag the language that is wanted (BCP 47); `de-AT` is content with `de`
 * @param texts the words of each language there is, as JSON
 * @param file the edition.json that names the language, for the finding
 * @returns the words, in English where there are none in that language; then `edition/interface-language` says so
 */
export function readMessages(
  tag: string,
  texts: ReadonlyMap<string, string>,
  file: string,
): Result<Messages> {
  const wanted = tag.toLowerCase().split('-')[0] ?? '';
  const language = texts.has(wanted) ? wanted : FALLBACK;
  const text = texts.get(language);
  if (text === undefined) throw new Error(`There are no words of the interface in ${language}`);
  const words = JSON.parse(text) as Messages['words'];
  return {
    value: { language, words },
    diagnostics: wanted === language ? [] : [unknownLanguage(tag, [...texts.keys()].sort(), file)],
  };
}

/** The words of a key, with values at their places: `{name}`. A key that is missing is a mistake of ours. */
export function say({ language, words }: Messages, key: string, values: Values = {}): string {
  const message = words[key];
  if (typeof message !== 'string') throw new Error(`There are no words for ${key} in ${language}`);
  return filled(message, values);
}

/** The words of a key for a number, which stands at the place `{n}`. */
export function sayCount(messages: Messages, key: string, n: number, values: Values = {}): string {
  const { language, words } = messages;
  const forms = words[key];
  const form = typeof forms === 'object' ? (forms[plural(language, n)] ?? forms['other']) : undefined;
  if (form === undefined) throw new Error(`There are no words that count for ${key} in ${language}`);
  return filled(form, { ...values, n });
}

/** A full stop at the end of a value is not doubled. */
function filled(text: string, values: Values): string {
  return text.replace(/\{([a-z-]+)\}(\.?)/g, (_, name: string, stop: string) => {
    const value = String(values[name] ?? '');
    return value.endsWith('.') ? value : value + stop;
  });
}

function unknownLanguage(tag: string, languages: readonly string[], file: string): Diagnostic {
  const quoted = languages.map((each) => `“${each}”`);
  return {
    code: 'edition/interface-language',
    severity: 'info',
    message: `There are no words of the interface in “${tag}”: headings and notices are in English`,
    location: { file },
    hint: `The language of the interface can be ${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}.`,
  };
}
