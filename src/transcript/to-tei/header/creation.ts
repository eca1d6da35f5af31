import { attributeOf, type ElementPiece, element, type Piece, text } from '../../pieces.ts';
import { named, plainWords } from './found.ts';

const DATING = ['when', 'from', 'to', 'notBefore', 'notAfter', 'cert'];

/** The date of a division, as its dateline has it; none where that says nothing certain. */
export function dateOf(division: ElementPiece): ElementPiece | undefined {
  const isCertain = (date: ElementPiece) => DATING.some((name) => name !== 'cert' && attributeOf(date, name));
  return named(named([division], 'dateline'), 'date').find(isCertain);
}

/** A date of the text once more, for the header. */
export function dateAgain(date: ElementPiece, type?: string): Piece {
  const dating = DATING.map((name) => [name, attributeOf(date, name)] as const);
  return element('date', { type, ...Object.fromEntries(dating) }, [text(plainWords(date))]);
}

/**
 * When the documents were written (TEI Guidelines 2.4.1), by their own datelines, never by the date of the page. Where a
 * letter stands before a document that is none, it is the letter that forwards it.
 */
export function creation(divisions: readonly ElementPiece[]): readonly Piece[] {
  const isLetter = (division: ElementPiece) => attributeOf(division, 'type') === 'letter';
  const forwarded = divisions.find((division) => !isLetter(division) && dateOf(division));
  const main = forwarded ?? divisions.find((division) => dateOf(division));
  const cover = divisions.find((division) => isLetter(division) && dateOf(division));
  const date = main && dateOf(main);
  if (!main || !date) return [];
  const isCover = cover && cover !== main && divisions.indexOf(cover) < divisions.indexOf(main);
  const before = isCover ? dateOf(cover) : undefined;
  return [
    element('creation', {}, [
      dateAgain(date, 'document'),
      ...(before ? [dateAgain(before, 'coverLetter')] : []),
    ]),
  ];
}
