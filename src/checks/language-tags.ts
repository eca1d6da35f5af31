/**
 * What is wrong with a language tag (BCP 47: RFC 5646), as far as that can be told without the registry of subtags: its
 * form, and the mistakes that editors make. The tables are small on purpose: a tag that is not in them is not judged.
 */
export interface TagProblem {
  /** What is there, after “The language tag “…””. */
  readonly message: string;
  readonly hint: string;
  /** The tag that was meant; `safe` where it is the same tag by the rules. */
  readonly write?: string;
  readonly safe: boolean;
  /** Of the tag’s form, or only of its look. */
  readonly severity: 'error' | 'warning' | 'info';
}

const LANGUAGE = '(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})';
const SCRIPT = '(?:-[a-z]{4})?';
const REGION = '(?:-(?:[a-z]{2}|\\d{3}))?';
const VARIANTS = '(?:-(?:[a-z0-9]{5,8}|\\d[a-z0-9]{3}))*';
const EXTENSIONS = '(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*';
const PRIVATE = 'x(?:-[a-z0-9]{1,8})+';
/** RFC 5646, 2.1. */
const WELL_FORMED = new RegExp(
  `^(?:${LANGUAGE}${SCRIPT}${REGION}${VARIANTS}${EXTENSIONS}(?:-${PRIVATE})?|${PRIVATE})$`,
  'i',
);
const IRREGULAR: ReadonlySet<string> = new Set(
  (
    'en-gb-oed i-ami i-bnn i-default i-enochian i-hak i-klingon i-lux i-mingo i-navajo i-pwn i-tao i-tay i-tsu sgn-be-fr ' +
    'sgn-be-nl sgn-ch-de'
  ).split(' '),
);

/** Codes of countries, and others, that are taken for languages; none of them is a language. */
const NO_LANGUAGES: ReadonlyMap<string, { readonly write: string; readonly name: string }> = new Map([
  ['cz', { write: 'cs', name: 'Czech' }],
  ['jp', { write: 'ja', name: 'Japanese' }],
  ['dk', { write: 'da', name: 'Danish' }],
  ['gr', { write: 'el', name: 'Greek' }],
  ['ua', { write: 'uk', name: 'Ukrainian' }],
  ['cn', { write: 'zh', name: 'Chinese' }],
  ['kz', { write: 'kk', name: 'Kazakh' }],
  ['rs', { write: 'sr', name: 'Serbian' }],
  ['at', { write: 'de-AT', name: 'German of Austria' }],
  ['us', { write: 'en-US', name: 'English of the United States' }],
]);
/** Languages whose two letters are those of a country in which another one is spoken. */
const MISTAKEN_REGIONS: ReadonlyMap<string, string> = new Map([
  ['uk', 'uk is Ukrainian; English of the United Kingdom is en-GB'],
]);
/** Codes of three letters (ISO 639-2) for which the registry has two: RFC 5646, 2.2.1. */
const TWO_LETTERS: ReadonlyMap<string, string> = new Map(
  (
    'eng:en deu:de ger:de fra:fr fre:fr rus:ru lat:la ita:it spa:es ces:cs cze:cs slk:sk slo:sk pol:pl hun:hu ell:el gre:el ' +
    'nld:nl dut:nl zho:zh chi:zh jpn:ja kor:ko ara:ar heb:he tur:tr por:pt swe:sv dan:da nor:no nob:nb nno:nn fin:fi isl:is ' +
    'ice:is ukr:uk bel:be bul:bg srp:sr hrv:hr slv:sl mkd:mk mac:mk ron:ro rum:ro est:et lav:lv lit:lt san:sa cym:cy wel:cy ' +
    'gle:ga gla:gd eus:eu baq:eu cat:ca glg:gl sqi:sq alb:sq hye:hy arm:hy kat:ka geo:ka fas:fa per:fa hin:hi vie:vi tha:th ' +
    'ind:id mon:mn kaz:kk uzb:uz yid:yi epo:eo bos:bs afr:af chu:cu'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

export function tagProblem(tag: string): TagProblem | undefined {
  if (tag === '' || IRREGULAR.has(tag.toLowerCase())) return undefined;
  if (!WELL_FORMED.test(tag)) return illFormed(tag);
  return wrongLanguage(tag) ?? otherCase(tag);
}

function illFormed(tag: string): TagProblem {
  const trimmed = tag.trim().replaceAll('_', '-').replace(/[‐‑–]/g, '-');
  const write = WELL_FORMED.test(trimmed) ? (wrongLanguage(trimmed)?.write ?? inCase(trimmed)) : undefined;
  return {
    message: 'is none: subtags of letters and digits, divided by hyphens, were expected (BCP 47)',
    hint:
      write === undefined ? 'Begin with the code of a language: en, de, cs, la, grc.' : `Write “${write}”.`,
    ...(write !== undefined && { write }),
    safe: write !== undefined && wrongLanguage(trimmed) === undefined,
    severity: 'error',
  };
}

function wrongLanguage(tag: string): TagProblem | undefined {
  const [language = '', ...others] = tag.split('-');
  const lower = language.toLowerCase();
  const rest = others.map((each) => `-${each}`).join('');
  const short = TWO_LETTERS.get(lower);
  if (short !== undefined)
    return {
      message: `begins with ${language}; the code of two letters, ${short}, was expected (RFC 5646, 2.2.1)`,
      hint: `Write “${inCase(short + rest)}”.`,
      write: inCase(short + rest),
      safe: true,
      severity: 'warning',
    };
  const other = NO_LANGUAGES.get(lower);
  if (other)
    return {
      message: `begins with ${language}, which is no language; ${other.name} is ${other.write}`,
      hint: 'The first letters are those of a language, not of a country.',
      ...(rest === '' && { write: other.write }),
      safe: false,
      severity: 'warning',
    };
  const region = others.find((each) => /^[a-z]{2}$/i.test(each))?.toUpperCase();
  const mistaken = region === 'UK' ? (MISTAKEN_REGIONS.get(lower) ?? 'the United Kingdom is GB') : undefined;
  if (mistaken === undefined) return undefined;
  const write = inCase(`${lower === 'uk' ? 'en' : language}${rest.replace(/-uk\b/i, '-GB')}`);
  return {
    message: `has the region ${others[0]}, which is none: ${mistaken}`,
    hint: `Did you mean “${write}”?`,
    write,
    safe: false,
    severity: 'warning',
  };
}

/** Case has no meaning, but a custom that programs and schemas rely on (RFC 5646, 2.1.1). */
function otherCase(tag: string): TagProblem | undefined {
  const write = inCase(tag);
  return write === tag
    ? undefined
    : {
        message: `is customarily written “${write}”`,
        hint: `Write “${write}”, also where the language is declared.`,
        write,
        safe: false,
        severity: 'info',
      };
}

function inCase(tag: string): string {
  let single = false;
  return tag
    .split('-')
    .map((part, index) => {
      const written =
        index > 0 && !single && /^[a-z]{2}$/i.test(part)
          ? part.toUpperCase()
          : index > 0 && !single && /^[a-z]{4}$/i.test(part)
            ? part.charAt(0).toUpperCase() + part.slice(1).toLowerCase()
            : single && index > 0
              ? part
              : part.toLowerCase();
      single ||= part.length === 1;
      return written;
    })
    .join('-');
}
