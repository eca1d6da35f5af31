/** Names of months, from January on, in lower case; a full stop behind an abbreviation is no part of it. */
const NAMES: readonly (readonly string[])[] = [
  'january jan januar jänner januára ledna leden января январь янв janvier gennaio enero ianuarie stycznia styczeń január',
  'february feb februar feber februára února únor февраля февраль фев février fevrier febbraio febrero februarie lutego luty február',
  'march mar märz mrz marca března březen марта март mars marzo martie marzec március',
  'april apr apríla dubna duben апреля апрель апр avril aprile abril aprilie kwietnia kwiecień április',
  'may mai mája května květen мая май maggio mayo maja maj május',
  'june jun juni júna června červen июня июнь juin giugno junio iunie czerwca czerwiec június',
  'july jul juli júla července červenec июля июль juillet luglio julio iulie lipca lipiec július',
  'august aug augusta srpna srpen августа август авг août aout agosto sierpnia sierpień augusztus',
  'september sep sept septembra září сентября сентябрь сент сен septembre settembre septiembre septembrie września wrzesień szeptember',
  'october oct oktober okt októbra října říjen октября октябрь окт octobre ottobre octubre octombrie października październik október',
  'november nov novembra listopadu ноября ноябрь ноя novembre noviembre noiembrie listopada november',
  'december dec dezember dez decembra prosince prosinec декабря декабрь дек décembre decembre dicembre diciembre decembrie grudnia grudzień december',
].map((names) => names.split(' '));

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

const NUMBERS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/** Listopad is November in Czech and in Polish, and October in Croatian: Croatian is left out. */
export function monthOf(name: string): number | undefined {
  const lower = name.toLowerCase();
  const roman = ROMAN.indexOf(lower);
  return NUMBERS.get(lower) ?? (roman < 0 ? undefined : roman + 1);
}

/** The names as a part of a pattern, longest first. */
export const MONTH_NAMES = [...NUMBERS.keys()]
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  .join('|');
