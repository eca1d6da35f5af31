import { type Decoder, decoderOf } from '../../xml/encodings.ts';

/** A language whose letters beyond ASCII tell an encoding. */
interface Language {
  readonly name: string;
  readonly encoding: 'windows-1250' | 'windows-1252';
  /** Its letters beyond ASCII, in lower case, and where in a word they stand. */
  readonly letters: RegExp;
  /** Letters that are rare in it, or stand in foreign words. */
  readonly rare?: RegExp;
  /** Frequent words of ASCII alone: they decide where letters don't. */
  readonly words: readonly string[];
}

const LANGUAGES: readonly Language[] = [
  {
    name: 'Czech or Slovak',
    encoding: 'windows-1250',
    letters: /[áčďéěíľňóôřšťúůýž]/g,
    rare: /[äĺŕöü]/g,
    words: ['se', 'na', 'je', 'ze', 'pro', 'jako', 'ale', 'byl', 'sa', 'pre', 'ako'],
  },
  {
    name: 'Polish',
    encoding: 'windows-1250',
    letters: /[ąćęłńóśźż]/g,
    words: ['nie', 'na', 'do', 'jest', 'przez', 'dla', 'oraz', 'od', 'jak', 'po'],
  },
  {
    name: 'Hungarian',
    encoding: 'windows-1250',
    letters: /[áéíóöőúüű]/g,
    words: ['az', 'hogy', 'nem', 'egy', 'volt', 'mint', 'ezt', 'csak', 'meg'],
  },
  {
    name: 'Croatian, Serbian or Slovene',
    encoding: 'windows-1250',
    letters: /[čćđšž]/g,
    words: ['je', 'na', 'da', 'su', 'za', 'od', 'koji', 'ali', 'kao', 'bi'],
  },
  {
    name: 'Romanian',
    encoding: 'windows-1250',
    letters: /[ăâîşţ]/g,
    words: ['de', 'la', 'cu', 'din', 'pentru', 'care', 'este', 'nu', 'pe'],
  },
  {
    name: 'French',
    encoding: 'windows-1252',
    letters: /[àâçéêëîïôœùû]|è(?=[bcdfghjlmnpqrstvxz]+e|s?(?!\p{L}))/gu,
    rare: /[æüÿ]/g,
    words: ['le', 'la', 'les', 'des', 'et', 'que', 'dans', 'pour', 'une', 'du'],
  },
  {
    name: 'German',
    encoding: 'windows-1252',
    letters: /[äöüß]/g,
    rare: /[éè]/g,
    words: ['der', 'die', 'und', 'das', 'den', 'nicht', 'von', 'mit', 'ist', 'ein'],
  },
  {
    name: 'Spanish, Portuguese or Italian',
    encoding: 'windows-1252',
    letters: /[áâãçéêíñóôõú]|[àèìòù](?!\p{L})|(?<!\p{L})[¿¡]|(?<=\d)[ºª]/gu,
    rare: /ü/g,
    words: ['el', 'los', 'que', 'por', 'con', 'para', 'il', 'che', 'di', 'os', 'uma'],
  },
  {
    name: 'a Scandinavian language',
    encoding: 'windows-1252',
    letters: /[åäæöø]/g,
    rare: /[éüðþáíóúý]/g,
    words: ['och', 'att', 'det', 'som', 'og', 'er', 'til', 'med', 'ikke', 'har'],
  },
];

/** What bytes that are no UTF-8 are in, and what speaks for it; or why that can't be told. */
export type SingleByte =
  | { readonly encoding: string; readonly decoder: Decoder; readonly evidence: string }
  | {
      readonly readings: readonly { readonly encoding: string; readonly words: string }[];
      readonly why: string;
    };

const NAMES = ['windows-1250', 'windows-1252'] as const;
const CYRILLIC = ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5'];
/** Where more of the letters are beyond ASCII than in any language of Latin script. */
const MOST_BEYOND_ASCII = 0.5;
/** Of the letters beyond ASCII a language must have so many to be the one. */
const ENOUGH = 0.6;
const EXAMPLES = 3;
/** So many bytes tell. */
const SAMPLE = 256 * 1024;

/**
 * Tells Windows-1250 from Windows-1252: by which language has all those letters, and where several have, by frequent words.
 * A text of another script is left to whoever knows it.
 */
