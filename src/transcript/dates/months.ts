/**
 * The names of the months, with their cases and abbreviations, in the order of the year. What stands in `CAPITALISED` is
 * a month only with a capital: “may”, “march” are words as well.
 */
const CAPITALISED: readonly string[] = [
  'january jan jänner jän januar feber',
  'february feb februar',
  'march mar märz mrz',
  'april apr',
  'may mai',
  'june jun juni',
  'july jul juli',
  'august aug',
  'september sept sep septbr 7br',
  'october oct oktober okt octbr oktbr octobr',
  'november nov novbr novb novembr',
  'december dec dezember dez decbr dezbr decembr xbr',
];

const ANY_CASE: readonly string[] = [
  // French, Czech, Polish, Russian
  'janvier janv leden ledna lednu styczeń stycznia styczniu январь января январе янв',
  'février févr fév únor února únoru luty lutego lutym февраль февраля феврале фев февр',
  'mars březen března březnu marzec marca marcu март марта марте мар',
  'avril avr duben dubna dubnu kwiecień kwietnia kwietniu апрель апреля апреле апр',
  'mai květen května květnu maj maja maju май мая мае',
  'juin červen června červnu czerwiec czerwca czerwcu июнь июня июне июн',
  'juillet juil červenec července červenci lipiec lipca lipcu июль июля июле июл',
  'août srpen srpna srpnu sierpień sierpnia sierpniu август августа августе авг',
  'septembre září wrzesień września wrześniu сентябрь сентября сентябре сен сент',
  'octobre říjen října říjnu październik października październiku октябрь октября октябре окт',
  'novembre listopad listopadu listopada listopadzie ноябрь ноября ноябре ноя нояб',
  'décembre déc prosinec prosince prosinci grudzień grudnia grudniu декабрь декабря декабре дек',
];

/**
 * Croatian, Hungarian, Slovak, Serbian, Romanian, Italian, Spanish, Bulgarian, Albanian. “Listopad” is October in Croatian,
 * but November in Czech and Polish: it is left to these.
 */
const MORE: readonly string[] = [
  'siječanj siječnja siječnju január januára januara ianuarie gennaio enero януари януара janar',
  'veljača veljače veljači február februára februara februarie febbraio febrero февруари фебруара shkurt',
  'ožujak ožujka ožujku március marta martie marzo марта',
  'travanj travnja travnju április apríl apríla aprila aprilie aprile abril април априла prill',
  'svibanj svibnja svibnju május máj mája maggio mayo маја',
  'lipanj lipnja lipnju június jún júna juna iunie giugno junio юни јуна qershor',
  'srpanj srpnja srpnju július júl júla jula iulie luglio julio юли јула korrik',
  'kolovoz kolovoza kolovozu augusztus augusta avgusta agosto августа gusht',
  'rujan rujna rujnu szeptember septembra septembrie settembre septiembre септември септембра shtator',
  'október októbra oktobra octombrie ottobre octubre октомври октобра tetor',
  'studeni studenog studenoga studenom november novembra noiembrie noviembre ноември новембра nëntor',
  'december decembra decembrie dicembre diciembre декември децембра dhjetor',
];

const months = new Map<string, number>();
const anyCase = new Set<string>();
for (const [list, isAnyCase] of [
  [CAPITALISED, false],
  [ANY_CASE, true],
  [MORE, true],
] as const) {
  for (const [index, names] of list.entries()) {
    for (const name of names.split(' ')) {
      for (const spelling of spellings(name)) {
        if (!months.has(spelling)) months.set(spelling, index + 1);
        if (isAnyCase) anyCase.add(spelling);
      }
    }
  }
}

/** As it is, decomposed, and as a typewriter without accents writes it. */
function spellings(name: string): readonly string[] {
  const apart = name.normalize('NFD');
  const bare = /[a-z]/.test(name) ? apart.replace(/\p{M}/gu, '') : name;
  return [...new Set([name, apart, bare])];
}

const WORD = /[\p{L}\p{M}]+/gu;
const LONGEST = Math.max(...[...months.keys()].map(({ length }) => length));
/** Characters that no text has (Unicode 23.7, noncharacters): one for each month, and one that fills up. */
const FIRST_SIGN = 0xfdd0;
const FILL = '\ufddf';

/** Whether a text that went through `withMonthSigns` names a month. */
export const MONTH_SIGN = /[\ufdd0-\ufddb]/;

/** A month in a text that went through `withMonthSigns`, for a pattern. */
export const MONTH = String.raw`[\ufdd0-\ufddb]\ufddf*`;

/**
 * A text of the same length in which the name of each month is one sign, whatever its language: patterns of dates stay
 * short, and need not know any language.
 */
export function withMonthSigns(text: string): string {
  return text.replace(/[\ufdd0-\ufddf]/g, ' ').replace(WORD, (written) => {
    if (written.length < 3 || written.length > LONGEST) return written;
    const name = written.toLowerCase();
    const month = months.get(name);
    if (month === undefined || (written === name && !anyCase.has(name))) return written;
    return String.fromCharCode(FIRST_SIGN + month - 1) + FILL.repeat(written.length - 1);
  });
}

/** The number of a month by its sign. */
export function monthOf(sign: string): number {
  return sign.charCodeAt(0) - FIRST_SIGN + 1;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** A month in Roman numbers, for a pattern. */
export const ROMAN_MONTH = [...ROMAN].sort((a, b) => b.length - a.length).join('|');

export function romanMonthOf(written: string): number {
  return ROMAN.indexOf(written.toUpperCase()) + 1;
}
