/** Frequent words of a language: a text is in the one whose words it has most of. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for with on by as at this be from are have not he it they which were',
  de: 'der die das und den von zu mit sich des auf ist im dem nicht ein eine als auch wird ich es wir daß für',
  fr: 'le la les de des et du en un une que est pour dans qui sur par au pas je nous vous ce il a à',
  cs: 'a se na je v že s z do o k i pro jako by ale ve při jsem byl jsou které podle',
  sk: 'a sa na je v že s z do o k i pre ako by ale vo pri som bol sú ktoré podľa',
  pl: 'w i z na do się nie że jest o od po przez dla jak oraz ale przy jestem był są które',
  ru: 'и в не на что с по как из за для от это был о к его я мы их он',
  uk: 'і в не на що з та до за від як це був про його ми їх він у',
  es: 'de la que el en y los se del las un por con una para su no es al lo',
  it: 'di che il la e un per non una sono del della con le è in si da',
  hu: 'a az és hogy nem is egy volt meg csak ezt mint de el',
  nl: 'de het een van en in is dat op te niet voor met zijn die',
};

/** Scripts that one language is written in. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ko', /\p{Script=Hangul}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
];

/** Letters by which languages that share most words are told from each other. */
const LETTERS: readonly (readonly [string, RegExp])[] = [
  ['cs', /[řěů]/u],
  ['sk', /[ľĺŕôä]/u],
  ['ru', /[ыэъ]/u],
  ['uk', /[іїєґ]/u],
];

const LONGEST = 40_000;
const FEWEST = 5;

const sets = Object.entries(WORDS).map(([tag, words]) => [tag, new Set(words.split(' '))] as const);

/** The language of a text, if its frequent words or its script leave no doubt; “und” (ISO 639-2) where they do. */
export function languageOf(text: string): string {
  const sample = text.slice(0, LONGEST).toLowerCase();
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const script = SCRIPTS.find(([, pattern]) => (sample.match(pattern)?.length ?? 0) > letters / 3);
  if (script) return script[0];
  const words = sample.match(/[\p{L}\p{M}]+/gu) ?? [];
  const counts = sets
    .map(([tag, set]) => ({ tag, count: words.filter((word) => set.has(word)).length }))
    .sort((a, b) => b.count - a.count);
  const [best] = counts;
  if (!best || best.count < FEWEST || best.count < words.length / 20) return 'und';
  const close = counts.filter(({ count }) => best.count <= 1.2 * count).map(({ tag }) => tag);
  if (close.length === 1) return best.tag;
  const told = LETTERS.filter(([tag, letters]) => close.includes(tag) && letters.test(sample));
  return close.length === 2 && told.length === 1 && told[0] ? told[0][0] : 'und';
}
