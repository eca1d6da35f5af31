import { wordsIn } from '../pieces.ts';
import type { Unit } from './unit.ts';
import { closedUp } from './wording.ts';

/** Words in a title, or in a subject, that say what kind of document it is. The first that fits decides. */
const BY_TITLE: readonly (readonly [string, RegExp])[] = [
  [
    'enclosure',
    /^[[(]?(?:enclosure|attachment|annex|appendix|anlage|beilage|příloha|приложение|załącznik|melléklet|anexa|annexe)/iu,
  ],
  ['telegram', /telegram|cablegram|\bcable\b|fernschreiben|szyfrogram|телеграмм|depeše|dépêche|távirat/iu],
  ['diary', /\bdiar(?:y|ies)|\bjournal of|дневник|tagebuch|deník|dziennik|napló/iu],
  [
    'record',
    /record of|conversation|memcon|gespräch|unterredung|rozhovor|беседы|rozmow|beszélget|entretien|convorbir|colloquio/iu,
  ],
  [
    'minutes',
    /\bminutes\b|stenogra|verbatim|protokoll|protocol of|transcript of|meeting of|sitzung|schůze|zasedání|протокол|заседани|стенограмм|posiedzeni|jegyzőkönyv|procès-verbal|verbale|ședinț|şedinţ/iu,
  ],
  [
    'memorandum',
    /memorandum|\bmemo\b|aide[- ]m[eé]moire|note verbale|vermerk|aktennotiz|verbalnote|памятная|notatka|feljegyzés|меморандум/iu,
  ],
  [
    'report',
    /\breport|information|bericht|zpráva|informace|отч[её]т|доклад|справка|записка|raport|sprawozdanie|jelentés|rapport|informe|relazione/iu,
  ],
  ['letter', /^letter|^brief\b|^dopis|^письмо|^list\b/iu],
];

/** What kind of document a division holds, by what is in it; `other`, where nothing tells. */
export function typeOf(units: readonly Unit[]): string {
  const declared = units[0]?.begins;
  if (declared) return declared;
  const kinds = new Set(units.map(({ kind }) => kind));
  const titles = units
    .filter(({ slot }) => slot === 'head')
    .map(({ pieces }) => closedUp(wordsIn(pieces).trim()));
  if (kinds.has('salutation') && !titles.some((title) => BY_TITLE[1]?.[1].test(title))) return 'letter';
  for (const title of titles) {
    const found = BY_TITLE.find(([, pattern]) => pattern.test(title.slice(0, 160)));
    if (found) return found[0];
  }
  if (kinds.has('speaker-turns')) return 'minutes';
  if (kinds.has('closing')) return 'letter';
  // Days one after the other, with text between them.
  if (units.filter(({ kind, slot }) => kind === 'dateline' && slot === 'body').length > 1) return 'diary';
  const slots = new Set(units.filter(({ slot }) => slot !== 'free').map(({ kind }) => kind));
  if (slots.size === 1 && slots.has('form')) return 'form';
  return 'other';
}