export function westernOrCentral(bytes: Uint8Array): SingleByte {
  const beginning = bytes.subarray(0, SAMPLE);
  if (isOfOtherScript(beginning))
    return { readings: readings(beginning, CYRILLIC), why: 'most of its letters are beyond ASCII' };
  const judged = NAMES.flatMap((encoding) => {
    const decoder = decoderOf(encoding);
    if (!decoder || decoder(bytes).bad !== undefined) return [];
    const { text } = decoder(beginning);
    return { encoding, decoder, text, ...bestLanguage(encoding, text) };
  }).sort((a, b) => b.share - a.share || b.frequent - a.frequent);
  const [best, second] = judged;
  if (!best || best.share < ENOUGH)
    return {
      readings: readings(beginning, NAMES),
      why: 'its letters are those of no language that is known here',
    };
  const { encoding, decoder, text, language } = best;
  if (second?.text === text) {
    const evidence = `its characters beyond ASCII (${distinct(text)}), which are the same in ${second.encoding}`;
    return { encoding, decoder, evidence };
  }
  if (second && second.share === best.share && second.frequent === best.frequent)
    return { readings: readings(beginning, NAMES), why: 'its letters make sense in both' };
  const [words, others] = second ? differing(text, second.text) : [wordsBeyondAscii(text), []];
  const other = second ? `, which in ${second.encoding} would be ${quoted(others)}` : '';
  return {
    encoding,
    decoder,
    evidence: `words such as ${quoted(words)}${other}: these are letters of ${language}`,
  };
}

function isOfOtherScript(bytes: Uint8Array): boolean {
  let high = 0;
  let letters = 0;
  for (const byte of bytes) {
    if (byte >= 0xc0 || byte === 0xa3 || byte === 0xb3) high++;
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) letters++;
  }
  return high > (high + letters) * MOST_BEYOND_ASCII;
}

/** The language of an encoding that has most of the letters beyond ASCII, and how many of its frequent words there are. */
function bestLanguage(encoding: string, text: string) {
  const lower = text.toLowerCase();
  const total = beyondAscii(lower);
  const words = new Map<string, number>();
  for (const [word] of lower.matchAll(/(?<!\p{L})[a-z]{2,6}(?!\p{L})/gu))
    words.set(word, (words.get(word) ?? 0) + 1);
  const judged = LANGUAGES.filter((each) => each.encoding === encoding).map((each) => {
    const known = count(lower, each.letters) + (each.rare ? count(lower, each.rare) / 2 : 0);
    const frequent = each.words.reduce((sum, word) => sum + (words.get(word) ?? 0), 0);
    return { language: each.name, share: total === 0 ? 1 : known / total, frequent };
  });
  return judged.reduce((best, each) =>
    each.share > best.share || (each.share === best.share && each.frequent > best.frequent) ? each : best,
  );
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Letters beyond ASCII, and signs that stand within a word, where a letter ought to; quotation marks and dashes tell nothing. */
function beyondAscii(text: string): number {
  return count(text, /[^\0-\x7f\P{L}]|(?<=\p{L})[^\0-\x7f\p{L}\s“”„‘’‚«»‹›–—…·•§°€]/gu);
}

const WORDS = /[\p{L}\p{M}¹³¿¾¼ºª]*[^\0-\x7f\s“”„‘’‚«»‹›–—…][\p{L}\p{M}¹³¿¾¼ºª]*/gu;

function wordsBeyondAscii(text: string): readonly string[] {
  return [...new Set(text.match(WORDS))].slice(0, EXAMPLES);
}

/** Words of the one text that are others in the other; both have a character for each byte. */
function differing(text: string, other: string): readonly [readonly string[], readonly string[]] {
  const words = new Map<string, string>();
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    const there = other.slice(index, index + word.length);
    if (there !== word && words.size < EXAMPLES) words.set(word, there);
  }
  return [[...words.keys()], [...words.values()]];
}

const distinct = (text: string) => [...new Set(text.match(/[^\0-\x7f\s]/gu))].slice(0, 8).join(' ');
const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join(', ');

function readings(bytes: Uint8Array, encodings: readonly string[]) {
  return encodings.flatMap((encoding) => {
    const words = wordsBeyondAscii(decoderOf(encoding)?.(bytes.subarray(0, SAMPLE)).text ?? '');
    return words.length === 0 ? [] : { encoding, words: quoted(words) };
  });
}
