import type { Line } from './line.ts';
import { remembered } from './remembered.ts';
import { countWords } from './sentence.ts';
import { isCapitals, squeezed } from './wording.ts';

/** A name before a colon, and a remark in brackets behind it: `Comrade Zhang (hereafter Zhang):`. */
const TURN = /^(\p{Lu}[\p{L}\p{M} .’'-]{0,44}?)\??(\s*[([][^)\]]{1,80}[)\]])?\s*:(?:\s+|$)(.*)$/u;
const HEREAFTER = /hereafter|hereinafter|im folgenden|im weiteren|далее|dále jen|dalej|a továbbiakban/iu;

/** Labels of fields have the shape of a speaker’s name; no name is one of these. */
const LABELS: ReadonlySet<string> = new Set(
  (
    'subject re date time place venue location present participants attendees from to cc copy copies note notes signature signed reason attachment attachments ' +
    'enclosure enclosures sheets pages page print reference ref no number source translation translator translated language topic agenda item summary example answer result total ' +
    'urgency received sent deciphered dispatched issued delivered operator encl encls re-issue precedence ' +
    'distribution typed printed made archive fond opis delo file box folder country title author description document recipient sender addressee via priority classification action info comment comments ' +
    'betreff betr datum ort zeit anwesend teilnehmer von an verteiler anlage anlagen bemerkung anmerkung zu ' +
    'věc datum místo přítomni účastníci příloha poznámka тема дата место присутствовали участники приложение примечание кому от копия слушали постановили решили выступили ' +
    'temat data miejsce obecni tárgy dátum jelen'
  ).split(' '),
);

/** A form has no more lines above the one that is looked at. */
const MOST_FIELDS = 12;

export interface Turn {
  /** The words before the colon, with it. */
  readonly speaker: string;
  readonly name: string;
  readonly declared: boolean;
  readonly words: string;
}

/** In stenographic records names in capitals end with a full stop: `BREZHNEV. We begin.` */
const CAPITAL_TURN = /^(\p{Lu}{3}[\p{Lu} ’'-]{0,40})()\.(?:\s+|$)(\p{Lu}.*|$)/u;

/** In hearings a dash stands behind the name: `The JUDGE.— Overruled.` */
const DASH_TURN = /^(\p{Lu}[\p{L}\p{M} .’'-]{0,44}?)()\.\s?[—–]\s+(.*)$/u;

/** Words, or their first letters, for a question and its answer, as they stand before each in a hearing. */
const PAIRS: readonly (readonly [string, string])[] = [
  ...([
    ['q', 'a'],
    ['question', 'answer'],
    ['frage', 'antwort'],
    ['вопрос', 'ответ'],
    ['в', 'о'],
  ] as const),
  ...([
    ['otázka', 'odpověď'],
    ['pytanie', 'odpowiedź'],
    ['kérdés', 'felelet'],
    ['demande', 'réponse'],
  ] as const),
];
const ASKED = /^(\p{Lu}[\p{L}\p{M}]*)()(?:[.:]\s?[—–-]?|\s[—–-])\s+(.*)$/u;
const WORDS_FOR_ASKING: ReadonlySet<string> = new Set(PAIRS.flat());

/** A line that begins as question or answer. */
function askedIn(line: string): Turn | undefined {
  const [, name = '', , rest = ''] = ASKED.exec(line) ?? [];
  if (!WORDS_FOR_ASKING.has(name.toLowerCase())) return undefined;
  return { speaker: line.slice(0, line.length - rest.length).trimEnd(), name, declared: false, words: rest };
}

/** Whether a line has a label of a field, which looks like the name of a speaker. */
function isField(line: string): boolean {
  const name = TURN.exec(line)?.[1]?.toLowerCase() ?? '';
  return LABELS.has(name) || LABELS.has(name.split(/\s+/)[0] ?? '');
}

/** Whether a line is a turn: what stands below the label of a field, without an empty line between, is a field as well. */
export function isTurn(lines: readonly Line[], speakers: ReadonlySet<string>, index: number): boolean {
  if (speakers.size === 0) return false;
  const turn = turnIn(lines[index]?.words ?? '');
  if (!turn || !(turn.declared || speakers.has(squeezed(turn.name)))) return false;
  for (let above = index - 1; above >= 0 && index - above < MOST_FIELDS; above--) {
    const line = lines[above];
    if (!line || line.blank) return true;
    if (isField(line.words)) return false;
  }
  return true;
}

export const turnIn = remembered((line: string): Turn | undefined => {
  const asked = askedIn(line);
  if (asked) return asked;
  const match = TURN.exec(line) ?? DASH_TURN.exec(line) ?? CAPITAL_TURN.exec(line);
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
  const capitals = turns.filter(({ name }) => isCapitals(name.replace(TITLE, '')));
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
  for (const asked of PAIRS) {
    if (asked.every((word) => (said.get(word)?.size ?? 0) > 1)) for (const word of asked) speakers.add(word);
  }
  if (speakers.size > 1) for (const name of others(turns, speakers, lines)) speakers.add(name);
  return speakers;
}

/** Among speakers, those with a title before a name that is known, and those whom the list of the participants names. */
function others(
  turns: readonly Turn[],
  speakers: ReadonlySet<string>,
  lines: readonly Line[],
): readonly string[] {
  const present = participantsIn(lines);
  return turns.flatMap(({ name }) => {
    const plain = name.replace(TITLE, '');
    const isKnown = speakers.has(squeezed(plain)) || ` ${present} `.includes(` ${plain.toLowerCase()} `);
    return plain.length > 2 && isKnown ? [squeezed(name)] : [];
  });
}

const TITLE =
  /^(?:(?:the|mr|mrs|ms|miss|dr|prof|comrade|cde|c|herr|frau|genosse|genossin|gen|soudruh|s|pan|paní|тов|товарищ|т|tow|pan|elvtárs|monsieur|m)\.?\s+)+/iu;
const PRESENT =
  /^(?:present|participants?|attendees|attending|in attendance|anwesend|teilnehmer|přítomni|účastníci|присутствовали|присутствуют|участники|obecni|jelen|présents?)(?!\p{L})[^:]{0,40}:/iu;

/** The words of the list of participants, in lower case and with single spaces. */
function participantsIn(lines: readonly Line[]): string {
  const first = lines.findIndex(({ words }) => PRESENT.test(words));
  if (first < 0) return '';
  const listed: string[] = [];
  for (let at = first; at < lines.length && !lines[at]?.blank && at - first < MOST_FIELDS; at++) {
    if (at > first && isField(lines[at]?.words ?? '')) break;
    listed.push(lines[at]?.words ?? '');
  }
  return listed
    .join(' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}’'-]+/gu, ' ');
}
