import type { Line } from './line.ts';
import { remembered } from './remembered.ts';
import { countWords } from './sentence.ts';
import { isCapitals, squeezed } from './wording.ts';

/** A name before a colon, and a remark in brackets behind it: `Comrade Zhang (hereafter Zhang):`. */
const TURN = /^(\p{Lu}[\p{L}\p{M} .’'-]{0,44}?)(\s*[([][^)\]]{1,80}[)\]])?\s*:(?:\s+|$)(.*)$/u;
const HEREAFTER = /hereafter|hereinafter|im folgenden|im weiteren|далее|dále jen|dalej|a továbbiakban/iu;

/** Labels of fields have the shape of a speaker’s name; no name is one of these. */
const LABELS: ReadonlySet<string> = new Set(
  (
    'subject re date time place venue location present participants attendees from to cc copy copies note notes signature signed reason attachment attachments ' +
    'enclosure enclosures sheets pages page print reference ref no number source translation translator translated language topic agenda item summary example answer result total ' +
    'distribution typed printed made archive fond opis delo file box folder country title author description document recipient sender addressee via priority classification action info comment comments ' +
    'betreff betr datum ort zeit anwesend teilnehmer von an verteiler anlage anlagen bemerkung anmerkung zu ' +
    'věc datum místo přítomni účastníci příloha poznámka тема дата место присутствовали участники приложение примечание кому от копия слушали постановили решили выступили ' +
    'temat data miejsce obecni tárgy dátum jelen'
  ).split(' '),
);

export interface Turn {
  /** The words before the colon, with it. */
  readonly speaker: string;
  readonly name: string;
  readonly declared: boolean;
  readonly words: string;
}

/** In stenographic records names in capitals end with a full stop: `BREZHNEV. We begin.` */
const CAPITAL_TURN = /^(\p{Lu}{3}[\p{Lu} ’'-]{0,40})()\.(?:\s+|$)(\p{Lu}.*|$)/u;

export const turnIn = remembered((line: string): Turn | undefined => {
  const match = TURN.exec(line) ?? CAPITAL_TURN.exec(line);
  if (!match) return undefined;
  const [, name = '', remark = '', rest = ''] = match;
  const parts = name.split(/\s+/);
  if (parts.length > 6 || parts.some((part) => /^\p{Ll}{4,}/u.test(part))) return undefined;
  if (LABELS.has(name.toLowerCase()) || (LABELS.has(parts[0]?.toLowerCase() ?? '') && parts.length < 3))
    return undefined;
  const speaker = line.slice(0, line.length - rest.length).trimEnd();
  return { speaker, name, declared: HEREAFTER.test(remark), words: rest };
});

/** The names of speakers: they come again with other words, or are declared as such, or all are capitals. */
export function speakersIn(lines: readonly Line[]): ReadonlySet<string> {
  const turns = lines.flatMap((line) => {
    const turn = line.blank ? undefined : turnIn(line.words);
    return turn ? [turn] : [];
  });
  const said = new Map<string, Set<string>>();
  for (const { name, words } of turns) {
    const key = squeezed(name);
    said.set(key, (said.get(key) ?? new Set()).add(words));
  }
  const again = [...said].filter(
    ([, words]) => words.size > 1 && [...words].some((each) => countWords(each) > 2),
  );
  const capitals = turns.filter(({ name }) => isCapitals(name));
  const speakers = new Set(again.map(([key]) => key));
  const areSpoken = capitals.some(({ words }) => countWords(words) > 2);
  if (areSpoken && new Set(capitals.map(({ name }) => name)).size > 1 && capitals.length > 2) {
    for (const { name } of capitals) speakers.add(squeezed(name));
  }
  // One name that comes again is a label rather than a talk, unless others speak too.
  const isOne = new Set(turns.map(({ name }) => name)).size < 2;
  if (turns.length < 3 || (isOne && !again.some(([, words]) => words.size > 2))) return new Set();
  for (const { name, declared } of turns) {
    if (!declared) continue;
    speakers.add(squeezed(name));
  }
  return speakers;
}
